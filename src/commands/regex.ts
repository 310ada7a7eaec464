import type { RegexCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName, Equal, NotEqual, QuotedText, Word } from '../../grammar/tokens.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { PlanExpr } from '../plan/expression.ts';
import { only } from '../syntax/ast-builder.ts';
import { compilePattern } from '../values/pattern.ts';
import { defineCommand } from './command.ts';

interface RegexNode extends CommandNode {
  readonly kind: 'Regex';
  /** None: `_raw`. */
  readonly field: readonly Argument[];
  readonly comparator: '=' | '!=';
  readonly pattern: Argument;
}

/** Keeps the rows whose field matches a regular expression, or does not. */
export const regex = defineCommand<RegexNode>({
  name: 'regex',
  doc: {
    summary:
      'Keeps the rows whose field (_raw if none is named) matches a regular expression somewhere; with != the rows where it does not.',
    syntax: 'regex [<field>= | <field>!=]"<regex>"',
    see: 'SearchReference/Regex',
    departures: ['with != a row without the field is kept, which the documentation leaves open'],
  },
  options: {},
  examples: [
    {
      title: 'anywhere in the field, in this case',
      spl: 'regex f="b+"',
      given: [{ f: 'abbc' }, { f: 'aBc' }, { k: 1 }],
      gives: [{ f: 'abbc' }],
    },
    {
      title: '_raw if no field is named',
      spl: 'regex "err\\d" | fields k',
      given: [
        { k: 1, _raw: 'err1' },
        { k: 2, _raw: 'err' },
      ],
      gives: [{ k: 1, _raw: 'err1' }],
    },
    { title: 'rows that do not match', spl: 'regex f!="^a"', given: [{ f: 'a' }, { f: 'b' }], gives: [{ f: 'b' }] },
  ],
  /** regexCommand : REGEX ( argument ( '=' | '!=' ) )? ( QuotedText | Word ) */
  rule: (g) =>
    g.RULE('regexCommand', () => {
      g.CONSUME(CommandName);
      g.OPTION({
        GATE: () => {
          g.joinArgument();
          return g.followedBy(Equal) || g.followedBy(NotEqual);
        },
        DEF: () => {
          g.SUBRULE(g.argument);
          g.OR([{ ALT: () => g.CONSUME(Equal) }, { ALT: () => g.CONSUME(NotEqual) }]);
        },
      });
      g.OR1([
        { ALT: () => g.CONSUME(QuotedText) },
        {
          ALT: () => {
            g.joinValue();
            g.CONSUME(Word);
          },
        },
      ]);
    }),
  toAst: (cst: RegexCommandCstNode, build) => ({
    kind: 'Regex',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    field: (cst.children.argument ?? []).map((argument) => build.argument(argument)),
    comparator: cst.children.NotEqual === undefined ? '=' : '!=',
    pattern: build.token(cst.children.QuotedText?.[0] ?? only(cst.children.Word)),
  }),
  analyze(node, fields, analysis) {
    for (const field of node.field) analysis.field(field, fields);
    const pattern = compilePattern(node.pattern.text);
    if (!pattern.ok) analysis.report(diagnose('SPL3004', { span: node.pattern.span }, { detail: pattern.detail }));
    return fields;
  },
  plan(node, input) {
    const name = node.field[0]?.text ?? '_raw';
    const matches: PlanExpr = {
      op: 'call',
      fn: 'match',
      args: [
        { op: 'field', name },
        { op: 'text', value: node.pattern.text },
      ],
    };
    return { op: 'filter', input, test: node.comparator === '=' ? matches : { op: 'not', arg: matches }, origin: node.span };
  },
  print: (node) =>
    `${node.command} ${node.field.map((field) => printArgument(field) + node.comparator).join('')}${printArgument(node.pattern)}`,
  parts: { field: 'field', pattern: 'argument' },
});
