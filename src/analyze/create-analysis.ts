import type { Pipeline } from '../ast/pipeline.ts';
import type { SearchExpr } from '../ast/search.ts';
import { type Diagnostic, diagnose, invariant } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { findPlanFunction } from '../functions/eval/index.ts';
import { isBooleanResult } from '../functions/static-type.ts';
import { classificationOf } from '../knowledge/classification.ts';
import { NO_KNOWLEDGE, type SearchKnowledge } from '../knowledge/search-knowledge.ts';
import type { Subplan } from '../plan/expression.ts';
import { LIMITS, type Limits } from '../plan/limits.ts';
import { withoutSpans } from '../plan/substitute.ts';
import type { Span } from '../text/source.ts';
import type { Analysis } from './analysis.ts';
import { type FieldSet, mayHave } from './field-set.ts';
import { findLookup } from './find-lookup.ts';
import type { InnerSearches } from './inner-search.ts';
import { readOptions } from './options.ts';
import { resolveAggregation } from './resolve-aggregation.ts';
import { resolveExpression } from './resolve-expression.ts';
import { eventTypeCondition, isNamedTerm, type NamedTerms, namedConditions } from './resolve-named-terms.ts';
import { resolveSearch, type SearchScope } from './resolve-search.ts';

/** What analysis is given by the rooms above it. */
export interface AnalysisSockets {
  report(diagnostic: Diagnostic): void;
  /** Reads a search expression from text: `searchmatch("...")`. */
  parseSearch(text: string): { readonly expr: SearchExpr | undefined; readonly diagnostics: readonly Diagnostic[] };
  /** What the search may ask for by name; nothing if absent. */
  readonly knowledge?: SearchKnowledge;
  /** Reads the search of an event type, macros expanded; as `parseSearch` if absent. */
  parseEventType?(text: string): { readonly expr: SearchExpr | undefined; readonly diagnostics: readonly Diagnostic[] };
  /** The plan of a subsearch. */
  subplan(pipeline: Pipeline, span: Span): Subplan;
  /** Splunk's default ones if absent. */
  readonly limits?: Limits;
  /** Searches inside of commands; absent where a text is an expression and can hold no command. */
  readonly inner?: InnerSearches;
}

/** The questions that a command's `analyze` and `plan` may ask, answered. */
export function createAnalysis(sockets: AnalysisSockets): Analysis {
  const { report, knowledge = NO_KNOWLEDGE } = sockets;
  const expressionScope = (fields: FieldSet) => ({
    report,
    field: (name: string, span: Span) => warnOfUnknown(name, span, fields, report),
    searchText: (text: string, span: Span) => {
      const { expr, diagnostics } = sockets.parseSearch(text);
      for (const diagnostic of diagnostics) report({ ...diagnostic, span });
      return expr === undefined ? undefined : withoutSpans(resolveSearch(expr, searchScope(fields)));
    },
    lookup: (name: string, span: Span) => {
      findLookup({ text: name, span }, knowledge.lookups, report);
    },
    subplan: sockets.subplan,
  });
  const searchScope = (fields: FieldSet, open: ReadonlySet<string> = new Set(), known: SearchKnowledge = knowledge): SearchScope => ({
    report,
    field: (name: string, span: Span) => {
      if (!isNamedTerm(name)) warnOfUnknown(name, span, fields, report);
    },
    subplan: sockets.subplan,
    named: (wanted) => namedConditions(wanted, namedTerms(fields, known), open),
  });
  const namedTerms = (fields: FieldSet, known: SearchKnowledge = knowledge): NamedTerms => ({
    knowledge: known,
    report,
    parse: (text) => (sockets.parseEventType ?? sockets.parseSearch)(text),
    // What the search of an event type reads is no mistake of the search at hand.
    resolve: (expr, open) => withoutSpans(resolveSearch(expr, { ...searchScope(fields, open, known), field: () => undefined })),
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
    get inner() {
      invariant(sockets.inner !== undefined, 'an expression holds no command');
      return sockets.inner;
    },
    knowledge,
    limits: sockets.limits ?? LIMITS,
    eventType: (type, fields) => eventTypeCondition(type, namedTerms(fields, { ...knowledge, ...classificationOf(knowledge) }), new Set()),
  };
  return analysis;
}

/** Splunk runs a search that reads a field nobody has; a warning tells where the name is probably misspelt. */
function warnOfUnknown(name: string, span: Span, fields: FieldSet, report: (diagnostic: Diagnostic) => void): void {
  if (mayHave(fields, name) || name === '_raw' || name === '_time') return;
  const known = fields.names.filter((known) => !known.startsWith('_'));
  report(diagnose('SPL2104', { span }, { name, command: fields.closedBy ?? 'this command', near: closest(name, fields.names), known }));
}
