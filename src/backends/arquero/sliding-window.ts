import { slidingAccumulator } from '../../functions/stats/sliding.ts';
import type { Accumulator } from '../../functions/stats-function.ts';
import { toNumber } from '../../values/number.ts';
import { type RunContext, type Scalar, type Value, valuesOf } from '../../values/value.ts';
import type { Output } from './aggregate.ts';
import { settingsOf } from './aggregate-call.ts';

/** A row of a window and what it gives to each aggregate; null where the row itself counts. */
export interface WindowEntry {
  readonly index: number;
  readonly keys: readonly string[];
  readonly time: number | null;
  readonly values: readonly (readonly Scalar[] | null)[];
}

/** The rows of a window, oldest first. */
export type WindowRows = (visit: (entry: WindowEntry) => void) => void;

/** The aggregates of the rows of one group that are in a window. */
export interface WindowGroup {
  /** How many rows there are. */
  readonly size: number;
  enter(entry: WindowEntry): void;
  leave(entry: WindowEntry): void;
  /** What is shown; `rows` is asked for aggregates that cannot forget a row. */
  cells(rows: WindowRows, key: string): readonly Value[];
}

/** What a row gives to each aggregate. */
export function entryValues(outputs: readonly Output[], index: number): readonly (readonly Scalar[] | null)[] {
  return outputs.map((output) => (output.read === undefined ? null : valuesOf(output.read(index))));
}

/** The value with which a row itself counts. */
const ROW: readonly Scalar[] = [''];

/** Makes empty groups. `strict`: a numeric aggregate shows nothing where a value is no number. */
export function windowGroups(outputs: readonly Output[], strict: boolean, context: RunContext): () => WindowGroup {
  const settings = outputs.map((output) => settingsOf(output, context));
  const isStrict = outputs.map((output) => strict && output.fn.numeric);
  return () => {
    const sliding = outputs.map((output, i) => {
      const given = settings[i];
      return given === undefined ? undefined : slidingAccumulator(output.fn.name, given);
    });
    const spoilt = outputs.map(() => 0);
    let size = 0;
    const change = ({ values, time }: WindowEntry, how: 'add' | 'drop'): void => {
      size += how === 'add' ? 1 : -1;
      for (let i = 0; i < outputs.length; i += 1) {
        for (const value of values[i] ?? ROW) {
          sliding[i]?.[how](value, time);
          if (isStrict[i] === true && values[i] !== null && toNumber(value) === null)
            spoilt[i] = (spoilt[i] ?? 0) + (how === 'add' ? 1 : -1);
        }
      }
    };
    const anew = (position: number, rows: WindowRows, key: string): Value => {
      const state = create(outputs[position], settings[position]);
      rows(({ keys, values, time }) => {
        if (keys.includes(key)) for (const value of values[position] ?? ROW) state?.add(value, time);
      });
      return state?.value() ?? null;
    };
    return {
      get size() {
        return size;
      },
      enter: (entry) => change(entry, 'add'),
      leave: (entry) => change(entry, 'drop'),
      cells: (rows, key) =>
        outputs.map((_, i) => {
          if ((spoilt[i] ?? 0) > 0) return null;
          const known = sliding[i];
          return known === undefined ? anew(i, rows, key) : known.value();
        }),
    };
  };
}

const create = (output: Output | undefined, settings: ReturnType<typeof settingsOf> | undefined): Accumulator | undefined =>
  settings === undefined ? undefined : output?.fn.create(settings);
