import type { RenameCommandCstNode } from '../../grammar/generated/cst.ts';
import { As, Comma, CommandName, Greater, keyword, Minus } from '../../grammar/tokens.ts';
import type { FieldSet } from '../analyze/field-set.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { matchCaptures, wildcardRename } from '../values/wildcard.ts';
import { defineCommand } from './command.ts';

interface RenameNode extends CommandNode {
  readonly kind: 'Rename';
  readonly from: readonly Argument[];
  readonly to: readonly Argument[];
}

const To = keyword('to');
const stars = (text: string): number => text.split('*').length - 1;

/** Renames fields; a wildcard on both sides renames by pattern. */
export const rename = defineCommand<RenameNode>({
  name: 'rename',
  doc: {
    summary: 'Renames fields, pair by pair; wildcards on both sides rename by pattern.',
    syntax: 'rename <wc-field> AS <wc-field> [, <wc-field> AS <wc-field>]...',
    see: 'SearchReference/Rename',
  },
  options: {},
  examples: [
    { title: 'one field', spl: 'rename a AS b', given: [{ a: 1 }], gives: [{ b: 1 }] },
    {
      title: 'a prefix is taken away',
      spl: 'rename object.* AS *',
      given: [{ 'object.kind': 'Pod', kind: 'Event' }],
      gives: [{ kind: 'Pod' }],
    },
    {
      title: 'a row without the source loses the target',
      spl: 'rename a AS b',
      given: [{ a: 1 }, { b: 2, c: 3 }],
      gives: [{ b: 1 }, { c: 3 }],
    },
  ],
  /** renameCommand : RENAME ( newName ( AS | TO | '-' '>' ) newName ','* )+ */
  rule: (g) =>
    g.RULE('renameCommand', () => {
      g.CONSUME(CommandName);
      g.AT_LEAST_ONE(() => {
        g.SUBRULE(g.newName);
        g.OR([
          { ALT: () => g.CONSUME(As) },
          { ALT: () => g.CONSUME(To) },
          {
            ALT: () => {
              g.CONSUME(Minus);
              g.CONSUME(Greater);
            },
          },
        ]);
        g.SUBRULE2(g.newName);
        g.MANY(() => g.CONSUME(Comma));
      });
    }),
  toAst(cst: RenameCommandCstNode, build) {
    const names = cst.children.newName.map((argument) => build.argument(argument));
    return {
      kind: 'Rename',
      command: only(cst.children.CommandName).image,
      span: build.span(cst),
      from: names.filter((_, index) => index % 2 === 0),
      to: names.filter((_, index) => index % 2 === 1),
    };
  },
  analyze(node, fields, analysis) {
    let known = fields;
    node.from.forEach((from, index) => {
      const to = only(node.to.slice(index, index + 1));
      if (stars(from.text) !== stars(to.text)) {
        const span = { start: from.span.start, end: to.span.end };
        analysis.report(diagnose('SPL3012', { span }, { from: from.text, to: to.text }));
      } else known = renamed(known, from.text, to.text);
      analysis.field(from, fields);
    });
    return known;
  },
  plan: (node, input) => ({
    op: 'rename',
    input,
    pairs: node.from.map((from, index) => [from.text, only(node.to.slice(index, index + 1)).text] as const),
    origin: node.span,
  }),
  print: (node) =>
    `${node.command} ${node.from.map((from, index) => `${printArgument(from)} AS ${printArgument(only(node.to.slice(index, index + 1)))}`).join(', ')}`,
  parts: { from: 'field', to: 'destination' },
});

function renamed(fields: FieldSet, from: string, to: string): FieldSet {
  const pattern = from.includes('*') ? wildcardRename(from, to) : undefined;
  const names = fields.names
    .filter((name) => name !== to || name === from)
    .map((name) => {
      if (pattern === undefined) return name === from ? to : name;
      const internal = name.startsWith('_') && !from.startsWith('_');
      return internal || matchCaptures(from, name) === null ? name : (pattern.apply(name) ?? name);
    });
  const all = pattern === undefined && fields.open && !names.includes(to) ? [...names, to] : names;
  return { ...fields, names: [...new Set(all)] };
}
