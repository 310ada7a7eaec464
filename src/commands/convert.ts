import type { ConvertCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Aggregation, Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printAggregation, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { ExtendColumn, Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { CONVERSIONS, DEFAULT_TIMEFORMAT } from '../values/convert.ts';
import { countWildcards } from '../values/wildcard.ts';
import { defineCommand } from './command.ts';

interface ConvertNode extends CommandNode {
  readonly kind: 'Convert';
  readonly options: readonly Option[];
  /** `fn(field) AS name`, written as aggregates are. */
  readonly conversions: readonly Aggregation[];
}

const OPTIONS = {
  timeformat: { type: 'text', doc: `the format of ctime() and mktime(); ${DEFAULT_TIMEFORMAT} if absent` },
} as const satisfies OptionTable;

/** Converts the values of fields. */
export const convert = defineCommand<ConvertNode>({
  name: 'convert',
  doc: {
    summary: 'Converts the values of fields: dates, durations, sizes and other numbers.',
    syntax: 'convert [timeformat=<format>] <function>(<wc-field>) [AS <wc-field>] ...',
    see: 'SearchReference/Convert',
    departures: [
      'Which conversions auto() tries is not documented: a number, a duration, minutes and seconds, a size, a number with commas.',
    ],
  },
  options: OPTIONS,
  examples: [
    { title: 'a duration', spl: 'convert dur2sec(delay)', given: [{ delay: '00:10:15' }], gives: [{ delay: 615 }] },
    {
      title: 'a time, under another name',
      spl: 'convert timeformat="%F" ctime(t) AS day',
      given: [{ t: 86400 }],
      gives: [{ t: 86400, day: '1970-01-02' }],
    },
    {
      title: 'what is no number goes',
      spl: 'convert num(x)',
      given: [
        { k: 1, x: 12 },
        { k: 2, x: 'abc' },
      ],
      gives: [{ k: 1, x: 12 }, { k: 2 }],
    },
    {
      title: 'a wildcard, and a field that it shall not take',
      spl: 'convert rmunit(*) none(b)',
      given: [{ a: '5ms', b: '6ms' }],
      gives: [{ a: 5, b: '6ms' }],
    },
    {
      title: 'all values of a field or none',
      spl: 'convert auto(a) auto(b)',
      given: [
        { a: '1m', b: '1m' },
        { a: 'x', b: '2m' },
      ],
      gives: [
        { a: '1m', b: 1024 },
        { a: 'x', b: 2048 },
      ],
    },
  ],
  /** convertCommand : CONVERT ( option | aggregation | ',' )* */
  rule: (g) =>
    g.RULE('convertCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            { ALT: () => g.SUBRULE(g.aggregation) },
            { ALT: () => g.CONSUME(Comma) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      });
    }),
  toAst: (cst: ConvertCommandCstNode, build) => ({
    kind: 'Convert',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    conversions: (cst.children.aggregation ?? []).map((conversion) => build.aggregation(conversion)),
  }),
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    if (node.conversions.length === 0) {
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'a function such as ctime(field)', command: node.command }));
    }
    let known = fields;
    for (const conversion of node.conversions) {
      const { fn, fnSpan, span, as } = conversion;
      if (!CONVERSIONS.has(fn.toLowerCase())) {
        analysis.report(diagnose('SPL2006', { span: fnSpan }, { name: fn, near: closest(fn.toLowerCase(), [...CONVERSIONS.keys()]) }));
        continue;
      }
      const field = fieldOf(conversion);
      if (field === undefined) {
        analysis.report(diagnose('SPL3007', { span }, { what: `one field: ${fn}(field)`, command: fn }));
        continue;
      }
      analysis.field(field, fields);
      if (as === undefined) continue;
      if (countWildcards(as.text) !== countWildcards(field.text))
        analysis.report(diagnose('SPL3012', { span }, { from: field.text, to: as.text }));
      known = as.text.includes('*') ? { ...known, open: true } : withFields(known, [as.text]);
    }
    return known;
  },
  plan(node, input, planner): Plan {
    const { timeformat = DEFAULT_TIMEFORMAT } = planner.options(node.options, OPTIONS, node);
    const steps = node.conversions.map((conversion) => {
      const field = fieldOf(conversion)?.text ?? '';
      const { fn, as } = conversion;
      return { fn: fn.toLowerCase(), field, ...(as === undefined || as.text === field ? {} : { as: as.text }) };
    });
    const origin = node.span;
    if (steps.some((step) => step.fn === 'auto' || step.field.includes('*'))) {
      const reads = steps.map((step) => step.field);
      return { op: 'call', verb: 'convert', input, arguments: { steps, timeformat }, reads, writes: null, origin };
    }
    const columns = steps.filter((step) => step.fn !== 'none' || step.as !== undefined).map((step) => columnOf(step, timeformat));
    return columns.length === 0 ? input : { op: 'extend', input, columns, origin };
  },
  print: (node, printer) =>
    [
      node.command,
      ...node.options.map(printOption),
      node.conversions.map((conversion) => printAggregation(conversion, printer.pipeline)).join(', '),
    ].join(' '),
  parts: { options: 'option', conversions: 'argument' },
});

/** The one field that a function is given. */
function fieldOf({ of }: Aggregation): Argument | undefined {
  return of.kind === 'field' && of.inner === undefined && of.second === undefined ? of.field : undefined;
}

/** A field that is not there converts to nothing, and leaves a field of the new name alone. */
function columnOf(
  { fn, field, as }: { readonly fn: string; readonly field: string; readonly as?: string },
  timeformat: string,
): ExtendColumn {
  const of: PlanExpr = { op: 'field', name: field };
  const args: readonly PlanExpr[] = [of, { op: 'text', value: fn }, { op: 'text', value: timeformat }];
  const value: PlanExpr = { op: 'call', fn: 'convert', args };
  if (as === undefined) return { name: field, value };
  return {
    name: as,
    value: { op: 'if', test: { op: 'call', fn: 'isnull', args: [of] }, then: { op: 'field', name: as }, otherwise: value },
  };
}
