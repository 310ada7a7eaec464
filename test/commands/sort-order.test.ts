import fc from 'fast-check';
import { rowsFrom } from '../../src/backends/arquero/rows.ts';
import { sortRows } from '../../src/backends/arquero/sort.ts';
import { orderBy, rowOrder } from '../../src/backends/arquero/sort-key.ts';
import { compareIp } from '../../src/values/cidr.ts';
import { compareAuto, compareText } from '../../src/values/compare.ts';
import { toNumber, toText } from '../../src/values/number.ts';
import { isMultivalue, type Scalar, type Value } from '../../src/values/value.ts';
import { batches, cellsOf, FIELDS, rowsOf } from '../backends/batches.ts';
import { assert, suite } from '../kit/suite.ts';

const numbers = fc.constantFrom<Scalar>('1', '10', '2', '-3', '1.0', '0x1', '1e3', 7, -0.5, Number.POSITIVE_INFINITY);
const addresses = fc.constantFrom<Scalar>('10.0.0.9', '10.0.0.10', '::1', 'fe80::1');
const texts = fc.constantFrom<Scalar>('a', 'B', 'abc', '', 'é', '😀', '__proto__', 'constructor');
const column = (value: fc.Arbitrary<Scalar>): fc.Arbitrary<readonly (Scalar | null)[]> =>
  fc.array(fc.option(value), { minLength: 2, maxLength: 12 });

const PLAIN = {
  auto: compareAuto,
  str: (a: Scalar, b: Scalar) => compareText(toText(a), toText(b)),
  ip: (a: Scalar, b: Scalar) => compareIp(toText(a), toText(b)),
  // What is no number comes behind the numbers.
  num: (a: Scalar, b: Scalar) => {
    const [x, y] = [toNumber(a) ?? Number.NaN, toNumber(b) ?? Number.NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return x < y ? -1 : x > y ? 1 : 0;
  },
} as const;

type As = keyof typeof PLAIN;
const firstOf = (value: Value): Scalar | null => (isMultivalue(value) ? (value[0] ?? null) : value);

suite('the order of sort', (test) => {
  for (const as of ['auto', 'str', 'ip'] as const) {
    test(`${as}: ranks decide each pair as its two values do (commands.md section 5)`, () => {
      const any = fc.oneof(column(numbers), column(addresses), column(texts), column(fc.oneof(numbers, addresses, texts)));
      fc.assert(
        fc.property(any, fc.constantFrom<1 | -1>(1, -1), (values, direction) => {
          const order = rowOrder(orderBy({ field: 'f', descending: direction === -1, as }, values, direction));
          for (let a = 0; a < values.length; a += 1) {
            for (let b = 0; b < values.length; b += 1) {
              const [x, y] = [values[a] ?? null, values[b] ?? null];
              const plain = x === null || y === null ? Number(x === null) - Number(y === null) : direction * PLAIN[as](x, y);
              assert.is(Math.sign(order(a, b)) + 0, Math.sign(plain) + 0, `${String(x)} against ${String(y)}`);
            }
          }
        }),
      );
    });
  }

  test('rows whose columns are held in every way, against the order of each pair', () => {
    const key = fc.record({
      field: fc.constantFrom(...FIELDS),
      descending: fc.boolean(),
      as: fc.constantFrom<As>('num', 'str', 'num', 'ip'),
    });
    const limit = fc.option(
      fc.nat(3).map((rows) => ({ rows })),
      { nil: null },
    );
    fc.assert(
      fc.property(batches, fc.array(key, { minLength: 1, maxLength: 3 }), limit, fc.boolean(), (made, keys, most, reversed) => {
        for (const { rows, plain, kept } of rowsOf(made)) {
          const compare = (a: number, b: number): number => {
            for (const { field, descending, as } of keys) {
              const [x, y] = [firstOf(plain.get(field)?.[a] ?? null), firstOf(plain.get(field)?.[b] ?? null)];
              const order =
                x === null || y === null ? Number(x === null) - Number(y === null) : PLAIN[as](x, y) * (descending !== reversed ? -1 : 1);
              if (order !== 0) return order;
            }
            return a - b;
          };
          const wanted = kept.toSorted(compare).slice(0, most?.rows);
          const sorted = sortRows(rows, { keys, limit: most, reversed }, { now: 0, zone: 'UTC' });
          for (const name of FIELDS)
            assert.equal(
              cellsOf(sorted, name),
              wanted.map((index) => plain.get(name)?.[index] ?? null),
            );
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('many numbers, few of them wanted or all', () => {
    let state = 1;
    const random = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const numbersOf = (make: () => number): number[] => Array.from({ length: 5000 }, make);
    const columns = new Map([
      ['a', numbersOf(() => Math.floor(random() * 40) - 20)],
      ['b', numbersOf(() => (random() - 0.5) * 10 ** Math.floor(random() * 600 - 300))],
    ]);
    const [a = [], b = []] = columns.values();
    const wanted = [...a.keys()].sort((x, y) => (a[y] ?? 0) - (a[x] ?? 0) || (b[x] ?? 0) - (b[y] ?? 0) || x - y);
    const keys = [
      { field: 'a', descending: true, as: 'num' },
      { field: 'b', descending: false, as: 'num' },
    ] as const;
    for (const limit of [null, { rows: 50 }, { rows: 4000 }]) {
      const sorted = sortRows(rowsFrom(columns, 5000, false), { keys, limit, reversed: false }, { now: 0, zone: 'UTC' });
      assert.equal(
        cellsOf(sorted, 'b'),
        wanted.slice(0, limit?.rows).map((index) => b[index]),
      );
    }
  });
});
