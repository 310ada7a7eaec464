import type { SavedsearchCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Analysis } from '../analyze/analysis.ts';
import { ANY_FIELDS } from '../analyze/field-set.ts';
import type { SearchText } from '../analyze/inner-search.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';
import { savedSearch } from './dataset.ts';

interface SavedsearchNode extends CommandNode {
  readonly kind: 'Savedsearch';
  readonly names: readonly Argument[];
  /** `argument=value`, and nosubstitution. */
  readonly options: readonly Option[];
}

const NO_SUBSTITUTION = 'nosubstitution';

const OPTIONS = {
  [NO_SUBSTITUTION]: { type: 'boolean', doc: 'true: nothing is put into the search; any other name is an argument of the search' },
} as const;

function searchOf(node: SavedsearchNode, analysis: Analysis): SearchText | undefined {
  const [name] = node.names;
  const own = node.options.filter((option) => option.name.toLowerCase() === NO_SUBSTITUTION);
  const { nosubstitution = false } = analysis.options(own, OPTIONS, node);
  if (name === undefined) {
    analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'the name of a saved search', command: node.command }));
    return undefined;
  }
  const given = node.options.filter((option) => !own.includes(option)).map((option) => [option.name, option.value.text] as const);
  return savedSearch(name.text, new Map(nosubstitution ? [] : given), name, analysis);
}

/** Runs a saved search. */
export const savedsearch = defineCommand<SavedsearchNode>({
  name: 'savedsearch',
  generates: true,
  doc: {
    summary: 'The rows of a saved search, with texts in the place of its $arguments$.',
    syntax: 'savedsearch <name> [nosubstitution=<bool>] [<argument>=<text>]...',
    see: 'SearchReference/Savedsearch',
    departures: [
      'The time range that was saved with the search (dispatch.earliest_time, dispatch.latest_time) does not count; that of the run does.',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'a saved search with an argument',
      spl: 'savedsearch by_kind kind="a"',
      given: [
        { kind: 'a', n: 1 },
        { kind: 'b', n: 2 },
      ],
      gives: [{ total: 1 }],
      knowledge: { savedsearches: { by_kind: 'search kind=$kind$ | stats sum(n) AS total' } },
    },
  ],
  /** savedsearchCommand : SAVEDSEARCH ( option | argument )+ */
  rule: (g) =>
    g.RULE('savedsearchCommand', () => {
      g.CONSUME(CommandName);
      g.AT_LEAST_ONE(() => {
        g.OR({
          DEF: [{ GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) }, { ALT: () => g.SUBRULE(g.argument) }],
          IGNORE_AMBIGUITIES: true,
        });
      });
    }),
  toAst: (cst: SavedsearchCommandCstNode, build) => ({
    kind: 'Savedsearch',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    names: (cst.children.argument ?? []).map((argument) => build.argument(argument)),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
  }),
  analyze: (node, _fields, analysis) => {
    const search = searchOf(node, analysis);
    return search === undefined ? ANY_FIELDS : analysis.inner.fields(search);
  },
  plan: (node, input, planner) => {
    const search = searchOf(node, planner);
    return search === undefined ? input : planner.inner.plan(search);
  },
  print: (node) => [node.command, ...node.names.map(printArgument), ...node.options.map(printOption)].join(' '),
  parts: { names: 'argument', options: 'option' },
});
