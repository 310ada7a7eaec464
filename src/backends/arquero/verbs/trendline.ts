import { toNumber } from '../../../values/number.ts';
import type { Value } from '../../../values/value.ts';
import { columnOf, countOf, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** One moving average. */
interface Trend {
  readonly kind: 'sma' | 'ema' | 'wma';
  readonly period: number;
  readonly field: string;
  readonly as: string;
}

/** Moving averages in the order of the rows; the rows before a whole period have none (semantics/commands.md section 15). */
export const trendline = defineVerb<{ readonly trends: readonly Trend[] }>({
  name: 'trendline',
  run(rows, { trends }) {
    const length = countOf(rows);
    const written = trends.map((trend): readonly [string, readonly Value[]] => {
      const column = columnOf(rows, trend.field) ?? new Array<Value>(length).fill(null);
      return [trend.as, trend.kind === 'ema' ? exponential(column, trend.period) : windowed(column, trend)];
    });
    return withColumns(rows, [...storedColumnsOf(rows), ...written]);
  },
});

/** The mean of the last numbers, weighted 1 to N from the oldest to the newest for `wma`. A row without a number has none and does not count. */
function windowed(column: readonly Value[], { kind, period }: Trend): readonly Value[] {
  const last: number[] = [];
  let at = 0;
  const weights = kind === 'sma' ? period : (period * (period + 1)) / 2;
  return column.map((value) => {
    const number = toNumber(value);
    if (number === null) return null;
    last[at % period] = number;
    at += 1;
    if (at < period) return null;
    let sum = 0;
    for (let i = 0; i < period; i += 1) sum += (last[(at + i) % period] ?? 0) * (kind === 'sma' ? 1 : i + 1);
    return sum / weights;
  });
}

/** alpha = 2/(N+1); it begins with the first number (Splunk does not say how). */
function exponential(column: readonly Value[], period: number): readonly Value[] {
  const alpha = 2 / (period + 1);
  let mean: number | null = null;
  let seen = 0;
  return column.map((value) => {
    const number = toNumber(value);
    if (number === null) return null;
    seen += 1;
    mean = mean === null ? number : alpha * number + (1 - alpha) * mean;
    return seen < period ? null : mean;
  });
}
