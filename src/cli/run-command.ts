import { statSync } from 'node:fs';
import type { RunOptions } from '../open-run.ts';
import type { OpenData } from '../session/open-session.ts';
import { asScheduled, riskAsked } from './as-detection.ts';
import { type CompiledSearch, compileGiven } from './compile-given.ts';
import { askedRun } from './open-data.ts';
import type { Invocation } from './options.ts';
import { runAndShow } from './run-and-show.ts';
import { showSettings } from './settings.ts';
import type { Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** A file below this is read by one thread: the others would hardly have begun. */
const WORTH_THREADS = 64 * 1024 * 1024;

/** How the data are opened: a large file for several threads, which small ones need not load. */
async function opening({ search, session }: CompiledSearch, options: RunOptions, invocation: Invocation): Promise<() => OpenData> {
  const [input, ...more] = options.inputs;
  const source = input !== undefined && 'source' in input && input.source.reader !== undefined ? input.source : undefined;
  const alone = source === undefined || more.length > 0 || search.fromInput || invocation.given.jobs === '1';
  if (alone || (statSync(source.name, { throwIfNoEntry: false })?.size ?? 0) < WORTH_THREADS) return () => session.open(options);
  const { openShared, threadsFor } = await import('./threads.ts');
  return () => openShared({ session, options, invocation, threads: threadsFor(invocation.given) });
}

/** The main job: runs a search over data and shows its rows. Gives the exit code. */
export async function runCommand(invocation: Invocation, io: Io, talk: Talk): Promise<number> {
  const { given } = invocation;
  showSettings(given, io);
  const ready = await compileGiven(invocation, io, talk);
  if (typeof ready === 'number') return ready;
  const { search, compiled } = ready;
  const risk = riskAsked(given, search);
  const asked = askedRun({ ...asScheduled(given, ready), ...given }, io, talk.quiet, search.fromInput ? 'the search' : undefined);
  const open = await opening(ready, asked.options, invocation);
  return runAndShow({
    given,
    io,
    talk,
    asked,
    open,
    run: (run) => risk(run.run(compiled), run.context.now),
  });
}
