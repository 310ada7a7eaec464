import type { OpenRun } from '../open-run.ts';
import type { RunResult } from '../shown.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import type { AskedRun } from './open-data.ts';
import type { Given } from './options.ts';
import { showSettings } from './settings.ts';
import { showRows } from './show-rows.ts';
import { isError, type Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** What a command line does with an opened run. */
export interface Task<Run extends OpenRun> {
  readonly given: Given;
  readonly io: Io;
  readonly talk: Talk;
  readonly asked: AskedRun;
  open(): Run;
  run(run: Run): RunResult;
}

/** Runs a search that is ready and shows its rows. Gives the exit code. */
export async function runAndShow<Run extends OpenRun>({ given, io, talk, asked, open, run }: Task<Run>): Promise<number> {
  const settings = showSettings(given, io);
  const begun = milliseconds();
  let opened: Run;
  let result: RunResult;
  try {
    opened = open();
    // What is wrong with the options is a mistake of use, whatever its code.
    if (opened.diagnostics.some(isError)) {
      talk.report(opened.diagnostics);
      return EXIT.usage;
    }
    result = run(opened);
  } finally {
    asked.progress.end();
  }
  const taken = milliseconds() - begun;
  if (talk.report(result.diagnostics)) return exitCodeOf(result.diagnostics);
  const { dataset, context } = opened;
  const outcome = { rows: result, events: dataset.events, milliseconds: taken, fidelity: dataset.notes, zone: context.zone };
  await showRows(outcome, settings, { io, talk, footer: given['no-stats'] !== true });
  const failed = result.length === 0 ? given['fail-on-empty'] : given['fail-on-match'];
  return failed === true ? EXIT.finding : EXIT.ok;
}

/** A clock that costs nothing: to make `performance`, Node loads a dozen of its modules. */
function milliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
