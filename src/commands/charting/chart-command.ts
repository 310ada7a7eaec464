import type { Analysis } from '../../analyze/analysis.ts';
import { closedFields, type FieldSet } from '../../analyze/field-set.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { ChartNode } from './chart-node.ts';
import { splitsOf } from './chart-node.ts';
import type { Measures } from './measures.ts';

/** What all charts check: that there is an aggregate, and that their fields are there and are not too many. */
export function checkChart(node: ChartNode, fields: FieldSet, analysis: Analysis): void {
  if (node.aggregates.length === 0)
    analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'an aggregate', command: node.command }));
  for (const field of [...node.over, ...node.by]) {
    analysis.field(field, fields);
    if (field.text.includes('*'))
      analysis.report(diagnose('SPL3008', { span: field.span }, { what: 'a wildcard in the by-clause', command: node.command }));
  }
  for (const extra of splitsOf(node).extra)
    analysis.report(diagnose('SPL3008', { span: extra.span }, { what: `"${extra.text}" as one more by-field`, command: node.command }));
}

/** The fields after a chart: its columns, if the data do not decide them. */
export function fieldsAfter(node: ChartNode, measures: Measures, row: string | undefined): FieldSet {
  const keys = row === undefined ? [] : [row];
  const { column } = splitsOf(node);
  if (column !== undefined) return { ...closedFields(keys, node.command), open: true };
  const closed = closedFields([...keys, ...measures.names], node.command);
  return measures.names.some((name) => name.includes('*')) ? { ...closed, open: true } : closed;
}
