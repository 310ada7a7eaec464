import fc from 'fast-check';
import type { TestRow } from '../kit/rows.ts';

/** Names of generated fields; the last ones go wrong as keys of an object. */
const FIELDS = ['a', 'b', 'n', 'm', 'a.b', 'c d', 'k{}', '__proto__', 'constructor', '404'] as const;

const scalar = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '2',
    '10',
    '-3',
    '1.50',
    '007',
    '1e3',
    'NaN',
    'true',
    'x',
    'X',
    'abc',
    'a b',
    '10.0.0.1',
    'ä',
    '😀',
    'line\nbreak',
    '"q"',
    '\\d',
    '*',
    '2024-01-01',
  ),
  fc.integer({ min: -100, max: 100 }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
);
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Rows with nulls, multivalues and mixed types. */
export const rows: fc.Arbitrary<readonly TestRow[]> = fc.array(
  fc
    .array(fc.tuple(fc.constantFrom(...FIELDS, '_time'), value), { maxLength: 5 })
    .map((cells) =>
      Object.fromEntries(
        cells.map(([name, cell]) => [name, name === '_time' ? (typeof cell === 'number' ? Math.trunc(cell) + 1e9 : 1e9) : cell]),
      ),
    ),
  { maxLength: 8 },
);

const field = fc.constantFrom(...FIELDS);
/** A field as an argument of a command, and as an operand of eval. */
const argument = field.map((name) => (/^[a-z.{}]+$/.test(name) ? name : `"${name}"`));
const operand = field.map((name) => (/^[a-z]+$/.test(name) ? name : `'${name}'`));
const text = fc.constantFrom('x', 'abc', '1', '10', 'a b', '', '\\"q\\"', '\\\\d', '%b%', '^[a-c]', '😀');
const list = (one: fc.Arbitrary<string>, most = 2): fc.Arbitrary<string> =>
  fc.array(one, { minLength: 1, maxLength: most }).map((parts) => parts.join(', '));

const { number, condition } = fc.letrec<{ number: string; condition: string }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    operand,
    fc.constantFrom('1', '2.50', '.5', '-3', '1e2', 'null()', 'pi()'),
    text.map((literal) => `"${literal}"`),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/', '%', '.'), tie('number'))
      .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
    fc.tuple(tie('condition'), tie('number'), tie('number')).map((parts) => `if(${parts.join(', ')})`),
    fc
      .tuple(
        fc.constantFrom('lower', 'len', 'tonumber', 'tostring', 'abs', 'mvcount', 'mvdedup', 'typeof', 'md5', 'trim', 'mvsort'),
        operand,
      )
      .map(([fn, of]) => `${fn}(${of})`),
    fc
      .tuple(fc.constantFrom('coalesce', 'mvappend', 'max', 'min', 'nullif', 'mvzip'), operand, operand)
      .map(([fn, left, right]) => `${fn}(${left}, ${right})`),
    fc.tuple(tie('condition'), tie('number')).map((parts) => `case(${parts.join(', ')}, 1=1, "else")`),
    operand.map((of) => `replace(${of}, "[a-c]", "<\\\\0>")`),
    operand.map((of) => `mvmap(${of}, ${of}."!")`),
    operand.map((of) => `mvfilter(${of}!="x")`),
    operand.map((of) => `strftime(${of}, "%F %T")`),
  ),
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(operand, fc.constantFrom('=', '!=', '<', '<=', '>', '>=', '=='), tie('number')).map((parts) => parts.join(' ')),
    fc.tuple(fc.constantFrom('isnull', 'isnotnull', 'isnum', 'isstr', 'ismv'), operand).map(([fn, of]) => `${fn}(${of})`),
    fc.tuple(fc.constantFrom('match', 'like'), operand, text).map(([fn, of, pattern]) => `${fn}(${of}, "${pattern}")`),
    fc.tuple(operand, fc.array(tie('number'), { minLength: 1, maxLength: 3 })).map(([of, values]) => `${of} IN (${values.join(', ')})`),
    fc
      .tuple(tie('condition'), fc.constantFrom('AND', 'OR', 'XOR'), tie('condition'))
      .map(([left, word, right]) => `(${left} ${word} ${right})`),
    tie('condition').map((inner) => `NOT ${inner}`),
    fc.constant('searchmatch("a=x OR abc")'),
  ),
}));

const searched = fc.oneof(
  text.map((literal) => `"${literal}"`),
  fc.constantFrom('x', 'AB*', '*b*', '1', '10.0.0.0/8', '*', '-3', 'CASE(X)'),
);
const { terms } = fc.letrec<{ terms: string }>((tie) => ({
  terms: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(argument, fc.constantFrom('=', '!='), searched).map((parts) => parts.join('')),
    fc.tuple(argument, fc.constantFrom('<', '<=', '>', '>='), fc.constantFrom('1', '10', 'b', '"a b"')).map((parts) => parts.join('')),
    fc.tuple(argument, list(searched, 3)).map(([of, values]) => `${of} IN (${values})`),
    fc.constantFrom('abc', '"a b"', 'x*', '*', 'TERM(10.0.0.1)', 'earliest=0 latest=1000000050'),
    tie('terms').map((inner) => `NOT (${inner})`),
    fc.tuple(tie('terms'), fc.constantFrom(' ', ' OR ', ' AND '), tie('terms')).map(([left, word, right]) => `(${left}${word}${right})`),
  ),
}));

const aggregate = fc.oneof(
  fc.constant('count'),
  fc
    .tuple(
      fc.constantFrom(
        'count',
        'dc',
        'sum',
        'avg',
        'min',
        'max',
        'values',
        'list',
        'first',
        'last',
        'earliest',
        'range',
        'stdev',
        'median',
        'mode',
        'perc90',
      ),
      argument,
    )
    .map(([fn, of]) => `${fn}(${of})`),
  fc.tuple(fc.constantFrom('sum', 'max'), fc.constantFrom('*', 'a*')).map(([fn, of]) => `${fn}(${of})`),
  fc.tuple(condition, argument).map(([test, as]) => `count(eval(${test})) AS ${as}`),
  fc.tuple(number, argument).map(([of, as]) => `max(eval(${of})) AS ${as}`),
);
const by = fc.oneof(
  fc.constant(''),
  list(argument).map((fields) => ` BY ${fields}`),
);

const command = fc.oneof(
  { weight: 3, arbitrary: terms.map((expression) => `search ${expression}`) },
  { weight: 3, arbitrary: condition.map((expression) => `where ${expression}`) },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.tuple(argument, number), { minLength: 1, maxLength: 2 })
      .map((pairs) => `eval ${pairs.map((pair) => pair.join('=')).join(', ')}`),
  },
  { weight: 3, arbitrary: fc.tuple(list(aggregate), by).map(([aggregates, group]) => `stats ${aggregates}${group}`) },
  fc.tuple(list(aggregate), by).map(([aggregates, group]) => `eventstats ${aggregates}${group}`),
  fc.tuple(argument, argument).map(([from, to]) => `rename ${from} AS ${to}`),
  fc.constantFrom(
    'rename a* AS z_*',
    'fillnull',
    'reverse',
    'head 3',
    'tail 2',
    'table *',
    'fields - a*',
    'head (n<5)',
    'eval {a}=1, x_{b}=n',
  ),
  list(argument).map((fields) => `fillnull value="" ${fields}`),
  list(argument, 3).map((fields) => `table ${fields}`),
  list(argument, 3).map((fields) => `fields ${fields}`),
  fc.tuple(fc.constantFrom('', '-'), argument, argument).map(([sign, first, second]) => `sort ${sign}${first}, ${second}`),
  list(argument).map((fields) => `dedup ${fields}`),
  argument.map((of) => `rex field=${of} "(?<a>[a-z]+)(?<n>\\d)?"`),
  argument.map((of) => `regex ${of}="[a-c1]"`),
  argument.map((of) => `mvexpand ${of}`),
  argument.map((of) => `top ${of}`),
);

/** Searches over such rows. Most are without a mistake; the others are to be refused, however they are run. */
export const pipelines: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(terms, fc.constant('*')), fc.array(command, { minLength: 1, maxLength: 4 }))
  .map(([first, rest]) => `search ${[first, ...rest].join(' | ')}`);

/** The terms of a search alone. */
export const searches: fc.Arbitrary<string> = terms.map((expression) => `search ${expression}`);
