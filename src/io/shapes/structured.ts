import { dsvFormat } from 'd3-dsv';
import type { ByteSource } from '../../scan/byte-source.ts';
import { readLines } from '../../scan/js/lines.ts';
import type { StructuredFile } from '../ingest.ts';
import { admits, type ShapeContext } from './context.ts';
import { textEvent } from './text-event.ts';

/**
 * Reads a file whose first line names its fields (INDEXED_EXTRACTIONS = csv, tsv, psv, w3c): each line is an event, its values are indexed
 * fields. A value in quotes may hold line ends.
 */
export function structuredRows(context: ShapeContext, source: ByteSource, file: StructuredFile): void {
  const { parseRows } = dsvFormat(file.delimiter);
  const cellsOf = (line: string): readonly string[] => (file.w3c ? line.split(/\s+/) : (parseRows(line)[0] ?? []));
  let names = file.names;
  let number = 0;
  let held = '';
  const record = (line: string): void => {
    number += 1;
    if (held === '' && file.preamble?.(line) === true) return;
    if (file.w3c && line.startsWith('#')) {
      if (/^#Fields:/i.test(line)) names = cellsOf(line.replace(/^#Fields:\s*/i, '')).map(file.nameOf);
      return;
    }
    const whole = held === '' ? line : `${held}\n${line}`;
    held = !file.w3c && isOpen(whole) ? whole : '';
    if (held !== '') return;
    if (names === undefined) {
      if (number >= (file.headerLine ?? 1)) names = cellsOf(whole).map(file.nameOf);
    } else if (admits(context, whole)) giveRow(context, whole, { names, cells: cellsOf(whole), file });
  };
  // Names and comments must be read, whatever is looked for.
  readLines(source, undefined, { record });
  if (held !== '' && names !== undefined && admits(context, held)) giveRow(context, held, { names, cells: cellsOf(held), file });
}

interface StructuredRow {
  readonly names: readonly string[];
  readonly cells: readonly string[];
  readonly file: StructuredFile;
}

function giveRow(context: ShapeContext, raw: string, { names, cells, file }: StructuredRow): void {
  const { sink, times } = context;
  const timeText = file.timeFields
    .map((name) => cells[names.indexOf(name)] ?? '')
    .join(' ')
    .trim();
  const time = timeText === '' ? null : (times.stated(timeText) ?? times.ofText(timeText));
  const fields = (): void => {
    for (const [at, name] of names.entries()) {
      const cell = cells[at] ?? '';
      const missing = cell === '' || (file.w3c && cell === '-');
      if (!missing && name !== '' && sink.wants(name)) sink.add(name, cell);
    }
  };
  textEvent(context, raw, { own: {}, time, fields });
}

/** Whether a value in quotes goes on in the next line. */
function isOpen(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}
