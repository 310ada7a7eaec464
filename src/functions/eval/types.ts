import { toNumber } from '../../values/number.ts';
import { isMultivalue, type Value } from '../../values/value.ts';
import type { EvalFunction } from '../eval-function.ts';

const SEE = 'rule T2';
const VALUE = [{ name: 'value', type: 'value', doc: 'any value' }] as const;

/** A field whose text reads as a number is one (T2); NaN is a number too. */
const asNumber = (value: Value): number | null => (value === null || isMultivalue(value) ? null : toNumber(value));

function typeName(value: Value): string {
  if (value === null) return 'Invalid';
  if (typeof value === 'boolean') return 'Bool';
  return asNumber(value) === null ? 'String' : 'Number';
}

/** What `isnum`, `isint` and their like become for anything but a literal text. No search can call them by name. */
export const TYPE_FUNCTIONS = [
  {
    name: 'isNumber',
    params: VALUE,
    returns: 'boolean',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'True for a number and for a text that reads as one.',
    see: SEE,
    examples: [
      { expr: 'isnum(f)', given: { f: 'NaN' }, gives: true },
      { expr: 'isnum(f)', given: { f: '' }, gives: false },
    ],
    run: (value: Value) => asNumber(value) !== null,
  },
  {
    name: 'isInteger',
    params: VALUE,
    returns: 'boolean',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'True for a number without a fraction.',
    see: SEE,
    examples: [
      { expr: 'isint(-7)', gives: true },
      { expr: 'isint(f)', given: { f: 'abc' }, gives: false },
    ],
    run: (value: Value) => Number.isInteger(asNumber(value)),
  },
  {
    name: 'isFraction',
    params: VALUE,
    returns: 'boolean',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'True for a number that is no integer.',
    see: SEE,
    examples: [
      { expr: 'isdouble(f)', given: { f: '0.5' }, gives: true },
      { expr: 'isdouble(f)', given: { f: '5' }, gives: false },
    ],
    run: (value: Value) => {
      const number = asNumber(value);
      return number !== null && !Number.isInteger(number);
    },
  },
  {
    name: 'isText',
    params: VALUE,
    returns: 'boolean',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'True for a text that does not read as a number, and for a multivalue.',
    see: SEE,
    examples: [
      { expr: 'isstr(f)', given: { f: 'abc' }, gives: true },
      { expr: 'isstr(f)', given: { f: '5' }, gives: false },
    ],
    run: (value: Value) => typeName(value) === 'String',
  },
  {
    name: 'typeName',
    params: VALUE,
    returns: 'string',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'The name of the type as typeof prints it.',
    see: SEE,
    examples: [
      { expr: 'typeof(f)', given: { f: '5' }, gives: 'Number' },
      { expr: 'typeof(1==2)', gives: 'Bool' },
    ],
    run: typeName,
  },
] as const satisfies readonly EvalFunction[];
