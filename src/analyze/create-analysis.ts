import type { Pipeline } from '../ast/pipeline.ts';
import type { SearchExpr } from '../ast/search.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { findPlanFunction } from '../functions/eval/index.ts';
import { isBooleanResult } from '../functions/static-type.ts';
import type { Subplan } from '../plan/expression.ts';
import type { Span } from '../text/source.ts';
import type { Analysis } from './analysis.ts';
import { type FieldSet, mayHave } from './field-set.ts';
import { readOptions } from './options.ts';
import { resolveAggregation } from './resolve-aggregation.ts';
import { resolveExpression } from './resolve-expression.ts';
import { resolveSearch } from './resolve-search.ts';

/** What analysis is given by the rooms above it. */
export interface AnalysisSockets {
  report(diagnostic: Diagnostic): void;
  /** Reads a search expression from text: `searchmatch("...")`. */
  parseSearch(text: string): { readonly expr: SearchExpr | undefined; readonly diagnostics: readonly Diagnostic[] };
  /** The fields after the commands of a subsearch. */
  pipeline(pipeline: Pipeline): FieldSet;
  /** The plan of a subsearch. */
  subplan(pipeline: Pipeline, span: Span): Subplan;
}

/** The questions that a command's `analyze` and `plan` may ask, answered. */
export function createAnalysis(sockets: AnalysisSockets): Analysis {
  const { report } = sockets;
  const expressionScope = (fields: FieldSet) => ({
    report,
    field: (name: string, span: Span) => warnOfUnknown(name, span, fields, report),
    searchText: (text: string, span: Span) => {
      const { expr, diagnostics } = sockets.parseSearch(text);
      for (const diagnostic of diagnostics) report({ ...diagnostic, span });
      return expr === undefined ? undefined : resolveSearch(expr, searchScope(fields));
    },
    subplan: sockets.subplan,
  });
  const searchScope = (fields: FieldSet) => ({
    report,
    field: (name: string, span: Span) => warnOfUnknown(name, span, fields, report),
    subplan: sockets.subplan,
  });

  const analysis: Analysis = {
    report,
    expression: (expr, fields) => resolveExpression(expr, expressionScope(fields)),
    value: (expr, fields, destination) => {
      const value = resolveExpression(expr, expressionScope(fields));
      if (isBooleanResult(value, findPlanFunction)) report(diagnose('SPL3003', { span: expr.span }, { name: destination.text }));
      return value;
    },
    search: (expr, fields) => resolveSearch(expr, searchScope(fields)),
    aggregation: (aggregation, fields, command) => resolveAggregation(aggregation, fields, command, analysis),
    field: (argument, fields) => {
      if (!argument.text.includes('*')) warnOfUnknown(argument.text, argument.span, fields, report);
    },
    options: (options, table, command) => readOptions(options, table, command, report),
    pipeline: sockets.pipeline,
  };
  return analysis;
}

/** Splunk runs a search that reads a field nobody has; a warning tells where the name is probably misspelt. */
function warnOfUnknown(name: string, span: Span, fields: FieldSet, report: (diagnostic: Diagnostic) => void): void {
  if (mayHave(fields, name) || name === '_raw' || name === '_time') return;
  const known = fields.names.filter((known) => !known.startsWith('_'));
  report(diagnose('SPL2104', { span }, { name, command: fields.closedBy ?? 'this command', near: closest(name, fields.names), known }));
}
