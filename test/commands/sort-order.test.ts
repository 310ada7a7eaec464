import fc from 'fast-check';
import { rowOrder } from '../../src/backends/arquero/sort-key.ts';
import { compareIp } from '../../src/values/cidr.ts';
import { compareAuto, compareText } from '../../src/values/compare.ts';
import { toText } from '../../src/values/number.ts';
import type { Scalar } from '../../src/values/value.ts';
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
} as const;

suite('the order of sort', (test) => {
  for (const as of ['auto', 'str', 'ip'] as const) {
    test(`${as}: ranks decide each pair as its two values do (commands.md section 5)`, () => {
      const any = fc.oneof(column(numbers), column(addresses), column(texts), column(fc.oneof(numbers, addresses, texts)));
      fc.assert(
        fc.property(any, fc.constantFrom<1 | -1>(1, -1), (values, direction) => {
          const order = rowOrder({ field: 'f', descending: direction === -1, as }, values, direction);
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
});
