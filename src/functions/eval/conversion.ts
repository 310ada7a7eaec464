import type { PlanExpr } from '../../plan/expression.ts';
import { arrayElements, compactJson, jsonKind } from '../../values/json-compact.ts';
import { readNumber, toNumber, toNumeric, toText } from '../../values/number.ts';
import { formatNumber, NUMBER_FORMATS } from '../../values/number-format.ts';
import { compilePrintf } from '../../values/printf.ts';
import { fromDigits } from '../../values/radix.ts';
import { isMultivalue, type Scalar, type Value } from '../../values/value.ts';
import type { ArgumentProblem, EvalFunction } from '../eval-function.ts';

const SEE = 'SearchReference/ConversionFunctions';
const VALUE = [{ name: 'value', type: 'value', doc: 'the value to convert' }] as const;
const SINCE = ['since Splunk 9.4', 'null where the value cannot be converted'] as const;

function problem(argument: number, expected: string, found: string): ArgumentProblem {
  return { kind: 'value', argument, expected, found: JSON.stringify(found) };
}

function checkNumber(args: readonly PlanExpr[]): ArgumentProblem | undefined {
  const [value, base] = args;
  const radix = base?.op === 'number' ? Number(base.text) : base === undefined ? 10 : undefined;
  if (radix !== undefined && !(Number.isInteger(radix) && radix >= 2 && radix <= 36))
    return problem(1, 'a base from 2 to 36', String(radix));
  if (value?.op !== 'text' || radix === undefined) return undefined;
  const read = base === undefined ? readNumber(value.value) : fromDigits(value.value, radix);
  return read === null ? problem(0, base === undefined ? 'a number' : `a number in base ${radix}`, value.value) : undefined;
}

function checkFormat(args: readonly PlanExpr[]): ArgumentProblem | undefined {
  const format = args[1];
  if (format?.op !== 'text' || NUMBER_FORMATS.some((name) => name === format.value)) return undefined;
  return problem(1, NUMBER_FORMATS.map((name) => `"${name}"`).join(', '), format.value);
}

function checkPrintf(args: readonly PlanExpr[]): ArgumentProblem | undefined {
  const format = args[0];
  return format?.op !== 'text' || compilePrintf(format.value) !== null ? undefined : problem(0, 'a format of printf', format.value);
}

/** The four numbers of a dotted quad, or null. */
function quad(text: string): readonly number[] | null {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255) ? parts.map(Number) : null;
}

function mask(maskText: string, ip: string): string | null {
  const bits = quad(maskText);
  const address = quad(ip);
  return bits === null || address === null ? null : address.map((part, index) => part & (bits[index] ?? 0)).join('.');
}

function toBoolean(value: Scalar): boolean | null {
  if (typeof value === 'boolean') return value;
  const number = toNumber(value);
  if (number !== null) return number !== 0;
  if (value === 'true' || value === 'True') return true;
  return value === 'false' || value === 'False' ? false : null;
}

function toArray(value: Value): string | null {
  if (value === null) return null;
  if (isMultivalue(value)) return JSON.stringify(value.map(toText));
  return typeof value === 'string' && jsonKind(value) === 'array' ? compactJson(value) : null;
}

function toMultivalue(value: Value): Value {
  return typeof value === 'string' && jsonKind(value) === 'array' ? arrayElements(value) : value;
}

/** Functions that turn values of one type into another (SearchReference/ConversionFunctions; expressions.md section 3). */
export const CONVERSION_FUNCTIONS = [
  {
    name: 'ipmask',
    params: [
      { name: 'mask', type: 'string', doc: 'an IPv4 address whose bits say what stays' },
      { name: 'ip', type: 'string', doc: 'an IPv4 address' },
    ],
    returns: 'string',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'An IPv4 address with only the bits of a mask.',
    semantics: ['null where either is no IPv4 address'],
    see: `${SEE}#ipmask`,
    examples: [
      { expr: 'ipmask("255.255.255.0", "10.20.30.120")', gives: '10.20.30.0' },
      { expr: 'ipmask("255.255.255.0", ip)', given: { ip: 'host' }, gives: null },
    ],
    run: mask,
  },
  {
    name: 'printf',
    params: [
      { name: 'format', type: 'string', doc: 'text with specifiers such as `%5.2f`' },
      { name: 'value', type: 'value', doc: 'what the specifiers print, and what `*` takes', optional: true },
    ],
    repeats: 1,
    returns: 'string',
    nulls: 'propagate',
    multivalue: 'none',
    doc: "Prints values as C's printf does.",
    semantics: [
      '%c takes a code point or the first letter, %p prints upper-case hexadecimal, %z is %s; %d drops decimals',
      "the flag ' (or a comma) separates thousands",
      'null where a value is missing or does not fit its specifier',
    ],
    see: `${SEE}#printf`,
    examples: [
      { expr: 'printf("%.2f %s", 3.14159, "pi")', gives: '3.14 pi' },
      { expr: 'printf("%04d", 1)', gives: '0001' },
      { expr: 'printf("%d", x)', given: { x: 'abc' }, gives: null },
    ],
    check: checkPrintf,
    run: (format: string, ...values: readonly Scalar[]) => compilePrintf(format)?.(values) ?? null,
  },
  {
    name: 'toarray',
    params: VALUE,
    returns: 'string',
    nulls: 'propagate',
    multivalue: 'whole',
    doc: 'A JSON array as compact JSON; a multivalue as an array of its values.',
    semantics: SINCE,
    see: `${SEE}#toarray`,
    examples: [
      { expr: 'toarray("[\\"a\\", 1.00]")', gives: '["a",1]' },
      { expr: 'toarray("abc")', gives: null },
    ],
    run: toArray,
  },
  {
    name: 'tobool',
    params: VALUE,
    returns: 'boolean',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'A Boolean from `true`, `True`, `false`, `False` or a number.',
    semantics: [...SINCE, 'zero is false, any other number true'],
    see: `${SEE}#tobool`,
    examples: [
      { expr: 'tostring(tobool("true"))', gives: 'True' },
      { expr: 'if(tobool(v), "yes", "no")', given: { v: '0' }, gives: 'no' },
    ],
    run: toBoolean,
  },
  {
    name: 'todouble',
    params: VALUE,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'A number from a number or its text.',
    semantics: SINCE,
    see: `${SEE}#todouble`,
    examples: [
      { expr: 'todouble(5)', gives: '5' },
      { expr: 'todouble(v)', given: { v: ' 5 ' }, gives: null },
    ],
    run: toNumber,
  },
  {
    name: 'toint',
    params: VALUE,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'The next integer downwards from a number or its text.',
    semantics: SINCE,
    see: `${SEE}#toint`,
    examples: [
      { expr: 'toint(3.14)', gives: '3' },
      { expr: 'toint(v)', given: { v: 'abc' }, gives: null },
    ],
    run: (value: Scalar) => {
      const number = toNumber(value);
      return number === null ? null : Math.floor(number);
    },
  },
  {
    name: 'tomv',
    params: VALUE,
    returns: 'value',
    nulls: 'propagate',
    multivalue: 'whole',
    doc: 'The elements of a JSON array as a multivalue, each as JSON: texts keep their quotes.',
    semantics: ['since Splunk 9.4', 'any other value stays as it is'],
    see: `${SEE}#tomv`,
    examples: [
      { expr: 'tomv("[\\"a\\", {\\"b\\": 1}]")', gives: ['"a"', '{"b":1}'] },
      { expr: 'tomv("abc")', gives: 'abc' },
    ],
    run: toMultivalue,
  },
  {
    name: 'tonumber',
    params: [
      { name: 'value', type: 'value', doc: 'a number or its text' },
      { name: 'base', type: 'number', doc: 'the base of the digits, 2 to 36; 10 without it', optional: true },
    ],
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'A number from its text.',
    semantics: [
      'text that is no number, or has blanks or commas, gives null; written as a literal it is an error',
      'decimal text keeps its significant figures',
    ],
    see: `${SEE}#tonumber`,
    examples: [
      { expr: 'tonumber("0A4", 16)', gives: '164' },
      { expr: 'tonumber(s)', given: { s: '12.5' }, gives: '12.5' },
      { expr: 'tonumber(s)', given: { s: '1,000' }, gives: null },
    ],
    check: checkNumber,
    run: (value: Scalar, base?: number | null) =>
      base === undefined || base === null ? toNumeric(value) : fromDigits(toText(value), base),
  },
  {
    name: 'toobject',
    params: VALUE,
    returns: 'string',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'A JSON object as compact JSON.',
    semantics: SINCE,
    see: `${SEE}#toobject`,
    examples: [
      { expr: 'toobject("{\\"a\\": 1, \\"404\\": 2}")', gives: '{"a":1,"404":2}' },
      { expr: 'toobject("nope")', gives: null },
    ],
    run: (value: Scalar) => (typeof value === 'string' && jsonKind(value) === 'object' ? compactJson(value) : null),
  },
  {
    name: 'tostring',
    params: [
      { name: 'value', type: 'value', doc: 'any value' },
      { name: 'format', type: 'string', doc: 'for numbers: `binary`, `hex`, `commas` or `duration`', optional: true },
    ],
    returns: 'string',
    nulls: 'handled',
    multivalue: 'each',
    doc: 'The text of a value, a number in a format.',
    semantics: [
      'Booleans become `True` and `False`, null becomes `Null`',
      '`commas` separates thousands and rounds to at most two decimals; `duration` is [D+]HH:MM:SS with the decimals that the number prints',
      'text that is no number stays as it is, whatever the format',
      'each value of a multivalue for itself (inferred)',
    ],
    see: `${SEE}#tostring`,
    examples: [
      { expr: 'tostring(1==1)." ".tostring(15, "hex")." ".tostring(12345.6789, "commas")', gives: 'True 0xF 12,345.68' },
      { expr: 'tostring(615, "duration")', gives: '00:10:15' },
      { expr: 'tostring(90061, "duration")', gives: '1+01:01:01' },
    ],
    check: checkFormat,
    run: (value: Scalar | null, format?: string | null) => {
      if (value === null) return 'Null';
      return format === undefined || format === null ? toText(value) : formatNumber(value, format);
    },
  },
] as const satisfies readonly EvalFunction[];
