import fc from 'fast-check';
import type { StoredColumn } from '../../src/backends/arquero/columns.ts';
import { cellAt, NumberColumn } from '../../src/backends/arquero/columns.ts';
import { NumberedValues } from '../../src/backends/arquero/numbered-values.ts';
import { indicesOf, keepRows, type Rows, rowsFrom, storedColumnOf } from '../../src/backends/arquero/rows.ts';
import type { Value } from '../../src/values/value.ts';

/** Rows as plain values, by field. */
export type Plain = ReadonlyMap<string, readonly Value[]>;

/** The fields of the rows. */
export const FIELDS = ['a', 'b', 'c', 'n'] as const;

const text = fc.constantFrom(
  '',
  'x',
  'X y',
  '1',
  '1.0',
  '01',
  '-0',
  '0.50',
  '1e3',
  'nan',
  'inf',
  'ä😀',
  '\ud83d',
  'http://h/payload/p.dll',
  'a\nb',
  'k\u212a',
  '007',
);
const number = fc.constantFrom(0, -0, 1, 0.5, -3, 1e21, 1 / 3, Number.NaN, Number.POSITIVE_INFINITY);
const inexact = fc.constantFrom({ value: 0.5, figures: 1 }, { value: 1, figures: 2 }, { value: 2.5, figures: 3, decimals: 2 });
const scalar = fc.oneof({ weight: 5, arbitrary: text }, { weight: 2, arbitrary: number }, { weight: 1, arbitrary: inexact });
const list = fc.array(scalar, { minLength: 2, maxLength: 3 });
const cell: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: list },
  { weight: 2, arbitrary: fc.constant(null) },
);
/** What a scan numbers: texts and lists of texts. */
const scanned: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: fc.array(text, { minLength: 2, maxLength: 3 }) },
  { weight: 2, arbitrary: fc.constant(null) },
);

/** How a column is held, and its cells. */
interface Made {
  readonly holding: 'plain' | 'coded' | 'numbers' | 'absent';
  readonly cells: readonly Value[];
  /** True: numbered by a dictionary of its own, not by that of the batches before. */
  readonly anew: boolean;
}

const column = (length: number): fc.Arbitrary<Made> => {
  const cells = (one: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(one, { minLength: length, maxLength: length });
  const anew = fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0);
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ holding: fc.constant('plain' as const), cells: cells(cell), anew }) },
    { weight: 6, arbitrary: fc.record({ holding: fc.constant('coded' as const), cells: cells(scanned), anew }) },
    {
      weight: 2,
      arbitrary: fc.record({
        holding: fc.constant('numbers' as const),
        cells: cells(fc.oneof({ weight: 6, arbitrary: number }, cell)),
        anew,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ holding: fc.constant('absent' as const), cells: fc.constant(new Array<Value>(length).fill(null)), anew }),
    },
  );
};

/** One batch: how its columns are held, and which of its rows are filtered out. */
export interface BatchMade {
  readonly columns: readonly Made[];
  readonly masked: readonly boolean[] | undefined;
}

const batch: fc.Arbitrary<BatchMade> = fc.integer({ min: 1, max: 12 }).chain((length) =>
  fc.record({
    columns: fc.tuple(...FIELDS.map(() => column(length))),
    masked: fc.option(fc.array(fc.boolean(), { minLength: length, maxLength: length }), { nil: undefined }),
  }),
);

/** Batches whose columns are held in every way. */
export const batches = fc.array(batch, { minLength: 1, maxLength: 4 });

/** The rows of batches, one after the other; the columns of a field share a dictionary, but where they shall not. */
export function* rowsOf(
  made: readonly BatchMade[],
): Iterable<{ readonly rows: Rows; readonly plain: Plain; readonly kept: readonly number[] }> {
  const dictionaries = FIELDS.map(() => new NumberedValues());
  for (const { columns, masked } of made) {
    const stored = new Map<string, StoredColumn>();
    const plain = new Map<string, readonly Value[]>();
    columns.forEach(({ holding, cells, anew }, position) => {
      const name = FIELDS[position] ?? '';
      plain.set(name, cells);
      if (anew) dictionaries[position] = new NumberedValues();
      const values = dictionaries[position];
      if (holding === 'plain') stored.set(name, cells);
      if (holding === 'coded' && values !== undefined) stored.set(name, values.column(Int32Array.from(cells, (one) => values.codeOf(one))));
      if (holding === 'numbers') stored.set(name, numbersOf(cells));
    });
    const length = columns[0]?.cells.length ?? 0;
    const all = rowsFrom(stored, length, false);
    const rows = masked === undefined ? all : keepRows(all, (index) => masked[index] !== true);
    yield { rows, plain, kept: Array.from({ length }, (_, index) => index).filter((index) => masked?.[index] !== true) };
  }
}

function numbersOf(cells: readonly Value[]): NumberColumn {
  const others = new Map<number, Value>();
  const values = Float64Array.from(cells, (one, index) => {
    if (typeof one === 'number' && !Number.isNaN(one)) return one;
    if (one !== null) others.set(index, one);
    return Number.NaN;
  });
  return new NumberColumn({ values, others, order: undefined });
}

/** The cells of a field in the rows that are there. */
export function cellsOf(rows: Rows, field: string): readonly Value[] {
  const stored = storedColumnOf(rows, field);
  return Array.from(indicesOf(rows), (index) => (stored === undefined ? null : cellAt(stored, index)));
}
