import fc from 'fast-check';
import { assertRows, type TestRow } from '../../kit/rows.ts';
import { compileSpl, type Runnable, runDirectly, type TestData, type TestKnowledge } from '../../kit/run-spl.ts';

/** What a law is tried on. */
export interface Table {
  /** Rows as text, as a search that keeps everything shows them. Each has its number in `k` and a time of its own. */
  readonly rows: readonly TestRow[];
  /** Two different fields: the names, as arguments and as operands of eval. */
  readonly f: Name;
  readonly g: Name;
  readonly n: number;
}

/** A field's name and the ways to write it. */
export interface Name {
  readonly name: string;
  readonly argument: string;
  readonly operand: string;
}

/** What holds of a command, whatever the rows are. Throws where it does not hold. */
export interface Law {
  readonly command: string;
  readonly law: string;
  readonly holds: (table: Table) => void;
}

/** Says a law of one command. */
export const law = (command: string, says: string, holds: Law['holds']): Law => ({ command, law: says, holds });

const named = (name: string): Name => ({ name, argument: /^[a-z]+$/.test(name) ? name : `"${name}"`, operand: `'${name}'` });

/** Names of generated fields; most of them go wrong as keys of an object. */
export const FIELDS = ['a', 'b', 'a b', '__proto__', 'constructor', '404'].map(named);

const scalar = fc.oneof(
  fc.constantFrom('', 'true', 'x', 'X', 'y', 'abc', 'a b', '007', '1.50', '1', '2', '-3', '10', 'ä', '*'),
  fc.integer({ min: -20, max: 20 }),
);
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const cells = fc.array(fc.tuple(fc.constantFrom(...FIELDS), value), { maxLength: 6 });

/** Rows with nulls, multivalues, mixed types and hostile names. */
export const tables: fc.Arbitrary<Table> = fc
  .tuple(fc.array(cells, { maxLength: 8 }), fc.shuffledSubarray(FIELDS, { minLength: 2, maxLength: 2 }), fc.integer({ min: 1, max: 6 }))
  .map(([lists, chosen, n]) => {
    const [f = named('a'), g = named('b')] = chosen;
    const rows = lists.map((list, index) =>
      Object.fromEntries([
        ['k', `${index}`],
        ['_time', `${2000 - index * 7}`],
        ...list.flatMap(([{ name }, cell]) => (cell === null ? [] : [[name, textOf(cell)] as const])),
      ]),
    );
    return { rows, f, g, n };
  });

function textOf(cell: string | number | readonly (string | number)[]): unknown {
  if (typeof cell === 'string' || typeof cell === 'number') return `${cell}`;
  return cell.length === 1 ? `${cell[0]}` : cell.map(String);
}

const runnables = new Map<string, Runnable>();

function compiled(spl: string, knowledge?: TestKnowledge): Runnable {
  const known = knowledge === undefined ? runnables.get(spl) : undefined;
  if (known !== undefined) return known;
  const made = compileSpl(spl, {}, knowledge);
  const errors = made.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`${spl}\n${errors.map(({ code, message }) => `${code} ${message}`).join('\n')}`);
  if (knowledge === undefined) runnables.set(spl, made);
  return made;
}

/** The rows that a search gives: after `search *`, unless it begins with a pipe. */
export function run(spl: string, data: TestData, knowledge?: TestKnowledge): readonly TestRow[] {
  const whole = spl.startsWith('|') ? spl : `search * | ${spl}`;
  return runDirectly(compiled(whole, knowledge), data, { fuse: true }).rows;
}

/** Fails where two lists of rows differ, with the search that gave the first. */
export function same(spl: string, found: readonly TestRow[], expected: readonly TestRow[], order: 'given' | 'any' = 'given'): void {
  try {
    assertRows(found, expected, { order });
  } catch (thrown) {
    throw new Error(`${spl}\n${thrown instanceof Error ? thrown.message : thrown}`, { cause: thrown });
  }
}

/** Both searches give the same rows. */
export function equal(left: string, right: string, { rows }: Table, order: 'given' | 'any' = 'given'): void {
  same(`${left}   is to be   ${right}`, run(left, rows), run(right, rows), order);
}

/** The search gives what the reference makes of the rows. */
export function agrees(spl: string, { rows }: Table, expected: readonly TestRow[], order: 'given' | 'any' = 'given'): void {
  same(spl, run(spl, rows), expected, order);
}

/** Again changes nothing. */
export const idempotent = (spl: string, table: Table): void => equal(`${spl} | ${spl}`, spl, table);

/** The rows pass as they are. */
export const unchanged = (spl: string, table: Table): void => agrees(spl, table, table.rows);

/** As many rows as before, in the same order. */
export const keepsRows = (spl: string, table: Table): void =>
  agrees(
    `${spl} | table k`,
    table,
    table.rows.map((row) => ({ k: row.k })),
  );

/** The rows that are left stand in the order in which they were, and are what they were. */
export function subset(spl: string, { rows }: Table): void {
  const left = run(spl, rows);
  const kept = new Set(left.map((row) => row.k));
  same(
    spl,
    left,
    rows.filter((row) => kept.has(row.k)),
  );
}

/** The values of a field: none, one or several. */
export function valuesOf(row: TestRow, name: string): readonly string[] {
  const cell = Object.hasOwn(row, name) ? row[name] : undefined;
  if (cell === undefined || cell === null) return [];
  return Array.isArray(cell) ? cell.map(String) : [String(cell)];
}

/** The same row with another value in a field; without the field where there is none. */
export function withCell(row: TestRow, name: string, cell: unknown): TestRow {
  const others = Object.entries(row).filter(([other]) => other !== name);
  return Object.fromEntries(cell === undefined || cell === null ? others : [...others, [name, cell]]);
}

/** A row with these cells. */
export const rowOf = (...pairs: readonly (readonly [name: string, cell: unknown])[]): TestRow =>
  Object.fromEntries(pairs.filter(([, cell]) => cell !== undefined && cell !== null));

/** A field that holds one number; undefined where it does not. */
export function numberOf(row: TestRow, name: string): number | undefined {
  const [only, ...others] = valuesOf(row, name);
  return only === undefined || others.length > 0 ? undefined : numeric(only);
}

/** The number that a text tells. */
export const numeric = (text: string): number | undefined => (/^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined);

/** Groups in the order in which their keys appear; rows whose key is undefined belong to none. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/** The numbers among the values of a field. */
export const numbersOf = (row: TestRow, name: string): readonly number[] => valuesOf(row, name).flatMap((text) => numeric(text) ?? []);

/** The sum. */
export const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The rows that hold at most one value in the field. */
export const single = (rows: Table['rows'], name: string): Table['rows'] => rows.filter((row) => valuesOf(row, name).length < 2);
