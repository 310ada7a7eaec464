import type { CompiledPlan } from '../compile.ts';
import { type Explanation, explain, nearHint } from '../explain/explanation.ts';
import { withParentheses } from '../explain/parens.ts';
import { type Recording, recordSearch } from '../explain/recording.ts';
import { renderFates, renderNear } from '../explain/render-answers.ts';
import { renderStages } from '../explain/render-stages.ts';
import { parseDataArgument } from '../io/node/data-argument.ts';
import { compileGiven } from './compile-given.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { askedRun } from './open-data.ts';
import type { Given, Invocation } from './options.ts';
import { wholeNumber } from './settings.ts';
import type { Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** Says what each command of a search does to the rows of some data, and answers questions about its events. Gives the exit code. */
export async function explainCommand(invocation: Invocation, io: Io, talk: Talk): Promise<number> {
  const { given } = invocation;
  const ready = await compileGiven(invocation, io, talk);
  if (typeof ready === 'number') return ready;
  const { search, session, compiled } = ready;
  if (given.parens === true) return write(io, parensText(compiled, given));
  const asked = askedRun(given, io, talk.quiet, search.fromInput ? 'the search' : undefined);
  try {
    const opened = session.open(asked.options);
    if (talk.report(opened.diagnostics)) return EXIT.usage;
    const recording = recordSearch(compiled, opened);
    if (talk.report(recording.result.diagnostics)) return exitCodeOf(recording.result.diagnostics);
    const explanation = explain(recording, questionsOf(given));
    return await write(io, given.format === 'json' ? json(explanation) : renderExplanation(explanation, recording, { given, io }));
  } finally {
    asked.progress.end();
  }
}

async function write(io: Io, text: string): Promise<number> {
  await io.stdout.write(text);
  return EXIT.ok;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function parensText(compiled: CompiledPlan, { format }: Given): string {
  const text = withParentheses(compiled);
  return format === 'json' ? json({ search: text.trimEnd() }) : text;
}

function questionsOf(given: Given): Parameters<typeof explain>[1] {
  const { 'why-not': whyNot, event, near, samples } = given;
  return {
    load: loadText(given.data ?? []),
    samples: samples === undefined ? 0 : wholeNumber('--samples', samples),
    ...(whyNot === undefined ? {} : { whyNot }),
    ...(event === undefined ? {} : { event }),
    ...(near === undefined ? {} : { near: wholeNumber('--near', near) }),
  };
}

/** A question is answered without the table of stages. */
function renderExplanation(
  { stages, events, near }: Explanation,
  recording: Recording,
  { given, io }: { readonly given: Given; readonly io: Io },
): string {
  const answers = [
    ...(events === undefined ? [] : [renderFates(events)]),
    ...(near === undefined ? [] : [renderNear(near, Number(given.near))]),
  ];
  if (answers.length > 0) return answers.join('\n');
  const hint = nearHint(recording);
  const table = renderStages(stages, { width: io.stdout.columns ?? 100, fields: given.fields === true });
  return hint === undefined ? table : `${table}${hint}\n`;
}

/** `load hunter.json`, `load 3 inputs`. */
function loadText(data: readonly string[]): string {
  const [only = ''] = data;
  return data.length === 1 ? `load ${parseDataArgument(only).path.replace(/^.*\//, '')}` : `load ${data.length} inputs`;
}
