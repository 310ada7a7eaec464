import { compileCidr } from './cidr.ts';
import { compareText } from './compare.ts';
import { foldCase } from './fold.ts';
import { readNumber, toNumber, toText } from './number.ts';
import { isMultivalue, type Scalar, type Value } from './value.ts';
import { compileWildcard } from './wildcard.ts';

/** A test of the search command on a field's value. */
export type ValueTest = (value: Value) => boolean;
type ScalarTest = (value: Scalar) => boolean;

/** How a search value compares: `CASE(x)` is the case-sensitive way (S5). */
export interface SearchValueOptions {
  readonly caseSensitive: boolean;
}

/** True if a value exists and any value of a multivalue passes (S12, S14). */
function anyValue(test: ScalarTest): ValueTest {
  return (value) => {
    if (value === null) return false;
    return isMultivalue(value) ? value.some(test) : test(value);
  };
}

/** One single value against a literal: its text with `*` active, or its address in a CIDR block; `1` is not `1.0` (S5, S6, S8, S16, S28). */
function scalarTest(text: string, options: SearchValueOptions): ScalarTest {
  const wildcard = compileWildcard(text, options);
  const inBlock = wildcard.hasWildcard || !text.includes('/') ? null : compileCidr(text);
  if (inBlock !== null) return (value) => typeof value === 'string' && (inBlock(value) || wildcard.test(value));
  const number = readNumber(text);
  // A computed number that prints as the literal is that number: no text has to be made.
  if (number !== null && toText(number) === text && !Number.isNaN(number)) {
    return (value) => (typeof value === 'number' ? value === number : wildcard.test(toText(value)));
  }
  return (value) => wildcard.test(typeof value === 'string' ? value : toText(value));
}

/** `field=text` of the search command. `text` is unescaped, its `*` are wildcards (S5, S6, S8, S14, S16, S28). */
export function compileSearchValue(text: string, options: SearchValueOptions): ValueTest {
  return anyValue(scalarTest(text, options));
}

/** `field!=text`: the field exists and any of its values differs (S11, S12, S16; any of a multivalue: S15, inferred). `f!=*` is never true. */
export function compileSearchNotValue(text: string, options: SearchValueOptions): ValueTest {
  const test = scalarTest(text, options);
  return anyValue((value) => !test(value));
}

/** `field IN (texts)`: any `field=text` (S13); the texts without wildcard or block are one look-up. */
export function compileSearchIn(texts: readonly string[], options: SearchValueOptions): ValueTest {
  const fold = options.caseSensitive ? (text: string) => text : foldCase;
  const isPlain = (text: string) => !text.includes('*') && compileCidr(text) === null;
  const plain = new Set(texts.filter(isPlain).map(fold));
  const tests = texts.filter((text) => !isPlain(text)).map((text) => scalarTest(text, options));
  // No text becomes shorter in lower case: a longer value than all of them needs no look.
  const longest = [...plain].reduce((most, text) => Math.max(most, text.length), 0);
  const isOne = (text: string): boolean => text.length <= longest && plain.has(fold(text));
  if (plain.size === 0) return anyValue((value) => tests.some((test) => test(value)));
  if (tests.length === 0) return anyValue((value) => isOne(toText(value)));
  return anyValue((value) => isOne(toText(value)) || tests.some((test) => test(value)));
}

type Order = '<' | '<=' | '>' | '>=';
const HOLDS: { readonly [O in Order]: (difference: number) => boolean } = {
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

/** `field < literal` and its like in the search command: numeric if both sides are numbers, else in code-point order (S9, S10, S12, S14). */
export function compareSearch(op: Order, literal: string): ValueTest {
  const holds = HOLDS[op];
  const number = readNumber(literal);
  const byText = (value: Scalar) => holds(compareText(toText(value), literal));
  if (number === null || Number.isNaN(number)) return anyValue(byText);
  return anyValue((value) => {
    const left = toNumber(value);
    if (left === null || Number.isNaN(left)) return byText(value);
    return holds(left < number ? -1 : left > number ? 1 : 0);
  });
}
