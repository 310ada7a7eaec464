import type { Accumulator, StatsFunction } from '../../functions/stats-function.ts';
import type { CodedColumn } from '../../scan/coded.ts';
import { toNumber, toText } from '../../values/number.ts';
import { isMultivalue, type RunContext, type Scalar, type Value, valuesOf } from '../../values/value.ts';
import { matchCaptures, wildcardRename } from '../../values/wildcard.ts';
import { type AggregateStep, type Aggregation, aggregateOf, settingsOf } from './aggregate-call.ts';
import { cellAt } from './columns.ts';
import { groupRows, type RowGroups } from './group-rows.ts';
import { type Column, codedColumnOf, columnOf, cursorOf, hasValue, type Rows, rowsFrom, storedColumnOf } from './rows.ts';
import { sparklineOf } from './sparkline.ts';
import { streamedAggregation } from './stream/create-aggregation.ts';

/** An aggregate over certain rows. */
export interface Output {
  readonly fn: StatsFunction;
  readonly percentile: number;
  readonly as: string;
  /** What a row gives to the aggregate; undefined: the row itself counts. */
  readonly read?: (index: number) => Value;
  /** The numbers of the values that it reads, where it reads a field that has them. */
  readonly coded?: CodedColumn;
}

/** One aggregate of one group. */
export interface State {
  readonly accumulator: Accumulator;
  spoilt: boolean;
}

/** Groups rows by the text of fields and aggregates each group; groups come in the natural order of their keys (semantics/commands.md 6.2). */
export function aggregateRows(rows: Rows, wanted: Aggregation, context?: RunContext): Rows {
  const streamed = streamedAggregation(wanted, context);
  if (streamed === undefined) return aggregateAtOnce(rows, wanted, context);
  streamed.add(rows);
  return streamed.finish();
}

function aggregateAtOnce(rows: Rows, wanted: Aggregation, context?: RunContext): Rows {
  const outputs = wanted.aggregates.flatMap((aggregate) => {
    const plain = outputsOf(rows, aggregate, wanted.by);
    if (aggregate.sparkline === undefined || context === undefined) return plain;
    const sparkline = sparklineOf(rows, { ...aggregate.sparkline, context });
    return plain.map((output) => ({ ...output, fn: sparkline(output.fn) }));
  });
  const groups = groupRows(rows, wanted.by, wanted.dedupSplitValues === true);
  const columns = new Map<string, Column>();
  wanted.by.forEach(
    (name, position) =>
      void columns.set(
        name,
        Array.from(groups.order, (group) => groups.textOf(group, position)),
      ),
  );
  const time = timesOf(rows, wanted.aggregates, outputs);
  for (const output of outputs) columns.set(output.as, cellsOf(groups, output, { strict: wanted.allNumeric === true, time, context }));
  const computed = wanted.by.length > 0 || [...columns.values()].some((column) => (column[0] ?? null) !== null);
  return computed ? rowsFrom(columns, groups.count, true) : rowsFrom(new Map([...columns.keys()].map((name) => [name, []])), 0, true);
}

/** The `_time` of a row, where an aggregate asks for it. */
function timesOf(rows: Rows, steps: readonly AggregateStep[], outputs: readonly Output[]): (index: number) => number | null {
  const asked = steps.some((step) => step.sparkline !== undefined) || outputs.some((output) => output.fn.ordered === 'time');
  const time = asked ? columnOf(rows, '_time') : undefined;
  return time === undefined ? () => null : (index) => toNumber(time[index] ?? null);
}

/** What the calculation of aggregates depends on. */
export interface Calculating {
  /** Nothing where a value was no number. */
  readonly strict: boolean;
  readonly time: (index: number) => number | null;
  readonly context: RunContext | undefined;
}

/** One aggregate of every group, in the order of the groups. One group is done after the other, so that only one has a state. */
export function cellsOf(groups: RowGroups, output: Output, { strict, time, context }: Calculating): Column {
  const { starts } = groups;
  const { fn, read } = output;
  if (fn.name === 'count' && read === undefined)
    return Array.from(groups.order, (group) => (starts[group + 1] ?? 0) - (starts[group] ?? 0));
  const start = stateMaker([output], context);
  const cells: Value[] = [];
  const once = fn.repeats === 'ignored' && output.coded !== undefined ? new Uint32Array(output.coded.size) : undefined;
  for (let place = 0; place < groups.order.length; place += 1) {
    const group = groups.order[place] ?? 0;
    const state = start()[0];
    if (state === undefined) continue;
    const end = starts[group + 1] ?? 0;
    for (let at = starts[group] ?? 0; at < end; at += 1) {
      const row = groups.rows[at] ?? 0;
      if (once !== undefined) {
        // A value that the group has had changes nothing.
        const code = output.coded?.codes[row] ?? 0;
        if (code === 0 || once[code] === place + 1) continue;
        once[code] = place + 1;
      }
      addTo(state, output, { index: row, time: time(row), strict });
    }
    cells.push(cellOf(state, strict && fn.numeric));
  }
  return cells;
}

/** What a group's cell shows; `strict`: nothing where a value was no number. */
export function cellOf(state: State | undefined, strict: boolean): Value {
  return state === undefined || (strict && state.spoilt) ? null : state.accumulator.value();
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
    if (output !== undefined && state !== undefined) addTo(state, output, { index, time, strict: true });
  }
}

/** `strict`: values that are no number have to be noticed. */
function addTo(
  state: State,
  output: Output,
  { index, time, strict }: { readonly index: number; readonly time: number | null; readonly strict: boolean },
): void {
  if (output.read === undefined) {
    state.accumulator.add('', time);
    return;
  }
  const value = output.read(index);
  if (value === null) return;
  if (isMultivalue(value)) for (const single of value) addSingle(state, output, single, strict, time);
  else addSingle(state, output, value, strict, time);
}

function addSingle(state: State, { fn }: Output, single: Scalar, strict: boolean, time: number | null): void {
  if (strict && fn.numeric && toNumber(single) === null) state.spoilt = true;
  state.accumulator.add(single, time);
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
  const found = aggregateOf(aggregate);
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
    const coded = codedColumnOf(rows, name);
    if (coded !== undefined) return { ...base, as, coded, read: found.fn.numeric ? numbersOf(coded) : valuesFrom(coded) };
    const column = storedColumnOf(rows, name);
    return { ...base, as, read: column === undefined ? () => null : (index) => cellAt(column, index) };
  };
  if (!field.includes('*')) return [over(field, aggregate.as)];
  const rename = wildcardRename(field, aggregate.as);
  return [...rows.fields.keys()]
    .filter((name) => !by.includes(name) && (!name.startsWith('_') || field.startsWith('_')) && matchCaptures(field, name) !== null)
    .filter((name) => hasValue(rows, storedColumnOf(rows, name) ?? []))
    .map((name) => over(name, aggregate.as.includes('*') ? (rename.apply(name) ?? name) : aggregate.as));
}

const valuesFrom =
  (coded: CodedColumn) =>
  (index: number): Value =>
    coded.valueOf(coded.codes[index] ?? 0);

/** Values for an aggregate of numbers: each text is read as a number once. What is none stays text. */
function numbersOf(coded: CodedColumn): (index: number) => Value {
  const known: Value[] = [];
  return (index) => {
    const code = coded.codes[index] ?? 0;
    const before = known[code];
    if (before !== undefined) return before;
    const value = coded.valueOf(code);
    const number = isMultivalue(value) ? value : (toNumber(value) ?? value);
    known[code] = number;
    return number;
  };
}
