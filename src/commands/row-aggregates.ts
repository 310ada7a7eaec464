import type { Analysis, Planner } from '../analyze/analysis.ts';
import { type FieldSet, withFields } from '../analyze/field-set.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printAggregation } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Frame } from '../plan/frame.ts';
import type { Plan } from '../plan/operators.ts';
import { type AggregateList, aggregateCalls, checkBy, isTimed } from './aggregate-list.ts';
import type { SplPrinter } from './command.ts';
import { printBy } from './field-list.ts';

/** A command that writes aggregates into the rows themselves: `eventstats`, `streamstats`. */
type RowAggregates = CommandNode & AggregateList;

/** The fields of the rows with what the aggregates add; without an aggregate the command is wrong. */
export function annotatedFields(node: RowAggregates, fields: FieldSet, analysis: Analysis): FieldSet {
  if (node.aggregates.length === 0)
    analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'an aggregate', command: node.command }));
  checkBy(node, fields, analysis);
  const names = aggregateCalls(node, fields, analysis).map((call) => call.as);
  const known = withFields(
    fields,
    names.filter((name) => !name.includes('*')),
  );
  return names.some((name) => name.includes('*')) ? { ...known, open: true } : known;
}

/** What the rows are aggregated over. */
export interface Windowed {
  readonly frame: Frame;
  readonly allNumeric: boolean;
  readonly fields: FieldSet;
  readonly planner: Planner;
}

/** The operator of such a command. */
export function windowOver(node: RowAggregates, input: Plan, { frame, allNumeric, fields, planner }: Windowed): Plan {
  const aggregates = aggregateCalls(node, fields, planner);
  const by = node.by.map((field) => field.text);
  return { op: 'window', input, by, aggregates, allNumeric, timed: isTimed(aggregates), frame, origin: node.span };
}

/** Aggregates and by-clause, as they are printed. */
export const printRowAggregates = (node: AggregateList, printer: SplPrinter): string =>
  node.aggregates.map((aggregation) => printAggregation(aggregation, printer.pipeline)).join(', ') + printBy(node.by);
