import type { FieldRequest, Literals } from '../../plan/expression.ts';
import type { Row, Value } from '../../values/value.ts';
import { compileWildcard } from '../../values/wildcard.ts';
import type { CodedEvents, CodedRequest, ScannedColumn } from '../coded.ts';
import { METADATA_FIELDS } from '../js/event-sink.ts';
import type { EventColumns } from '../scan.ts';
import { type FilterColumns, LearntFilter } from './learnt-filter.ts';
import type { ReadColumns, ResidentColumn } from './resident-column.ts';
import { SearchColumn } from './search-column.ts';
import { siftedRows } from './sieve.ts';

/** What is asked of columns in memory. */
export interface Question {
  readonly fields: FieldRequest;
  readonly filters: readonly ((row: Row) => boolean | null)[];
  readonly numbers?: readonly string[];
  readonly literals?: Literals;
}

/** The rows that pass, with the columns that were asked for. */
interface Chosen {
  readonly names: readonly string[];
  readonly rows: Uint32Array | undefined;
  readonly length: number;
}

/** Answers what a scan that numbers values would. */
export function codedAnswer(data: ReadColumns, question: Pick<CodedRequest, keyof Question>): CodedEvents {
  const { numbers = [] } = question;
  const chosen = choose(data, question);
  const columns = new Map<string, ScannedColumn>();
  for (const name of chosen.names) {
    const found = name === '_time' ? timeColumn(data, chosen) : name === '_raw' ? rawColumn(data, chosen) : undefined;
    const resident = data.columns.get(name);
    const column = found ?? (resident === undefined ? undefined : scannedColumn(resident, chosen, numbers.includes(name)));
    if (column !== undefined) columns.set(name, column);
  }
  return { length: chosen.length, columns, read: data.read };
}

/** Answers what a scan would. */
export function plainAnswer(data: ReadColumns, question: Question): EventColumns {
  const chosen = choose(data, question);
  const columns = new Map<string, readonly Value[]>();
  for (const name of chosen.names) {
    const values = Array.from({ length: chosen.length }, (_, index) => valueAt(data, name, chosen.rows?.[index] ?? index));
    if (values.some((value) => value !== null)) columns.set(name, values);
  }
  return { length: chosen.length, columns, read: data.read };
}

function choose(data: ReadColumns, { fields, filters, literals }: Question): Chosen {
  const delivers = delivered(fields);
  const asked = filterColumns(data, delivers);
  let rows = siftedRows(literals, data, delivers);
  for (const filter of filters) rows = new LearntFilter(filter, asked, rows?.length ?? data.length).passing(data.length, rows);
  const others = [...data.columns.keys()].filter((name) => !METADATA_FIELDS.includes(name));
  return { names: [...METADATA_FIELDS, ...others].filter(delivers), rows, length: rows?.length ?? data.length };
}

/** Whether a field is asked for; a pattern that does not begin with `_` matches no internal field. */
function delivered(fields: FieldRequest): (name: string) => boolean {
  if (fields.all) return () => true;
  const names = new Set(fields.names);
  const patterns = fields.patterns.map((pattern) => ({
    internal: pattern.startsWith('_'),
    name: compileWildcard(pattern, { caseSensitive: true }),
  }));
  return (name) => names.has(name) || patterns.some((pattern) => (pattern.internal || !name.startsWith('_')) && pattern.name.test(name));
}

/** What filters see: fields that were asked for, and the time. */
function filterColumns(data: ReadColumns, delivers: (name: string) => boolean): FilterColumns {
  const known = new Map<string, ResidentColumn | undefined>();
  const columnOf = (name: string): ResidentColumn | undefined => {
    if (!known.has(name)) known.set(name, delivers(name) ? data.columns.get(name) : undefined);
    return known.get(name);
  };
  const seesRaw = delivers('_raw');
  return {
    codesOf: (name) => {
      if (name === '_time' || (name === '_raw' && data.raw !== undefined)) return undefined;
      const column = columnOf(name);
      return { codes: column === undefined || column.isConstant ? undefined : column.codes, size: column?.dictionary.size ?? 1 };
    },
    valueAt: (name, row) => {
      if (name === '_time') return timeAt(data, row);
      if (name === '_raw') return seesRaw ? (data.raw?.at(row) ?? null) : null;
      const column = columnOf(name);
      return column === undefined ? null : column.dictionary.valueOf(column.codes[row] ?? 0);
    },
  };
}

function valueAt(data: ReadColumns, name: string, row: number): Value {
  if (name === '_time') return timeAt(data, row);
  if (name === '_raw') return data.raw?.at(row) ?? null;
  const column = data.columns.get(name);
  return column === undefined ? null : column.dictionary.valueOf(column.codes[row] ?? 0);
}

function timeAt({ times }: ReadColumns, row: number): number | null {
  const time = times[row] ?? Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function timeColumn({ times }: ReadColumns, { rows }: Chosen): ScannedColumn | undefined {
  const values = rows === undefined ? times : new Float64Array(rows.length);
  if (rows !== undefined) for (let at = 0; at < values.length; at += 1) values[at] = times[rows[at] ?? 0] ?? Number.NaN;
  if (values.every((time) => Number.isNaN(time))) return undefined;
  return { kind: 'numbers', cells: { values, others: new Map(), order: undefined } };
}

function rawColumn({ raw }: ReadColumns, { rows, length }: Chosen): ScannedColumn | undefined {
  if (raw === undefined) return undefined;
  const values = Array.from({ length }, (_, index) => raw.at(rows?.[index] ?? index));
  return values.every((text) => text === null) ? undefined : { kind: 'plain', values };
}

/** A column of the chosen rows; none where none of them has the field. */
function scannedColumn(column: ResidentColumn, { rows, length }: Chosen, asNumbers: boolean): ScannedColumn | undefined {
  const { codes, dictionary } = column;
  const cells = rows === undefined ? codes : gathered(codes, rows);
  if (rows !== undefined && !cells.some((code) => code !== 0)) return undefined;
  if (!dictionary.isText) return { kind: 'plain', values: Array.from({ length }, (_, index) => dictionary.valueOf(cells[index] ?? 0)) };
  if (asNumbers) return numberColumn(column, rows);
  return { kind: 'coded', column: rows === undefined ? SearchColumn.ofAll(cells, dictionary) : SearchColumn.of(cells, dictionary) };
}

function numberColumn(column: ResidentColumn, rows: Uint32Array | undefined): ScannedColumn {
  const { values, others } = column.numbers();
  if (rows === undefined) return { kind: 'numbers', cells: { values, others, order: undefined } };
  const chosen = new Float64Array(rows.length);
  const odd = new Map<number, Value>();
  for (let index = 0; index < chosen.length; index += 1) {
    const row = rows[index] ?? 0;
    chosen[index] = values[row] ?? Number.NaN;
    const other = others.size === 0 ? undefined : others.get(row);
    if (other !== undefined) odd.set(index, other);
  }
  return { kind: 'numbers', cells: { values: chosen, others: odd, order: undefined } };
}

function gathered(codes: Int32Array, rows: Uint32Array): Int32Array {
  const moved = new Int32Array(rows.length);
  for (let i = 0; i < moved.length; i += 1) moved[i] = codes[rows[i] ?? 0] ?? 0;
  return moved;
}
