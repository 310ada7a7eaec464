import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { epochText } from '../io/rows-out.ts';
import type { FileTree } from '../text/file-tree.ts';
import { rowDifferences } from './match-rows.ts';
import type { Problem } from './problem.ts';
import { NO_SNAPSHOTS, type SnapshotCounts } from './result.ts';
import { cellOf, type ShownValue, shownValue, type Table } from './table.ts';
import type { ExpectedRow } from './test-file.ts';

/** The snapshots of one test file. */
export interface Snapshots {
  /** Compares a table with the snapshot of a test, or takes a new one. */
  check(name: string, table: Table): readonly Problem[];
  /** What is to be written, after all tests. */
  finish(tests: { readonly complete: boolean; readonly names: readonly string[] }): SnapshotCounts;
}

/** A snapshot: the columns, and the rows with what they show. */
interface Snapshot {
  readonly fields: readonly string[];
  readonly rows: readonly Readonly<Record<string, ShownValue>>[];
}

/** Where the snapshots of a test file lie: beside it. */
export function snapshotFile(path: string): string {
  return `${path}.snap.json`;
}

/** Opens the snapshots of a test file. They are read when the first test asks. */
export function openSnapshots(path: string, mode: 'update' | 'new' | 'none', tree: FileTree): Snapshots {
  let known: ReadonlyMap<string, Snapshot> | undefined;
  const before = (): ReadonlyMap<string, Snapshot> => {
    known ??= readSnapshots(path, tree);
    return known;
  };
  const taken = new Map<string, Snapshot>();
  let written = 0;
  let updated = 0;
  return {
    check: (name, table) => {
      const old = before().get(name);
      if (old === undefined) {
        if (mode === 'none') return [{ kind: 'said', title: 'there is no snapshot, and --ci writes none', lines: [] }];
        taken.set(name, snapshotOf(table));
        written += 1;
        return [];
      }
      const problems = compare(old, table);
      if (problems.length === 0 || mode !== 'update') return problems;
      taken.set(name, snapshotOf(table));
      updated += 1;
      return [];
    },
    finish: ({ complete, names }) => {
      if (known === undefined && tree.kind(snapshotFile(path)) !== 'file') return NO_SNAPSHOTS;
      const all = before();
      const obsolete = complete ? [...all.keys()].filter((name) => !names.includes(name)) : [];
      const removed = mode === 'update' ? obsolete.length : 0;
      const counts = { written, updated, removed, obsolete: mode === 'update' ? [] : obsolete };
      if (written + updated + removed === 0) return counts;
      const kept = [...all].filter(([name]) => mode !== 'update' || !obsolete.includes(name));
      return { ...counts, text: snapshotText(new Map([...kept, ...taken])) };
    },
  };
}

function readSnapshots(path: string, tree: FileTree): ReadonlyMap<string, Snapshot> {
  const text = tree.read(snapshotFile(path));
  if (text === undefined) return new Map();
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !Object.values(value).every(isSnapshot)) throw new Error('it holds no snapshots');
    return new Map(Object.entries(value as Readonly<Record<string, Snapshot>>));
  } catch (error) {
    throw new DiagnosticError(diagnose('SPL7011', {}, { file: path, detail: error instanceof Error ? error.message : String(error) }));
  }
}

function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === 'object' && value !== null && 'fields' in value && 'rows' in value && Array.isArray(value.rows);
}

/** One row a line, so that a difference of versions shows the rows that changed. */
function snapshotText(snapshots: ReadonlyMap<string, Snapshot>): string {
  const entries = [...snapshots].sort(([a], [b]) => (a < b ? -1 : 1));
  const texts = entries.map(([name, { fields, rows }]) => {
    const lines = rows.map((row) => `\n      ${JSON.stringify(row)}`).join(',');
    return `  ${JSON.stringify(name)}: {\n    "fields": ${JSON.stringify(fields)},\n    "rows": [${lines}${rows.length === 0 ? '' : '\n    '}]\n  }`;
  });
  return `{\n${texts.join(',\n')}\n}\n`;
}

function snapshotOf(table: Table): Snapshot {
  const cell = cellOf(table);
  const rows = Array.from({ length: table.length }, (_, row) =>
    Object.fromEntries(
      table.fields.flatMap((field) => {
        const found = cell(row, field);
        // To the microsecond, which the date that reports show is not.
        const value = field === '_time' && typeof found === 'number' ? epochText(found) : shownValue(found, field);
        return value === undefined ? [] : [[field, value] as const];
      }),
    ),
  );
  return { fields: table.fields, rows };
}

/** A snapshot says everything: the columns, and every cell of every row in order. */
function compare({ fields, rows }: Snapshot, table: Table): readonly Problem[] {
  const wanted = rows.map(
    (row): ExpectedRow =>
      Object.fromEntries(table.fields.concat(fields).map((field) => [field, Object.hasOwn(row, field) ? (row[field] ?? null) : null])),
  );
  const differences = rowDifferences(table, wanted, { ordered: true, all: true });
  const missing = fields.filter((field) => !table.fields.includes(field));
  const added = table.fields.filter((field) => !fields.includes(field));
  return [
    ...(missing.length + added.length === 0
      ? []
      : [{ kind: 'said', title: 'the columns differ from the snapshot', lines: columnLines(missing, added) } as const]),
    ...(differences.length === 0
      ? []
      : [{ kind: 'rows', of: 'snapshot', expected: rows.length, found: table.length, differences } as const]),
  ];
}

function columnLines(missing: readonly string[], added: readonly string[]): readonly string[] {
  return [...missing.map((field) => `missing: ${field}`), ...added.map((field) => `new: ${field}`)];
}
