import { compareText } from '../../values/compare.ts';
import { toText } from '../../values/number.ts';
import { type Value, valuesOf } from '../../values/value.ts';
import { columnOf, columnsOf, indicesOf, type Rows } from './rows.ts';

/** The six texts of `format`, what joins the values of a multivalue, and what stands for no rows (rules S35, S36). */
export interface RowFormat {
  readonly rowPrefix: string;
  readonly columnPrefix: string;
  readonly columnSeparator: string;
  readonly columnEnd: string;
  readonly rowSeparator: string;
  readonly rowEnd: string;
  readonly valueSeparator: string;
  readonly empty: string;
  /** Rows that are read at most; null for all. */
  readonly limit: number | null;
}

/** What a subsearch's implicit `format` uses. */
export const DEFAULT_FORMAT: RowFormat = {
  rowPrefix: '(',
  columnPrefix: '(',
  columnSeparator: 'AND',
  columnEnd: ')',
  rowSeparator: 'OR',
  rowEnd: ')',
  valueSeparator: 'OR',
  empty: 'NOT ()',
  limit: null,
};

/** A field of these names contributes its bare value (S34). */
const VERBATIM: ReadonlySet<string> = new Set(['search', 'query']);
const isInternal = (name: string): boolean => name.startsWith('_');

/** A value in quotes; its wildcards stay active (S38). */
export const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** Rows as the text of a search: `( ( a="1" AND b="2" ) OR ( ... ) )`, columns in alphabetical order, internal fields and nulls left out. */
export function formatRows(rows: Rows, format: RowFormat): string {
  const fields = [...rows.fields.keys()].filter((name) => !isInternal(name)).toSorted(compareText);
  const indices = Array.from(indicesOf(rows)).slice(0, format.limit ?? undefined);
  const texts = indices.flatMap((index) => {
    const terms = fields.flatMap((name) => term(name, columnOf(rows, name)?.[index] ?? null, format));
    return terms.length === 0 ? [] : [`${format.columnPrefix} ${terms.join(` ${format.columnSeparator} `)} ${format.columnEnd}`];
  });
  return texts.length === 0 ? format.empty : `${format.rowPrefix} ${texts.join(` ${format.rowSeparator} `)} ${format.rowEnd}`;
}

function term(name: string, value: Value, format: RowFormat): readonly string[] {
  const texts = valuesOf(value).map(toText);
  if (VERBATIM.has(name)) return texts;
  const terms = texts.map((text) => `${fieldText(name)}=${quoted(text)}`);
  return terms.length > 1 ? [`( ${terms.join(` ${format.valueSeparator} `)} )`] : terms;
}

/** A name as `search` reads it: in quotes where it is no word. */
export const fieldText = (name: string): string => (/^[A-Za-z0-9_.:{}@/-]+$/.test(name) ? name : quoted(name));

/** The text that a subsearch stands for: the bare value of a lone `search` or `query`, else the rows in the default format. */
export function subsearchText(rows: Rows, limit: number): string {
  const [field, ...others] = [...columnsOf(rows)].filter(([name, column]) => !isInternal(name) && column.some((value) => value !== null));
  const indices = indicesOf(rows);
  if (field !== undefined && others.length === 0 && VERBATIM.has(field[0]) && indices.length === 1) {
    return valuesOf(field[1][indices[0] ?? 0] ?? null)
      .map(toText)
      .join(' ');
  }
  return formatRows(rows, { ...DEFAULT_FORMAT, limit });
}
