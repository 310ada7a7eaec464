/** What a conformance case asks for (test/conformance/README.md). */
export interface JudgedCase {
  readonly id: string;
  readonly expected: readonly JudgedRow[] | { readonly count: number } | { readonly error: string };
  /** Rows must come in the order given. */
  readonly ordered?: boolean;
  /** Exactly these columns in this order. */
  readonly fields?: readonly string[];
  /** How a field is compared where the rule of the file does not hold. */
  readonly cmp?: Readonly<Record<string, Comparison>>;
}

/** What the runner gave for a case. */
export interface JudgedAnswer {
  readonly rows?: readonly unknown[];
  readonly fields?: readonly string[];
  readonly error?: string;
}

type JudgedRow = Readonly<Record<string, unknown>>;
type Comparison = 'num' | 'json' | 'set';
type ValueComparison = Comparison | 'text';

/** `text`: the rule of expressions.jsonl, values as rendered. `number`: the rule of commands.jsonl, a number equals its text within 1e-9. */
export type JudgeRule = 'text' | 'number';

/** Why an answer does not satisfy its case; undefined where it does. */
export function judge(given: JudgedCase, answer: JudgedAnswer, rule: JudgeRule): string | undefined {
  const { expected } = given;
  if ('error' in expected) return judgeError(answer);
  if (answer.error !== undefined) return `error: ${answer.error}`;
  // The runner gives rows as objects.
  const rows = (answer.rows ?? []) as readonly JudgedRow[];
  if ('count' in expected) return rows.length === expected.count ? undefined : `expected ${expected.count} rows, found ${rows.length}`;
  const wanted = rule === 'number' ? expected.filter(hasField) : expected;
  const found = rule === 'number' ? rows.filter(hasField) : rows;
  if (wanted.length !== found.length) return `expected ${wanted.length} rows, found ${found.length}: ${shown(found)}`;
  return judgeColumns(given, answer) ?? judgeRows(wanted, found, given, rule);
}

/** "Not supported" and "our bug" do not count as finding the user's mistake. */
function judgeError({ error, rows }: JudgedAnswer): string | undefined {
  if (error === undefined) return `expected an error, found ${rows?.length ?? 0} rows`;
  return /SPL[49]\d{3}/.test(error) ? `an error of the wrong kind: ${error}` : undefined;
}

function judgeColumns({ fields }: JudgedCase, answer: JudgedAnswer): string | undefined {
  if (fields === undefined) return undefined;
  const found = (answer.fields ?? []).filter((field) => !field.startsWith('_') || fields.includes(field));
  return JSON.stringify(found) === JSON.stringify(fields) ? undefined : `expected columns ${shown(fields)}, found ${shown(found)}`;
}

function judgeRows(wanted: readonly JudgedRow[], found: readonly JudgedRow[], given: JudgedCase, rule: JudgeRule): string | undefined {
  const equal = (want: JudgedRow, row: JudgedRow): boolean =>
    Object.keys(want).every((key) => sameValue(own(want, key), own(row, key), { how: comparisonOf(given, key, rule), rule }));
  if (given.ordered === true) {
    const index = wanted.findIndex((want, position) => !equal(want, found[position] ?? {}));
    return index < 0 ? undefined : `row ${index + 1}: expected ${shown(wanted[index])}, found ${shown(found[index])}`;
  }
  const left = [...found];
  for (const want of wanted) {
    const index = left.findIndex((row) => equal(want, row));
    if (index < 0) return `no row equals ${shown(want)}; rows: ${shown(found)}`;
    left.splice(index, 1);
  }
  return undefined;
}

function comparisonOf({ cmp }: JudgedCase, key: string, rule: JudgeRule): ValueComparison {
  const named = cmp === undefined ? undefined : own(cmp, key);
  return (named as Comparison | undefined) ?? (rule === 'number' ? 'num' : 'text');
}

function sameValue(want: unknown, found: unknown, { how, rule }: { readonly how: ValueComparison; readonly rule: JudgeRule }): boolean {
  const wanted = values(want);
  const left = [...values(found)];
  if (wanted.length !== left.length) return false;
  if (how !== 'set') return wanted.every((value, index) => sameText(value, left[index] ?? '', how));
  return wanted.every((value) => {
    const index = left.findIndex((candidate) => sameText(value, candidate, rule === 'number' ? 'num' : 'text'));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

function sameText(want: string, found: string, how: ValueComparison): boolean {
  if (how === 'json') return sameJson(want, found);
  if (want === found) return true;
  if (how !== 'num' || want.trim() === '' || found.trim() === '') return false;
  const [x, y] = [Number(want), Number(found)];
  return Number.isFinite(x) && Number.isFinite(y) && Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y));
}

function sameJson(want: string, found: string): boolean {
  try {
    return canonical(JSON.parse(want)) === canonical(JSON.parse(found));
  } catch {
    return false;
  }
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? { members: Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)) }
      : inner,
  );

/** A multivalue of one value is that value; null, an absent key and an empty list are a missing field. */
function values(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(values);
  return [typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value)];
}

const hasField = (row: JudgedRow): boolean => Object.values(row).some((value) => values(value).length > 0);

/** A field may be called `__proto__` or `constructor`. */
function own(row: JudgedRow, key: string): unknown {
  return Object.hasOwn(row, key) ? row[key] : undefined;
}

const shown = (value: unknown): string => JSON.stringify(value).slice(0, 300);
