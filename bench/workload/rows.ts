/** What two engines gave, made comparable: a row is a list of cells; a cell is text, a number, or a sorted list of texts. */
export type ComparableRow = readonly (string | number)[];

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Engines add in different orders. */
const TOLERANCE = 1e-6;

/** Lines of JSON, each a row: a list of cells, or an object of cells in order, in which internal fields other than `_time` do not count. */
export function readRows(text: string): readonly ComparableRow[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row: unknown = JSON.parse(line);
      if (Array.isArray(row)) return row.map(cellOf);
      return Object.entries(row as object).flatMap(([name, cell]) => (name.startsWith('_') && name !== '_time' ? [] : [cellOf(cell)]));
    });
}

function cellOf(cell: unknown): string | number {
  if (cell === null || cell === undefined) return '';
  if (Array.isArray(cell)) return cell.length === 1 ? cellOf(cell[0]) : `[${cell.map(cellOf).sort().join('|')}]`;
  const text = String(cell);
  return NUMBER.test(text) ? Number(text) : text;
}

/** What differs between two multisets of rows; undefined where nothing does. */
export function difference(ours: readonly ComparableRow[], theirs: readonly ComparableRow[]): string | undefined {
  if (ours.length !== theirs.length) return `${ours.length} rows, the other has ${theirs.length}`;
  const [left, right] = [ours.toSorted(compareRows), theirs.toSorted(compareRows)];
  const at = left.findIndex((row, index) => !row.every((cell, column) => close(cell, right[index]?.[column] ?? '')));
  return at === -1 ? undefined : `${JSON.stringify(left[at])} where the other has ${JSON.stringify(right[at])}`.slice(0, 600);
}

function close(a: string | number, b: string | number): boolean {
  if (typeof a === 'string' || typeof b === 'string') return String(a) === String(b);
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

function compareRows(a: ComparableRow, b: ComparableRow): number {
  for (let column = 0; column < a.length; column += 1) {
    const [x = '', y = ''] = [a[column], b[column]];
    if (close(x, y)) continue;
    if (typeof x === 'number' && typeof y === 'number') return x - y;
    return String(x) < String(y) ? -1 : 1;
  }
  return 0;
}
