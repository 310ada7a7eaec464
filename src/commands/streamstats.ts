import type { StreamstatsCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName, Equal, keyword, LeftParenthesis, QuotedText, RightParenthesis } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import type { FieldSet } from '../analyze/field-set.ts';
import type { Expr } from '../ast/expression.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printExpr, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { RunningFrame } from '../plan/frame.ts';
import { only } from '../syntax/ast-builder.ts';
import { quotedExpression } from '../syntax/quoted-expression.ts';
import { parseSpan, spanSeconds } from '../values/relative-time.ts';
import type { AggregateList } from './aggregate-list.ts';
import { defineCommand } from './command.ts';
import { annotatedFields, printRowAggregates, windowOver } from './row-aggregates.ts';

interface StreamstatsNode extends CommandNode, AggregateList {
  readonly kind: 'Streamstats';
  readonly options: readonly Option[];
  /** Conditions of reset_before and of reset_after; the last of each counts. */
  readonly before: readonly Expr[];
  readonly after: readonly Expr[];
}

const OPTIONS = {
  current: { type: 'boolean', doc: 'whether the row itself counts; true if absent' },
  window: { type: 'integer', doc: 'the last rows that count, at most 10000; 0, the default, is all', minimum: 0 },
  time_window: { type: 'text', doc: 'rows less than so long away count, such as 5m; rows must be sorted by _time' },
  global: { type: 'boolean', doc: 'whether window counts the rows of all groups (the default) or of each group' },
  allnum: { type: 'boolean', doc: 'a numeric aggregate is empty where any value of the field is no number' },
  reset_on_change: { type: 'boolean', doc: 'forgets everything where the by-fields differ from those of the row before' },
} as const satisfies OptionTable;

const ResetBefore = keyword('reset_before');
const ResetAfter = keyword('reset_after');
const RESETS = ['reset_before', 'reset_after'];

/** Aggregates, for each row, the rows up to it. */
export const streamstats = defineCommand<StreamstatsNode>({
  name: 'streamstats',
  doc: {
    summary: 'Writes into each row aggregates over the rows up to it.',
    syntax:
      'streamstats [current=<bool>] [window=<int>] [time_window=<span>] [global=<bool>] [allnum=<bool>] [reset_on_change=<bool>] [reset_before=(<eval>)] [reset_after=(<eval>)] <aggregate> [AS <field>] [, ...] [BY <field-list>]',
    see: 'SearchReference/Streamstats',
    departures: [
      'A row that lacks a by-field takes no place in a window; one whose by-field has several values shows the answer of the first (both inferred).',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'a running number',
      spl: 'streamstats count',
      given: [{ n: 5 }, { n: 6 }],
      gives: [
        { n: 5, count: 1 },
        { n: 6, count: 2 },
      ],
    },
    {
      title: 'the row before',
      spl: 'streamstats current=f window=1 last(n) AS before',
      given: [{ n: 5 }, { n: 6 }, { n: 7 }],
      gives: [{ n: 5 }, { n: 6, before: 5 }, { n: 7, before: 6 }],
    },
    {
      title: 'a window for each group',
      spl: 'streamstats window=2 global=f sum(n) AS s BY g',
      given: [
        { n: 1, g: 'a' },
        { n: 2, g: 'b' },
        { n: 3, g: 'a' },
        { n: 5, g: 'a' },
      ],
      gives: [
        { n: 1, g: 'a', s: 1 },
        { n: 2, g: 'b', s: 2 },
        { n: 3, g: 'a', s: 4 },
        { n: 5, g: 'a', s: 8 },
      ],
    },
    {
      title: 'a window of time',
      spl: 'streamstats time_window=2h count',
      given: [{ _time: 10800 }, { _time: 7200 }, { _time: 3600 }],
      gives: [
        { _time: 10800, count: 1 },
        { _time: 7200, count: 2 },
        { _time: 3600, count: 2 },
      ],
    },
    {
      title: 'forgotten after a row',
      spl: 'streamstats reset_after=(s>2) sum(n) AS s',
      given: [{ n: 1 }, { n: 2 }, { n: 1 }],
      gives: [
        { n: 1, s: 1 },
        { n: 2, s: 3 },
        { n: 1, s: 1 },
      ],
    },
  ],
  /** streamstatsCommand : STREAMSTATS ( reset | option | aggregation | ',' )* byClause? ( reset | option )* */
  rule: (g) => {
    /** reset : ( RESET_BEFORE | RESET_AFTER ) '=' ( QuotedText | '(' expression ')' ) */
    const reset = g.RULE('streamReset', () => {
      g.OR([{ ALT: () => g.CONSUME(ResetBefore) }, { ALT: () => g.CONSUME(ResetAfter) }]);
      g.CONSUME(Equal);
      g.OR1([
        { ALT: () => g.CONSUME(QuotedText) },
        {
          ALT: () => {
            g.CONSUME(LeftParenthesis);
            g.SUBRULE(g.expression);
            g.CONSUME(RightParenthesis);
          },
        },
      ]);
    });
    return g.RULE('streamstatsCommand', () => {
      g.CONSUME(CommandName);
      g.MANY({
        GATE: () => !g.atWord('by'),
        DEF: () => {
          g.OR({
            DEF: [
              { GATE: () => g.atOption(RESETS), ALT: () => g.SUBRULE(reset) },
              { GATE: () => g.atOption() && !g.atOption(RESETS), ALT: () => g.SUBRULE(g.optionClause) },
              { GATE: () => !g.atOption(), ALT: () => g.SUBRULE(g.aggregation) },
              { ALT: () => g.CONSUME(Comma) },
            ],
            IGNORE_AMBIGUITIES: true,
          });
        },
      });
      g.OPTION(() => g.SUBRULE(g.byClause));
      g.MANY1({
        GATE: () => g.atOption(),
        DEF: () => {
          g.OR1({
            DEF: [
              { GATE: () => g.atOption(RESETS), ALT: () => g.SUBRULE2(reset) },
              { GATE: () => !g.atOption(RESETS), ALT: () => g.SUBRULE2(g.optionClause) },
            ],
            IGNORE_AMBIGUITIES: true,
          });
        },
      });
    });
  },
  toAst(cst: StreamstatsCommandCstNode, build) {
    const conditions = (cst.children.streamReset ?? []).map((reset) => {
      const quoted = reset.children.QuotedText?.[0];
      const condition =
        quoted === undefined ? build.expression(only(reset.children.expression)) : quotedExpression(build.token(quoted), build);
      return { before: reset.children.Kw_reset_before !== undefined, condition };
    });
    return {
      kind: 'Streamstats',
      command: only(cst.children.CommandName).image,
      span: build.span(cst),
      options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
      before: conditions.filter(({ before }) => before).map(({ condition }) => condition),
      after: conditions.filter(({ before }) => !before).map(({ condition }) => condition),
      aggregates: (cst.children.aggregation ?? []).map((aggregation) => build.aggregation(aggregation)),
      by: build.by(cst.children.byClause?.[0]),
    };
  },
  analyze(node, fields, analysis) {
    checkOptions(node, analysis);
    const given = annotatedFields(node, fields, analysis);
    for (const condition of node.before) analysis.expression(condition, fields);
    for (const condition of node.after) analysis.expression(condition, given);
    return given;
  },
  plan(node, input, planner, fields) {
    const allNumeric = planner.options(node.options, OPTIONS, node).allnum ?? false;
    return windowOver(node, input, { frame: frameOf(node, fields, planner), allNumeric, fields, planner });
  },
  print: (node, printer) => {
    const resets = [
      ...node.before.map((condition) => `reset_before=(${printExpr(condition, printer.pipeline)})`),
      ...node.after.map((condition) => `reset_after=(${printExpr(condition, printer.pipeline)})`),
    ];
    return [node.command, ...node.options.map(printOption), ...resets, printRowAggregates(node, printer)].filter(Boolean).join(' ');
  },
  parts: { options: 'option', before: 'expression', after: 'expression', aggregates: 'aggregate', by: 'by-field' },
});

function checkOptions(node: StreamstatsNode, analysis: Analysis): void {
  const { window = 0, time_window: time } = analysis.options(node.options, OPTIONS, node);
  const spanOf = (name: string) => node.options.find((option) => option.name.toLowerCase() === name)?.value.span ?? node.span;
  const { windowRows } = analysis.limits;
  if (window > windowRows) {
    const expected = `at most ${windowRows} rows`;
    analysis.report(diagnose('SPL3005', { span: spanOf('window') }, { option: 'window', found: String(window), expected }));
  }
  if (time !== undefined && parseSpan(time) === null) {
    analysis.report(
      diagnose('SPL3005', { span: spanOf('time_window') }, { option: 'time_window', found: time, expected: 'a time such as 5m' }),
    );
  }
}

function frameOf(node: StreamstatsNode, fields: FieldSet, analysis: Analysis): RunningFrame {
  const options = analysis.options(node.options, OPTIONS, node);
  const span = options.time_window === undefined ? null : parseSpan(options.time_window);
  const [before, after] = [node.before.at(-1), node.after.at(-1)];
  return {
    kind: 'running',
    current: options.current ?? true,
    rows: options.window ?? 0,
    seconds: span === null ? null : spanSeconds(span),
    global: options.global ?? true,
    resetOnChange: options.reset_on_change ?? false,
    ...(before === undefined ? {} : { resetBefore: analysis.expression(before, fields) }),
    ...(after === undefined ? {} : { resetAfter: analysis.expression(after, { ...fields, open: true }) }),
  };
}
