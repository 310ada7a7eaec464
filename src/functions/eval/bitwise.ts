import type { EvalFunction } from '../eval-function.ts';

/** The largest integer that the bit functions take: 53 bits. */
const LARGEST = Number.MAX_SAFE_INTEGER;
const MASK = BigInt(LARGEST);
/** Below this, JavaScript's own 32-bit operators give the right answer. */
const SMALL = 0x7fffffff;

const isBits = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= LARGEST;

function fold(values: readonly number[], small: (a: number, b: number) => number, large: (a: bigint, b: bigint) => bigint): number | null {
  if (!values.every(isBits)) return null;
  return values.reduce((a, b) => (a <= SMALL && b <= SMALL ? small(a, b) : Number(large(BigInt(a), BigInt(b)))));
}

const SEE = 'SearchReference/BitFunctions';
const SEMANTICS = ['every argument is an integer from 0 to 2^53-1, anything else gives null'] as const;
const BITS = [
  { name: 'value', type: 'number', doc: 'an integer' },
  { name: 'value', type: 'number', doc: 'more integers' },
] as const;
const SHIFT = [
  { name: 'value', type: 'number', doc: 'an integer' },
  { name: 'offset', type: 'number', doc: 'by how many bits' },
] as const;

/** Bitwise functions on integers of 53 bits (SearchReference/BitFunctions; expressions.md section 3). */
export const BITWISE_FUNCTIONS = [
  {
    name: 'bit_and',
    params: BITS,
    repeats: 1,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'Bits that are set in every argument.',
    semantics: SEMANTICS,
    see: SEE,
    examples: [
      { expr: 'bit_and(10, 12, 17)', gives: '0' },
      { expr: 'bit_and(-1, 1)', gives: null },
    ],
    run: (...values: readonly number[]) =>
      fold(
        values,
        (a, b) => a & b,
        (a, b) => a & b,
      ),
  },
  {
    name: 'bit_or',
    params: BITS,
    repeats: 1,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'Bits that are set in any argument.',
    semantics: SEMANTICS,
    see: SEE,
    examples: [
      { expr: 'bit_or(4, 2)', gives: '6' },
      { expr: 'bit_or(1, -2)', gives: null },
    ],
    run: (...values: readonly number[]) =>
      fold(
        values,
        (a, b) => a | b,
        (a, b) => a | b,
      ),
  },
  {
    name: 'bit_xor',
    params: BITS,
    repeats: 1,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'Bits that are set in an odd number of arguments.',
    semantics: SEMANTICS,
    see: SEE,
    examples: [
      { expr: 'bit_xor(10, 19, 17)', gives: '8' },
      { expr: 'bit_xor(f, 1)', given: { z: 1 }, gives: null },
    ],
    run: (...values: readonly number[]) =>
      fold(
        values,
        (a, b) => a ^ b,
        (a, b) => a ^ b,
      ),
  },
  {
    name: 'bit_not',
    params: [
      { name: 'value', type: 'number', doc: 'an integer' },
      { name: 'bitmask', type: 'number', doc: 'the bits to keep; all 53 without it', optional: true },
    ],
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'The bits of a mask that are not set in the value.',
    semantics: SEMANTICS,
    see: SEE,
    examples: [
      { expr: 'bit_not(9)', gives: '9007199254740982' },
      { expr: 'bit_not(2, 7)', gives: '5' },
    ],
    run: (value: number, mask: number = LARGEST) => (isBits(value) && isBits(mask) ? Number(~BigInt(value) & BigInt(mask)) : null),
  },
  {
    name: 'bit_shift_left',
    params: SHIFT,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'Moves the bits to the left and drops those beyond the 53rd.',
    semantics: SEMANTICS,
    see: SEE,
    examples: [
      { expr: 'bit_shift_left(3, 52)', gives: '4503599627370496' },
      { expr: 'bit_shift_left(3, 57)', gives: '0' },
    ],
    run: (value: number, offset: number) => {
      if (!isBits(value) || !isBits(offset)) return null;
      return offset > 53 ? 0 : Number((BigInt(value) << BigInt(offset)) & MASK);
    },
  },
  {
    name: 'bit_shift_right',
    params: SHIFT,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'Moves the bits to the right.',
    semantics: SEMANTICS,
    see: SEE,
    examples: [
      { expr: 'bit_shift_right(4, 1)', gives: '2' },
      { expr: 'bit_shift_right(1, 1)', gives: '0' },
    ],
    run: (value: number, offset: number) => {
      if (!isBits(value) || !isBits(offset)) return null;
      return offset > 53 ? 0 : Number(BigInt(value) >> BigInt(offset));
    },
  },
] as const satisfies readonly EvalFunction[];
