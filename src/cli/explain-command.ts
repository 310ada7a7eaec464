import { recordSearch } from '../explain/recording.ts';
import { renderStages } from '../explain/render-stages.ts';
import { stageReports } from '../explain/report.ts';
import { compileGiven } from './compile-given.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { askedRun } from './open-data.ts';
import type { Invocation } from './options.ts';
import { wholeNumber } from './settings.ts';
import { isError, type Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** Says what each command of a search does to the rows of some data. Gives the exit code. */
export async function explainCommand(invocation: Invocation, io: Io, talk: Talk): Promise<number> {
  const { given } = invocation;
  const ready = await compileGiven(invocation, io, talk);
  if (typeof ready === 'number') return ready;
  const { search, session, compiled } = ready;
  const asked = askedRun(given, io, talk.quiet, search.fromInput ? 'the search' : undefined);
  const opened = session.open(asked.options);
  try {
    if (talk.report(opened.diagnostics)) return EXIT.usage;
    const recording = recordSearch(compiled, opened);
    if (talk.report(recording.result.diagnostics)) return exitCodeOf(recording.result.diagnostics);
    const samples = given.samples === undefined ? 0 : wholeNumber('--samples', given.samples);
    const stages = stageReports(recording, { load: loadText(given.data ?? []), samples });
    const fields = given['show-fields'] === true;
    const text =
      given.format === 'json'
        ? `${JSON.stringify({ search: compiled.expanded.body, stages, rows: recording.result.length }, null, 2)}\n`
        : renderStages(stages, { width: io.stdout.columns ?? 100, fields });
    await io.stdout.write(text);
    return recording.result.diagnostics.some(isError) ? EXIT.search : EXIT.ok;
  } finally {
    asked.progress.end();
  }
}

/** `load hunter.json`, `load 3 inputs`. */
function loadText(data: readonly string[]): string {
  const [only = ''] = data;
  return data.length === 1 ? `load ${only.replace(/^.*\//, '')}` : `load ${data.length} inputs`;
}
