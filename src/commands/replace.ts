import type { ReplaceCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName, In, keyword } from '../../grammar/tokens.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';
import { printFields } from './field-list.ts';

const With = keyword('with');

interface ReplaceNode extends CommandNode {
  readonly kind: 'Replace';
  /** `from[i] WITH to[i]` */
  readonly from: readonly Argument[];
  readonly to: readonly Argument[];
  readonly fields: readonly Argument[];
}

/** Replaces whole values. */
export const replace = defineCommand<ReplaceNode>({
  name: 'replace',
  doc: {
    summary: 'Replaces values by others; the whole value has to match, a * stands for any text and is put in again.',
    syntax: 'replace <wc-text> WITH <wc-text> [, ...] [IN <field-list>]',
    see: 'SearchReference/Replace',
  },
  options: {},
  examples: [
    {
      title: 'in one field',
      spl: 'replace aug WITH August IN m',
      given: [{ m: 'aug', n: 'aug' }, { m: 'august' }],
      gives: [{ m: 'August', n: 'aug' }, { m: 'august' }],
    },
    { title: 'a wildcard', spl: 'replace *localhost WITH localhost-*', given: [{ h: 'my localhost' }], gives: [{ h: 'localhost-my ' }] },
    {
      title: 'the rule that says most',
      spl: 'replace * WITH x, a* WITH y, ab WITH z',
      given: [{ f: 'ab', g: 'ac', h: 'b' }],
      gives: [{ f: 'z', g: 'y', h: 'x' }],
    },
  ],
  /** replaceCommand : REPLACE ( argument ','? WITH argument ','? )+ ( IN fieldList )? */
  rule: (g) =>
    g.RULE('replaceCommand', () => {
      g.CONSUME(CommandName);
      g.AT_LEAST_ONE({
        GATE: () => !g.atWord('in'),
        DEF: () => {
          g.SUBRULE(g.argument);
          // A published detection that its makers run on a Splunk has one here.
          g.OPTION2(() => g.CONSUME2(Comma));
          g.CONSUME(With);
          g.SUBRULE2(g.argument);
          g.OPTION(() => g.CONSUME(Comma));
        },
      });
      g.OPTION1(() => {
        g.CONSUME(In);
        g.SUBRULE(g.fieldList);
      });
    }),
  toAst(cst: ReplaceCommandCstNode, build) {
    const values = cst.children.argument.map((argument) => build.argument(argument));
    return {
      kind: 'Replace',
      command: only(cst.children.CommandName).image,
      span: build.span(cst),
      from: values.filter((_, index) => index % 2 === 0),
      to: values.filter((_, index) => index % 2 === 1),
      fields: build.fields(cst.children.fieldList?.[0]),
    };
  },
  analyze(node, fields, analysis) {
    node.from.forEach((from, index) => {
      const to = node.to[index];
      const stars = to === undefined ? 0 : starsIn(to.text);
      if (to !== undefined && stars > 0 && stars !== starsIn(from.text))
        analysis.report(diagnose('SPL3012', { span: { start: from.span.start, end: to.span.end } }, { from: from.text, to: to.text }));
    });
    for (const field of node.fields) analysis.field(field, fields);
    return fields;
  },
  plan(node, input) {
    const pairs = node.from.map((from, index) => ({ from: from.text, to: node.to[index]?.text ?? '' }));
    const fields = node.fields.map((field) => field.text);
    // Without a list whatever is asked for above is changed, and nothing else has to be read.
    return {
      op: 'call',
      verb: 'replace',
      input,
      arguments: { pairs, fields },
      reads: fields,
      writes: fields.length === 0 ? null : fields,
      origin: node.span,
    };
  },
  print: (node) => {
    const pairs = node.from.map(
      (from, index) =>
        `${printArgument(from)} WITH ${node.to
          .slice(index, index + 1)
          .map(printArgument)
          .join('')}`,
    );
    return `${node.command} ${pairs.join(', ')}${node.fields.length === 0 ? '' : ` IN ${printFields(node.fields)}`}`;
  },
  parts: { from: 'argument', to: 'argument', fields: 'field' },
});

const starsIn = (text: string): number => text.split('*').length - 1;
