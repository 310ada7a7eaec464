import { bucketStart, nextBucket, parseTimeModifier, type Span, spanSeconds } from './relative-time.ts';
import type { RunContext } from './value.ts';

/** A logarithmic span `[c]log[b]`: borders at c*b^k (commands.md 10). */
export interface LogSpan {
  readonly coefficient: number;
  readonly base: number;
}

/** Decimals that a number needs. */
function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const point = mantissa.indexOf('.');
  return Math.max(0, (point === -1 ? 0 : mantissa.length - point - 1) - Number(exponent));
}

/** The border at or below a value, without the errors of binary fractions (0.3 lies in 0.3-0.4). */
function lowerBorder(value: number, span: number, start: number, decimals: number): number {
  const border = (index: number): number => Number((start + index * span).toFixed(decimals));
  const nearest = Math.round((value - start) / span);
  return border(nearest) <= value ? border(nearest) : border(nearest - 1);
}

/** The bin's label (commands.md 10): lower border inclusive, upper exclusive, as many decimals as the span has: `10-20`, `1.0-1.5`, `-10-0`. */
export function binLabel(value: number, span: number, start = 0): string {
  const decimals = Math.min(100, Math.max(decimalsOf(span), decimalsOf(start)));
  const low = lowerBorder(value, span, start, decimals);
  return `${low.toFixed(decimals)}-${(low + span).toFixed(decimals)}`;
}

function binCount(span: number, min: number, max: number): number {
  const decimals = Math.min(100, decimalsOf(span));
  return Math.round((lowerBorder(max, span, 0, decimals) - lowerBorder(min, span, 0, decimals)) / span) + 1;
}

/**
 * The span that `bin` chooses for numbers (commands.md 10): the smallest power of ten that is not below `minspan`
 * and puts the values into at most `bins` bins. One value alone gets 1.
 */
export function numericSpan(bins: number, minspan: number | undefined, min: number, max: number): number {
  const power = (exponent: number): number => Number(`1e${exponent}`);
  const least = minspan === undefined || minspan <= 0 ? Number.NEGATIVE_INFINITY : Math.ceil(Math.log10(minspan) - 1e-12);
  const range = max - min;
  let exponent = range > 0 ? Math.floor(Math.log10(range / Math.max(1, bins))) : 0;
  exponent = Math.max(exponent, least, -15);
  // Values on both sides of zero never fit one bin, however wide.
  const most = Math.max(min < 0 && max >= 0 ? 2 : 1, bins);
  while (exponent < 300 && binCount(power(exponent), min, max) > most) exponent += 1;
  return power(exponent);
}

/** Reads `log`, `2log5`, `log2` (commands.md 10); null unless 1 <= coefficient < base and base > 1. */
export function parseLogSpan(text: string): LogSpan | null {
  const match = /^(\d+(?:\.\d+)?|\.\d+)?log(\d+(?:\.\d+)?|\.\d+)?$/i.exec(text.trim());
  if (match === null) return null;
  const coefficient = Number(match[1] ?? 1);
  const base = Number(match[2] ?? 10);
  return base > 1 && coefficient >= 1 && coefficient < base ? { coefficient, base } : null;
}

/** The label of a logarithmic bin, `2-10` for 2log5; null for zero and less, which have none. The form of the label is inferred. */
export function logBinLabel(value: number, span: LogSpan): string | null {
  if (!(value > 0) || !Number.isFinite(value)) return null;
  const border = (exponent: number): number => Number((span.coefficient * span.base ** exponent).toPrecision(12));
  let exponent = Math.floor(Math.log(value / span.coefficient) / Math.log(span.base));
  if (border(exponent + 1) <= value) exponent += 1;
  else if (border(exponent) > value) exponent -= 1;
  return `${border(exponent)}-${border(exponent + 1)}`;
}

/** The spans that Splunk derives from a time range (commands.md 10, 6.6). */
const DERIVED: readonly Span[] = [
  { count: 1, unit: 's' },
  { count: 5, unit: 's' },
  { count: 10, unit: 's' },
  { count: 30, unit: 's' },
  { count: 1, unit: 'm' },
  { count: 5, unit: 'm' },
  { count: 10, unit: 'm' },
  { count: 30, unit: 'm' },
  { count: 1, unit: 'h' },
  { count: 1, unit: 'd' },
];
const LONGEST: Span = { count: 1, unit: 'mon' };

/** The shortest derived span that is not below `minspan` and cuts the time range into at most `bins` buckets; one month if none does. */
export function timeSpanFor(bins: number, minspan: Span | undefined, earliest: number, latest: number): Span {
  const least = minspan === undefined ? 0 : spanSeconds(minspan);
  const range = latest - earliest;
  return DERIVED.find((span) => spanSeconds(span) >= least && range / spanSeconds(span) <= bins) ?? LONGEST;
}

/** The bin of a time in a field that is not `_time`: a range of epoch seconds, as numbers have it (inferred). */
export function timeBinLabel(epoch: number, span: Span, zone: string, align?: number): string {
  const start = bucketStart(epoch, span, zone, align);
  return `${start}-${nextBucket(start, span, zone)}`;
}

/** The instant that `aligntime=` names: the start or the end of the searched range, or a time; undefined where the range is not known. */
export function alignmentOf(text: string, context: RunContext): number | undefined {
  if (text === 'earliest' || text === 'latest') return context[text];
  return parseTimeModifier(text, context) ?? undefined;
}
