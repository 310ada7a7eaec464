import type { MessagePort } from 'node:worker_threads';
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

// What is to be said of the search, the thread says that has the whole run.
const nowhere: Output = { isTerminal: false, write: () => undefined };
const io: Io = { stdout: nowhere, stderr: nowhere, readInput: () => new Uint8Array(0), env: process.env };
const talk: Talk = {
  quiet: true,
  verbose: false,
  report: (found) => found.some(({ severity }) => severity === 'error'),
  note: () => undefined,
};

async function partOfRun({ invocation, now, range, state }: PartAsked): Promise<PartResult | undefined> {
  const ready = await compileGiven(invocation, io, talk);
  if (typeof ready === 'number') return undefined;
  const asked = askedRun({ ...asScheduled(invocation.given, ready), ...invocation.given }, io, true);
  const source = fileRange(range, () => Atomics.add(state, 1, 1));
  const inputs = asked.options.inputs.map(({ metadata }) => ({ source, ...(metadata === undefined ? {} : { metadata }) }));
  const run = ready.session.open({ ...asked.options, now, inputs });
  return run.runPart(ready.compiled);
}

/** Reads the part of a thread and hands back what it found. Whatever goes wrong, goes wrong again in the thread that has the whole run, and is told there. */
export async function answerPart(asked: PartAsked): Promise<void> {
  const found = await partOfRun(asked).catch(() => undefined);
  asked.port.postMessage(found ?? null);
  Atomics.store(asked.state, 0, 1);
  Atomics.notify(asked.state, 0);
}
