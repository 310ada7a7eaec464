import type { Aggregation } from '../ast/parts.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { findPlanFunction } from '../functions/eval/index.ts';
import { isBooleanResult } from '../functions/static-type.ts';
import { findStatsFunction, STATS_FUNCTIONS } from '../functions/stats/index.ts';
import type { AggregateCall } from '../plan/operators.ts';
import { parseSpan } from '../values/relative-time.ts';
import type { Analysis } from './analysis.ts';
import type { FieldSet } from './field-set.ts';

/** What `fn(argument) AS name` means; problems are reported and give undefined (semantics/commands.md 6.1 to 6.3). */
export function resolveAggregation(
  aggregation: Aggregation,
  fields: FieldSet,
  command: string,
  analysis: Analysis,
): AggregateCall | undefined {
  if (aggregation.fn.toLowerCase() === 'sparkline' && SPARKLINE_COMMANDS.has(command.toLowerCase()))
    return resolveSparkline(aggregation, fields, command, analysis);
  const found = findStatsFunction(aggregation.fn);
  if (found === undefined) {
    const near = closest(
      aggregation.fn.toLowerCase(),
      STATS_FUNCTIONS.map((fn) => fn.name),
    );
    analysis.report(diagnose('SPL2004', { span: aggregation.fnSpan }, { name: aggregation.fn, near }));
    return undefined;
  }
  const { of } = aggregation;
  const base = { fn: found.fn.name, ...(Number.isNaN(found.percentile) ? {} : { percentile: found.percentile }) };
  const rename = aggregation.as?.text;
  if (of.kind === 'none' || of.kind === 'empty') {
    // sum() is sum(*), as Splunk's message on renaming says.
    if (found.fn.argument === 'required' && of.kind === 'empty' && WILDCARD_COMMANDS.has(command.toLowerCase())) {
      if (rename !== undefined && stars(rename) !== 1) {
        analysis.report(diagnose('SPL3012', { span: aggregation.span }, { from: '*', to: rename }));
        return undefined;
      }
      return { ...base, of: { kind: 'field', name: '*' }, as: rename ?? `${aggregation.fn}(*)` };
    }
    if (found.fn.argument === 'required') {
      analysis.report(
        diagnose('SPL3007', { span: aggregation.span }, { what: `a field: ${aggregation.fn}(field)`, command: aggregation.fn }),
      );
      return undefined;
    }
    return { ...base, of: { kind: 'row' }, as: aggregation.as?.text ?? aggregation.fn };
  }
  if (of.kind === 'eval') {
    if (aggregation.as === undefined) {
      analysis.report(diagnose('SPL3009', { span: aggregation.span }, { field: `${aggregation.fn}(eval(${of.written}))` }));
      return undefined;
    }
    const value = analysis.expression(of.expr, fields);
    return { ...base, of: { kind: 'expression', value, boolean: isBooleanResult(value, findPlanFunction) }, as: aggregation.as.text };
  }
  if (of.inner !== undefined || of.second !== undefined) {
    const extra = of.inner ?? of.second ?? of.field;
    analysis.report(diagnose('SPL3008', { span: extra.span }, { what: `"${extra.text}" inside of "${aggregation.fn}"`, command }));
    return undefined;
  }
  analysis.field(of.field, fields);
  const as = rename ?? `${aggregation.fn}(${of.field.text})`;
  if (rename !== undefined && stars(as) !== stars(of.field.text)) {
    analysis.report(diagnose('SPL3012', { span: aggregation.span }, { from: of.field.text, to: as }));
    return undefined;
  }
  return { ...base, of: { kind: 'field', name: of.field.text }, as };
}

/** The commands in which an aggregate without a field is one over all fields. */
const WILDCARD_COMMANDS: ReadonlySet<string> = new Set(['stats', 'sistats', 'eventstats', 'streamstats']);

/** The commands that draw sparklines (commands.md 6.3). */
const SPARKLINE_COMMANDS: ReadonlySet<string> = new Set(['stats', 'sistats', 'chart', 'sichart']);

/** `sparkline`, `sparkline(count)`, `sparkline(avg(x), 1h)`: the inner aggregate once for each bucket of time. */
function resolveSparkline(aggregation: Aggregation, fields: FieldSet, command: string, analysis: Analysis): AggregateCall | undefined {
  const { of, span } = aggregation;
  if (of.kind === 'eval') {
    analysis.report(diagnose('SPL3008', { span }, { what: `an eval expression inside of "${aggregation.fn}"`, command }));
    return undefined;
  }
  const inner = of.kind === 'field' ? of : undefined;
  const width = inner?.second;
  if (width !== undefined && parseSpan(width.text) === null) {
    analysis.report(diagnose('SPL3005', { span: width.span }, { option: 'span', found: width.text, expected: 'a time such as 1h' }));
    return undefined;
  }
  const written = inner === undefined ? 'count' : `${inner.field.text}${inner.inner === undefined ? '' : `(${inner.inner.text})`}`;
  const as =
    aggregation.as?.text ??
    (of.kind === 'none' ? aggregation.fn : `${aggregation.fn}(${written}${width === undefined ? '' : `,${width.text}`})`);
  const plain: Aggregation = {
    kind: 'Aggregation',
    span,
    fn: inner?.field.text ?? 'count',
    fnSpan: inner?.field.span ?? aggregation.fnSpan,
    of: inner?.inner === undefined ? { kind: 'none' } : { kind: 'field', field: inner.inner },
    as: { kind: 'Argument', span, text: as, written: as, quoted: true },
  };
  const call = resolveAggregation(plain, fields, command, analysis);
  return call === undefined ? undefined : { ...call, sparkline: width === undefined ? {} : { span: width.text } };
}

const stars = (text: string): number => text.split('*').length - 1;
