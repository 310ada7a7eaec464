import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import { binLabel } from '../../values/bin.ts';
import { toNumber, toText } from '../../values/number.ts';
import { nextBucket, type Span } from '../../values/relative-time.ts';
import { isMultivalue, type Value } from '../../values/value.ts';

/** Rows that a command adds to an axis at most (limits.conf, discretize maxbins). */
const MOST_BUCKETS = 50_000;

/** Bucket starts of a span in a zone. */
export interface Buckets {
  readonly span: Span;
  readonly zone: string;
}

/** The starts of all buckets from one to another, both included. Splunk refuses a span that gives too many. */
export function bucketsBetween(first: number, last: number, { span, zone }: Buckets): readonly number[] {
  const starts: number[] = [];
  for (let start = first; start <= last; start = nextBucket(start, span, zone)) {
    if (starts.length === MOST_BUCKETS) throw new DiagnosticError(diagnose('SPL5030', {}, { limit: MOST_BUCKETS }));
    starts.push(start);
  }
  return starts;
}

/** The steps of a number axis from one border to another, both included, without the errors of binary fractions. */
export function stepsBetween(first: number, last: number, width: number): readonly number[] {
  const count = Math.round((last - first) / width) + 1;
  if (count > MOST_BUCKETS) throw new DiagnosticError(diagnose('SPL5030', {}, { limit: MOST_BUCKETS }));
  return Array.from({ length: Math.max(0, count) }, (_, index) => Number((first + index * width).toPrecision(15)));
}

/** A bin such as `10-20` as its borders; null for what is no bin. */
export function binBorders(value: Value): { readonly low: number; readonly high: number } | null {
  if (value === null || isMultivalue(value)) return null;
  const parts = /^(-?\d+(?:\.\d+)?)-(-?\d+(?:\.\d+)?)$/.exec(toText(value));
  const low = toNumber(parts?.[1] ?? null);
  const high = toNumber(parts?.[2] ?? null);
  return low === null || high === null ? null : { low, high };
}

/** Every bin between the least and the greatest one, in order; none where the bins do not have one width (logarithmic bins). */
export function binsBetween(bins: readonly { readonly low: number; readonly high: number }[]): readonly string[] {
  const [first] = bins;
  if (first === undefined) return [];
  const width = Number((first.high - first.low).toPrecision(12));
  if (!(width > 0) || bins.some(({ low, high }) => Math.abs(high - low - width) > width * 1e-9)) return [];
  const least = bins.reduce((low, bin) => Math.min(low, bin.low), first.low);
  const most = bins.reduce((low, bin) => Math.max(low, bin.low), first.low);
  return stepsBetween(least, most, width).map((low) => binLabel(low, width));
}
