import fc from 'fast-check';
import { add, divide, exact, multiply, rounded, subtract } from '../../../src/values/arithmetic.ts';
import { numberText, readNumber, renderValue, toNumeric } from '../../../src/values/number.ts';
import { assert, suite } from '../../kit/suite.ts';
import { RUNS } from './runs.ts';

/** The exact decimal digits of a double: whole part and fraction. */
function expand(value: number): { readonly whole: bigint; readonly fraction: string } {
  const fraction = Math.abs(value) % 1;
  let digits = '';
  while (fraction > 0) {
    // Times ten could round; a fraction of a double is a multiple of a power of two, so BigInt has all of it.
    const scaled = BigInt(Math.round(fraction * 2 ** 52 * 2 ** 8)) * 10n;
    const unit = 2n ** 60n;
    digits += String(scaled / unit);
    return { whole: BigInt(Math.trunc(Math.abs(value))), fraction: digits + rest(scaled % unit, unit) };
  }
  return { whole: BigInt(Math.trunc(Math.abs(value))), fraction: digits };
}

function rest(first: bigint, unit: bigint): string {
  let digits = '';
  let remaining = first;
  while (remaining > 0n) {
    digits += String((remaining * 10n) / unit);
    remaining = (remaining * 10n) % unit;
  }
  return digits;
}
