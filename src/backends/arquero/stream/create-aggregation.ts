import type { RunContext } from '../../../values/value.ts';
import type { Aggregation } from '../aggregate-call.ts';
import { aggregateOf, settingsOf } from '../aggregate-call.ts';
import { StreamedAggregation, type WantedAggregate } from './streamed-aggregation.ts';

/** What aggregates batches of rows; undefined where all rows have to be there: fields by wildcard, sparklines, `allnum`. */
export function streamedAggregation(wanted: Aggregation, context?: RunContext): StreamedAggregation | undefined {
  if (wanted.allNumeric === true) return undefined;
  const aggregates: WantedAggregate[] = [];
  for (const { fn: name, percentile, field, value, as, sparkline } of wanted.aggregates) {
    if (sparkline !== undefined || field?.includes('*') === true) return undefined;
    const { fn, percentile: found } = aggregateOf({ fn: name, percentile });
    const settings = settingsOf({ percentile: found }, context);
    const of: WantedAggregate['of'] =
      value !== undefined ? { kind: 'value', value } : field === undefined ? { kind: 'row' } : { kind: 'field', name: field };
    aggregates.push({ fn, percentile: found, of, as, settings });
  }
  return new StreamedAggregation({ by: wanted.by, aggregates, distinct: wanted.dedupSplitValues === true });
}
