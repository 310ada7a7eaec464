import { scalarText } from '../../scan/js/json-members.ts';
import { METADATA_NAMES } from '../data-input.ts';
import { admits, eachElement, eachMember, type JsonRange, type OwnMetadata, type ShapeContext } from './context.ts';
import { extractionOf } from './extracting.ts';
import { metricRow } from './metrics.ts';
import { endRow, giveMember, newRow, rowEvent, rowTime } from './row.ts';
import { memberValue } from './row-value.ts';

/**
 * Reads the object that Splunk's results endpoint returns: `results` (output_mode json), `fields` and `rows` (json_rows), or `fields`
 * and `columns` (json_cols); see design/ingestion.md, shape 4.
 */
export function resultsDocument(context: ShapeContext, range: JsonRange): void {
  const parts = new Map<string, JsonRange>();
  eachMember(range, (key, value) => parts.set(key, value));
  const results = parts.get('results');
  if (results !== undefined) {
    for (const row of elements(results)) if (admits(context, textOf(row))) rowEvent(context, row);
    return;
  }
  const names = elements(parts.get('fields') ?? { ...range, start: range.end }).map(nameOf);
  const rows = parts.get('rows');
  const columns = parts.get('columns');
  if (rows !== undefined) for (const row of elements(rows)) cellsRow(context, names, elements(row));
  else if (columns !== undefined) {
    const cells = elements(columns).map(elements);
    const length = Math.max(0, ...cells.map((column) => column.length));
    for (let i = 0; i < length; i += 1) {
      cellsRow(
        context,
        names,
        cells.map((column) => column[i]),
      );
    }
  }
}

/** The elements of a list. */
export function elements(list: JsonRange): readonly JsonRange[] {
  if (list.text.charCodeAt(list.start) !== 91) return [];
  const found: JsonRange[] = [];
  eachElement(list, (element) => found.push(element));
  return found;
}

/** A record's own text: a few kept values shall not hold the whole document in memory. */
export function textOf({ text, start, end }: JsonRange): string {
  return text.slice(start, end);
}

/** A column's name: text, or (in newer versions) an object with a `name`. */
function nameOf(field: JsonRange): string {
  if (field.text.charCodeAt(field.start) !== 123) return scalarText(field.text, field.start, field.end) ?? '';
  let name = '';
  eachMember(field, (key, value) => {
    if (key === 'name') name = scalarText(field.text, value.start, value.end) ?? '';
  });
  return name;
}

function cellsRow(context: ShapeContext, names: readonly string[], cells: readonly (JsonRange | undefined)[]): void {
  if (context.metrics) {
    metricRow(context, objectOf(names, cells));
    return;
  }
  const metadata = context.extraction === undefined ? {} : metadataOf(names, cells);
  const row = newRow(extractionOf(context, metadata));
  context.sink.begin(() => rowTime(context, row));
  for (const [i, name] of names.entries()) {
    const cell = cells[i];
    if (cell !== undefined) giveMember(context, row, name, cell);
  }
  endRow(context, row);
}

function metadataOf(names: readonly string[], cells: readonly (JsonRange | undefined)[]): OwnMetadata {
  const own: OwnMetadata = {};
  for (const name of METADATA_NAMES) {
    const cell = cells[names.indexOf(name)];
    if (cell !== undefined) own[name] = memberValue(name, cell);
  }
  return own;
}

/** The row as the object that output_mode json would have given. */
function objectOf(names: readonly string[], cells: readonly (JsonRange | undefined)[]): JsonRange {
  const members = names.map((name, i) => {
    const cell = cells[i];
    return `${JSON.stringify(name)}:${cell === undefined ? 'null' : cell.text.slice(cell.start, cell.end)}`;
  });
  const text = `{${members.join(',')}}`;
  return { text, start: 0, end: text.length, line: cells[0]?.line ?? 1 };
}
