import type { RunContext } from '../../values/value.ts';
import type { RowValue } from './extend.ts';
import type { RowTest } from './filter.ts';
import { subsearchText } from './format-rows.ts';
import { type EventRequest, type Scannable, Table } from './table.ts';
import type { MadeRows } from './values.ts';

/** The data of a run, as a compiled search asks for it. */
export interface BoundDataset {
  /** Events, newest first. */
  events(request?: EventRequest): Table;
  /** Metric points: one row a measurement, with `metric_name`, `_value` and the dimensions. */
  metrics(request?: EventRequest): Table;
  /** Rows that the search itself makes. */
  rows(made: MadeRows): Table;
  /** What the rows of a subsearch say as a search expression; `before` stands in front of it (`field=`), `after` behind it. */
  condition(subsearch: Table, before?: string, after?: string): RowTest;
  /** What the rows of a subsearch say as an eval expression. */
  value(subsearch: Table): RowValue;
}

/** The compiler, as a run needs it: subsearches become text, and the text becomes a condition or a value. */
export interface TextCompiler {
  condition(text: string, context: RunContext): RowTest;
  value(text: string, context: RunContext): RowValue;
}

/** Rows of a subsearch that are read at most (limits.conf, subsearch maxout). */
const SUBSEARCH_ROWS = 10_000;

/** Data bound to a run. `fuse: false` keeps filters out of the scan; the answer is the same. */
export function bindDataset(
  source: Scannable,
  context: RunContext,
  compiler: TextCompiler,
  options: { readonly fuse: boolean } = { fuse: true },
): BoundDataset {
  return {
    events: (request = {}) => Table.scan(context, source, 'events', request, options),
    metrics: (request = {}) => Table.scan(context, source, 'metrics', request, options),
    rows: (made) => Table.made(context, made),
    condition: (subsearch, before = '', after = '') =>
      compiler.condition(`${before}${subsearchText(subsearch.rows(), SUBSEARCH_ROWS)}${after}`, context),
    value: (subsearch) => compiler.value(subsearchText(subsearch.rows(), SUBSEARCH_ROWS), context),
  };
}
