import { countPoints, strip, substring } from '../../values/code-points.ts';
import { readPath } from '../../values/json-path.ts';
import { replaceMatches } from '../../values/pattern-replace.ts';
import { valuesAtPath } from '../../values/spath.ts';
import { decodeUrl } from '../../values/url-text.ts';
import { fromValues } from '../../values/value.ts';
import type { EvalFunction } from '../eval-function.ts';
import { checkPatternAt } from '../pattern-argument.ts';

const SEE = 'SearchReference/TextFunctions';
const TEXT = { name: 'str', type: 'string', doc: 'the text' } as const;
const ONE_TEXT = { returns: 'string', nulls: 'propagate', multivalue: 'none', see: SEE } as const;
const TRIM_PARAMS = [
  TEXT,
  { name: 'trim_chars', type: 'string', doc: 'the characters to take off; blanks and tabs without it', optional: true },
] as const;
const TRIM_SEMANTICS = ['any of the characters is taken off, in any order'] as const;
const BLANKS = ' \t';

/** Text functions (SearchReference/TextFunctions; F-text). A multivalue gives null but for `lower` and `upper` (rule T18). */
export const TEXT_FUNCTIONS = [
  {
    ...ONE_TEXT,
    name: 'len',
    aliases: ['length'],
    params: [TEXT],
    returns: 'number',
    doc: 'The number of characters of a text.',
    semantics: ['code points are counted, not bytes'],
    examples: [
      { expr: 'len("buttercup")', gives: '9' },
      { expr: 'len(f)', given: { f: 'héllo' }, gives: '5' },
    ],
    run: countPoints,
  },
  {
    ...ONE_TEXT,
    name: 'lower',
    params: [TEXT],
    multivalue: 'each',
    doc: 'A text in lower case.',
    examples: [
      { expr: 'lower("BOB")', gives: 'bob' },
      { expr: 'lower(m)', given: { m: ['A', 'B'] }, gives: ['a', 'b'] },
    ],
    run: (text: string) => text.toLowerCase(),
  },
  {
    ...ONE_TEXT,
    name: 'upper',
    params: [TEXT],
    multivalue: 'each',
    doc: 'A text in upper case.',
    examples: [
      { expr: 'upper("bob")', gives: 'BOB' },
      { expr: 'upper(f)', given: { z: 1 }, gives: null },
    ],
    run: (text: string) => text.toUpperCase(),
  },
  {
    ...ONE_TEXT,
    name: 'trim',
    params: TRIM_PARAMS,
    doc: 'A text without certain characters at both ends.',
    semantics: TRIM_SEMANTICS,
    examples: [
      { expr: 'trim("  ab  ")', gives: 'ab' },
      { expr: 'trim("xxabxx", "x")', gives: 'ab' },
    ],
    run: (text: string, chars: string = BLANKS) => strip(text, chars, { start: true, end: true }),
  },
  {
    ...ONE_TEXT,
    name: 'ltrim',
    params: TRIM_PARAMS,
    doc: 'A text without certain characters at its start.',
    semantics: TRIM_SEMANTICS,
    examples: [
      { expr: 'ltrim("  ab  ")', gives: 'ab  ' },
      { expr: 'ltrim("0007", "0")', gives: '7' },
    ],
    run: (text: string, chars: string = BLANKS) => strip(text, chars, { start: true, end: false }),
  },
  {
    ...ONE_TEXT,
    name: 'rtrim',
    params: TRIM_PARAMS,
    doc: 'A text without certain characters at its end.',
    semantics: TRIM_SEMANTICS,
    examples: [
      { expr: 'rtrim("ab  ")', gives: 'ab' },
      { expr: 'rtrim("5.00$", "$0")', gives: '5.' },
    ],
    run: (text: string, chars: string = BLANKS) => strip(text, chars, { start: false, end: true }),
  },
  {
    ...ONE_TEXT,
    name: 'replace',
    params: [
      TEXT,
      { name: 'regex', type: 'pattern', doc: 'a PCRE pattern' },
      { name: 'replacement', type: 'string', doc: 'what to put; \\1 is the first group' },
    ],
    doc: 'A text with every match of a pattern replaced.',
    examples: [
      { expr: 'replace("1/14/2023", "^(\\d{1,2})/(\\d{1,2})/", "\\2/\\1/")', gives: '14/1/2023' },
      { expr: 'replace("Hello", "(?i)h", "J")', gives: 'Jello' },
    ],
    check: checkPatternAt(1),
    run: (text: string, regexp: RegExp, replacement: string) => replaceMatches(text, regexp, replacement),
  },
  {
    ...ONE_TEXT,
    name: 'substr',
    params: [
      TEXT,
      { name: 'start', type: 'number', doc: 'the first character, counted from 1; negative: from the end' },
      { name: 'length', type: 'number', doc: 'how many characters; all that follow without it', optional: true },
    ],
    doc: 'A part of a text.',
    semantics: ['start 0 is taken as 1', 'a start before the text uses up the length, as in SQLite'],
    examples: [
      { expr: 'substr("string", 1, 3)', gives: 'str' },
      { expr: 'substr("string", -3, 2)', gives: 'in' },
    ],
    run: (text: string, start: number, length: number = Number.POSITIVE_INFINITY) => substring(text, Math.trunc(start), Math.trunc(length)),
  },
  {
    ...ONE_TEXT,
    name: 'urldecode',
    params: [{ name: 'url', type: 'string', doc: 'a text with %XX escapes' }],
    doc: 'A text with its %XX escapes replaced, read as UTF-8.',
    semantics: ['a + stays', 'what is no escape stays'],
    examples: [
      { expr: 'urldecode("a%20b")', gives: 'a b' },
      { expr: 'urldecode("%C3%A9")', gives: 'é' },
    ],
    run: decodeUrl,
  },
  {
    ...ONE_TEXT,
    name: 'spath',
    params: [
      { name: 'value', type: 'string', doc: 'a JSON or XML text' },
      { name: 'path', type: 'string', doc: 'a location such as a.b{}.c; {0} is the first element, of XML {1}' },
    ],
    returns: 'value',
    doc: 'What is at a path of a JSON or XML text.',
    semantics: ['several values give a multivalue', 'an object or array gives its JSON', 'a path that leads nowhere gives null'],
    examples: [
      { expr: 'spath(f, "t{0}.k")', given: { f: '{"t":[{"k":1},{"k":2}]}' }, gives: '1' },
      { expr: 'spath(f, "t{}.k")', given: { f: '{"t":[{"k":1},{"k":2}]}' }, gives: ['1', '2'] },
    ],
    run: (text: string, path: string) => {
      const steps = readPath(path);
      return steps === null ? null : fromValues(valuesAtPath(text, steps));
    },
  },
] as const satisfies readonly EvalFunction[];
