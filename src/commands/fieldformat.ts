import type { FieldformatCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName, Equal, QuotedName, QuotedText, Word } from '../../grammar/tokens.ts';
import type { Expr } from '../ast/expression.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printExpr } from '../ast/print.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface FieldformatNode extends CommandNode {
  readonly kind: 'Fieldformat';
  readonly field: Argument;
  readonly value: Expr;
}

/** Says how a field is shown. */
export const fieldformat = defineCommand<FieldformatNode>({
  name: 'fieldformat',
  doc: {
    summary: 'Says how a field is shown in the end; its value stays what it is for all that follows.',
    syntax: 'fieldformat <field>=<expression>',
    see: 'SearchReference/Fieldformat',
    departures: [
      'Tables on the screen show the formatted text; json, ndjson, csv and raw hold the values themselves, as what Splunk exports does.',
      'A field that is renamed later, or that a later command such as stats makes anew, is shown as it is.',
    ],
  },
  options: {},
  examples: [
    {
      title: 'the value stays',
      spl: 'fieldformat n=tostring(n, "commas") | stats sum(n) AS s',
      given: [{ n: 1000 }, { n: 2000 }],
      gives: [{ s: 3000 }],
    },
  ],
  /** fieldformatCommand : FIELDFORMAT ( Word | QuotedText | QuotedName ) '=' expression */
  rule: (g) =>
    g.RULE('fieldformatCommand', () => {
      g.CONSUME(CommandName);
      g.OR({
        DEF: [
          { ALT: () => g.CONSUME(QuotedText) },
          { ALT: () => g.CONSUME(QuotedName) },
          {
            ALT: () => {
              g.joinDestination();
              g.CONSUME(Word);
            },
          },
        ],
        IGNORE_AMBIGUITIES: true,
      });
      g.CONSUME(Equal);
      g.SUBRULE(g.expression);
    }),
  toAst({ children, ...cst }: FieldformatCommandCstNode, build) {
    const quoted = children.QuotedName?.[0];
    const field = build.token(quoted ?? children.QuotedText?.[0] ?? only(children.Word));
    return {
      kind: 'Fieldformat',
      command: only(children.CommandName).image,
      span: build.span({ children, ...cst }),
      field: quoted === undefined ? field : { ...field, text: quoted.image.slice(1, -1) },
      value: build.expression(only(children.expression)),
    };
  },
  analyze(node, fields, analysis) {
    analysis.value(node.value, fields, node.field);
    return fields;
  },
  plan: (node, input, planner, fields) => ({
    op: 'display',
    input,
    columns: [{ name: node.field.text, value: planner.value(node.value, fields, node.field) }],
    origin: node.span,
  }),
  print: (node, printer) => `${node.command} ${printArgument(node.field)}=${printExpr(node.value, printer.pipeline)}`,
  parts: { field: 'destination', value: 'expression' },
});
