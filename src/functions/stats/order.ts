import { compareText } from '../../values/compare.ts';
import { toNumber, toText } from '../../values/number.ts';
import { fromValues, type Scalar, type Value } from '../../values/value.ts';
import type { Accumulator, StatsFunction, StatsSettings } from '../stats-function.ts';

const EXTREMES = 'SearchReference/Aggregatefunctions';
const MULTIVALUE = 'SearchReference/Multivaluefunctions';
const EVENT_ORDER = 'SearchReference/Eventorderfunctions';

/**
 * Numbers while every value reads as one, texts by code point as soon as one does not: so both winners are kept.
 * `sign` is 1 for the greatest, -1 for the least.
 */
function extreme(sign: 1 | -1): Accumulator {
  let numeric = true;
  let number: number | null = null;
  let text: string | null = null;
  // What the number was written as.
  let winner: Scalar | null = null;
  // One that reads as no number.
  let word: Scalar | null = null;
  return {
    add: (value) => {
      const given = typeof value === 'number' ? value : toNumber(value);
      if (given === null) {
        numeric = false;
        word = value;
      } else if (number === null || sign * (given - number) > 0) {
        number = given;
        winner = value;
      }
      const written = typeof value === 'string' ? value : toText(value);
      if (text === null || sign * compareText(written, text) > 0) text = written;
    },
    value: () => (numeric ? number : text),
    // With words among the values no number counts as one any more.
    stand: () => (text === null ? [] : word === null ? [winner ?? text, text] : [text, word]),
  };
}

function distinctTexts(): Accumulator {
  const texts = new Set<string>();
  let sorted: Value = null;
  let sortedSize = 0;
  return {
    add: (value) => {
      texts.add(typeof value === 'string' ? value : toText(value));
    },
    value: () => {
      // streamstats asks after every row: sort again only when there is something new.
      if (texts.size !== sortedSize) {
        sorted = fromValues([...texts].sort(compareText));
        sortedSize = texts.size;
      }
      return sorted;
    },
  };
}

function allTexts({ limit, cut }: StatsSettings): Accumulator {
  const texts: string[] = [];
  let told = false;
  return {
    add: (value) => {
      if (texts.length < limit) texts.push(typeof value === 'string' ? value : toText(value));
      else if (!told) {
        told = true;
        cut?.();
      }
    },
    value: () => fromValues(texts.slice()),
  };
}

function firstOf(): Accumulator {
  let first: Scalar | null = null;
  return {
    add: (value) => {
      if (first === null) first = value;
    },
    value: () => first,
  };
}

function lastOf(): Accumulator {
  let last: Scalar | null = null;
  return {
    add: (value) => {
      last = value;
    },
    value: () => last,
  };
}

/** Aggregates that rank or keep values (commands.md section 6.3). */
export const ORDER_STATS = [
  {
    name: 'max',
    argument: 'required',
    numeric: false,
    unordered: true,
    repeats: 'ignored',
    doc: 'The greatest value.',
    semantics: ['as numbers if every value is one, otherwise as texts by code point'],
    see: EXTREMES,
    examples: [
      { call: 'max(v)', given: [{ v: '9' }, { v: '10' }], gives: '10' },
      { call: 'max(v)', given: [{ v: 'pear' }, { v: 'apple' }], gives: 'pear' },
    ],
    create: () => extreme(1),
  },
  {
    name: 'min',
    argument: 'required',
    numeric: false,
    unordered: true,
    repeats: 'ignored',
    doc: 'The least value.',
    semantics: ['as numbers if every value is one, otherwise as texts by code point'],
    see: EXTREMES,
    examples: [
      { call: 'min(v)', given: [{ v: '9' }, { v: '10' }], gives: '9' },
      { call: 'min(v)', given: [{ v: 'pear' }, { v: 'apple' }], gives: 'apple' },
    ],
    create: () => extreme(-1),
  },
  {
    name: 'values',
    argument: 'required',
    numeric: false,
    unordered: true,
    repeats: 'ignored',
    doc: 'The different texts, sorted by code point.',
    semantics: ['not limited in number'],
    see: MULTIVALUE,
    examples: [
      { call: 'values(x)', given: [{ x: '100' }, { x: '9' }, { x: '10' }, { x: '9' }], gives: ['10', '100', '9'] },
      { call: 'values(x)', given: [{ x: ['c', 'a'] }, { x: ['b', 'a'] }], gives: ['a', 'b', 'c'] },
    ],
    create: distinctTexts,
    ofDistinct: (count, texts) => (count === 1 ? (texts()[0] ?? null) : fromValues(texts().toSorted(compareText))),
  },
  {
    name: 'list',
    argument: 'required',
    numeric: false,
    ordered: 'rows',
    doc: 'All texts in the order of the rows, as many as the limit allows (list_maxsize, 100).',
    see: MULTIVALUE,
    examples: [
      { call: 'list(x)', given: [{ x: 'b' }, { x: 'a' }, { x: 'b' }], gives: ['b', 'a', 'b'] },
      { call: 'list(x)', given: [{ x: null }, { x: 'a' }], gives: 'a' },
    ],
    create: allTexts,
  },
  {
    name: 'first',
    argument: 'required',
    numeric: false,
    ordered: 'rows',
    doc: 'The value in the first row that has the field.',
    semantics: ['for events as they come from an index that is the newest'],
    see: EVENT_ORDER,
    examples: [
      { call: 'first(v)', given: [{ v: null }, { v: 'new' }, { v: 'old' }], gives: 'new' },
      { call: 'first(v)', given: [{ v: null }], gives: null },
    ],
    create: firstOf,
  },
  {
    name: 'last',
    argument: 'required',
    numeric: false,
    ordered: 'rows',
    doc: 'The value in the last row that has the field.',
    see: EVENT_ORDER,
    examples: [
      { call: 'last(v)', given: [{ v: 'new' }, { v: 'old' }, { v: null }], gives: 'old' },
      { call: 'last(v)', given: [{ v: null }], gives: null },
    ],
    create: lastOf,
  },
] as const satisfies readonly StatsFunction[];
