import fc from 'fast-check';
import { casesOfExamples, casesOfFiles } from '../commands/case.ts';

/** Pieces that searches are made of, and pieces that break them. */
const PIECES = [
  ...[
    '|',
    '[',
    ']',
    '(',
    ')',
    ',',
    '=',
    '==',
    '!=',
    '<',
    '>=',
    '::',
    '"',
    "'",
    '`',
    '```',
    '\\',
    '\\"',
    '*',
    '.',
    '-',
    '+',
    '/',
    '%',
    '!',
    '$',
    '{',
    '}',
    '#',
    '@',
    ';',
  ],
  ...[
    'AND',
    'OR',
    'NOT',
    'XOR',
    'IN',
    'LIKE',
    'by',
    'as',
    'AS',
    'BY',
    'sortby',
    'where',
    'CASE(',
    'TERM(',
    'eval(',
    'if(',
    'count(',
    'values(',
  ],
  ...[
    'search',
    'eval',
    'stats',
    'where',
    'rename',
    'table',
    'fillnull',
    'rex',
    'spath',
    'sort',
    'head',
    'dedup',
    'bin',
    'top',
    'convert',
    'mstats',
    'foreach',
    'tstats',
    'makeresults',
    'return',
    'format',
  ],
  ...[
    'a',
    'b.c{}',
    'field',
    '_time',
    '__proto__',
    'constructor',
    '404',
    '1.5',
    '.5',
    '1e5',
    '"x y"',
    "'x y'",
    '$t$',
    '`m`',
    '`f(a, "b")`',
    'a=1',
    'limit=5',
    'span=1h',
    'earliest=-1d@d',
  ],
  ...[' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u2028', '\u0000', '\ud800', '😀', 'é'],
] as const;

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 });

const REAL = [...casesOfExamples(), ...casesOfFiles()].map(({ spl }) => spl);

/** A real search with a piece taken out, put in twice or replaced, some times over. */
const mutated = fc
  .tuple(
    fc.constantFrom(...REAL),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 5 }),
  )
  .map(([spl, changes]) =>
    changes.reduce((text, [where, length, piece]) => {
      const at = Math.floor(where * text.length);
      return text.slice(0, at) + piece + text.slice(at + length);
    }, spl),
  );

/** Any text: random characters, pieces of SPL with and without blanks, real searches with faults. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 3, arbitrary: soup.map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: soup.map((parts) => parts.join('')) },
  { weight: 4, arbitrary: mutated },
);

/** Texts of about a million characters that have been too much for parsers before. */
export function hugeTexts(): readonly (readonly [name: string, text: string])[] {
  const MEGABYTE = 1_000_000;
  const of = (unit: string, before = '', after = ''): string => before + unit.repeat(Math.ceil(MEGABYTE / unit.length)) + after;
  const pairs = (open: string, close: string): string => open.repeat(MEGABYTE / 2) + close.repeat(MEGABYTE / 2);
  return [
    ['nested parentheses', `search ${pairs('(', ')')}`],
    ['open parentheses', of('(')],
    ['closing parentheses', of(')')],
    ['nested brackets', pairs('[', ']')],
    ['nested subsearches', of('[search a ')],
    ['nested calls', of('if(a,', '| eval a=')],
    ['NOT in search', of('NOT ', 'search ', 'a')],
    ['NOT in where', of('NOT ', '| where ', 'a')],
    ['signs', of('-', '| where ', 'a')],
    ['sum', of('1+', '| eval a=', '1')],
    ['comparisons', of('a=', 'search ', '1')],
    ['20,000 times OR', `search a=1${' OR a=1'.repeat(20_000)}`],
    ['OR in where', of('a OR ', '| where ', 'a')],
    ['terms', of('a ', 'search ')],
    ['one word', of('a')],
    ['one number', of('1', '| eval a=')],
    ['dots', of('.', '| eval a=')],
    ['quotes', of('"')],
    ['one more quote', of('"', '', '"')],
    ['single quotes', of("'", '| eval a=')],
    ['pipes', of('|')],
    ['commands that nobody knows', of('| x ')],
    ['backticks', of('`')],
    ['comments', of('``` ```')],
    ['open comments', of('```x')],
    ['macro calls', of('`m` ')],
    ['nested macro calls', of('`m(')],
    ['backslashes', of('\\')],
    ['escaped quotes', of('\\"', '"')],
    ['dollars', of('$a', '| eval a=')],
    ['commas', of(',', '| stats ')],
    ['aggregates', of('sum(a) ', '| stats ')],
    ['assignments', of('a=1,', '| eval ', 'b=2')],
    ['options', of('a=1 ', '| head ')],
    ['values of IN', of('a,', 'search x IN (', ')')],
    ['blanks', of(' ')],
    ['wildcards', of('*', 'search a=')],
    ['NUL', of('\u0000')],
    ['lone surrogates', of('\ud800')],
  ];
}
