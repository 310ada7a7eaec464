import { csvParseRows } from 'd3-dsv';
import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import { fromValues, type Value } from '../../values/value.ts';
import { METADATA_NAMES } from '../data-input.ts';
import type { OwnMetadata, ShapeContext } from './context.ts';
import { extractionOf } from './extracting.ts';
import { givePointOf } from './metrics.ts';
import { endRow, giveField, newRow, type RowParts, rowTime } from './row.ts';
import { splitCell } from './row-value.ts';

/** `outputcsv` writes a multivalue a second time, unmistakably: `__mv_<field>` holds `$a$;$b$`. */
const LIST_COLUMN = '__mv_';

/** Reads a CSV that Splunk (or `outputcsv`) wrote: a header, an empty cell is a missing field (design/ingestion.md, shape 5). */
export function csvRows(context: ShapeContext, name: string, text: string): void {
  let header: readonly string[] | undefined;
  csvParseRows(text, (cells, index) => {
    if (header === undefined) {
      if (cells.length > 1 || cells[0]?.trim() !== '') header = cells;
    } else if (cells.length > 1 || cells[0] !== '') {
      if (cells.length > header.length) {
        const where = { source: { name, body: '' }, span: { start: 0, end: 0 } };
        throw new DiagnosticError(diagnose('SPL5012', where, { row: index + 1, cells: cells.length, columns: header.length }));
      }
      giveCells(context, header, cells);
    }
    return null;
  });
}

/** Reads one row of a CSV whose header is known. */
export function csvRecord(context: ShapeContext, header: readonly string[], record: string): void {
  csvParseRows(record, (cells) => {
    giveCells(context, header, cells);
    return null;
  });
}

function giveCells(context: ShapeContext, header: readonly string[], cells: readonly string[]): void {
  if (context.metrics) {
    const fields = new Map<string, Value>();
    for (const [i, column] of header.entries()) if ((cells[i] ?? '') !== '') fields.set(column, splitCell(cells[i] ?? ''));
    givePointOf(context, fields, 1);
    return;
  }
  const row = newRow(context.extraction === undefined ? undefined : extractionOf(context, metadataOf(header, cells)));
  context.sink.begin(() => rowTime(context, row));
  for (const [i, column] of header.entries()) {
    const cell = cells[i] ?? '';
    if (cell !== '') giveCell(context, row, column, cell);
  }
  endRow(context, row);
}

function metadataOf(header: readonly string[], cells: readonly string[]): OwnMetadata {
  const own: OwnMetadata = {};
  for (const name of METADATA_NAMES) {
    const cell = cells[header.indexOf(name)] ?? '';
    if (cell !== '') own[name] = cell;
  }
  return own;
}

function giveCell(context: ShapeContext, row: RowParts, column: string, cell: string): void {
  if (column.startsWith(LIST_COLUMN)) {
    const field = column.slice(LIST_COLUMN.length);
    row.multiline.delete(field);
    giveField(context, row, field, encodedList(cell));
  } else if (column !== '_raw' && cell.includes('\n') && !row.given.has(column)) {
    row.given.add(column);
    row.multiline.set(column, cell);
  } else if (!row.given.has(column)) giveField(context, row, column, cell);
}

/** `$a$;$b$`, in which a dollar is doubled. */
function encodedList(cell: string): Value {
  return fromValues(Array.from(cell.matchAll(/\$((?:[^$]|\$\$)*)\$(?:;|$)/g), (match) => (match[1] ?? '').replaceAll('$$', '$')));
}
