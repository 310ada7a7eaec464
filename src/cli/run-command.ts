import { asScheduled, riskAsked } from './as-detection.ts';
import { compileGiven } from './compile-given.ts';
import { askedRun } from './open-data.ts';
import type { Invocation } from './options.ts';
import { runAndShow } from './run-and-show.ts';
import { showSettings } from './settings.ts';
import type { Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** The main job: runs a search over data and shows its rows. Gives the exit code. */
export async function runCommand(invocation: Invocation, io: Io, talk: Talk): Promise<number> {
  const { given } = invocation;
  showSettings(given, io);
  const ready = await compileGiven(invocation, io, talk);
  if (typeof ready === 'number') return ready;
  const { search, session, compiled } = ready;
  const risk = riskAsked(given, search);
  const asked = askedRun({ ...asScheduled(given, ready), ...given }, io, talk.quiet, search.fromInput ? 'the search' : undefined);
  return runAndShow({
    given,
    io,
    talk,
    asked,
    open: () => session.open(asked.options),
    run: (run) => risk(run.run(compiled), run.context.now),
  });
}
