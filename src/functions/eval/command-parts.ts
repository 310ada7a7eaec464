import { alignmentOf, binLabel, type LogSpan, logBinLabel, parseLogSpan, timeBinLabel } from '../../values/bin.ts';
import { CONVERSIONS, convertValue } from '../../values/convert.ts';
import { toNumber } from '../../values/number.ts';
import { bucketStart, nextBucket, parseSpan, parseTimeModifier, type Span } from '../../values/relative-time.ts';
import { readSed, runSed, type SedCommand } from '../../values/sed.ts';
import type { RunContext, Scalar, Value } from '../../values/value.ts';
import type { EvalFunction } from '../eval-function.ts';
import { memoized } from '../memo.ts';

const VALUE = { name: 'value', type: 'value', doc: 'the value of a field' } as const;
const SPAN = { name: 'span', type: 'string', doc: 'a width such as 1h or 1mon' } as const;
const ALIGN = { name: 'aligntime', type: 'string', doc: 'where buckets begin: earliest, latest or a time', optional: true } as const;
const EACH = { returns: 'value', nulls: 'propagate', multivalue: 'each' } as const;

const spanOf = memoized(parseSpan);
const logSpanOf = memoized(parseLogSpan);
const sedOf = memoized((text): readonly SedCommand[] => {
  const reading = readSed(text);
  return reading.ok ? reading.commands : [];
});

/** A value as the finite number it is; the rest stays as it is (commands.md 10). */
function overNumber(value: Scalar, bin: (number: number) => Scalar | null): Scalar {
  const number = toNumber(value);
  return number === null || !Number.isFinite(number) ? value : (bin(number) ?? value);
}

const aligned = (context: RunContext, align: string | undefined): number | undefined =>
  align === undefined ? undefined : alignmentOf(align, context);

/** Unknown bounds are those of all time (commands.md 15). */
function searchInfo(context: RunContext, what: string, own: string | undefined): string {
  if (what === 'sid') return `${context.now.toFixed(0)}.1`;
  if (what === 'time') return context.now.toFixed(3);
  const known = what === 'latest' ? context.latest : context.earliest;
  const bound = own === undefined ? known : (parseTimeModifier(own, context) ?? undefined);
  if (bound !== undefined) return bound.toFixed(3);
  return what === 'latest' ? '+Infinity' : '0.000';
}

/** What a command does to a single value, so that its plan is an `extend`. No search can call these by name. */
export const COMMAND_FUNCTIONS = [
  {
    ...EACH,
    name: 'binNumber',
    params: [VALUE, { name: 'span', type: 'number', doc: 'the width of a bin' }],
    doc: 'The bin of a number, as `bin` with a numeric span gives it.',
    see: 'SearchReference/Bin',
    examples: [
      { expr: 'binNumber(x, 10)', given: { x: '12' }, gives: '10-20' },
      { expr: 'binNumber(x, 10)', given: { x: 'red' }, gives: 'red' },
    ],
    run: (value: Scalar, span: number) => overNumber(value, (number) => binLabel(number, span)),
  },
  {
    ...EACH,
    name: 'binLog',
    params: [VALUE, { name: 'span', type: 'string', doc: 'a logarithmic width such as 2log5' }],
    doc: 'The bin of a number, as `bin` with a logarithmic span gives it.',
    semantics: ['zero and less stay as they are'],
    see: 'SearchReference/Bin',
    examples: [
      { expr: 'binLog(x, "2log5")', given: { x: '7' }, gives: '2-10' },
      { expr: 'binLog(x, "log")', given: { x: '0' }, gives: '0' },
    ],
    run: (value: Scalar, text: string) => {
      const span: LogSpan | null = logSpanOf(text);
      return span === null ? value : overNumber(value, (number) => logBinLabel(number, span));
    },
  },
  {
    ...EACH,
    name: 'binTime',
    params: [VALUE, SPAN, ALIGN],
    context: true,
    doc: 'The start of the bucket that holds a time, as `bin` gives it for `_time`.',
    see: 'SearchReference/Bin',
    examples: [
      { expr: 'binTime(t, "1h")', given: { t: '3700' }, gives: '3600' },
      { expr: 'binTime(t, "1h", "900")', given: { t: '4600' }, gives: '4500' },
    ],
    run: (context: RunContext, value: Scalar, text: string, align?: string) => {
      const span: Span | null = spanOf(text);
      return span === null ? value : overNumber(value, (epoch) => bucketStart(epoch, span, context.zone, aligned(context, align)));
    },
  },
  {
    ...EACH,
    name: 'binTimeRange',
    params: [VALUE, SPAN, ALIGN],
    context: true,
    doc: 'The bucket that holds a time, as `bin` gives it for a field that is not `_time`.',
    see: 'SearchReference/Bin; the form of the label is inferred',
    examples: [
      { expr: 'binTimeRange(t, "1h")', given: { t: '3700' }, gives: '3600-7200' },
      { expr: 'binTimeRange(t, "1h")', given: { t: 'never' }, gives: 'never' },
    ],
    run: (context: RunContext, value: Scalar, text: string, align?: string) => {
      const span: Span | null = spanOf(text);
      return span === null ? value : overNumber(value, (epoch) => timeBinLabel(epoch, span, context.zone, aligned(context, align)));
    },
  },
  {
    name: 'bucketSeconds',
    params: [{ name: 'start', type: 'number', doc: 'the start of a bucket' }, SPAN],
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    context: true,
    doc: 'The seconds of a bucket of `timechart`, by which `per_hour` and its like divide.',
    see: 'SearchReference/Timechart',
    examples: [
      { expr: 'bucketSeconds(t, "1h")', given: { t: '3600' }, gives: '3600' },
      { expr: 'bucketSeconds(t, "1mon")', given: { t: '0' }, gives: '2678400' },
    ],
    run: (context: RunContext, start: number, text: string) => {
      const span: Span | null = spanOf(text);
      return span === null ? null : nextBucket(start, span, context.zone) - start;
    },
  },
  {
    name: 'searchInfo',
    params: [
      { name: 'what', type: 'string', doc: 'earliest, latest, sid or time' },
      { name: 'own', type: 'string', doc: 'the bound that the search gives itself', optional: true },
    ],
    returns: 'string',
    nulls: 'propagate',
    multivalue: 'none',
    context: true,
    doc: 'What `addinfo` tells of the run.',
    see: 'SearchReference/Addinfo',
    examples: [
      { expr: 'searchInfo("earliest", "5")', gives: '5.000' },
      { expr: 'searchInfo("latest", "7.5")', gives: '7.500' },
    ],
    run: (context: RunContext, what: string, own?: string) => searchInfo(context, what, own),
  },
  {
    name: 'convert',
    params: [
      VALUE,
      { name: 'function', type: 'string', doc: 'a function of the command convert' },
      { name: 'timeformat', type: 'string', doc: 'the format of dates' },
    ],
    returns: 'value',
    nulls: 'propagate',
    multivalue: 'whole',
    context: true,
    doc: 'A value as a function of the command `convert` gives it.',
    see: 'SearchReference/Convert',
    examples: [
      { expr: 'convert(x, "dur2sec", "%F")', given: { x: '00:10:15' }, gives: '615' },
      { expr: 'convert(x, "num", "%F")', given: { x: 'red' }, gives: null },
    ],
    run: (context: RunContext, value: Value, name: string, timeformat: string) => {
      const conversion = CONVERSIONS.get(name);
      return conversion === undefined ? value : convertValue(conversion, value, { timeformat, zone: context.zone, now: context.now });
    },
  },
  {
    ...EACH,
    name: 'sed',
    params: [
      { name: 'text', type: 'string', doc: 'the text to edit' },
      { name: 'expression', type: 'string', doc: 'a sed expression such as s/a/b/g' },
    ],
    doc: 'A text edited as `rex mode=sed` does it.',
    see: 'SearchReference/Rex',
    examples: [
      { expr: 'sed(x, "s/a/b/2")', given: { x: 'aaa' }, gives: 'aba' },
      { expr: 'sed(x, "y/abc/xyz/")', given: { x: 'cab' }, gives: 'zxy' },
    ],
    run: (text: string, expression: string) => runSed(text, sedOf(expression)),
  },
] as const satisfies readonly EvalFunction[];
