import type { Value } from '../values/value.ts';
import { matchesValue } from './match-value.ts';
import type { CellDifference, RowDifference } from './problem.ts';
import { cellOf, type ShownRow, type ShownValue, shownRow, shownValue, type Table } from './table.ts';
import type { ExpectedRow, ExpectedValue } from './test-file.ts';

/** Up to so many pairs of rows are compared for the nearest; beyond, rows are only listed. */
const NEAREST_LIMIT = 250_000;

/** The fields of an expected row that a found row does not have as expected. */
export function differingFields(cell: (field: string) => Value, row: ExpectedRow): readonly string[] {
  return Object.keys(row).filter((field) => !matchesValue(cell(field), row[field], field));
}

/**
 * How the rows of a table differ from those expected: none where each expected row has a row of its own. Rows are assigned so that as many as
 * possible find one (a matcher must not take the row that another expectation needs), then the nearest of what is left explain each other.
 */
export function rowDifferences(
  table: Table,
  expected: readonly ExpectedRow[],
  options: { readonly ordered: boolean; readonly all: boolean },
): readonly RowDifference[] {
  const cell = cellOf(table);
  const differing = (want: number, row: number): readonly string[] =>
    differingFields((field) => cell(row, field), expected[want] ?? NO_FIELDS);
  const taken = options.ordered ? inOrder(expected.length, table.length, differing) : assigned(expected.length, table.length, differing);
  const internal = internalOf(expected);
  const wantedLeft = expected.map((_, i) => i).filter((want) => !taken.has(want));
  const used = new Set(taken.values());
  const rowsLeft = Array.from({ length: table.length }, (_, i) => i).filter((row) => !used.has(row));
  const pairs = options.ordered ? inPlace(wantedLeft, rowsLeft) : nearest(wantedLeft, rowsLeft, { differing, expected, all: options.all });
  const differences = wantedLeft.map((want): RowDifference => {
    const row = pairs.get(want);
    const wanted = shownWanted(expected[want] ?? NO_FIELDS);
    if (row === undefined) return { kind: 'missing', row: want + 1, wanted };
    const at = options.ordered ? rowsLeft.find((other) => differing(want, other).length === 0) : undefined;
    if (at !== undefined) return { kind: 'misplaced', row: want + 1, at: at + 1, wanted };
    const cells = differing(want, row).map((field) => cellDifference(field, expected[want]?.[field], cell(row, field)));
    const fields = new Set(cells.map(({ field }) => field));
    const same = shownRow(table, row, internal).filter(
      ([field]) => Object.hasOwn(expected[want] ?? NO_FIELDS, field) && !fields.has(field),
    );
    return { kind: 'changed', row: want + 1, cells, same };
  });
  if (!options.all) return differences;
  const explained = new Set(pairs.values());
  const unexpected = rowsLeft.filter((row) => !explained.has(row));
  return [
    ...differences,
    ...unexpected.map((row): RowDifference => ({ kind: 'unexpected', row: row + 1, found: shownRow(table, row, internal) })),
  ];
}

const NO_FIELDS: ExpectedRow = {};

type Differing = (want: number, row: number) => readonly string[];

function inOrder(wanted: number, length: number, differing: Differing): ReadonlyMap<number, number> {
  const places = Array.from({ length: Math.min(wanted, length) }, (_, i) => i);
  return new Map(places.filter((i) => differing(i, i).length === 0).map((i) => [i, i]));
}

function inPlace(wanted: readonly number[], rows: readonly number[]): ReadonlyMap<number, number> {
  const left = new Set(rows);
  return new Map(wanted.filter((want) => left.has(want)).map((want) => [want, want]));
}

/** The greatest assignment of rows to expectations (Kuhn's augmenting paths). */
function assigned(wanted: number, length: number, differing: Differing): ReadonlyMap<number, number> {
  const owner = new Map<number, number>();
  const fits = Array.from({ length: wanted }, (_, want) => lazily(() => rowsThatFit(want, length, differing)));
  const find = (want: number, seen: Set<number>): boolean =>
    (fits[want]?.() ?? []).some((row) => {
      if (seen.has(row)) return false;
      seen.add(row);
      const before = owner.get(row);
      if (before !== undefined && !find(before, seen)) return false;
      owner.set(row, want);
      return true;
    });
  for (let want = 0; want < wanted; want += 1) find(want, new Set());
  return new Map([...owner].map(([row, want]) => [want, row]));
}

function rowsThatFit(want: number, length: number, differing: Differing): readonly number[] {
  return Array.from({ length }, (_, row) => row).filter((row) => differing(want, row).length === 0);
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Pairs what is left so that few cells differ; a row that shares no cell explains nothing. */
function nearest(
  wanted: readonly number[],
  rows: readonly number[],
  { differing, expected, all }: { readonly differing: Differing; readonly expected: readonly ExpectedRow[]; readonly all: boolean },
): ReadonlyMap<number, number> {
  if (wanted.length * rows.length > NEAREST_LIMIT) return new Map();
  const alone = all && wanted.length === 1 && rows.length === 1;
  const candidates = wanted.flatMap((want) => {
    const size = Object.keys(expected[want] ?? NO_FIELDS).length;
    return rows.map((row) => ({ want, row, count: differing(want, row).length })).filter(({ count }) => alone || count < size);
  });
  candidates.sort((a, b) => a.count - b.count || a.want - b.want || a.row - b.row);
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  for (const { want, row } of candidates) {
    if (pairs.has(want) || used.has(row)) continue;
    pairs.set(want, row);
    used.add(row);
  }
  return pairs;
}

function cellDifference(field: string, wanted: ExpectedValue | undefined, found: Value): CellDifference {
  const expected = shownExpected(wanted);
  const value = shownValue(found, field);
  return {
    field,
    ...(expected === undefined ? {} : { expected }),
    ...(value === undefined ? {} : { found: value }),
    ...(isMatcher(wanted) ? { matcher: true as const } : {}),
  };
}

const isMatcher = (wanted: ExpectedValue | undefined): boolean => typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted);

/** An expected value as reports show it; nothing for a missing field. */
function shownExpected(wanted: ExpectedValue | undefined): ShownValue | undefined {
  if (wanted === undefined || wanted === null) return undefined;
  if (Array.isArray(wanted)) return (wanted as readonly unknown[]).map(String);
  return typeof wanted === 'object' ? matcherText(wanted) : String(wanted);
}

/** `$gte 3`, `$regex "^a"`. */
function matcherText(matcher: object): string {
  return Object.entries(matcher)
    .map(([name, argument]) => `${name} ${JSON.stringify(argument)}`)
    .join(', ');
}

/** An expected row as reports show it. */
export function shownWanted(row: ExpectedRow): ShownRow {
  return Object.keys(row).map((field) => [field, shownExpected(row[field]) ?? '(missing)'] as const);
}

/** The internal fields that somebody expects. */
export function internalOf(rows: readonly ExpectedRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((field) => field.startsWith('_'));
}
