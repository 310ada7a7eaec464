import type { Analysis } from '../analyze/analysis.ts';
import type { FieldSet } from '../analyze/field-set.ts';
import type { Aggregation, Argument } from '../ast/parts.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { findStatsFunction } from '../functions/stats/index.ts';
import type { AggregateCall } from '../plan/operators.ts';

/** Aggregates and by-fields, as the commands of the stats family have them. */
export interface AggregateList {
  readonly command: string;
  readonly aggregates: readonly Aggregation[];
  readonly by: readonly Argument[];
}

/** What the aggregates mean; those that mean nothing are reported and left out. */
export function aggregateCalls(list: AggregateList, fields: FieldSet, analysis: Analysis): readonly AggregateCall[] {
  return list.aggregates.flatMap((aggregation) => analysis.aggregation(aggregation, fields, list.command) ?? []);
}

/** Reports by-fields that do not exist or hold a wildcard. */
export function checkBy(list: AggregateList, fields: FieldSet, analysis: Analysis): void {
  for (const field of list.by) {
    analysis.field(field, fields);
    if (field.text.includes('*'))
      analysis.report(diagnose('SPL3008', { span: field.span }, { what: 'a wildcard in the by-clause', command: list.command }));
  }
}

/** True if an aggregate looks at `_time`. */
export const isTimed = (calls: readonly AggregateCall[]): boolean =>
  calls.some((call) => call.sparkline !== undefined || findStatsFunction(call.fn)?.fn.ordered === 'time');
