import type { PlanExpr } from '../../plan/expression.ts';
import { compileCidr } from '../../values/cidr.ts';
import type { Value } from '../../values/value.ts';
import { someText } from '../any-value.ts';
import type { EvalFunction } from '../eval-function.ts';
import { memoized } from '../memo.ts';
import { checkPatternAt } from '../pattern-argument.ts';

const SEE = 'SearchReference/ConditionalFunctions';
const NULL: PlanExpr = { op: 'null' };

/** `if(test, chosen, otherwise)` of a plan. */
function choose(test: PlanExpr, chosen: PlanExpr, otherwise: PlanExpr): PlanExpr {
  return { op: 'if', test, then: chosen, otherwise };
}

/** Pairs of a condition and a value as nested ifs. `wanted`: which outcome of the condition takes its value. */
function pairs(args: readonly PlanExpr[], wanted: boolean): PlanExpr {
  let result = NULL;
  for (let index = args.length - 2; index >= 0; index -= 2) {
    const test = args[index] ?? NULL;
    const value = args[index + 1] ?? NULL;
    result = wanted ? choose(test, value, result) : choose(test, result, value);
  }
  return result;
}

const found = (text: string, pattern: RegExp): boolean => pattern.test(text);
const rangeOf = memoized(compileCidr);
const inRange = (ip: string, range: (ip: string) => boolean): boolean => range(ip);

/** Comparison and conditional functions (expressions.md section 3). `searchmatch` and `lookup` need the search compiler and the lookups: the analyzer has them. */
export const CONDITIONAL_FUNCTIONS = [
  {
    name: 'case',
    params: [
      { name: 'condition', type: 'boolean', doc: 'asked in turn' },
      { name: 'value', type: 'value', doc: 'the result where the condition before it is the first true one' },
    ],
    repeats: 2,
    returns: 'value',
    doc: 'The value behind the first true condition.',
    semantics: ['no true condition gives null', 'a null condition is not true'],
    see: SEE,
    examples: [
      { expr: 'case(status==200, "OK", status==404, "Not found")', given: { status: '404' }, gives: 'Not found' },
      { expr: 'case(missing=1, "a")', given: { b: 1 }, gives: null },
    ],
    desugar: (args) => pairs(args, true),
  },
  {
    name: 'cidrmatch',
    params: [
      { name: 'cidr', type: 'string', doc: 'an IPv4 or IPv6 range, such as 10.0.0.0/8' },
      { name: 'ip', type: 'value', doc: 'an address' },
    ],
    returns: 'boolean',
    nulls: 'propagate',
    multivalue: 'whole',
    doc: 'True if the address lies in the range.',
    semantics: ['host bits of the range do not matter', 'what is no address is not in it', 'of a multivalue any value may match'],
    see: SEE,
    examples: [
      { expr: 'cidrmatch("123.132.32.0/25", ip)', given: { ip: '123.132.32.127' }, gives: true },
      { expr: 'cidrmatch("10.0.0.0/8", "not an ip")', gives: false },
    ],
    run: (cidr: string, ip: Value) => {
      const range = rangeOf(cidr);
      return range !== null && someText(ip, inRange, range);
    },
  },
  {
    name: 'coalesce',
    aliases: ['ifnull'],
    params: [{ name: 'value', type: 'value', doc: 'asked in turn' }],
    repeats: 1,
    returns: 'value',
    doc: 'The first value that is not null.',
    semantics: ['the empty string is a value', 'a multivalue is taken whole'],
    see: SEE,
    examples: [
      { expr: 'coalesce(clientip, ipaddress)', given: { ipaddress: '2.2.2.2' }, gives: '2.2.2.2' },
      { expr: 'coalesce(mv, "d")', given: { mv: ['a', 'b'] }, gives: ['a', 'b'] },
      { expr: 'ifnull(a, "d")', given: { a: '' }, gives: '' },
    ],
    desugar: (args) => ({ op: 'coalesce', args }),
  },
  {
    name: 'false',
    params: [],
    returns: 'boolean',
    doc: 'The Boolean false.',
    see: SEE,
    examples: [
      { expr: 'false()', gives: false },
      { expr: 'if(false(), "T", "F")', gives: 'F' },
    ],
    desugar: () => ({ op: 'boolean', value: false }),
  },
  {
    name: 'if',
    params: [
      { name: 'condition', type: 'boolean', doc: 'what is asked' },
      { name: 'then', type: 'value', doc: 'the result where it is true' },
      { name: 'otherwise', type: 'value', doc: 'the result where it is not' },
    ],
    returns: 'value',
    doc: 'One of two values.',
    semantics: ['a null condition is not true', 'only the chosen value is evaluated'],
    see: SEE,
    examples: [
      { expr: 'if(error == 200, "OK", "Error")', given: { error: '200' }, gives: 'OK' },
      { expr: 'if(missing = 1, "T", "F")', given: { a: 1 }, gives: 'F' },
    ],
    desugar: ([test = NULL, chosen = NULL, otherwise = NULL]) => choose(test, chosen, otherwise),
  },
  {
    name: 'match',
    params: [
      { name: 'subject', type: 'value', doc: 'where to look' },
      { name: 'regex', type: 'pattern', doc: 'a PCRE pattern' },
    ],
    returns: 'boolean',
    nulls: 'propagate',
    multivalue: 'whole',
    doc: 'True if the pattern is found anywhere in the text.',
    semantics: [
      'case matters unless the pattern says (?i)',
      'of a multivalue any value may match',
      'a pattern from a field that is no pattern matches nothing',
    ],
    see: SEE,
    examples: [
      { expr: 'match(a, "(?i)YES")', given: { a: 'oh yes sir' }, gives: true },
      { expr: 'match(n, "^5")', given: { n: 404 }, gives: false },
    ],
    check: checkPatternAt(1),
    run: (subject: Value, pattern: RegExp) => someText(subject, found, pattern),
  },
  {
    name: 'null',
    params: [],
    returns: 'value',
    doc: 'No value.',
    see: SEE,
    examples: [
      { expr: 'null()', gives: null },
      { expr: 'coalesce(null(), "x")', gives: 'x' },
    ],
    desugar: () => NULL,
  },
  {
    name: 'nullif',
    params: [
      { name: 'value', type: 'value', doc: 'the result' },
      { name: 'other', type: 'value', doc: 'what it must differ from' },
    ],
    returns: 'value',
    doc: 'Null if both are equal, otherwise the first.',
    see: SEE,
    examples: [
      { expr: 'nullif(names, ponies)', given: { names: 'buttercup', ponies: 'mistmane' }, gives: 'buttercup' },
      { expr: 'nullif(a, "x")', given: { a: 'x' }, gives: null },
    ],
    desugar: ([value = NULL, other = NULL]) => choose({ op: 'call', fn: 'equal', args: [value, other] }, NULL, value),
  },
  {
    name: 'true',
    params: [],
    returns: 'boolean',
    doc: 'The Boolean true.',
    see: SEE,
    examples: [
      { expr: 'true()', gives: true },
      { expr: 'case(1=2, "a", true(), "b")', gives: 'b' },
    ],
    desugar: () => ({ op: 'boolean', value: true }),
  },
  {
    name: 'validate',
    params: [
      { name: 'condition', type: 'boolean', doc: 'what must hold' },
      { name: 'message', type: 'value', doc: 'the result where the condition before it is the first that does not hold' },
    ],
    repeats: 2,
    returns: 'value',
    doc: 'The value behind the first condition that does not hold; null if all hold.',
    see: SEE,
    examples: [
      {
        expr: 'validate(isint(port), "no integer", port >= 1 AND port <= 65535, "out of range")',
        given: { port: '70000' },
        gives: 'out of range',
      },
      { expr: 'validate(isint(port), "no integer", port >= 1 AND port <= 65535, "out of range")', given: { port: '443' }, gives: null },
    ],
    desugar: (args) => pairs(args, false),
  },
] as const satisfies readonly EvalFunction[];
