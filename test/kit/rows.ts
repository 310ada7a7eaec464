/** A row of results or of a case: a list is a multivalue; null, an absent key and an empty list are a missing field. */
export type TestRow = Readonly<Record<string, unknown>>;

/** How rows are compared. */
export interface RowComparison {
  /** Default `given`. */
  readonly order?: 'given' | 'any';
  /** Only the fields that an expected row names; without it other fields are a difference. */
  readonly partial?: boolean;
  /** `text`: as rendered (`1.650` differs from `1.65`), which is the rule of conformance/expressions.jsonl. Default `number`: within 1e-9. */
  readonly values?: 'number' | 'text';
}

/** What keeps rows from being equal as Splunk would compare them: a number equals its text, one value equals a list of it. Undefined when they are equal. */
export function rowDifference(
  actual: readonly TestRow[],
  expected: readonly TestRow[],
  comparison: RowComparison = {},
): string | undefined {
  if (actual.length !== expected.length)
    return `expected ${expected.length} rows, found ${actual.length}:\n${actual.map(shown).join('\n')}`;
  if (comparison.order === 'any') return differenceInAnyOrder(actual, expected, comparison);
  for (const [index, row] of expected.entries()) {
    const field = differingField(actual[index] ?? {}, row, comparison);
    if (field !== undefined)
      return `row ${index + 1} differs in "${field}"\nexpected ${shown(row)}\nfound    ${shown(actual[index] ?? {})}`;
  }
  return undefined;
}

/** Fails with the first difference between two lists of rows. */
export function assertRows(actual: readonly TestRow[], expected: readonly TestRow[], comparison: RowComparison = {}): void {
  const difference = rowDifference(actual, expected, comparison);
  if (difference !== undefined) throw new Error(difference);
}

function differenceInAnyOrder(actual: readonly TestRow[], expected: readonly TestRow[], comparison: RowComparison): string | undefined {
  const left = [...actual];
  for (const row of expected) {
    const index = left.findIndex((candidate) => differingField(candidate, row, comparison) === undefined);
    if (index < 0) return `no row equals ${shown(row)}; left over:\n${left.map(shown).join('\n')}`;
    left.splice(index, 1);
  }
  return undefined;
}

function differingField(actual: TestRow, expected: TestRow, { partial = false, values = 'number' }: RowComparison): string | undefined {
  const names = new Set([...Object.keys(expected), ...(partial ? [] : Object.keys(actual))]);
  return [...names].find((name) => {
    const want = texts(own(expected, name));
    const found = texts(own(actual, name));
    return want.length !== found.length || want.some((text, index) => !sameText(text, found[index] ?? '', values));
  });
}

// A row may have a field `__proto__` or `constructor`.
function own(row: TestRow, name: string): unknown {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}

function texts(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flatMap(texts) : [rendered(value)];
}

function rendered(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function sameText(want: string, found: string, values: 'number' | 'text'): boolean {
  if (want === found) return true;
  if (values === 'text' || want.trim() === '' || found.trim() === '') return false;
  const [x, y] = [Number(want), Number(found)];
  return Number.isFinite(x) && Number.isFinite(y) && Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y));
}

function shown(row: TestRow): string {
  return JSON.stringify(row);
}
