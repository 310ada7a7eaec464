import type { Paint } from '../../diagnostics/paint.ts';
import { renderDiagnostic } from '../../diagnostics/render.ts';
import type { CellDifference, Problem, RowDifference } from '../problem.ts';
import type { ShownRow, ShownValue } from '../table.ts';
import { visibleText } from './visible.ts';

/** Rows that one problem shows at most; a report must stay readable. */
const ROW_LIMIT = 10;
const VALUE_LIMIT = 300;

/** A problem as lines: a title, then what differs, indented by two. */
export function problemLines(problem: Problem, paint: Paint, color = false): readonly string[] {
  switch (problem.kind) {
    case 'count':
      return [`expected ${problem.expected}, found ${counted(problem.found)}`, ...sample(problem.rows, problem.found, paint)];
    case 'rows':
      return rowsLines(problem, paint);
    case 'excluded':
      return [
        `row ${problem.row} is excluded`,
        `  ${paint.dim('excluded')}  ${paint.good(rowText(problem.unwanted))}`,
        `  ${paint.dim('found')}     ${paint.bad(rowText(problem.found))}`,
      ];
    case 'field':
      return fieldLines(problem);
    case 'columns':
      return [`unexpected columns: ${paint.bad(problem.unexpected.join(', '))}`];
    case 'diagnostics':
      return [problem.title, ...problem.diagnostics.flatMap((diagnostic) => indented(renderDiagnostic(diagnostic, { color }).split('\n')))];
    case 'said':
      return [problem.title, ...indented(problem.lines)];
  }
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const counted = (rows: number): string => (rows === 0 ? 'no rows' : rows === 1 ? '1 row' : `${rows} rows`);

function sample(rows: readonly ShownRow[], found: number, paint: Paint): readonly string[] {
  const more = found - rows.length;
  return [
    ...rows.map((row, i) => `  ${paint.dim(`row ${i + 1}`)}  ${paint.bad(rowText(row))}`),
    ...(more > 0 && rows.length > 0 ? [`  ${paint.dim(`and ${more} more`)}`] : []),
  ];
}

function fieldLines({ field, rows, of, near }: Extract<Problem, { kind: 'field' }>): readonly string[] {
  const where =
    rows.length === of ? (of === 1 ? 'the row' : `all ${of} rows`) : `${rows.length} of ${of} rows (row ${rows.slice(0, 5).join(', ')})`;
  return [
    `field "${field}" has no value in ${where}`,
    ...(near.length === 0 ? [] : [`  did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`]),
  ];
}

function rowsLines({ of, expected, found, differences }: Extract<Problem, { kind: 'rows' }>, paint: Paint): readonly string[] {
  const title = titleOf({ of, expected, found, count: differences.length });
  const shown = differences.slice(0, ROW_LIMIT).flatMap((difference) => indented(differenceLines(difference, paint)));
  const more = differences.length - ROW_LIMIT;
  return [title, ...shown, ...(more > 0 ? [`  ${paint.dim(`and ${more} more differences`)}`] : [])];
}

function titleOf({
  of,
  expected,
  found,
  count,
}: {
  readonly of: string;
  readonly expected: number;
  readonly found: number;
  readonly count: number;
}): string {
  if (of === 'contains') {
    const rows = found === 0 ? 'found: there are no rows' : `among the ${counted(found)} found`;
    return `${count} of ${counted(expected)} expected ${count === 1 ? 'is' : 'are'} not ${rows}`;
  }
  const where = of === 'snapshot' ? ' from the snapshot' : '';
  if (expected === found) return `${count} of ${counted(expected)} ${count === 1 ? 'differs' : 'differ'}${where}`;
  return `the rows differ${where}: expected ${counted(expected)}, found ${counted(found)}`;
}

function differenceLines(difference: RowDifference, paint: Paint): readonly string[] {
  switch (difference.kind) {
    case 'missing':
      return [`${paint.good('-')} row ${difference.row} is missing  ${paint.good(rowText(difference.wanted))}`];
    case 'unexpected':
      return [`${paint.bad('+')} row ${difference.row} is unexpected  ${paint.bad(rowText(difference.found))}`];
    case 'misplaced':
      return [`${paint.warn('~')} row ${difference.row} comes as row ${difference.at}  ${rowText(difference.wanted)}`];
    case 'changed':
      return [
        `${paint.warn('~')} row ${difference.row} differs${difference.same.length === 0 ? '' : `  ${paint.dim(rowText(difference.same))}`}`,
        ...cellLines(difference.cells, paint),
      ];
  }
}

function cellLines(cells: readonly CellDifference[], paint: Paint): readonly string[] {
  const widest = Math.min(30, Math.max(...cells.map(({ field }) => field.length)));
  return cells.flatMap(({ field, expected, found, matcher }) => {
    const wanted = matcher === true && typeof expected === 'string' ? expected : valueText(expected);
    const value = valueText(found);
    const [left, right] = matcher === true ? [wanted, value] : marked(wanted, value, paint);
    return [
      `  ${visibleText(field).padEnd(widest)}  ${paint.good('- expected')}  ${paint.good(left)}`,
      `  ${' '.repeat(widest)}  ${paint.bad('+ found')}     ${paint.bad(right)}`,
    ];
  });
}

/** Two texts with the part that differs marked, where they have much in common. */
function marked(a: string, b: string, paint: Paint): readonly [string, string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (start + end < 4) return [a, b];
  const mark = (text: string): string => {
    const middle = text.slice(start, text.length - end);
    return text.slice(0, start) + (middle === '' ? '' : paint.mark(middle)) + text.slice(text.length - end);
  };
  return [mark(a), mark(b)];
}

/** A value as a report shows it: text in quotes, a number without, a list in brackets. */
export function valueText(value: ShownValue | undefined): string {
  if (value === undefined) return '(missing)';
  if (typeof value !== 'string') return `[${value.map((one) => valueText(one)).join(', ')}]`;
  const text = visibleText(value.length > VALUE_LIMIT ? `${value.slice(0, VALUE_LIMIT)}…` : value);
  return /^-?\d+(\.\d+)?$/.test(text) || /^\(.*\)$|^\$[a-z]+ /.test(text) ? text : `"${text}"`;
}

/** A row on one line: `{ host: "web-1", count: 3 }`. */
export function rowText(row: ShownRow): string {
  const cells = row.map(([field, value]) => `${visibleText(field)}: ${valueText(value)}`).join(', ');
  return cells === '' ? '{ }' : `{ ${cells} }`;
}
