import type { Grammar, Rule } from '../../../grammar/dsl.ts';
import type { ChartAggregateCstNode, ChartCommandCstNode, SeriesWhereCstNode } from '../../../grammar/generated/cst.ts';
import {
  As,
  By,
  Comma,
  CommandName,
  Equal,
  Greater,
  In,
  keyword,
  LeftParenthesis,
  Less,
  RightParenthesis,
} from '../../../grammar/tokens.ts';
import type { Aggregation, Option } from '../../ast/parts.ts';
import { printAggregation, printArgument, printExpr, printOption } from '../../ast/print.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { type AstBuilder, only } from '../../syntax/ast-builder.ts';
import type { SplPrinter } from '../command.ts';
import { type ChartNode, type SeriesTestNode, splitsOf } from './chart-node.ts';

const Over = keyword('over');
const Where = keyword('where');
const NotIn = keyword('notin');
const Agg = keyword('agg');
const Eval = keyword('eval');

/** The shared parts of the charting productions; a parser reads them from the first command that asks. */
function sharedRules(g: Grammar): { readonly aggregate: Rule; readonly where: Rule } {
  /** chartAggregate : ( AGG '=' )? ( EVAL '(' expression ')' ( AS newName )? | aggregation ) */
  const aggregate = g.RULE('chartAggregate', () => {
    g.OPTION({
      GATE: () => g.atOption(['agg']),
      DEF: () => {
        g.CONSUME(Agg);
        g.CONSUME(Equal);
      },
    });
    g.OR({
      DEF: [
        {
          GATE: () => g.atWord('eval') && g.followedBy(LeftParenthesis),
          ALT: () => {
            g.CONSUME(Eval);
            g.CONSUME(LeftParenthesis);
            g.SUBRULE(g.expression);
            g.CONSUME(RightParenthesis);
            g.OPTION1(() => {
              g.CONSUME(As);
              g.SUBRULE(g.newName);
            });
          },
        },
        { ALT: () => g.SUBRULE(g.aggregation) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });
  /** seriesWhere : WHERE aggregation ( ( IN | NOTIN | '<' | '>' ) argument ) */
  const where = g.RULE('seriesWhere', () => {
    g.CONSUME(Where);
    g.SUBRULE(g.aggregation);
    g.OR([
      { ALT: () => g.CONSUME(In) },
      { ALT: () => g.CONSUME(NotIn) },
      { ALT: () => g.CONSUME(Less) },
      { ALT: () => g.CONSUME(Greater) },
    ]);
    g.SUBRULE(g.argument);
  });
  return { aggregate, where };
}

const SHARED = new WeakMap<Grammar, ReturnType<typeof sharedRules>>();

/** A charting production: its name, then ( option | chartAggregate | ',' )* ( OVER newName option* )? ( BY ( option | newName | ',' )* )? seriesWhere? option* */
export function chartRule(g: Grammar, name: string): Rule {
  const shared = SHARED.get(g) ?? sharedRules(g);
  SHARED.set(g, shared);
  const ended = (): boolean => g.atWord('by') || g.atWord('over') || g.atWord('where');
  return g.RULE(name, () => {
    g.CONSUME(CommandName);
    g.MANY({
      GATE: () => !ended(),
      DEF: () => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption() && !g.atOption(['agg']), ALT: () => g.SUBRULE(g.optionClause) },
            { ALT: () => g.SUBRULE(shared.aggregate) },
            { ALT: () => g.CONSUME(Comma) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      },
    });
    g.OPTION(() => {
      g.CONSUME(Over);
      g.SUBRULE(g.newName);
      g.MANY1({ GATE: () => g.atOption(), DEF: () => g.SUBRULE2(g.optionClause) });
    });
    g.OPTION1(() => {
      g.CONSUME(By);
      g.MANY2({
        GATE: () => !g.atWord('where'),
        DEF: () => {
          g.OR1({
            DEF: [
              { GATE: () => g.atOption(), ALT: () => g.SUBRULE3(g.optionClause) },
              { ALT: () => g.SUBRULE2(g.newName) },
              { ALT: () => g.CONSUME2(Comma) },
            ],
            IGNORE_AMBIGUITIES: true,
          });
        },
      });
    });
    g.OPTION2(() => g.SUBRULE(shared.where));
    g.MANY3({ GATE: () => g.atOption(), DEF: () => g.SUBRULE4(g.optionClause) });
  });
}

/** The node of a charting production. */
export function chartToAst(cst: Pick<ChartCommandCstNode, 'children'>, build: AstBuilder, kind: ChartNode['kind']): ChartNode {
  const { children } = cst;
  const overAt = children.Kw_over?.[0]?.startOffset;
  const byAt = children.Kw_by?.[0]?.startOffset ?? Number.POSITIVE_INFINITY;
  const names = (children.newName ?? []).map((name) => build.argument(name));
  const over = overAt === undefined ? [] : names.filter((name) => name.span.start < byAt);
  const by = names.filter((name) => name.span.start > byAt);
  const { row, column } = splitsOf({ kind, over, by });
  const rowEnd = row?.span.start ?? (kind === 'Timechart' ? (column?.span.start ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY);
  const columnEnd = column?.span.start ?? Number.POSITIVE_INFINITY;
  const options = (children.optionClause ?? []).map((option) => build.option(option));
  const where = children.seriesWhere?.[0];
  return {
    kind,
    command: only(children.CommandName).image,
    // Its production is that of any of the charting commands.
    span: build.span(cst as ChartCommandCstNode),
    options: options.filter(({ span }) => span.start < rowEnd),
    aggregates: (children.chartAggregate ?? []).map((aggregate) => buildAggregate(aggregate, build)),
    over,
    rowOptions: options.filter(({ span }) => span.start > rowEnd && span.start < columnEnd),
    by,
    columnOptions: options.filter(({ span }) => span.start > columnEnd),
    where: where === undefined ? [] : [build.aggregation(only(where.children.aggregation))],
    ...(where === undefined ? {} : buildTest(where, build)),
  };
}

function buildAggregate(cst: ChartAggregateCstNode, build: AstBuilder): Aggregation {
  const { aggregation, expression, Kw_eval: name, newName } = cst.children;
  if (aggregation !== undefined) return build.aggregation(only(aggregation));
  const expr = only(expression);
  return {
    kind: 'Aggregation',
    span: build.span(cst),
    fn: only(name).image,
    fnSpan: build.span(only(name)),
    of: { kind: 'eval', expr: build.expression(expr), written: build.text(build.span(expr)) },
    ...(newName === undefined ? {} : { as: build.argument(only(newName)) }),
  };
}

const NO_TEST: SeriesTestNode = { kind: 'compare', greater: true, than: Number.NaN };

function buildTest({ children }: SeriesWhereCstNode, build: AstBuilder): { readonly test: SeriesTestNode; readonly testText: string } {
  const value = build.argument(only(children.argument));
  const sign = children.Less ?? children.Greater;
  const written = printArgument(value);
  if (sign !== undefined) {
    const than = value.text === '' ? Number.NaN : Number(value.text);
    if (Number.isNaN(than))
      build.report(diagnose('SPL3005', { span: value.span }, { option: 'where', found: value.text, expected: 'a number' }));
    const greater = children.Greater !== undefined;
    return { test: { kind: 'compare', greater, than }, testText: `${greater ? '>' : '<'}${written}` };
  }
  const negated = children.Kw_notin !== undefined;
  const testText = `${negated ? 'notin' : 'in'} ${written}`;
  const best = bestOf(value.text);
  if (best !== undefined) return { test: { kind: 'in', negated, ...best }, testText };
  build.report(
    diagnose(
      'SPL3005',
      { span: value.span },
      { option: 'where', found: value.text, expected: 'top or bottom with a number, such as top5' },
    ),
  );
  return { test: NO_TEST, testText };
}

/** `top5`, `bottom5` */
export function bestOf(text: string): { readonly end: 'top' | 'bottom'; readonly count: number } | undefined {
  const parts = /^(top|bottom)(\d+)$/i.exec(text.trim());
  return parts === null ? undefined : { end: parts[1]?.toLowerCase() === 'bottom' ? 'bottom' : 'top', count: Number(parts[2]) };
}

/** A chart as SPL; parsing it gives the same node. */
export function printChart(node: ChartNode, printer: SplPrinter): string {
  const aggregate = (call: Aggregation): string =>
    call.fn.toLowerCase() === 'eval' && call.of.kind === 'eval'
      ? `${call.fn}(${printExpr(call.of.expr, printer.pipeline)})${call.as === undefined ? '' : ` AS ${printArgument(call.as)}`}`
      : printAggregation(call, printer.pipeline);
  const options = (list: readonly Option[]): readonly string[] => list.map(printOption);
  const [first, ...rest] = node.by.map(printArgument);
  const rows = options(node.rowOptions);
  const over = node.over.length === 0 ? [] : ['OVER', ...node.over.map(printArgument), ...rows];
  const by = first === undefined ? [] : ['BY', first, ...(node.over.length === 0 ? rows : []), ...rest];
  const where = node.where.map((call) => `where ${printAggregation(call, printer.pipeline)} ${node.testText ?? ''}`);
  return [
    node.command,
    ...options(node.options),
    node.aggregates.map(aggregate).join(', '),
    ...over,
    ...by,
    ...where,
    ...options(node.columnOptions),
  ]
    .filter(Boolean)
    .join(' ');
}
