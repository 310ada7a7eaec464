import { invariant } from '../../../diagnostics/diagnostic.ts';
import { toText } from '../../../values/number.ts';
import {
  afterMatch,
  type CompiledPattern,
  compilePattern,
  execGroupSpans,
  execPattern,
  type GroupSpan,
  namedGroup,
} from '../../../values/pattern.ts';
import { fromValues, type Value, valuesOf } from '../../../values/value.ts';
import { type Column, columnOf, columnsOf, type Rows, withColumns } from '../rows.ts';
import { defineBatchVerb } from './verb.ts';

/** What `rex` extracts. */
interface Extraction {
  readonly field: string;
  readonly pattern: string;
  /** Matches of one text that count; 0 for all. */
  readonly maxMatch: number;
  /** Gets `name=first-last` of each group. */
  readonly offsetField?: string;
}

/**
 * Extracts the named groups of a pattern into fields (semantics/commands.md section 8). A row that does not match keeps what it had, a group that
 * took no part writes nothing, several matches make a multivalue.
 */
export const rex = defineBatchVerb<Extraction>('rex', ({ field, pattern: text, maxMatch, offsetField }) => {
  const pattern = compilePattern(text);
  invariant(pattern.ok, 'the analysis refuses a pattern that cannot be used');
  return (rows) => {
    const source = columnOf(rows, field);
    if (source === undefined) return rows;
    const most = maxMatch === 0 ? Number.POSITIVE_INFINITY : maxMatch;
    const captured = extract(rows, source, { pattern, most });
    const written = pattern.names.map((name, index): readonly [string, Column] => [name, captured[index] ?? []]);
    if (offsetField !== undefined) written.push([offsetField, offsets(source, { pattern, most, before: columnOf(rows, offsetField) })]);
    return withColumns(rows, [...columnsOf(rows), ...written]);
  };
});

interface Search {
  readonly pattern: CompiledPattern;
  readonly most: number;
}

/** One column for each name of the pattern. */
function extract(rows: Rows, source: Column, { pattern, most }: Search): readonly Value[][] {
  const columns = pattern.names.map((name) => [...(columnOf(rows, name) ?? new Array<Value>(source.length).fill(null))]);
  const single = most === 1;
  for (let index = 0; index < source.length; index += 1) {
    const value = source[index] ?? null;
    if (value === null) continue;
    if (single && typeof value === 'string') {
      const match = execPattern(pattern, value);
      if (match === null) continue;
      for (let name = 0; name < columns.length; name += 1) {
        const caught = namedGroup(pattern, match, name);
        const column = columns[name];
        if (caught !== undefined && column !== undefined) column[index] = caught;
      }
      continue;
    }
    captures(value, { pattern, most }).forEach((caught, name) => {
      const column = columns[name];
      if (caught.length > 0 && column !== undefined) column[index] = fromValues(caught);
    });
  }
  return columns;
}

/** What each name of the pattern caught in the matches of all values. */
function captures(value: Value, { pattern, most }: Search): readonly string[][] {
  const found = pattern.names.map((): string[] => []);
  for (const single of valuesOf(value)) {
    const text = toText(single);
    let match = execPattern(pattern, text);
    for (let count = 0; match !== null && count < most; count += 1) {
      for (let name = 0; name < found.length; name += 1) {
        const caught = namedGroup(pattern, match, name);
        if (caught !== undefined) found[name]?.push(caught);
      }
      match = execPattern(pattern, text, afterMatch(match, text));
    }
  }
  return found;
}

function offsets(source: Column, search: Search & { readonly before: Column | undefined }): Column {
  return source.map((value, index) => {
    const places = valuesOf(value).flatMap((single) => placesIn(toText(single), search));
    return places.length === 0 ? (search.before?.[index] ?? null) : places.join('&');
  });
}

/** `name=first-last` of every group that took part, positions from 0, the last one inclusive. */
function placesIn(text: string, { pattern, most }: Search): readonly string[] {
  const places: string[] = [];
  let spans = execGroupSpans(pattern, text);
  for (let count = 0; spans !== null && count < most; count += 1) {
    const groups: readonly (GroupSpan | undefined)[] = spans;
    pattern.names.forEach((name, index) => {
      const span = (pattern.nameGroups[index] ?? []).map((group) => groups[group]).find((found) => found !== undefined);
      if (span !== undefined) places.push(`${name}=${span[0]}-${span[1] - 1}`);
    });
    const [start, end] = groups[0] ?? [0, 0];
    spans = execGroupSpans(pattern, text, afterMatch({ index: start, end, groups: [] }, text));
  }
  return places;
}
