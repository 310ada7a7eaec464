import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { divideFile, type FileRange, fileRange } from '../io/node/file-source.ts';
import type { RunOptions } from '../open-run.ts';
import type { PartResult } from '../run-part.ts';
import type { OpenData, Session } from '../session/open-session.ts';
import type { Given, Invocation } from './options.ts';
import type { PartAsked } from './part-of-run.ts';
import { wholeNumber } from './settings.ts';

/** More threads wait for one another. */
const MOST = 8;
/** A thread that reads nothing for so long will not answer any more. */
const PATIENCE = 60_000;

/** How many threads a run may use. */
export function threadsFor({ jobs }: Given): number {
  return jobs === undefined ? Math.min(MOST, availableParallelism()) : wholeNumber('--jobs', jobs);
}

/** What a run that shares its reading is made of. */
export interface SharedRun {
  readonly session: Session;
  readonly options: RunOptions;
  readonly invocation: Invocation;
  readonly threads: number;
}

/** Opens a file of lines for a run; several threads read it where the search allows it. The answer is the same. */
export function openShared({ session, options, invocation, threads }: SharedRun): OpenData {
  const whole = session.open(options);
  const [input, ...more] = options.inputs;
  if (threads < 2 || input === undefined || more.length > 0 || !('source' in input)) return whole;
  const { source, metadata } = input;
  let begun = false;
  const told: { events: number; notes: readonly string[] }[] = [];
  const untouched = (): boolean => !begun && whole.dataset.events === 0;
  const begin: SharedBegin = () => {
    const ranges = untouched() ? divideFile(source.name, threads) : undefined;
    begun = true;
    const [first, ...rest] = ranges ?? [];
    if (first === undefined || rest.length === 0) return undefined;
    const workers = rest.map((range) => startWorker({ invocation, now: whole.context.now, range }));
    const own = session.open({
      ...options,
      now: whole.context.now,
      inputs: [{ source: fileRange(first), ...(metadata === undefined ? {} : { metadata }) }],
    }).dataset;
    return {
      own,
      others: () => {
        const parts = workers.map((worker) => worker.answer());
        if (parts.some((part) => part === undefined) || own.diagnostics.length > 0) return undefined;
        const found = parts.filter((part) => part !== undefined);
        told.push(own, ...found);
        return found.map(({ part }) => part);
      },
      abandon: () => {
        told.length = 0;
        for (const worker of workers) worker.end();
      },
    };
  };
  const dataset: OpenData['dataset'] = {
    scan: (request) => whole.dataset.scan(request),
    coded: (request) => whole.dataset.coded?.(request),
    get events() {
      const shared = told.reduce((sum, { events }) => sum + events, 0);
      return Math.max(shared, whole.dataset.events);
    },
    get notes() {
      return [...new Set([...told.flatMap(({ notes }) => notes), ...whole.dataset.notes])];
    },
    get diagnostics() {
      return whole.dataset.diagnostics;
    },
  };
  return { ...whole, dataset, run: (compiled) => whole.run(compiled, { threads: { begin } }) };
}

type SharedBegin = NonNullable<NonNullable<Parameters<OpenData['run']>[1]>['threads']>['begin'];

interface PartThread {
  /** Waits for what the thread found; undefined where it found nothing that counts. */
  answer(): PartResult | undefined;
  end(): void;
}

function startWorker(asked: { readonly invocation: Invocation; readonly now: number; readonly range: FileRange }): PartThread {
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(8));
  const data: PartAsked = { ...asked, port: port2, state };
  const worker = new Worker(workerFile(), { workerData: data, transferList: [port2], stdout: true, stderr: true });
  // What ends it badly ends its answer; nobody else needs to know.
  worker.on('error', () => undefined);
  worker.unref();
  return {
    answer: () => {
      const found = wait(state, port1);
      void worker.terminate();
      return found;
    },
    end: () => void worker.terminate(),
  };
}

/** Waits without giving way: a search runs from its beginning to its end. */
function wait(state: Int32Array, port: MessagePort): PartResult | undefined {
  let read = -1;
  for (;;) {
    const outcome = Atomics.wait(state, 0, 0, PATIENCE);
    const now = Atomics.load(state, 1);
    if (outcome === 'timed-out' && now === read) return undefined;
    read = now;
    if (outcome === 'timed-out') continue;
    // The worker puts either there.
    const message = receiveMessageOnPort(port) as { readonly message: PartResult | null } | undefined;
    return message?.message ?? undefined;
  }
}

/** The worker lies beside this file, also where it is packed. */
function workerFile(): string {
  return join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'part-worker.ts' : 'part-worker.cjs');
}
