import type { RunContext } from '../../values/value.ts';
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
}

/** Data bound to a run. `fuse: false` keeps filters out of the scan; the answer is the same. */
export function bindDataset(source: Scannable, context: RunContext, options: { readonly fuse: boolean } = { fuse: true }): BoundDataset {
  return {
    events: (request = {}) => Table.scan(context, source, 'events', request, options),
    metrics: (request = {}) => Table.scan(context, source, 'metrics', request, options),
    rows: (made) => Table.made(context, made),
  };
}
