import type { Literals } from '../../plan/expression.ts';
import { roomFor } from './learnt-filter.ts';
import type { ReadColumns } from './resident-column.ts';

/** Columns with fewer values are asked by the filter itself, once for each of them. */
const LEAST_VALUES = 1 << 10;

/** A condition on rows, by the numbers of their values. */
type Sieve =
  | { readonly kind: 'leaf'; readonly codes: Int32Array; readonly table: Uint8Array }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Sieve[] }
  | { readonly kind: 'none' };

/**
 * The rows whose values contain the texts that a wanted event contains (`ScanRequest.literals`), looked up in the dictionaries of large columns;
 * undefined where that tells nothing. `has`: the fields that were asked for.
 */
export function siftedRows(literals: Literals | undefined, data: ReadColumns, has: (name: string) => boolean): Uint32Array | undefined {
  const sieve = literals === undefined ? undefined : sieveOf(literals, data, has);
  if (sieve === undefined) return undefined;
  return narrowed(sieve, data.length, undefined);
}

/** The rows that pass, of all (so many) or of those chosen before. */
function narrowed(sieve: Sieve, length: number, chosen: Uint32Array | undefined): Uint32Array {
  if (sieve.kind === 'none') return new Uint32Array(0);
  if (sieve.kind === 'all') {
    let rows = chosen;
    for (const part of sieve.parts) rows = narrowed(part, length, rows);
    return rows ?? new Uint32Array(0);
  }
  const passes = testOf(sieve);
  const most = chosen?.length ?? length;
  const rows = roomFor(most);
  let count = 0;
  for (let at = 0; at < most; at += 1) {
    const row = chosen === undefined ? at : (chosen[at] ?? 0);
    if (!passes(row)) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.slice(0, count);
}

function sieveOf(literals: Literals, data: ReadColumns, has: (name: string) => boolean): Sieve | undefined {
  if ('text' in literals) return leafOf(literals.text, literals.field, data, has);
  const given = 'all' in literals ? literals.all : literals.any;
  const parts = given.map((part) => sieveOf(part, data, has));
  const known = parts.filter((part) => part !== undefined);
  if ('all' in literals) {
    if (known.some(({ kind }) => kind === 'none')) return { kind: 'none' };
    return known.length > 1 ? { kind: 'all', parts: known } : known[0];
  }
  if (known.length < parts.length) return undefined;
  const possible = merged(known.filter(({ kind }) => kind !== 'none'));
  if (possible.length === 0) return { kind: 'none' };
  return possible.length > 1 ? { kind: 'any', parts: possible } : possible[0];
}

function leafOf(text: string, field: string | undefined, data: ReadColumns, has: (name: string) => boolean): Sieve | undefined {
  if (field === undefined || !has(field)) return undefined;
  const column = data.columns.get(field);
  if (column === undefined) return { kind: 'none' };
  const { codes, dictionary } = column;
  const found = dictionary.size < LEAST_VALUES ? undefined : dictionary.containing?.(text);
  if (found === undefined) return undefined;
  if (found.length === 0) return { kind: 'none' };
  const table = new Uint8Array(dictionary.size);
  for (const code of found) table[code] = 1;
  return { kind: 'leaf', codes, table };
}

/** Alternatives about one field are one. */
function merged(parts: readonly Sieve[]): readonly Sieve[] {
  const leaves = new Map<Int32Array, Uint8Array>();
  const others: Sieve[] = [];
  for (const part of parts) {
    if (part.kind !== 'leaf') {
      others.push(part);
      continue;
    }
    const before = leaves.get(part.codes);
    if (before === undefined) leaves.set(part.codes, part.table);
    else for (let code = 0; code < before.length; code += 1) before[code] = (before[code] ?? 0) | (part.table[code] ?? 0);
  }
  return [...[...leaves].map(([codes, table]): Sieve => ({ kind: 'leaf', codes, table })), ...others];
}

function testOf(sieve: Sieve): (row: number) => boolean {
  if (sieve.kind === 'none') return () => false;
  if (sieve.kind === 'leaf') {
    const { codes, table } = sieve;
    return (row) => table[codes[row] ?? 0] === 1;
  }
  const parts = sieve.parts.map(testOf);
  const isAny = sieve.kind === 'any';
  return (row) => {
    for (const part of parts) if (part(row) === isAny) return isAny;
    return !isAny;
  };
}
