import type { CstNode } from '../../grammar/dsl.ts';
import type { NewNameCstNode, OptionClauseCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName, Comparator } from '../../grammar/tokens.ts';
import { ANY_FIELDS } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { type Command, defineCommand } from './command.ts';

interface PluginNode extends CommandNode {
  readonly kind: 'Plugin';
  readonly options: readonly Option[];
  readonly arguments: readonly Argument[];
  /** All that stands behind the name. */
  readonly written: string;
}

interface PluginCst extends CstNode {
  readonly children: { readonly optionClause?: OptionClauseCstNode[]; readonly newName?: NewNameCstNode[] } & CstNode['children'];
}

/** A command that the caller of the library supplies: its arguments can be anything, and it can stand anywhere. */
export function pluginCommand(name: string): Command {
  return defineCommand<PluginNode>({
    name,
    doc: {
      summary: 'Supplied by the program that runs the search.',
      syntax: `${name} [<name>=<value>...] [<argument>...]`,
      see: 'docs/library.md',
    },
    options: {},
    examples: [{ title: 'supplied', spl: name, given: [], gives: [] }],
    reserved: true,
    supplied: true,
    /** pluginCommand : NAME ( option | newName | ',' | Comparator )* */
    rule: (g) =>
      g.RULE(`${name}Command`, () => {
        g.CONSUME(CommandName);
        g.MANY(() => {
          g.OR({
            DEF: [
              { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
              { ALT: () => g.SUBRULE(g.newName) },
              { ALT: () => g.CONSUME(Comma) },
              { ALT: () => g.CONSUME(Comparator) },
            ],
            IGNORE_AMBIGUITIES: true,
          });
        });
      }),
    toAst(cst: PluginCst, build) {
      const span = build.span(cst);
      const command = only(cst.children.CommandName as readonly { readonly image: string }[] | undefined).image;
      return {
        kind: 'Plugin',
        command,
        span,
        options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
        arguments: (cst.children.newName ?? []).map((argument) => build.argument(argument)),
        written: build.text({ start: span.start + command.length, end: span.end }).trim(),
      };
    },
    analyze: () => ANY_FIELDS,
    plan: (node, input) => ({
      op: 'call',
      verb: 'plugin',
      input,
      arguments: {
        name,
        text: node.written,
        named: node.options.map((option) => [option.name.toLowerCase(), option.value.text]),
        positional: node.arguments.map((argument) => argument.text),
      },
      reads: null,
      writes: null,
      origin: node.span,
    }),
    print: (node) => `${node.command} ${node.written}`.trimEnd(),
    parts: { options: 'option', arguments: 'argument' },
  });
}
