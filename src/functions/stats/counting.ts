import { toText } from '../../values/number.ts';
import type { Scalar } from '../../values/value.ts';
import type { Accumulator, StatsFunction } from '../stats-function.ts';

const SEE = 'SearchReference/Aggregatefunctions';

function countOf(): Accumulator {
  let count = 0;
  return {
    add: () => {
      count += 1;
    },
    value: () => count,
  };
}

function distinctCount(): Accumulator {
  const texts = new Set<string>();
  return {
    add: (value) => {
      texts.add(typeof value === 'string' ? value : toText(value));
    },
    value: () => texts.size,
  };
}

function errorOfExactCount(): Accumulator {
  let seen = false;
  return {
    add: () => {
      seen = true;
    },
    value: () => (seen ? 0 : null),
  };
}

function mostFrequent(): Accumulator {
  const counts = new Map<string, number>();
  let best: Scalar | null = null;
  let bestCount = 0;
  return {
    add: (value) => {
      const text = typeof value === 'string' ? value : toText(value);
      const count = (counts.get(text) ?? 0) + 1;
      counts.set(text, count);
      if (count > bestCount) {
        best = text;
        bestCount = count;
      }
    },
    value: () => best,
  };
}

/** Aggregates that count values (commands.md section 6.3). */
export const COUNTING_STATS = [
  {
    name: 'count',
    aliases: ['c'],
    argument: 'optional',
    numeric: false,
    unordered: true,
    doc: 'The number of rows, or of the values of a field.',
    semantics: ['the empty string counts, a missing field does not', 'a multivalue counts each of its values'],
    see: SEE,
    examples: [
      { call: 'count', given: [{ x: '1' }, { x: null }], gives: '2' },
      { call: 'count(x)', given: [{ x: '' }, { x: ['a', 'b'] }, { x: null }], gives: '3' },
    ],
    create: countOf,
  },
  {
    name: 'dc',
    aliases: ['distinct_count'],
    argument: 'required',
    numeric: false,
    unordered: true,
    repeats: 'ignored',
    doc: 'The number of different texts.',
    semantics: ['case matters, and 1 and 1.0 are two'],
    see: SEE,
    examples: [
      { call: 'dc(u)', given: [{ u: '1' }, { u: '1.0' }, { u: 'A' }, { u: 'a' }, { u: 'a' }], gives: '4' },
      { call: 'dc(u)', given: [{ u: null }], gives: '0' },
    ],
    create: distinctCount,
    ofDistinct: (count) => count,
  },
  {
    name: 'estdc',
    argument: 'required',
    numeric: false,
    unordered: true,
    repeats: 'ignored',
    doc: 'The number of different texts; Splunk estimates it, here it is exact.',
    see: SEE,
    examples: [
      { call: 'estdc(u)', given: [{ u: 'bob' }, { u: 'bob' }, { u: 'amy' }], gives: '2' },
      { call: 'estdc(u)', given: [{ u: null }], gives: '0' },
    ],
    create: distinctCount,
    ofDistinct: (count) => count,
  },
  {
    name: 'estdc_error',
    argument: 'required',
    numeric: false,
    unordered: true,
    repeats: 'ignored',
    doc: 'The relative error of estdc: always 0, as estdc is exact.',
    see: SEE,
    examples: [
      { call: 'estdc_error(u)', given: [{ u: 'bob' }, { u: 'amy' }], gives: '0' },
      { call: 'estdc_error(u)', given: [{ u: null }], gives: null },
    ],
    create: errorOfExactCount,
  },
  {
    name: 'mode',
    argument: 'required',
    numeric: false,
    doc: 'The most frequent text.',
    semantics: ['of equally frequent texts the one that reached that count first (Splunk specifies none)'],
    see: SEE,
    examples: [
      { call: 'mode(host)', given: [{ host: 'www2' }, { host: 'www1' }, { host: 'www1' }], gives: 'www1' },
      { call: 'mode(host)', given: [{ host: null }], gives: null },
    ],
    create: mostFrequent,
  },
] as const satisfies readonly StatsFunction[];
