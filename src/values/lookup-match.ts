import { compileCidr } from './cidr.ts';
import { foldCase } from './fold.ts';
import type { LookupCell, LookupTable } from './lookup-table.ts';
import { lookupTimes } from './lookup-times.ts';
import type { RunContext } from './value.ts';
import { compileWildcard } from './wildcard.ts';

/** Finds the rows of a table that match one text for each key, and the time of the event where the lookup is time-based. */
export type RowFinder = (keys: readonly string[], time: number | null) => readonly number[];

type CellTest = (text: string) => boolean;

const NONE: readonly number[] = [];
/** What was found for so many combinations of keys is remembered where patterns had to be tried. */
const REMEMBERED = 50_000;

/**
 * Finds rows by the columns that a lookup names (transforms.conf.spec; semantics/commands.md section 12): exact columns by a look-up in a Map,
 * patterns and networks one after the other. The numbers are in file order, or newest first where the lookup is time-based.
 */
export function createRowFinder(table: LookupTable, columns: readonly string[], context: RunContext): RowFinder {
  const { rules } = table;
  const fold = rules.caseSensitive ? (text: string) => text : foldCase;
  const places = columns.map((column) => ({ at: table.fields.indexOf(column), kind: rules.matchTypes.get(column) }));
  const exact = places.flatMap(({ kind }, key) => (kind === undefined ? [key] : []));
  const loose = places.flatMap(({ kind }, key) => (kind === undefined ? [] : [key]));
  const index = exactIndex(
    table,
    exact.map((key) => places[key]?.at ?? -1),
    fold,
  );
  const textOf = (keys: readonly string[], chosen: readonly number[]): string => joined(chosen.map((key) => fold(keys[key] ?? '')));
  const byExact = (keys: readonly string[]): readonly number[] => index.get(textOf(keys, exact)) ?? NONE;

  const tests = loose.map((key) => cellTests(table, places[key]?.at ?? -1, places[key]?.kind ?? 'wildcard'));
  const passes = (row: number, keys: readonly string[]): boolean =>
    loose.every((key, number) => tests[number]?.[row]?.(keys[key] ?? '') === true);
  const all = columns.map((_, key) => key);
  const byKeys =
    loose.length === 0
      ? byExact
      : remembering(
          (keys) => byExact(keys).filter((row) => passes(row, keys)),
          (keys) => textOf(keys, all),
        );

  if (rules.time === undefined) return (keys) => first(byKeys(keys), rules.maxMatches);
  const inTime = lookupTimes(table, rules.time, context);
  return (keys, time) => (time === null ? NONE : first(inTime(byKeys(keys), time), rules.maxMatches));
}

const first = (rows: readonly number[], count: number): readonly number[] => (rows.length <= count ? rows : rows.slice(0, count));

/** Texts as one key of a Map: no two lists give the same. */
const joined = (texts: readonly string[]): string =>
  texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => `${text.length}:${text}`).join('');

const textsOf = (cell: LookupCell | undefined): readonly string[] =>
  cell === null || cell === undefined ? [] : typeof cell === 'string' ? [cell] : cell;

/** Row numbers by the texts of some columns; a row with an empty cell there can never match. */
function exactIndex(table: LookupTable, places: readonly number[], fold: (text: string) => string): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  table.rows.forEach((cells, row) => {
    const combinations = places.reduce<readonly (readonly string[])[]>(
      (before, at) => before.flatMap((texts) => textsOf(cells[at]).map((text) => [...texts, fold(text)])),
      [[]],
    );
    for (const key of new Set(combinations.map(joined))) {
      const rows = index.get(key);
      if (rows === undefined) index.set(key, [row]);
      else rows.push(row);
    }
  });
  return index;
}

function cellTests(table: LookupTable, at: number, kind: 'wildcard' | 'cidr'): readonly CellTest[] {
  const { caseSensitive } = table.rules;
  const known = new Map<string, CellTest>();
  const testOf = (cell: string): CellTest => {
    const existing = known.get(cell);
    if (existing !== undefined) return existing;
    const network = kind === 'cidr' ? compileCidr(cell) : null;
    // A cell that is no network is an address by itself; its `*` is no wildcard.
    const test = network ?? (kind === 'cidr' ? (text: string) => text === cell : compileWildcard(cell, { caseSensitive }).test);
    known.set(cell, test);
    return test;
  };
  return table.rows.map((cells) => {
    const anyOf = textsOf(cells[at]).map(testOf);
    const [only] = anyOf;
    return anyOf.length === 1 && only !== undefined ? only : (text) => anyOf.some((test) => test(text));
  });
}

function remembering(
  find: (keys: readonly string[]) => readonly number[],
  keyOf: (keys: readonly string[]) => string,
): (keys: readonly string[]) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (keys) => {
    const key = keyOf(keys);
    let rows = known.get(key);
    if (rows === undefined) {
      rows = find(keys);
      if (known.size >= REMEMBERED) known.clear();
      known.set(key, rows);
    }
    return rows;
  };
}
