import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import { LIMITS } from '../../plan/limits.ts';
import type { RunContext } from '../../values/value.ts';
import type { RowValue } from './extend.ts';
import type { RowTest } from './filter.ts';
import { subsearchText } from './format-rows.ts';
import type { RunScope } from './journal.ts';
import { limited } from './limited.ts';
import type { LookupReading } from './lookup-rows.ts';
import type { EventRequest } from './pending-scan.ts';
import type { Scannable } from './scannable.ts';
import { Table } from './table.ts';
import type { MadeRows } from './values.ts';
import type { Searches } from './verbs/verb.ts';

/** The data of a run, as a compiled search asks for it. */
export interface BoundDataset extends Searches {
  /** Events, newest first. */
  events(request?: EventRequest): Table;
  /** Metric points: one row a measurement, with `metric_name`, `_value` and the dimensions. */
  metrics(request?: EventRequest): Table;
  /** Rows that the search itself makes. */
  rows(made: MadeRows): Table;
  /** Rows of a lookup table, in file order. */
  lookupRows(reading: LookupReading): Table;
  /** What the rows of a subsearch say as a search expression; `before` stands in front of it (`field=`), `after` behind it. */
  condition(subsearch: Table, before?: string, after?: string): RowTest;
  /** What the rows of a subsearch say as an eval expression. */
  value(subsearch: Table): RowValue;
}

/** The compiler, as a run needs it: subsearches become text, and the text becomes a condition or a value. */
export interface TextCompiler {
  condition(text: string, context: RunContext): RowTest;
  value(text: string, context: RunContext): RowValue;
  /** A whole search. */
  search(text: string, context: RunContext): (dataset: BoundDataset) => Table;
  /** Commands that work on the rows of a table. */
  commands(text: string, context: RunContext): (dataset: BoundDataset, table: Table) => Table;
}

/** Data bound to a run. `fuse: false` keeps filters out of the scan; the answer is the same. */
export function bindDataset(
  source: Scannable,
  context: RunScope,
  compiler: TextCompiler,
  options: { readonly fuse: boolean; readonly depth?: number } = { fuse: true },
): BoundDataset {
  // A text that is compiled while the search runs may hold a search that does the same.
  const deeper = (): BoundDataset => {
    const depth = (options.depth ?? 0) + 1;
    if (depth > LIMITS.searchDepth) throw new DiagnosticError(diagnose('SPL3015', {}, { limit: LIMITS.searchDepth }));
    return bindDataset(source, context, compiler, { ...options, depth });
  };
  const textOf = (subsearch: Table): string => {
    const read = (): string =>
      subsearchText(limited(subsearch.rows(), { rows: LIMITS.subsearchRows, of: 'subsearch' }, context), Number.POSITIVE_INFINITY);
    return context.journal === undefined ? read() : context.journal.enter(subsearch.place, read);
  };
  return {
    events: (request = {}) => Table.scan(context, source, 'events', request, options),
    metrics: (request = {}) => Table.scan(context, source, 'metrics', request, options),
    rows: (made) => Table.made(context, made),
    lookupRows: (reading) => Table.lookupRows(context, reading),
    condition: (subsearch, before = '', after = '') => compiler.condition(`${before}${textOf(subsearch)}${after}`, context),
    search: (text) => compiler.search(text, context)(deeper()).rows(),
    commands: (text, rows) => compiler.commands(text, context)(deeper(), Table.of(context, rows)).rows(),
    value: (subsearch) => compiler.value(textOf(subsearch), context),
  };
}
