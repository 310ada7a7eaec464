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
import { ColumnBuilder, ColumnHistory } from '../column-builder.ts';
import { cellAt, codedOf } from '../columns.ts';
import { type Column, columnOf, type Rows, type StoredColumn, storedColumnOf, storedColumnsOf, withColumns } from '../rows.ts';
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
  const most = maxMatch === 0 ? Number.POSITIVE_INFINITY : maxMatch;
  const extract = createExtract({ pattern, most });
  return (rows) => {
    const source = storedColumnOf(rows, field);
    if (source === undefined) return rows;
    const written = [...extract(rows, source)];
    if (offsetField !== undefined) {
      const before = columnOf(rows, offsetField);
      written.push([offsetField, offsets(columnOf(rows, field) ?? [], { pattern, most, before })]);
    }
    return withColumns(rows, [...storedColumnsOf(rows), ...written]);
  };
});

interface Search {
  readonly pattern: CompiledPattern;
  readonly most: number;
}

type Written = readonly (readonly [string, StoredColumn])[];

/** Makes what gives one column for each name of the pattern, batch by batch. */
function createExtract(search: Search): (rows: Rows, source: StoredColumn) => Written {
  const columns = search.pattern.names.map((name) => ({ name, history: new ColumnHistory('numbered') }));
  const caught = createCaptures(search);
  return (rows, source) => {
    const length = rows.table.totalRows();
    const capturesAt = caught(source);
    const present = columns.map(({ name }) => storedColumnOf(rows, name));
    const built = columns.map(({ history }) => new ColumnBuilder(history, length));
    for (let index = 0; index < length; index += 1) {
      const captures = capturesAt(index);
      for (let name = 0; name < built.length; name += 1) {
        const had = present[name];
        const value = captures?.[name] ?? (had === undefined ? null : cellAt(had, index));
        if (value !== null) built[name]?.set(index, value);
      }
    }
    return columns.map(({ name }, position) => [name, built[position]?.column() ?? []]);
  };
}

/** What each name of the pattern caught, null for nothing; undefined where nothing was caught at all. */
type Captures = readonly Value[] | undefined;

/** From here on a column whose values hardly repeat is searched row by row. */
const MOST_KNOWN = 2000;
const WORTH_IT = 4;

/** What the pattern finds in the cells of a column; where values are numbered and repeat, each is searched once. */
function createCaptures(search: Search): (source: StoredColumn) => (index: number) => Captures {
  let dictionary: object | undefined;
  let known: (Captures | null)[] = [];
  let [found, asked] = [0, 0];
  return (source) => {
    const coded = codedOf(source);
    if (coded === undefined || (found > MOST_KNOWN && found * WORTH_IT > asked))
      return (index) => capturesIn(cellAt(source, index), search);
    if (coded.dictionary !== dictionary) [dictionary, known] = [coded.dictionary, []];
    asked += coded.codes.length;
    return (index) => {
      const code = coded.codes[index] ?? 0;
      const before = known[code];
      if (before !== undefined) return before ?? undefined;
      const captures = capturesIn(coded.valueOf(code), search);
      known[code] = captures ?? null;
      found += 1;
      return captures;
    };
  };
}

function capturesIn(value: Value, search: Search): Captures {
  if (value === null) return undefined;
  if (search.most !== 1 || typeof value !== 'string') return captures(value, search).map(fromValues);
  const { pattern } = search;
  const match = execPattern(pattern, value);
  return match === null ? undefined : pattern.names.map((_, name) => namedGroup(pattern, match, name) ?? null);
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
