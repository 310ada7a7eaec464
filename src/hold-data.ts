import { type KeptField, type ResidentData, residentData } from './io/resident.ts';
import { type HeldData, newestTime, openRun, type RunOptions, readingOptions } from './open-run.ts';
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
  let newest: { readonly time: number | undefined } | undefined;
  return {
    now: context.now,
    view: data.view,
    newest: () => {
      newest ??= { time: newestTime(data.view(), context.now) };
      return newest.time;
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

function dataOf(options: HoldOptions, context: RunContext, memory: number | undefined): ResidentData {
  return residentData(options.inputs, { ...readingOptions(options, context), ...(memory === undefined ? {} : { memory }) });
}
