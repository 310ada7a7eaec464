import type { OptionTable } from '../../analyze/analysis.ts';

/** The options of `tstats`. */
export const TSTATS_OPTIONS = {
  prestats: { type: 'boolean', doc: 'gives what a following stats, chart or timechart needs to compute the answer itself' },
  local: { type: 'boolean', doc: 'only the search head: no effect on data in files' },
  append: { type: 'boolean', doc: 'with prestats=t: adds to the rows of the search before it' },
  summariesonly: { type: 'boolean', doc: 'only accelerated data: no effect, a run has one store and counts it as accelerated' },
  include_reduced_buckets: { type: 'boolean', doc: 'which buckets are read: no effect on data in files' },
  allow_old_summaries: { type: 'boolean', doc: 'summaries of an older data model: no effect on data in files' },
  use_summary_index_values: { type: 'boolean', doc: 'which values of a summary are read: no effect on data in files' },
  chunk_size: { type: 'integer', doc: 'how Splunk divides the work: no effect on answers', minimum: 0 },
  fillnull_value: { type: 'text', doc: 'the value of a by-field that an event lacks; without it such events are left out' },
  span: { type: 'text', doc: 'cuts _time in the by-clause into buckets, such as 1h; auto if absent' },
} as const satisfies OptionTable;

/** Aggregates of `tstats`: fewer than those of `stats` (SearchReference/Tstats). */
export const TSTATS_AGGREGATES: ReadonlySet<string> = new Set(
  (
    'avg c count dc distinct_count earliest earliest_time estdc estdc_error exactperc first last latest latest_time max mean median min mode p ' +
    'perc range rate stdev stdevp sum sumsq upperperc values var varp'
  ).split(' '),
);
