import type { TrendlineCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName } from '../../grammar/tokens.ts';
import type { Analysis } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Aggregation } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printAggregation } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface TrendlineNode extends CommandNode {
  readonly kind: 'Trendline';
  /** `sma2(x) AS y` */
  readonly trends: readonly Aggregation[];
}

interface Trend {
  readonly kind: string;
  readonly period: number;
  readonly field: string;
  readonly as: string;
}

/** Moving averages of fields. */
export const trendline = defineCommand<TrendlineNode>({
  name: 'trendline',
  doc: {
    summary: 'Moving averages: simple (sma), exponential (ema) and weighted (wma) over the last N rows.',
    syntax: 'trendline sma|ema|wma<N>(<field>) [AS <field>] ...',
    see: 'SearchReference/Trendline',
    departures: ['ema begins with the first number, and a row without a number is passed over (Splunk says nothing).'],
  },
  options: {},
  examples: [
    {
      title: 'of two rows',
      spl: 'trendline sma2(n) AS s wma2(n)',
      given: [{ n: 3 }, { n: 6 }, { n: 8 }],
      gives: [{ n: 3 }, { n: 6, s: 4.5, 'wma2(n)': 5 }, { n: 8, s: 7, 'wma2(n)': 22 / 3 }],
    },
    {
      title: 'exponential',
      spl: 'trendline ema3(n) AS e',
      given: [{ n: 2 }, { n: 4 }, { n: 8 }],
      gives: [{ n: 2 }, { n: 4 }, { n: 8, e: 5.5 }],
    },
  ],
  /** trendlineCommand : TRENDLINE ( aggregation | ',' )+ */
  rule: (g) =>
    g.RULE('trendlineCommand', () => {
      g.CONSUME(CommandName);
      g.AT_LEAST_ONE(() => g.OR([{ ALT: () => g.SUBRULE(g.aggregation) }, { ALT: () => g.CONSUME(Comma) }]));
    }),
  toAst: (cst: TrendlineCommandCstNode, build) => ({
    kind: 'Trendline',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    trends: (cst.children.aggregation ?? []).map((trend) => build.aggregation(trend)),
  }),
  analyze(node, fields, analysis) {
    if (node.trends.length === 0)
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'a trend such as sma5(field)', command: node.command }));
    const trends = node.trends.flatMap((trend) => {
      if (trend.of.kind === 'field') analysis.field(trend.of.field, fields);
      return trendOf(trend, analysis) ?? [];
    });
    return withFields(
      fields,
      trends.map(({ as }) => as),
    );
  },
  plan(node, input, planner) {
    const trends = node.trends.flatMap((trend) => trendOf(trend, planner) ?? []);
    const reads = trends.map(({ field }) => field);
    const writes = trends.map(({ as }) => as);
    return { op: 'call', verb: 'trendline', input, arguments: { trends }, reads, writes, origin: node.span };
  },
  print: (node, printer) => `${node.command} ${node.trends.map((trend) => printAggregation(trend, printer.pipeline)).join(' ')}`,
  parts: { trends: 'aggregate' },
});

/** What `sma5(field)` means; what means nothing is reported. */
function trendOf({ fn, fnSpan, of, as, span }: Aggregation, analysis: Analysis): Trend | undefined {
  const parts = /^(sma|ema|wma)(\d+)$/i.exec(fn);
  const period = Number(parts?.[2]);
  if (parts === null || period < 2 || period > 10_000) {
    const expected = 'sma, ema or wma with a number from 2 to 10000, such as sma5';
    analysis.report(diagnose('SPL3005', { span: fnSpan }, { option: 'trend', found: fn, expected }));
    return undefined;
  }
  if (of.kind !== 'field' || of.inner !== undefined || of.second !== undefined) {
    analysis.report(diagnose('SPL3007', { span }, { what: `one field: ${fn}(field)`, command: fn }));
    return undefined;
  }
  const field = of.field.text;
  return { kind: (parts[1] ?? '').toLowerCase(), period, field, as: as?.text ?? `${fn}(${field})` };
}
