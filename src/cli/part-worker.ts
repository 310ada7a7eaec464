import type { MessagePort } from 'node:worker_threads';
import { workerData } from 'node:worker_threads';
import { type FileRange, fileRange } from '../io/node/file-source.ts';
import type { PartResult } from '../run-part.ts';
import { asScheduled } from './as-detection.ts';
import { compileGiven } from './compile-given.ts';
import { askedRun } from './open-data.ts';
import type { Invocation } from './options.ts';
import type { Talk } from './talk.ts';
import type { Io, Output } from './terminal.ts';

/** What a thread is asked: the command line of the run, and the range of the file that is its part. */
export interface PartAsked {
  readonly invocation: Invocation;
  /** When the search runs. */
  readonly now: number;
  readonly range: FileRange;
  /** Gets the answer: `PartResult`, or null where there is none. */
  readonly port: MessagePort;
  /** [answered, pieces that were read], shared. */
  readonly state: Int32Array;
}

// The run gave it.
const { invocation, now, range, port, state } = workerData as PartAsked;

// What is to be said of the search, the thread says that has the whole run.
const nowhere: Output = { isTerminal: false, write: () => undefined };
const io: Io = { stdout: nowhere, stderr: nowhere, readInput: () => new Uint8Array(0), env: process.env };
const talk: Talk = {
  quiet: true,
  verbose: false,
  report: (found) => found.some(({ severity }) => severity === 'error'),
  note: () => undefined,
};

async function partOfRun(): Promise<PartResult | undefined> {
  const ready = await compileGiven(invocation, io, talk);
  if (typeof ready === 'number') return undefined;
  const asked = askedRun({ ...asScheduled(invocation.given, ready), ...invocation.given }, io, true);
  const source = fileRange(range, () => Atomics.add(state, 1, 1));
  const inputs = asked.options.inputs.map(({ metadata }) => ({ source, ...(metadata === undefined ? {} : { metadata }) }));
  const run = ready.session.open({ ...asked.options, now, inputs });
  return run.runPart(ready.compiled);
}

/** Whatever goes wrong, goes wrong again in the thread that has the whole run, and is told there. */
const found = await partOfRun().catch(() => undefined);
port.postMessage(found ?? null);
Atomics.store(state, 0, 1);
Atomics.notify(state, 0);
