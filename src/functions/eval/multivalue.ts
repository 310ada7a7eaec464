import { commandNames } from '../../values/command-names.ts';
import { compareText } from '../../values/compare.ts';
import { jsonOfText } from '../../values/json-value.ts';
import { numberRange } from '../../values/mv-range.ts';
import { toText } from '../../values/number.ts';
import { fromValues, type RunContext, type Scalar, type Value, valuesOf } from '../../values/value.ts';
import { LONGEST_TEXT, tooLarge } from '../../values/value-limits.ts';
import type { EvalFunction } from '../eval-function.ts';
import { checkPatternAt } from '../pattern-argument.ts';
import { checkFilter, checkMap, desugarFilter, desugarMap } from './multivalue-loops.ts';

/** The texts as one, unless that would be too large. */
function joined(texts: readonly string[], delimiter: string): string | null {
  const length = texts.reduce((sum, text) => sum + text.length, delimiter.length * texts.length);
  return length > LONGEST_TEXT && texts.length > 1 ? tooLarge('mvjoin') : texts.join(delimiter);
}

const SEE = 'SearchReference/MultivalueEvalFunctions';
const MV = { name: 'mv', type: 'multivalue', doc: 'a multivalue or a single value' } as const;
const WHOLE = { nulls: 'propagate', multivalue: 'whole', see: SEE } as const;

function firstOfEach(values: readonly Scalar[]): Value {
  const seen = new Set<string>();
  return fromValues(
    values.filter((value) => {
      const text = toText(value);
      if (seen.has(text)) return false;
      seen.add(text);
      return true;
    }),
  );
}

/** `end` is part of the result; one that is past the last value is clipped, a start outside gives null. */
function pick(values: readonly Scalar[], start: number, end: number): Value {
  const place = (index: number): number => (index < 0 ? values.length + Math.trunc(index) : Math.trunc(index));
  const from = place(start);
  const to = place(end);
  return from < 0 || from >= values.length || to < from ? null : fromValues(values.slice(from, to + 1));
}

function zip(left: readonly Scalar[], right: readonly Scalar[], delimiter: string): Value {
  const pairs: string[] = [];
  for (let i = 0; i < left.length && i < right.length; i += 1) pairs.push(toText(left[i] ?? '') + delimiter + toText(right[i] ?? ''));
  return fromValues(pairs);
}

const byText = (a: Scalar, b: Scalar): number => compareText(toText(a), toText(b));

/** Functions on multivalues (SearchReference/MultivalueEvalFunctions; F-mv). A single value is a list of one. */
export const MULTIVALUE_FUNCTIONS = [
  {
    ...WHOLE,
    name: 'commands',
    params: [{ name: 'search', type: 'string', doc: 'the text of a search' }],
    returns: 'value',
    doc: 'The names of the commands of a search.',
    semantics: ['commands of subsearches are left out'],
    examples: [
      { expr: 'commands("search foo | stats count | sort count")', gives: ['search', 'stats', 'sort'] },
      { expr: 'commands(s)', given: { a: 1 }, gives: null },
    ],
    run: commandNames,
  },
  {
    ...WHOLE,
    name: 'mvappend',
    params: [{ name: 'values', type: 'value', doc: 'what to put one after the other' }],
    repeats: 1,
    returns: 'value',
    nulls: 'handled',
    doc: 'All values of all arguments in their order.',
    semantics: ['null is left out'],
    examples: [
      { expr: 'mvappend(m, "c")', given: { m: ['a', 'b'] }, gives: ['a', 'b', 'c'] },
      { expr: 'mvappend(missing, "a")', given: { z: 1 }, gives: 'a' },
    ],
    run: (...values: readonly Value[]) => fromValues(values.flatMap((value) => valuesOf(value))),
  },
  {
    ...WHOLE,
    name: 'mvcount',
    params: [MV],
    returns: 'number',
    doc: 'How many values there are.',
    examples: [
      { expr: 'mvcount(m)', given: { m: ['a', 'b', 'c'] }, gives: '3' },
      { expr: 'mvcount(m)', given: { z: 1 }, gives: null },
    ],
    run: (values: readonly Scalar[]) => values.length,
  },
  {
    ...WHOLE,
    name: 'mvdedup',
    params: [MV],
    returns: 'value',
    doc: 'The values without those that were there before.',
    examples: [
      { expr: 'mvdedup(m)', given: { m: ['b', 'a', 'b', 'a'] }, gives: ['b', 'a'] },
      { expr: 'mvdedup(m)', given: { m: ['a', 'a'] }, gives: 'a' },
    ],
    run: firstOfEach,
  },
  {
    name: 'mvfilter',
    params: [{ name: 'predicate', type: 'boolean', doc: 'a condition on exactly one field' }],
    returns: 'value',
    doc: 'The values for which a condition is true.',
    semantics: ['none gives null'],
    see: SEE,
    examples: [
      { expr: 'mvfilter(m!="b")', given: { m: ['a', 'b', 'c'] }, gives: ['a', 'c'] },
      { expr: 'mvfilter(m="x")', given: { m: ['a', 'b'] }, gives: null },
    ],
    check: checkFilter,
    desugar: desugarFilter,
  },
  {
    ...WHOLE,
    name: 'mvfind',
    params: [MV, { name: 'regex', type: 'pattern', doc: 'a PCRE pattern' }],
    returns: 'number',
    doc: 'The index of the first value in which a pattern is found, counted from 0.',
    semantics: ['null if there is none'],
    examples: [
      { expr: 'mvfind(m, "^a$")', given: { m: ['cat', 'a'] }, gives: '1' },
      { expr: 'mvfind(m, "err\\d+")', given: { m: ['ok', 'fine'] }, gives: null },
    ],
    check: checkPatternAt(1),
    run: (values: readonly Scalar[], regexp: RegExp) => {
      const index = values.findIndex((value) => regexp.test(toText(value)));
      return index === -1 ? null : index;
    },
  },
  {
    ...WHOLE,
    name: 'mvindex',
    params: [
      MV,
      { name: 'start', type: 'number', doc: 'the first index, counted from 0; negative: from the end' },
      { name: 'end', type: 'number', doc: 'the last index; the same as start without it', optional: true },
    ],
    returns: 'value',
    doc: 'One value by its index, or those of a range.',
    semantics: ['an index outside gives null', 'an end past the last value is clipped'],
    examples: [
      { expr: 'mvindex(m, -1)', given: { m: ['a', 'b', 'c'] }, gives: 'c' },
      { expr: 'mvindex(m, -3, -2)', given: { m: ['a', 'b', 'c'] }, gives: ['a', 'b'] },
    ],
    run: (values: readonly Scalar[], start: number, end: number = start) => pick(values, start, end),
  },
  {
    ...WHOLE,
    name: 'mvjoin',
    params: [MV, { name: 'delim', type: 'string', doc: 'what to put between' }],
    returns: 'string',
    doc: 'The values as one text.',
    examples: [
      { expr: 'mvjoin(m, ";")', given: { m: ['a', 'b'] }, gives: 'a;b' },
      { expr: 'mvjoin(m, ";")', given: { m: 'a' }, gives: 'a' },
    ],
    run: (values: readonly Scalar[], delimiter: string) => joined(values.map(toText), delimiter),
  },
  {
    name: 'mvmap',
    params: [
      { name: 'mv', type: 'value', doc: 'a field, or an expression on one field' },
      { name: 'expression', type: 'value', doc: 'what to compute of each value; the field stands for the value' },
      { name: 'variable', type: 'string', doc: 'the name that stands for the value', optional: true },
    ],
    returns: 'value',
    doc: 'The results of an expression for each value.',
    semantics: ['null results are left out'],
    see: SEE,
    examples: [
      { expr: 'mvmap(foo, foo*foo)', given: { foo: ['2', '3'] }, gives: ['4', '9'] },
      { expr: 'mvmap(mvappend(a, b), x*x, "x")', given: { a: ['1', '2'], b: '3' }, gives: ['1', '4', '9'] },
    ],
    check: checkMap,
    desugar: desugarMap,
  },
  {
    ...WHOLE,
    name: 'mvrange',
    params: [
      { name: 'start', type: 'number', doc: 'the first number' },
      { name: 'end', type: 'number', doc: 'the number to stop before' },
      { name: 'step', type: 'value', doc: 'a number (1 without it) or a span such as "7d"', optional: true },
    ],
    returns: 'value',
    context: true,
    doc: 'A range of numbers, or of times.',
    semantics: ['the end is not part of it', 'a span follows the calendar of the search zone'],
    examples: [
      { expr: 'mvrange(1, 11, 2)', gives: ['1', '3', '5', '7', '9'] },
      { expr: 'mvrange(0, 172800, "1d")', gives: ['0', '86400'] },
    ],
    run: (context: RunContext, start: number, end: number, step: Scalar = 1) => numberRange(start, end, step, context.zone),
  },
  {
    ...WHOLE,
    name: 'mvreverse',
    params: [MV],
    returns: 'value',
    doc: 'The values from the last to the first.',
    examples: [
      { expr: 'mvreverse(m)', given: { m: ['1', '2', '3'] }, gives: ['3', '2', '1'] },
      { expr: 'mvreverse(m)', given: { m: 'a' }, gives: 'a' },
    ],
    run: (values: readonly Scalar[]) => values.toReversed(),
  },
  {
    ...WHOLE,
    name: 'mvsort',
    params: [MV],
    returns: 'value',
    doc: 'The values in the order of their characters.',
    semantics: ['numbers too are compared as text', 'upper case comes before lower case'],
    examples: [
      { expr: 'mvsort(m)', given: { m: ['10', '9', '70', '100'] }, gives: ['10', '100', '70', '9'] },
      { expr: 'mvsort(m)', given: { m: ['a', 'B'] }, gives: ['B', 'a'] },
    ],
    run: (values: readonly Scalar[]) => values.toSorted(byText),
  },
  {
    ...WHOLE,
    name: 'mvzip',
    params: [MV, MV, { name: 'delim', type: 'string', doc: 'what to put between the two; a comma without it', optional: true }],
    returns: 'value',
    doc: 'The first values of both joined, then the second, and so on.',
    semantics: ['ends where the shorter one ends'],
    examples: [
      { expr: 'mvzip(hosts, ports)', given: { hosts: ['a', 'b'], ports: ['80', '443'] }, gives: ['a,80', 'b,443'] },
      { expr: 'mvzip(a, b, "|")', given: { a: ['1', '2'], b: 'x' }, gives: '1|x' },
    ],
    run: (left: readonly Scalar[], right: readonly Scalar[], delimiter: string = ',') => zip(left, right, delimiter),
  },
  {
    ...WHOLE,
    name: 'split',
    params: [
      { name: 'str', type: 'string', doc: 'the text' },
      { name: 'delim', type: 'string', doc: 'what separates, as it stands; empty: every character by itself' },
    ],
    returns: 'value',
    doc: 'The pieces of a text.',
    semantics: ['empty pieces are kept', 'the delimiter is no pattern'],
    examples: [
      { expr: 'split("a.b", ".")', gives: ['a', 'b'] },
      { expr: 'split("abc", "")', gives: ['a', 'b', 'c'] },
    ],
    run: (text: string, delimiter: string) => (delimiter !== '' ? text.split(delimiter) : text === '' ? [''] : [...text]),
  },
  {
    ...WHOLE,
    name: 'mv_to_json_array',
    params: [MV, { name: 'infer_types', type: 'boolean', doc: 'whether values are read as JSON', optional: true }],
    returns: 'string',
    doc: 'The values as a JSON array.',
    semantics: ['every value is a JSON string unless types are inferred', 'a value that is no JSON is then null'],
    examples: [
      { expr: 'mv_to_json_array(mvappend("hello", "world"))', gives: '["hello","world"]' },
      { expr: 'mv_to_json_array(m, true())', given: { m: ['"a"', '1', 'true', 'x'] }, gives: '["a",1,true,null]' },
    ],
    run: (values: readonly Scalar[], infer: boolean = false) =>
      `[${values.map((value) => (infer ? (jsonOfText(toText(value)) ?? 'null') : JSON.stringify(toText(value)))).join(',')}]`,
  },
] as const satisfies readonly EvalFunction[];
