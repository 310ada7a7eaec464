import type { Analysis, OptionTable, OptionValues } from '../analyze/analysis.ts';
import type { Option } from '../ast/parts.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { Plan } from '../plan/operators.ts';
import type { Span } from '../text/source.ts';
import { parseLogSpan } from '../values/bin.ts';
import { parseSpan, parseTimeModifier } from '../values/relative-time.ts';

/** The options that say how wide bins are: `bin`, and the axes of charts. */
export const BIN_OPTIONS = {
  bins: { type: 'integer', doc: 'the most bins; 100 if absent', minimum: 1 },
  minspan: { type: 'text', doc: 'the least width of a bin that is chosen' },
  span: { type: 'text', doc: 'the width: a number, a time such as 1h, or logarithmic such as 2log5' },
  start: { type: 'text', doc: 'widens the range of numbers from which the width is chosen; no effect with span' },
  end: { type: 'text', doc: 'the same at the other end' },
  aligntime: { type: 'text', doc: 'where buckets of time begin: earliest, latest or a time; no effect on days and longer' },
} as const satisfies OptionTable;

/** The options that were given. */
export type BinValues = OptionValues<typeof BIN_OPTIONS>;

const NUMBER = /^\+?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** A field that is put into bins. */
export interface Binning {
  readonly field: string;
  readonly as: string;
  readonly options: BinValues;
  /** The bins if nobody says how many. */
  readonly bins: number;
  readonly origin: Span;
}

/** Puts the values of a field into bins, in a field of its own or in the field itself (semantics/commands.md section 10). */
export function planBin(input: Plan, { field, as, options, bins: defaultBins, origin }: Binning): Plan {
  const { span, aligntime, bins = defaultBins, minspan, start, end } = options;
  if (span !== undefined) return { op: 'extend', input, columns: [{ name: as, value: binned(field, span, aligntime) }], origin };
  const range = { ...(start === undefined ? {} : { start: Number(start) }), ...(end === undefined ? {} : { end: Number(end) }) };
  const given = { field, as, time: field === '_time', bins, ...(minspan === undefined ? {} : { minspan }), ...range };
  return { op: 'call', verb: 'bin', input, arguments: given, reads: [field], writes: [as], origin };
}

/** A width as an expression; `checkBins` has seen that it is one. */
export function binned(field: string, span: string, aligntime: string | undefined): PlanExpr {
  const of: PlanExpr = { op: 'field', name: field };
  const width: PlanExpr = { op: 'text', value: span };
  const align: readonly PlanExpr[] = aligntime === undefined ? [] : [{ op: 'text', value: aligntime }];
  if (parseLogSpan(span) !== null) return { op: 'call', fn: 'binLog', args: [of, width] };
  if (field === '_time') return { op: 'call', fn: 'binTime', args: [of, width, ...align] };
  if (NUMBER.test(span)) return { op: 'call', fn: 'binNumber', args: [of, { op: 'number', text: String(Number(span)) }] };
  return { op: 'call', fn: 'binTimeRange', args: [of, width, ...align] };
}

/** Where options were given, for messages. */
export interface GivenOptions {
  readonly options: readonly Option[];
  readonly span: Span;
}

/** Reports widths, borders and alignments that are none. */
export function checkBins(given: GivenOptions, time: boolean, options: BinValues, analysis: Analysis): void {
  const isNumber = (text: string): boolean => NUMBER.test(text) && Number(text) > 0;
  const isSigned = (text: string): boolean => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text);
  const checks = {
    span: (text: string) => isNumber(text) || parseSpan(text) !== null || (!time && parseLogSpan(text) !== null),
    minspan: (text: string) => (time ? parseSpan(text) !== null : isNumber(text)),
    start: isSigned,
    end: isSigned,
    aligntime: (text: string) => text === 'earliest' || text === 'latest' || parseTimeModifier(text, { now: 0, zone: 'UTC' }) !== null,
  };
  const expected = {
    span: time ? 'a time such as 1h' : 'a width such as 10, 1h or 2log5',
    minspan: time ? 'a time such as 5m' : 'a number',
    start: 'a number',
    end: 'a number',
    aligntime: 'a time',
  };
  for (const name of ['span', 'minspan', 'start', 'end', 'aligntime'] as const) {
    const text = options[name];
    if (text === undefined || checks[name](text)) continue;
    const span = given.options.find((option) => option.name.toLowerCase() === name)?.value.span ?? given.span;
    analysis.report(diagnose('SPL3005', { span }, { option: name, found: text, expected: expected[name] }));
  }
}
