import type { PlanExpr } from '../../plan/expression.ts';
import { isMultivalue, type Value } from '../../values/value.ts';
import type { EvalFunction } from '../eval-function.ts';

const SEE = 'SearchReference/InformationalFunctions';
const VALUE = [{ name: 'value', type: 'value', doc: 'any value' }] as const;
const NEVER_NULL = ['never null'] as const;

/** Rule T2: a quoted literal is a text whatever it looks like; everything else is asked when a row is read. */
function askUnlessText(args: readonly PlanExpr[], fn: string, ofText: PlanExpr): PlanExpr {
  return args[0]?.op === 'text' ? ofText : { op: 'call', fn, args };
}

const NO: PlanExpr = { op: 'boolean', value: false };
const YES: PlanExpr = { op: 'boolean', value: true };

/** True if a text parses as JSON and what comes out passes. A cheap look at the first character saves most parsing. */
function parsesAs(value: Value, open: string): boolean {
  if (typeof value !== 'string' || !value.trimStart().startsWith(open)) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** Functions that tell what a value is (expressions.md section 3); they take multivalues whole. */
export const INFORMATIONAL_FUNCTIONS = [
  {
    name: 'isarray',
    params: VALUE,
    returns: 'boolean',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'True for a text that parses as a JSON array.',
    semantics: NEVER_NULL,
    see: SEE,
    examples: [
      { expr: 'isarray("[1, 2, 3]")', gives: true },
      { expr: 'isarray(a)', given: { a: '{"x":1}' }, gives: false },
    ],
    run: (value: Value) => parsesAs(value, '['),
  },
  {
    name: 'isbool',
    params: VALUE,
    returns: 'boolean',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'True for a Boolean; no field holds one.',
    semantics: NEVER_NULL,
    see: SEE,
    examples: [
      { expr: 'isbool(1==2)', gives: true },
      { expr: 'isbool(a)', given: { a: 'true' }, gives: false },
    ],
    run: (value: Value) => typeof value === 'boolean',
  },
  {
    name: 'isdouble',
    params: VALUE,
    returns: 'boolean',
    doc: 'True for a number that is not an integer.',
    semantics: NEVER_NULL,
    see: SEE,
    examples: [
      { expr: 'isdouble(f)', given: { f: '5.5' }, gives: true },
      { expr: 'isdouble(1000000)', gives: false },
    ],
    desugar: (args) => askUnlessText(args, 'isFraction', NO),
  },
  {
    name: 'isint',
    params: VALUE,
    returns: 'boolean',
    doc: 'True for an integer, also in a field.',
    semantics: NEVER_NULL,
    see: SEE,
    examples: [
      { expr: 'isint(field)', given: { field: '5' }, gives: true },
      { expr: 'isint(field)', given: { field: '5.5' }, gives: false },
    ],
    desugar: (args) => askUnlessText(args, 'isInteger', NO),
  },
  {
    name: 'ismv',
    params: VALUE,
    returns: 'boolean',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'True for a field with several values.',
    semantics: NEVER_NULL,
    see: SEE,
    examples: [
      { expr: 'ismv(a)', given: { a: ['x', 'y'] }, gives: true },
      { expr: 'ismv(a)', given: { a: 'x' }, gives: false },
    ],
    run: (value: Value) => isMultivalue(value),
  },
  {
    name: 'isnotnull',
    params: VALUE,
    returns: 'boolean',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'True if there is a value.',
    semantics: ['the empty string is a value'],
    see: SEE,
    examples: [
      { expr: 'isnotnull(f)', given: { f: '' }, gives: true },
      { expr: 'isnotnull(f)', given: { g: 1 }, gives: false },
    ],
    run: (value: Value) => value !== null,
  },
  {
    name: 'isnull',
    params: VALUE,
    returns: 'boolean',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'True if there is no value.',
    semantics: ['the empty string is a value'],
    see: SEE,
    examples: [
      { expr: 'isnull(1/0)', gives: true },
      { expr: 'isnull(f)', given: { f: '' }, gives: false },
    ],
    run: (value: Value) => value === null,
  },
  {
    name: 'isnum',
    params: VALUE,
    returns: 'boolean',
    doc: 'True for a number, also in a field.',
    semantics: ['never null', 'a quoted literal is a text, a field holding NaN a number (T2)'],
    see: SEE,
    examples: [
      { expr: 'isnum(f)', given: { f: '-1.5' }, gives: true },
      { expr: 'isnum("5")', gives: false },
    ],
    desugar: (args) => askUnlessText(args, 'isNumber', NO),
  },
  {
    name: 'isobject',
    params: VALUE,
    returns: 'boolean',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'True for a text that parses as a JSON object.',
    semantics: NEVER_NULL,
    see: SEE,
    examples: [
      { expr: 'isobject(f)', given: { f: '{"type": "x"}' }, gives: true },
      { expr: 'isobject(f)', given: { f: '{cities: 3}' }, gives: false },
    ],
    run: (value: Value) => parsesAs(value, '{'),
  },
  {
    name: 'isstr',
    params: VALUE,
    returns: 'boolean',
    doc: 'True for a text that is no number.',
    semantics: ['never null', 'a quoted literal is a text even if it looks like a number (T2)'],
    see: SEE,
    examples: [
      { expr: 'isstr("5")', gives: true },
      { expr: 'isstr(f)', given: { f: '5' }, gives: false },
    ],
    desugar: (args) => askUnlessText(args, 'isText', YES),
  },
  {
    name: 'typeof',
    params: VALUE,
    returns: 'string',
    doc: 'The type of a value: Number, String, Bool, or Invalid where there is none.',
    see: SEE,
    examples: [
      { expr: 'typeof(12)', gives: 'Number' },
      { expr: 'typeof(badfield)', given: { a: 1 }, gives: 'Invalid' },
    ],
    desugar: (args) => askUnlessText(args, 'typeName', { op: 'text', value: 'String' }),
  },
] as const satisfies readonly EvalFunction[];
