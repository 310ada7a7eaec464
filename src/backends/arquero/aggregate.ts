import { invariant } from '../../diagnostics/diagnostic.ts';
import { findStatsFunction } from '../../functions/stats/index.ts';
import type { Accumulator, StatsFunction, StatsSettings } from '../../functions/stats-function.ts';
import { LIMITS } from '../../plan/limits.ts';
import { compareBy } from '../../values/compare.ts';
import { toNumber, toText } from '../../values/number.ts';
import { type Row, type RunContext, type Value, valuesOf } from '../../values/value.ts';
import { matchCaptures, wildcardRename } from '../../values/wildcard.ts';
import { tupleKey } from './group-key.ts';
import { type Column, columnOf, cursorOf, hasValue, type Rows, rowsFrom } from './rows.ts';
import { sparklineOf } from './sparkline.ts';

/** One aggregate of an `aggregate` step: over a field, over an expression, or over the row itself. */
export interface AggregateStep {
  readonly fn: string;
  readonly percentile?: number;
  /** May hold a wildcard; then `as` may too. */
  readonly field?: string;
  readonly value?: (row: Row) => Value;
  readonly as: string;
  /** One value for each bucket of time. */
  readonly sparkline?: { readonly span?: string };
}

/** How rows are grouped and what is computed of each group. */
export interface Aggregation {
  readonly by: readonly string[];
  readonly aggregates: readonly AggregateStep[];
  /** A numeric aggregate is empty where any value is no number. */
  readonly allNumeric?: boolean;
  /** A value that a multivalue by-field repeats counts once. */
  readonly dedupSplitValues?: boolean;
}

/** An aggregate over certain rows. */
export interface Output {
  readonly fn: StatsFunction;
  readonly percentile: number;
  readonly as: string;
  /** What a row gives to the aggregate; undefined: the row itself counts. */
  readonly read?: (index: number) => Value;
}

interface Group {
  readonly key: readonly string[];
  readonly states: readonly State[];
}
/** One aggregate of one group. */
export interface State {
  readonly accumulator: Accumulator;
  spoilt: boolean;
}

/** Groups rows by the text of fields and aggregates each group; groups come in the natural order of their keys (semantics/commands.md 6.2). */
export function aggregateRows(rows: Rows, wanted: Aggregation, context?: RunContext): Rows {
  const outputs = wanted.aggregates.flatMap((aggregate) => {
    const plain = outputsOf(rows, aggregate, wanted.by);
    if (aggregate.sparkline === undefined || context === undefined) return plain;
    const sparkline = sparklineOf(rows, { ...aggregate.sparkline, context });
    return plain.map((output) => ({ ...output, fn: sparkline(output.fn) }));
  });
  const groups = collect(rows, wanted, { outputs, start: stateMaker(outputs, context) });
  const keys = [...groups.values()].toSorted((a, b) => {
    for (let i = 0; i < a.key.length; i += 1) {
      const order = compareBy(a.key[i] ?? '', b.key[i] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  });
  const columns = new Map<string, Column>();
  wanted.by.forEach(
    (name, position) =>
      void columns.set(
        name,
        keys.map((group) => group.key[position] ?? null),
      ),
  );
  outputs.forEach((output, position) => {
    columns.set(
      output.as,
      keys.map((group) => cellOf(group.states[position], wanted.allNumeric === true && output.fn.numeric)),
    );
  });
  const computed = wanted.by.length > 0 || [...columns.values()].some((column) => (column[0] ?? null) !== null);
  return computed ? rowsFrom(columns, keys.length, true) : rowsFrom(new Map([...columns.keys()].map((name) => [name, []])), 0, true);
}

/** What a group's cell shows; `strict`: nothing where a value was no number. */
export function cellOf(state: State | undefined, strict: boolean): Value {
  return state === undefined || (strict && state.spoilt) ? null : state.accumulator.value();
}

interface Collecting {
  readonly outputs: readonly Output[];
  readonly start: () => readonly State[];
}

function collect(rows: Rows, wanted: Aggregation, { outputs, start }: Collecting): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const by = wanted.by.map((name) => columnOf(rows, name));
  const time = columnOf(rows, '_time');
  const enter = (key: readonly string[]): Group => {
    const id = tupleKey(key);
    let group = groups.get(id);
    if (group === undefined) {
      group = { key, states: start() };
      groups.set(id, group);
    }
    return group;
  };
  if (by.length === 0) enter([]);
  rows.table.scan((index) => {
    if (index === undefined) return;
    const at = toNumber(time?.[index] ?? null);
    for (const key of keysOf(by, index, wanted.dedupSplitValues === true)) addRow(enter(key).states, outputs, index, at);
  });
  return groups;
}

/** What an aggregate is told when it is made; it tells the run once that list() has left values out. */
export function settingsOf({ percentile }: Output, context: RunContext | undefined): StatsSettings {
  const limit = context?.unlimited === true ? Number.POSITIVE_INFINITY : LIMITS.listValues;
  return { percentile, limit, cut: () => context?.cut?.('list()', limit, 'values') };
}

/** Makes the states of a group that no row has entered yet. */
export function stateMaker(outputs: readonly Output[], context: RunContext | undefined): () => readonly State[] {
  const makers = outputs.map((output) => {
    const settings = settingsOf(output, context);
    return (): State => ({ accumulator: output.fn.create(settings), spoilt: false });
  });
  return () => makers.map((make) => make());
}

/** Enters a row into a group; `time` is its `_time`. */
export function addRow(states: readonly State[], outputs: readonly Output[], index: number, time: number | null): void {
  for (let i = 0; i < outputs.length; i += 1) {
    const output = outputs[i];
    const state = states[i];
    if (output === undefined || state === undefined) continue;
    if (output.read === undefined) {
      state.accumulator.add('', time);
      continue;
    }
    const value = output.read(index);
    if (value === null) continue;
    for (const single of valuesOf(value)) {
      if (output.fn.numeric && toNumber(single) === null) state.spoilt = true;
      state.accumulator.add(single, time);
    }
  }
}

/** The groups of a row: none if it lacks a by-field, the cross product of the values of multivalue by-fields. */
export function keysOf(by: readonly (Column | undefined)[], index: number, distinct: boolean): readonly (readonly string[])[] {
  let keys: readonly (readonly string[])[] = [[]];
  for (const column of by) {
    const value = column?.[index] ?? null;
    if (value === null) return [];
    const texts = valuesOf(value).map(toText);
    const [only] = texts;
    if (texts.length === 1 && only !== undefined && keys.length === 1) {
      keys = [[...(keys[0] ?? []), only]];
      continue;
    }
    const wanted = distinct ? [...new Set(texts)] : texts;
    keys = keys.flatMap((key) => wanted.map((text) => [...key, text]));
  }
  return keys;
}

/** An aggregate over the rows; a wildcard stands for every field that matches and that a row has. */
export function outputsOf(rows: Rows, aggregate: AggregateStep, by: readonly string[]): readonly Output[] {
  const { field, value } = aggregate;
  const found = findStatsFunction(aggregate.percentile === undefined ? aggregate.fn : `${aggregate.fn}${aggregate.percentile}`);
  invariant(found !== undefined, `the aggregate ${aggregate.fn} is not in the table`);
  const base = { fn: found.fn, percentile: found.percentile };
  if (value !== undefined) {
    const cursor = cursorOf(rows);
    return [
      {
        ...base,
        as: aggregate.as,
        read: (index) => {
          cursor.index = index;
          const result = value(cursor);
          // A condition counts where it is true.
          return result === false ? null : result;
        },
      },
    ];
  }
  if (field === undefined) return [{ ...base, as: aggregate.as }];
  const over = (name: string, as: string): Output => {
    const column = columnOf(rows, name);
    return { ...base, as, read: column === undefined ? () => null : (index) => column[index] ?? null };
  };
  if (!field.includes('*')) return [over(field, aggregate.as)];
  const rename = wildcardRename(field, aggregate.as);
  return [...rows.fields.keys()]
    .filter((name) => !by.includes(name) && (!name.startsWith('_') || field.startsWith('_')) && matchCaptures(field, name) !== null)
    .filter((name) => hasValue(rows, columnOf(rows, name) ?? []))
    .map((name) => over(name, aggregate.as.includes('*') ? (rename.apply(name) ?? name) : aggregate.as));
}
