import type { Join } from '../../plan/operators.ts';
import { toNumber, toText } from '../../values/number.ts';
import { type RunContext, type Value, valuesOf } from '../../values/value.ts';
import { tupleKey, wholeText } from './group-key.ts';
import { limited } from './limited.ts';
import { type Column, columnOf, columnsOf, countOf, isIdentified, type Rows, rowNumbers, rowsFrom } from './rows.ts';

/** How rows of two searches are put together. */
export type Joining = Pick<Join, 'keep' | 'on' | 'most' | 'overwrite' | 'time' | 'prefixes' | 'limit'>;

/** Pairs of row numbers; -1 where a side has no row. */
interface Pairs {
  readonly left: number[];
  readonly right: number[];
}

const isInternal = (name: string): boolean => name.startsWith('_');

/** Joins two tables without filter masks (semantics/commands.md section 13): rows in the order of the left one, matches in that of the right one. */
export function joinRows(left: Rows, all: Rows, joining: Joining, context: RunContext): Rows {
  const right = limited(all, joining.limit, context);
  const { on, prefixes } = joining;
  const pairs = on.kind === 'position' ? pairsByPosition(countOf(left), countOf(right)) : pairsByKey(left, right, joining);
  const rightNames = [...right.fields.keys()].filter((name) => on.kind !== 'position' || !isInternal(name));
  const columns = new Map<string, Column>();
  const named = (name: string, prefix: string | undefined): string => (prefix === undefined || isInternal(name) ? name : prefix + name);
  for (const [name, column] of columnsOf(left)) columns.set(named(name, prefixes?.[0]), gather(column, pairs.left));
  for (const name of rightNames) {
    const added = gather(columnOf(right, name) ?? [], pairs.right);
    const target = named(name, prefixes?.[1]);
    const before = columns.get(target);
    columns.set(target, before === undefined ? added : combined(before, added, joining.overwrite));
  }
  const numbers = rowNumbers(left);
  const ofLeft = isIdentified(left) ? pairs.left.map((index) => numbers[index] ?? 0) : undefined;
  return rowsFrom(columns, pairs.left.length, left.ordered, ofLeft);
}

function gather(column: Column, indices: readonly number[]): Column {
  return indices.map((index) => column[index] ?? null);
}

function combined(left: Column, right: Column, overwrite: boolean): Column {
  return overwrite ? left.map((value, index) => right[index] ?? value) : left.map((value, index) => value ?? right[index] ?? null);
}

function pairsByPosition(left: number, right: number): Pairs {
  const numbers = Array.from({ length: Math.max(left, right) }, (_, index) => index);
  return { left: numbers.map((index) => (index < left ? index : -1)), right: numbers.map((index) => (index < right ? index : -1)) };
}

function pairsByKey(left: Rows, right: Rows, { keep, on, most, time }: Joining): Pairs {
  const pairs: Pairs = { left: [], right: [] };
  const fields = on.kind === 'fields' ? on.pairs : commonFields(left, right);
  const keyOf = keysOf(fields.map(([name]) => columnOf(left, name)));
  const found = rowsByKey(right, keysOf(fields.map(([, name]) => columnOf(right, name))));
  const inTime = time === 'any' ? undefined : timeTest(left, right, time);
  for (let index = 0; index < countOf(left); index += 1) {
    const key = keyOf(index);
    let matches = key === undefined ? undefined : found.get(key);
    if (inTime !== undefined) matches = matches?.filter((other) => inTime(index, other));
    const count = matches === undefined ? 0 : most === 0 ? matches.length : Math.min(most, matches.length);
    for (let match = 0; match < count; match += 1) {
      pairs.left.push(index);
      pairs.right.push(matches?.[match] ?? -1);
    }
    if (count > 0 || keep === 'inner') continue;
    pairs.left.push(index);
    pairs.right.push(-1);
  }
  return pairs;
}

/** The key of a row; undefined where it lacks one of the fields, or where there are none. */
function keysOf(columns: readonly (Column | undefined)[]): (index: number) => string | undefined {
  return (index) => {
    const texts: string[] = [];
    for (const column of columns) {
      const text = wholeText(column?.[index] ?? null);
      if (text === null) return undefined;
      texts.push(text);
    }
    return texts.length === 0 ? undefined : tupleKey(texts);
  };
}

function rowsByKey(rows: Rows, keyOf: (index: number) => string | undefined): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (let index = 0; index < countOf(rows); index += 1) {
    const key = keyOf(index);
    if (key === undefined) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, [index]);
    else known.push(index);
  }
  return found;
}

function commonFields(left: Rows, right: Rows): readonly (readonly [string, string])[] {
  return [...left.fields.keys()].filter((name) => right.fields.has(name) && !isInternal(name)).map((name) => [name, name] as const);
}

function timeTest(left: Rows, right: Rows, time: 'earlier' | 'later'): (index: number, other: number) => boolean {
  const [ours, theirs] = [columnOf(left, '_time'), columnOf(right, '_time')];
  return (index, other) => {
    const [own, found] = [secondsOf(ours?.[index] ?? null), secondsOf(theirs?.[other] ?? null)];
    if (own === null || found === null) return false;
    return time === 'earlier' ? found <= own : found >= own;
  };
}

function secondsOf(value: Value): number | null {
  const [first] = valuesOf(value);
  return first === undefined ? null : toNumber(typeof first === 'boolean' ? toText(first) : first);
}
