import type { Grammar, Rule } from '../../grammar/dsl.ts';
import type { AppendCommandCstNode, AppendcolsCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode, Pipeline } from '../ast/pipeline.ts';
import { printOption } from '../ast/print.ts';
import { LIMITS } from '../plan/limits.ts';
import { type AstBuilder, only } from '../syntax/ast-builder.ts';
import type { SplPrinter } from './command.ts';

/** Options and a subsearch whose rows are added: `append`, `appendcols`. */
export interface AppendedSearch extends CommandNode {
  readonly options: readonly Option[];
  readonly subsearch: Pipeline;
}

/** The options of both commands. */
export const APPENDED_OPTIONS = {
  extendtimerange: { type: 'boolean', doc: 'the time range of a search is that of the run; the answer is the same' },
  maxtime: {
    type: 'integer',
    doc: 'seconds that Splunk gives the subsearch; without effect, a run is never cut off by the clock',
    minimum: 0,
  },
  maxout: { type: 'integer', doc: `rows of the subsearch that are read at most; ${LIMITS.appendRows} if absent, 0 for all`, minimum: 0 },
  timeout: { type: 'integer', doc: 'seconds that Splunk waits for the subsearch; without effect', minimum: 0 },
} as const satisfies OptionTable;

/** <name>Command : <NAME> option* subsearch */
export const appendedRule = (g: Grammar, name: string): Rule =>
  g.RULE(`${name}Command`, () => {
    g.CONSUME(CommandName);
    g.MANY(() => g.SUBRULE(g.optionClause));
    g.SUBRULE(g.subsearch);
  });

/** The parts of such a command. */
export const appendedSearch = (cst: AppendCommandCstNode | AppendcolsCommandCstNode, build: AstBuilder): Omit<AppendedSearch, 'kind'> => ({
  command: only(cst.children.CommandName).image,
  span: build.span(cst),
  options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
  subsearch: build.subsearch(only(cst.children.subsearch)),
});

/** As written. */
export const printAppended = (node: AppendedSearch, printer: SplPrinter): string =>
  [node.command, ...node.options.map(printOption), `[${printer.pipeline(node.subsearch)}]`].join(' ');

/** What the parts are for walks over the tree. */
export const APPENDED_PARTS = { options: 'option', subsearch: 'subsearch' } as const;
