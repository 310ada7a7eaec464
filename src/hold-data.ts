import type { Dataset } from './io/data-input.ts';
import { openDataset } from './io/open.ts';
import { type KeptField, type ResidentData, residentData } from './io/resident.ts';
import { type HeldData, openRun, type RunOptions, readingOptions } from './open-run.ts';
import type { Plan } from './plan/operators.ts';
import { scansOf } from './plan/scans.ts';
import type { RunContext } from './values/value.ts';

/** What is said of data that stay open, besides what a run is told of them. */
export type HoldOptions = Pick<
  RunOptions,
  'inputs' | 'defaults' | 'zone' | 'now' | 'apps' | 'eventTypes' | 'tags' | 'lookups' | 'kernel'
> & {
  /** Bytes that may stay in memory, roughly. */
  readonly memory?: number;
};

/** Data that stay open and keep in memory what searches have asked for. */
export interface OpenHeldData extends HeldData {
  /** The time of events that have none. */
  readonly now: number;
  /** Reads what the plans need, before anything runs. */
  load(plans: readonly Plan[]): void;
  readonly kept: readonly KeptField[];
  /** What is kept in memory, roughly. */
  readonly bytes: number;
  /** Lets go of all that is kept; a later run reads again. */
  forget(): void;
}

/**
 * Opens data for any number of runs (`RunOptions.held`). What depends on the time and the zone of a run, the time of events that have none,
 * is settled here. Nothing is read, unless `now` is to be the time of the data.
 */
export function holdData({ memory, ...options }: HoldOptions): OpenHeldData {
  const { context } = openRun(options);
  const data = dataOf(options, context, memory);
  // What the clock says of events without a time must not count: they are read with another time than that of the data.
  let newest = options.now === 'data' ? context.now : undefined;
  return {
    now: context.now,
    view: data.view,
    newest: () => {
      newest ??= openRun({ ...options, now: 'data' }).context.now;
      return newest;
    },
    load: (plans) => data.load(plans.flatMap(scansOf)),
    get kept() {
      return data.kept;
    },
    get bytes() {
      return data.bytes;
    },
    forget: data.forget,
  };
}

/** Data that stay open and are read anew by each run, as far as it asks: for small files, of which nothing is worth keeping. */
export function reopenedData(options: HoldOptions): HeldData & { readonly events: number } {
  const { context } = openRun(options);
  const reading = readingOptions(options, context);
  let last: Dataset | undefined;
  let before = 0;
  return {
    view: () => {
      before = Math.max(before, last?.events ?? 0);
      last = openDataset(options.inputs, reading);
      return last;
    },
    newest: () => (options.now === 'data' ? context.now : openRun({ ...options, now: 'data' }).context.now),
    get events() {
      return Math.max(before, last?.events ?? 0);
    },
  };
}

function dataOf(options: HoldOptions, context: RunContext, memory: number | undefined): ResidentData {
  return residentData(options.inputs, { ...readingOptions(options, context), ...(memory === undefined ? {} : { memory }) });
}
