import type { Scalar, Value } from '../values/value.ts';

/** The state of one aggregate in one group. */
export interface Accumulator {
  /** One value of the field. A multivalue adds each of its values; null is never added. `time` is the row's `_time` in epoch seconds, null where it has none. */
  add(value: Scalar, time: number | null): void;
  /** What the group's cell shows; null leaves it empty. */
  value(): Value;
  /** Values that, entered into another state, do to it what all that were entered here would have done. Absent where there are none such. */
  stand?(): readonly Scalar[];
}

/** An aggregate over rows and what it gives: run by the tests, shown in the reference. */
export interface StatsExample {
  /** As written after `stats`: `sum(x)`. */
  readonly call: string;
  readonly given: readonly Readonly<Record<string, string | number | null | readonly string[]>>[];
  readonly gives: string | null | readonly string[];
}

/** One entry of the table of aggregates (semantics/commands.md section 6.3). */
export interface StatsFunction {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** `percentile`: the name is followed by a number from 0 to 100 (`perc95`, `p99.5`). */
  readonly suffix?: 'percentile';
  /** `optional`: may stand without a field (`count`). */
  readonly argument: 'required' | 'optional';
  /** True: only values that read as numbers count; `allnum=t` makes the cell empty when one does not. */
  readonly numeric: boolean;
  /** True: the answer depends on the order of the rows (`first`, `list`) or on `_time` (`latest`). */
  readonly ordered?: 'rows' | 'time';
  /** True: the answer is the same, to the last bit, in whatever order the values are added. */
  readonly unordered?: true;
  /** `ignored`: a value that was added before changes nothing. */
  readonly repeats?: 'ignored';
  /** What it gives of values that are so many different texts; the same as entering each of them. `texts` gives them in no order. */
  readonly ofDistinct?: (count: number, texts: () => readonly string[]) => Value;
  /** What it gives of numbers; the same as entering one after the other. The list is the callee's, to be sorted if need be. */
  readonly ofNumbers?: (numbers: Float64Array, settings: Pick<StatsSettings, 'percentile'>) => Value;
  readonly doc: string;
  readonly semantics?: readonly string[];
  readonly see: string;
  readonly examples: readonly [StatsExample, ...StatsExample[]];
  /** A new state. */
  readonly create: (settings: StatsSettings) => Accumulator;
}

/** What the state of an aggregate depends on. */
export interface StatsSettings {
  /** The number of the name: 95 of `perc95`. */
  readonly percentile: number;
  /** The documented cap (list: 100), Infinity for none. */
  readonly limit: number;
  /** Told when the cap leaves a value out. */
  readonly cut?: () => void;
}
