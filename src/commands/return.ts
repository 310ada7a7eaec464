import type { ReturnCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName } from '../../grammar/tokens.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface ReturnNode extends CommandNode {
  readonly kind: 'Return';
  /** The number of rows, where it is written. */
  readonly count: readonly Argument[];
  /** `field` or `$field`. */
  readonly fields: readonly Argument[];
  /** `alias=field`. */
  readonly aliases: readonly Option[];
}

/** Hands the first rows to the outer search, as text in the field `search`. */
export const returnCommand = defineCommand<ReturnNode>({
  name: 'return',
  doc: {
    summary: 'Hands the values of the first rows to the outer search: as field="value", under another name, or as bare values.',
    syntax: 'return [<count>] [<alias>=<field>...] [<field>...] [$<field>...]',
    see: 'SearchReference/Return',
  },
  options: {},
  examples: [
    {
      title: 'a field of the first row',
      spl: 'return user',
      given: [{ user: 'bob' }, { user: 'al' }],
      gives: [{ search: '(user="bob")' }],
    },
    {
      title: 'another name',
      spl: 'return 2 src=ip',
      given: [{ ip: '1.1.1.1' }, { ip: '2.2.2.2' }],
      gives: [{ search: '(src="1.1.1.1") OR (src="2.2.2.2")' }],
    },
    { title: 'the bare value', spl: 'return $id', given: [{ id: 41 }], gives: [{ search: '41' }] },
  ],
  /** returnCommand : RETURN ( option | argument ','* )* */
  rule: (g) =>
    g.RULE('returnCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            { ALT: () => g.SUBRULE(g.argument) },
            { ALT: () => g.CONSUME(Comma) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      });
    }),
  toAst(cst: ReturnCommandCstNode, build) {
    const aliases = (cst.children.optionClause ?? []).map((option) => build.option(option));
    const all = (cst.children.argument ?? []).map((argument) => build.argument(argument));
    const [first] = all;
    const counted =
      first !== undefined && /^\d+$/.test(first.text) && (aliases[0] === undefined || first.span.start < aliases[0].span.start);
    return {
      kind: 'Return',
      command: only(cst.children.CommandName).image,
      span: build.span(cst),
      count: counted ? [first] : [],
      fields: counted ? all.slice(1) : all,
      aliases,
    };
  },
  analyze(node, fields, analysis) {
    if (node.fields.length + node.aliases.length === 0)
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'a field', command: node.command }));
    for (const field of node.fields) analysis.field({ ...field, text: field.text.replace(/^\$/, '') }, fields);
    return closedFields(['search'], node.command);
  },
  plan(node, input) {
    const plain = node.fields.map(({ text, span }) => {
      const bare = text.startsWith('$');
      const field = bare ? text.slice(1) : text;
      return { at: span.start, field, alias: field, bare };
    });
    const renamed = node.aliases.map(({ name, value, span }) => ({ at: span.start, field: value.text, alias: name, bare: false }));
    const fields = [...plain, ...renamed].toSorted((a, b) => a.at - b.at).map(({ field, alias, bare }) => ({ field, alias, bare }));
    return {
      op: 'call',
      input,
      verb: 'return',
      arguments: { count: Number(node.count[0]?.text ?? 1), fields },
      reads: fields.map(({ field }) => field),
      writes: ['search'],
      origin: node.span,
    };
  },
  print: (node) => {
    const parts = [
      ...node.fields.map((field) => ({ at: field.span.start, text: printArgument(field) })),
      ...node.aliases.map((option) => ({ at: option.span.start, text: printOption(option) })),
    ];
    return [node.command, ...node.count.map(printArgument), ...parts.toSorted((a, b) => a.at - b.at).map((part) => part.text)].join(' ');
  },
  parts: { count: 'argument', fields: 'field', aliases: 'option' },
});
