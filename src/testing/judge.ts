import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { valuesOf } from '../values/value.ts';
import type { Expectation } from './expectation.ts';
import { differingFields, internalOf, rowDifferences, shownWanted } from './match-rows.ts';
import type { Problem } from './problem.ts';
import { cellOf, shownRow, type Table } from './table.ts';

/** What a search did: its rows, and what was said of it. */
export interface Ran {
  readonly table: Table;
  readonly diagnostics: readonly Diagnostic[];
  /** Guesses and approximations. */
  readonly fidelity: readonly string[];
}

/** Rows that a report of a wrong count shows. */
const SAMPLE = 3;

/** All that is not as a test expects; snapshots are judged by `snapshot.ts`. */
export function judge(ran: Ran, expectation: Expectation, options: { readonly strict: boolean }): readonly Problem[] {
  const errors = ran.diagnostics.filter(({ severity }) => severity === 'error');
  if (expectation.error !== undefined) return judgeError(errors, expectation.error);
  if (errors.length > 0) {
    const title = errors[0]?.code.startsWith('SPL50') ? 'the data cannot be read' : 'the search fails';
    return [{ kind: 'diagnostics', title, diagnostics: errors }];
  }
  return [...judgeTable(ran.table, expectation), ...judgeWords(ran, expectation, options.strict)];
}

function judgeError(errors: readonly Diagnostic[], wanted: string): readonly Problem[] {
  if (errors.length === 0) return [{ kind: 'said', title: `expected the error "${wanted}", found none`, lines: [] }];
  const text = wanted.toLowerCase();
  const found = errors.some(({ code, message }) => code.toLowerCase() === text || message.toLowerCase().includes(text));
  return found ? [] : [{ kind: 'diagnostics', title: `expected the error "${wanted}", found another`, diagnostics: errors }];
}

function judgeWords({ diagnostics, fidelity }: Ran, { noWarnings }: Expectation, strict: boolean): readonly Problem[] {
  const warnings = noWarnings ? diagnostics.filter(({ severity }) => severity === 'warning') : [];
  return [
    ...(warnings.length === 0 ? [] : [{ kind: 'diagnostics', title: 'expected no warnings', diagnostics: warnings } as const]),
    ...(strict && fidelity.length > 0
      ? [{ kind: 'said', title: 'strict: found guesses or approximations', lines: fidelity } as const]
      : []),
  ];
}

/** What is not as expected of the rows. */
export function judgeTable(table: Table, expectation: Expectation): readonly Problem[] {
  const { rows, contains, ordered, exactColumns } = expectation;
  const problems: Problem[] = [...judgeCount(table, expectation)];
  if (rows !== undefined) {
    const differences = rowDifferences(table, rows, { ordered, all: true });
    if (differences.length > 0) problems.push({ kind: 'rows', of: 'rows', expected: rows.length, found: table.length, differences });
  }
  if (contains.length > 0) {
    const differences = rowDifferences(table, contains, { ordered: false, all: false });
    if (differences.length > 0)
      problems.push({ kind: 'rows', of: 'contains', expected: contains.length, found: table.length, differences });
  }
  return [
    ...problems,
    ...judgeExcludes(table, expectation),
    ...judgeFields(table, expectation),
    ...(exactColumns ? judgeColumns(table, expectation) : []),
  ];
}

function judgeCount(table: Table, { count }: Expectation): readonly Problem[] {
  if (count === undefined) return [];
  const { min = 0, max = Number.POSITIVE_INFINITY } = count;
  if (table.length >= min && table.length <= max) return [];
  const rows = Array.from({ length: Math.min(SAMPLE, table.length) }, (_, row) => shownRow(table, row));
  return [{ kind: 'count', expected: countText(min, max), found: table.length, rows }];
}

function countText(min: number, max: number): string {
  const rows = (count: number): string => (count === 0 ? 'no rows' : count === 1 ? '1 row' : `${count} rows`);
  if (min === max) return rows(min);
  if (max === Number.POSITIVE_INFINITY) return `at least ${rows(min)}`;
  return min === 0 ? `${max === 0 ? '' : 'at most '}${rows(max)}` : `${min} to ${rows(max)}`;
}

function judgeExcludes(table: Table, { excludes }: Expectation): readonly Problem[] {
  const cell = cellOf(table);
  return excludes.flatMap((unwanted): readonly Problem[] => {
    for (let row = 0; row < table.length; row += 1) {
      if (differingFields((field) => cell(row, field), unwanted).length > 0) continue;
      return [{ kind: 'excluded', row: row + 1, unwanted: shownWanted(unwanted), found: shownRow(table, row, internalOf([unwanted])) }];
    }
    return [];
  });
}

/** A field must have a value in every row; without rows nothing would be tested, which is a failure too. */
function judgeFields(table: Table, { fields, count }: Expectation): readonly Problem[] {
  const cell = cellOf(table);
  if (fields.length > 0 && table.length === 0) {
    if (count?.max === 0) return [];
    return [{ kind: 'count', expected: `rows with ${fields.join(', ')}`, found: 0, rows: [] }];
  }
  return fields.flatMap((field) => {
    const rows = Array.from({ length: table.length }, (_, row) => row).filter((row) => valuesOf(cell(row, field)).length === 0);
    const near = table.fields.includes(field) ? [] : closest(field, table.fields);
    return rows.length === 0 ? [] : [{ kind: 'field' as const, field, rows: rows.map((row) => row + 1), of: table.length, near }];
  });
}

function judgeColumns(table: Table, { rows = [], contains, fields }: Expectation): readonly Problem[] {
  const named = new Set([...[...rows, ...contains].flatMap((row) => Object.keys(row)), ...fields]);
  const cell = cellOf(table);
  const unexpected = table.fields.filter(
    (field) =>
      !named.has(field) &&
      !field.startsWith('_') &&
      Array.from({ length: table.length }, (_, row) => row).some((row) => valuesOf(cell(row, field)).length > 0),
  );
  return unexpected.length === 0 ? [] : [{ kind: 'columns', unexpected }];
}
