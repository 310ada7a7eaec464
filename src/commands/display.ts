import type { RedistributeCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { type Command, defineCommand, type Example } from './command.ts';
import { printBy } from './field-list.ts';

interface DisplayNode extends CommandNode {
  readonly kind: 'Display';
  readonly options: readonly Option[];
  readonly words: readonly Argument[];
  readonly by: readonly Argument[];
}

/** A command that changes how rows are shown or where they are worked on, and not the rows. */
export interface Display {
  readonly name: string;
  readonly summary: string;
  readonly syntax: string;
  readonly see: string;
  /** What Splunk does that has no place here. */
  readonly departure: string;
  readonly options: OptionTable;
  /** What its other arguments are; `none`: it takes none. */
  readonly words: 'fields' | 'texts' | 'none';
  /** True: a BY clause may follow. */
  readonly by?: boolean;
  readonly example: Example;
}

/** Such a command: it is read and checked, and the rows pass (semantics/commands.md section 15). */
export function displayCommand({ name, summary, syntax, see, departure, options, words, by = false, example }: Display): Command {
  return defineCommand<DisplayNode>({
    name,
    doc: { summary, syntax, see, departures: [departure] },
    options,
    examples: [example],
    /** argumentList byClause? */
    rule: (g) =>
      g.RULE(`${name}Command`, () => {
        g.CONSUME(CommandName);
        g.SUBRULE(g.argumentList);
        if (by) g.OPTION(() => g.SUBRULE(g.byClause));
      }),
    toAst(cst: RedistributeCommandCstNode, build) {
      const list = buildArgumentList(cst.children.argumentList[0], build);
      return {
        kind: 'Display',
        command: only(cst.children.CommandName).image,
        span: build.span(cst),
        options: list.options,
        words: list.arguments,
        by: build.by(cst.children.byClause?.[0]),
      };
    },
    analyze(node, fields, analysis) {
      analysis.options(node.options, options, node);
      for (const word of node.words) {
        if (words === 'fields') analysis.field(word, fields);
        if (words === 'none') analysis.report(diagnose('SPL3008', { span: word.span }, { what: `"${word.text}"`, command: node.command }));
      }
      return fields;
    },
    plan: (_node, input) => input,
    print: (node) => `${printArguments(node.command, node.options, node.words)}${printBy(node.by)}`,
    parts: { options: 'option', words: words === 'fields' ? 'field' : 'argument', by: 'by-field' },
  });
}
