import fc from 'fast-check';
import { add, divide, exact, multiply, rounded, sigfig, subtract } from '../../../src/values/arithmetic.ts';
import { numberText, readNumber, renderValue, toNumeric } from '../../../src/values/number.ts';
import type { Value } from '../../../src/values/value.ts';
import { assert, suite } from '../../kit/suite.ts';
import { RUNS } from './runs.ts';

/** A double as the fraction that it is. */
function fractionOf(value: number): { readonly top: bigint; readonly bottom: bigint } {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(value));
  const exponent = Number(bits.getBigUint64(0) >> 52n);
  const fraction = bits.getBigUint64(0) & (2n ** 52n - 1n);
  const mantissa = exponent === 0 ? fraction : fraction + 2n ** 52n;
  const power = BigInt(Math.max(exponent, 1) - 1075);
  return power >= 0n ? { top: mantissa * 2n ** power, bottom: 1n } : { top: mantissa, bottom: 2n ** -power };
}

/** What C's `%.<decimals>f` prints: all digits of the double, ties to even. */
function printed(value: number, decimals: number): string {
  const { top, bottom } = fractionOf(value);
  const scaled = top * 10n ** BigInt(decimals);
  const twice = (scaled % bottom) * 2n;
  const floor = scaled / bottom;
  const digits = String(floor + (twice > bottom || (twice === bottom && floor % 2n === 1n) ? 1n : 0n)).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return `${value < 0 ? '-' : ''}${digits.slice(0, point)}${decimals === 0 ? '' : `.${digits.slice(point)}`}`;
}

/** floor(log10|value|), from its digits. */
function magnitude(value: number): number {
  const { top, bottom } = fractionOf(value);
  let power = 0;
  while (top >= bottom * 10n ** BigInt(power + 1)) power += 1;
  while (power <= 0 && top * 10n ** BigInt(-power) < bottom) power -= 1;
  return power;
}

/** N2: the significant figures of a text, undefined for an integer, which is exact. */
const figures = (text: string): number | undefined =>
  text.includes('.') ? text.replace(/[-.]/g, '').replace(/^0+/, '').length : undefined;
/** The decimals that a text has; undefined for an integer. */
const decimals = (text: string): number | undefined => (text.includes('.') ? text.length - text.indexOf('.') - 1 : undefined);

const least = (counts: readonly (number | undefined)[]): number | undefined => {
  const known = counts.filter((count) => count !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
};

/** N3, N5: how a product or quotient of these texts prints. */
function byFigures(value: number, texts: readonly string[]): string {
  const fewest = least(texts.map(figures));
  return fewest === undefined ? String(value) : printed(value, Math.max(0, fewest - 1 - magnitude(value)));
}

/** N4, N5: how a sum or difference of these texts prints. */
function byDecimals(value: number, texts: readonly string[]): string {
  const fewest = least(texts.map(decimals));
  return fewest === undefined ? String(value) : printed(value, fewest);
}

const integer = fc.integer({ min: -20_000, max: 20_000 }).map(String);
const decimal = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.constantFrom('', '0', '0', '3', '12', '995', '9999', '48213'),
    fc.stringMatching(/^[059]{0,3}[0-9]{1,4}$/),
  )
  .map(([sign, whole, fraction]) => `${sign}${whole}.${fraction}`);
const number = fc.oneof({ weight: 1, arbitrary: integer }, { weight: 3, arbitrary: decimal }).filter((text) => Number(text) !== 0);
/** A range in which doubles print plainly. */
const isPlain = (value: number): boolean => Math.abs(value) >= 1e-4 && Math.abs(value) < 1e20;

/** Checks operations on texts of numbers; those that leave the range of the rule are passed over. */
function check(
  operate: (texts: readonly string[]) => Value,
  rule: (texts: readonly string[]) => readonly [value: number, text: string],
  count: number,
) {
  fc.assert(
    fc.property(fc.array(number, { minLength: count, maxLength: count }), (texts) => {
      const [value, expected] = rule(texts);
      fc.pre(isPlain(value) && texts.every((text) => isPlain(Number(text))));
      assert.is(renderValue(operate(texts)), expected, texts.join(' and '));
    }),
    RUNS,
  );
}

suite('numbers against the rule, said again (N2-N7)', (test) => {
  test('a * b and a / b print the fewest figures (N3)', () => {
    check(
      ([a = '', b = '']) => multiply(a, b),
      (texts) => product(texts),
      2,
    );
    check(
      ([a = '', b = '']) => divide(a, b),
      (texts) => {
        const value = Number(texts[0]) / Number(texts[1]);
        return [value, byFigures(value, texts)];
      },
      2,
    );
  });

  test('so does a product of three', () => {
    check(
      ([a = '', b = '', c = '']) => multiply(multiply(a, b), c),
      (texts) => product(texts),
      3,
    );
  });

  test('a + b and a - b print the fewest decimals (N4)', () => {
    check(
      ([a = '', b = '']) => add(a, b),
      (texts) => {
        const value = Number(texts[0]) + Number(texts[1]);
        return [value, byDecimals(value, texts)];
      },
      2,
    );
    check(
      ([a = '', b = '', c = '']) => subtract(subtract(a, b), c),
      (texts) => {
        const value = Number(texts[0]) - Number(texts[1]) - Number(texts[2]);
        return [value, byDecimals(value, texts)];
      },
      3,
    );
  });

  test('exact() prints the shortest text that reads back (N5, N6)', () => {
    check(
      ([a = '', b = '']) => exactly(multiply(a, b)),
      (texts) => {
        const value = Number(texts[0]) * Number(texts[1]);
        return [value, String(value)];
      },
      2,
    );
  });

  test('any double reads back as itself (N5)', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(value);
        assert.is(readNumber(text), value === 0 ? 0 : value, text);
      }),
      RUNS,
    );
  });

  test('round(x, n) prints n decimals, and no more than x has (N6)', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 6 }), (text, digits) => {
        const rounding = rounded(toNumeric(text) ?? Number.NaN, digits);
        const kept = Math.min(digits, decimals(text) ?? digits);
        const shown = renderValue(rounding);
        assert.is(decimals(String(shown)) ?? 0, kept, text);
        // Half of the last decimal is as far as rounding may go; ties are away from zero on the decimal text.
        const scale = 10n ** BigInt(Math.max(0, (decimals(text) ?? 0) - kept));
        const units = BigInt(text.replace('.', '')) * 10n ** BigInt(Math.max(0, kept - (decimals(text) ?? 0)));
        const away = ((units < 0n ? -units : units) * 2n + scale) / (scale * 2n);
        assert.is(BigInt(String(shown).replace(/[-.]/g, '')), away, `round(${text}, ${digits})`);
      }),
      RUNS,
    );
  });

  test('sigfig() rounds the whole part too (N7)', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const value = Number(a) * Number(b);
        const fewest = least([figures(a), figures(b)]);
        fc.pre(isPlain(value) && fewest !== undefined);
        const result = multiply(a, b);
        const shown = renderValue(sigfig(toNumeric(result) ?? Number.NaN));
        const digits = String(shown).replace(/[-.]/g, '').replace(/^0+/, '');
        assert.match(digits.slice(fewest ?? 0), /^0*$/, `${a} * ${b} is ${shown}`);
        assert.ok(Math.abs(Number(shown) - value) <= 0.50001 * 10 ** (magnitude(value) - (fewest ?? 1) + 1), `${a} * ${b} is ${shown}`);
      }),
      RUNS,
    );
  });
});

function product(texts: readonly string[]): readonly [number, string] {
  const value = texts.reduce((result, text) => result * Number(text), 1);
  return [value, byFigures(value, texts)];
}

function exactly(value: Value): Value {
  const numeric = toNumeric(value);
  return numeric === null ? null : exact(numeric);
}
