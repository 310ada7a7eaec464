import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { paintOf } from '../diagnostics/paint.ts';
import { inspectEventOf } from '../inspect/inspect-event.ts';
import { renderInspection } from '../inspect/render.ts';
import { nodeFileTree } from '../io/node/knowledge-files.ts';
import { loadKnowledge } from '../session/load-knowledge.ts';
import { openSession } from '../session/open-session.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { knowledgeOptions } from './knowledge-options.ts';
import { askedRun } from './open-data.ts';
import type { Given, Invocation } from './options.ts';
import { wholeNumber } from './settings.ts';
import type { Talk } from './talk.ts';
import { type Io, wantsColor } from './terminal.ts';

/** Says what the configuration makes of one raw event. Gives the exit code. */
export async function inspectCommand({ words, given }: Invocation, io: Io, talk: Talk): Promise<number> {
  const [what] = words;
  if (what !== 'event') throw new DiagnosticError(diagnose('SPL6040', {}, what === undefined ? {} : { found: what }));
  if (given.data === undefined) throw new DiagnosticError(diagnose('SPL6041', {}, {}));
  const knowledge = await loadKnowledge(knowledgeOptions(given), nodeFileTree(process.cwd()));
  if (talk.report(knowledge.diagnostics)) return EXIT.usage;
  const asked = askedRun(given, io, talk.quiet);
  try {
    const { search, macros } = knowledge;
    const run = openSession(knowledge).open(asked.options);
    if (talk.report(run.diagnostics)) return EXIT.usage;
    const { inputs, defaults = {} } = asked.options;
    const { inspection, diagnostics } = inspectEventOf({
      inputs,
      defaults,
      knowledge: search,
      macros,
      context: run.context,
      ...questionOf(given),
    });
    asked.progress.end();
    if (talk.report(diagnostics)) return exitCodeOf(diagnostics);
    const paint = paintOf(wantsColor(given.color, { stderr: io.stdout, env: io.env }));
    const text =
      given.format === 'json'
        ? `${JSON.stringify(inspection, null, 2)}\n`
        : renderInspection(inspection, { paint, all: given.verbose === true });
    await io.stdout.write(text);
    return EXIT.ok;
  } finally {
    asked.progress.end();
  }
}

function questionOf({ event, model, 'why-not': whyNot, verbose }: Given) {
  return {
    event: event === undefined ? 1 : wholeNumber('--event', event),
    all: verbose === true,
    ...(model === undefined ? {} : { model }),
    ...(whyNot === undefined ? {} : { whyNot }),
  };
}
