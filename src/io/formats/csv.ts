import { csvFormatRow } from 'd3-dsv';
import type { ShownRows } from './shown-rows.ts';

/** A header and one record a row; a multivalue is joined by line ends, as Splunk's CSV export does, a missing field is an empty cell. */
export function* csvText(rows: ShownRows): Generator<string> {
  if (rows.fields.length === 0) return;
  yield `${csvFormatRow([...rows.fields])}\n`;
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows.fields.map((_, field) => {
      const cell = rows.cell(row, field);
      return cell === null || typeof cell === 'string' ? (cell ?? '') : cell.join('\n');
    });
    yield `${csvFormatRow(cells)}\n`;
  }
}
