import { displayTime, isoText } from '../values/iso-time.ts';
import { renderValue, toText } from '../values/number.ts';
import type { Value } from '../values/value.ts';
import { csvText } from './formats/csv.ts';
import { jsonText } from './formats/json.ts';
import { ndjsonText } from './formats/ndjson.ts';
import { rawText } from './formats/raw.ts';
import type { Cell, ShownRows } from './formats/shown-rows.ts';
import { tableText } from './formats/table.ts';
import type { OutputFormat } from './output-format.ts';

/** Rows to be written: `columns[i]` holds the values of `fields[i]`, of which the first `length` count. */
export interface ResultRows {
  readonly fields: readonly string[];
  readonly columns: readonly (readonly Value[])[];
  readonly length: number;
  /** What a table shows in the place of a field's values. */
  readonly display?: ReadonlyMap<string, readonly Value[]>;
}

/** What the formats depend on besides the rows. */
export interface OutputOptions {
  readonly format: OutputFormat;
  /** How json, ndjson, csv and raw write `_time`; epoch is the default. Tables always show the date. */
  readonly time?: 'epoch' | 'iso';
  /** IANA zone for dates. */
  readonly zone: string;
  /** Approximations, listed in json output. */
  readonly fidelity?: readonly string[];
  /** Columns of the terminal that a table is cut to; without it nothing is cut. */
  readonly width?: number;
}

/** Writes rows as text, in pieces of some 64 kB. All values are text, as Splunk's REST interface gives them. */
export function* writeRows(rows: ResultRows, options: OutputOptions): Generator<string> {
  const shown = shownRows(rows, options);
  let pending: string[] = [];
  let size = 0;
  for (const piece of piecesOf(shown, options)) {
    pending.push(piece);
    size += piece.length;
    if (size < 65_536) continue;
    yield pending.length === 1 ? piece : pending.join('');
    pending = [];
    size = 0;
  }
  if (size > 0) yield pending.join('');
}

function piecesOf(rows: ShownRows, options: OutputOptions): Iterable<string> {
  if (options.format === 'json') return jsonText(rows, options.fidelity ?? []);
  if (options.format === 'ndjson') return ndjsonText(rows);
  if (options.format === 'csv') return csvText(rows);
  if (options.format === 'raw') return rawText(rows);
  return tableText(rows, options.width);
}

function shownRows({ fields, columns, length, display }: ResultRows, options: OutputOptions): ShownRows {
  const times = fields.indexOf('_time');
  const show = timeWriter(options);
  // Exports hold the values themselves.
  const displayed = fields.map((name) => (options.format === 'table' ? display?.get(name) : undefined));
  const cells = fields.map((_, field) => {
    const formatted = displayed[field];
    return formatted === undefined ? cellsOf(columns[field] ?? [], field === times ? show : undefined) : cellsOf(formatted, undefined);
  });
  return { fields, length, cell: (row, field) => cells[field]?.(row) ?? null };
}

/** The cells of a column as text; `show` writes numbers. A number that is that of the row before is written once. */
function cellsOf(column: readonly Value[], show: ((epoch: number) => string) | undefined): (row: number) => Cell {
  let last = Number.NaN;
  let text = '';
  return (row) => {
    const value = column[row] ?? null;
    if (typeof value !== 'number') return renderValue(value);
    if (value !== last) {
      last = value;
      text = show === undefined ? toText(value) : show(value);
    }
    return text;
  };
}

function timeWriter({ format, time, zone }: OutputOptions): (epoch: number) => string {
  if (format === 'table') return (epoch) => displayTime(epoch, zone);
  return time === 'iso' ? (epoch) => isoText(epoch, zone) : epochText;
}

/** Epoch seconds with at most six decimals. */
export function epochText(epoch: number): string {
  return Number.isInteger(epoch) ? epoch.toFixed(0) : epoch.toFixed(6).replace(/\.?0+$/, '');
}
