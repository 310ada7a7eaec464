import { invariant } from '../../../diagnostics/diagnostic.ts';
import type { RunContext } from '../../../values/value.ts';
import type { BatchVerb, Rows } from '../rows.ts';
import { accum } from './accum.ts';
import { addtotals } from './addtotals.ts';
import { anomalydetection } from './anomalydetection.ts';
import { autoregress } from './autoregress.ts';
import { bin } from './bin.ts';
import { concurrency } from './concurrency.ts';
import { contingency } from './contingency.ts';
import { continuous } from './continuous.ts';
import { convert } from './convert.ts';
import { correlate } from './correlate.ts';
import { delta } from './delta.ts';
import { extract } from './extract.ts';
import { fieldsummary } from './fieldsummary.ts';
import { filldown } from './filldown.ts';
import { foreachVerb } from './foreach.ts';
import { formatVerb } from './format.ts';
import { fromjson } from './fromjson.ts';
import { gentimes } from './gentimes.ts';
import { iplocation } from './iplocation.ts';
import { localize } from './localize.ts';
import { makecontinuous } from './make-continuous.ts';
import { makemv } from './makemv.ts';
import { mapVerb } from './map.ts';
import { metricSeries } from './metric-series.ts';
import { multikv } from './multikv.ts';
import { mvcombine } from './mvcombine.ts';
import { mvexpand } from './mvexpand.ts';
import { nomv } from './nomv.ts';
import { outlier } from './outlier.ts';
import { outputlookup } from './outputlookup.ts';
import { pivot } from './pivot.ts';
import { plugin } from './plugin.ts';
import { rawPrefixes } from './raw-prefixes.ts';
import { replace } from './replace.ts';
import { returnVerb } from './return-rows.ts';
import { rex } from './rex.ts';
import { selfjoin } from './selfjoin.ts';
import { series } from './series.ts';
import { spath } from './spath.ts';
import { tags } from './tags.ts';
import { timeBuckets } from './time-buckets.ts';
import { tojson } from './tojson.ts';
import { top } from './top.ts';
import { transaction } from './transaction.ts';
import { transpose } from './transpose.ts';
import { trendline } from './trendline.ts';
import { uniq } from './uniq.ts';
import { untable } from './untable.ts';
import type { Searches, Verb } from './verb.ts';
import { xmlkv } from './xmlkv.ts';
import { xpath } from './xpath.ts';

/** The verbs, in alphabetical order: one line each. */
const VERBS: readonly Verb<Readonly<Record<string, unknown>>>[] = [
  accum,
  addtotals,
  anomalydetection,
  autoregress,
  bin,
  concurrency,
  contingency,
  continuous,
  convert,
  correlate,
  delta,
  extract,
  fieldsummary,
  filldown,
  foreachVerb,
  formatVerb,
  fromjson,
  gentimes,
  iplocation,
  localize,
  makecontinuous,
  makemv,
  mapVerb,
  metricSeries,
  multikv,
  mvcombine,
  mvexpand,
  nomv,
  outlier,
  outputlookup,
  pivot,
  rawPrefixes,
  replace,
  plugin,
  returnVerb,
  rex,
  selfjoin,
  series,
  spath,
  tags,
  timeBuckets,
  tojson,
  top,
  transaction,
  transpose,
  trendline,
  uniq,
  untable,
  xmlkv,
  xpath,
];

const BY_NAME = new Map(VERBS.map((verb) => [verb.name, verb]));

/** Whether a verb looks at each row by itself. */
export const isBatchVerb = (name: string): boolean => BY_NAME.get(name)?.create !== undefined;

/** A verb that looks at each row by itself, by name. */
export function createVerb(name: string, options: Readonly<Record<string, unknown>>, context: RunContext): BatchVerb {
  const made = BY_NAME.get(name)?.create?.(options, context);
  invariant(made !== undefined, `the verb ${name} does not work on batches`);
  return made;
}

/** Runs a verb by name. */
export function runVerb(
  name: string,
  rows: Rows,
  options: Readonly<Record<string, unknown>>,
  run: { readonly context: RunContext; readonly searches?: Searches },
): Rows {
  const verb = BY_NAME.get(name);
  invariant(verb !== undefined, `there is no verb ${name}`);
  return verb.run(rows, options, run.context, run.searches);
}
