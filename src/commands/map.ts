import type { MapCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { ANY_FIELDS } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { finite, LIMITS } from '../plan/limits.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';
import { savedSearch } from './dataset.ts';
import { buildTemplate, type Template } from './template-text.ts';

interface MapNode extends CommandNode {
  readonly kind: 'Map';
  readonly options: readonly Option[];
  /** The name of a saved search. */
  readonly names: readonly Argument[];
  /** What stands in brackets; none or one. */
  readonly templates: readonly Template[];
}

const OPTIONS = {
  search: { type: 'text', doc: 'the search; $field$ stands for a value of the row, $_serial_id$ for the number of the row' },
  maxsearches: { type: 'integer', doc: `rows for which the search runs; ${LIMITS.mapSearches} if absent`, minimum: 1 },
} as const satisfies OptionTable;

/** The text of the search, macros expanded; undefined where there is none, which is reported. */
function searchOf(node: MapNode, given: string | undefined, analysis: Analysis): string | undefined {
  const [name] = node.names;
  const sources = node.names.length + node.templates.length + (given === undefined ? 0 : 1);
  if (sources !== 1) {
    const what = 'one search: search="...", [ ... ] or the name of a saved search';
    analysis.report(diagnose('SPL3007', { span: node.span }, { what, command: node.command }));
    return undefined;
  }
  if (name !== undefined) return savedSearch(name.text, new Map(), name, analysis)?.text;
  const text = given ?? node.templates[0]?.text ?? '';
  return given === undefined ? insideBrackets(text) : analysis.inner.expanded(text, node.span);
}

/** Inside brackets the first word is a command. */
const insideBrackets = (text: string): string => (/^\s*(?:search\b|\|)/i.test(text) ? text : `| ${text}`);

/** Runs a search for each row. */
export const map = defineCommand<MapNode>({
  name: 'map',
  doc: {
    summary:
      'Runs a search for each of the first rows, with values of the row in it; the rows that these searches find take the place of the rows.',
    syntax: 'map (<saved search> | search="<search>" | [ <search> ]) [maxsearches=<int>]',
    see: 'SearchReference/Map',
    departures: [
      'A value of several words is put in with quotes around it where it stands outside of quotes; Splunk does not document what it does',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'how often each user of a list is seen',
      spl: 'search list=1 | fields user | map search="search seen=1 user=$user$ | stats count | eval user=\\"$user$\\""',
      given: [
        { user: 'bob', list: 1 },
        { user: 'eve', list: 1 },
        { user: 'bob', seen: 1 },
        { user: 'bob', seen: 1 },
      ],
      gives: [
        { user: 'bob', count: 2 },
        { user: 'eve', count: 0 },
      ],
    },
  ],
  /** mapCommand : MAP ( option | template | argument )+ */
  rule: (g) =>
    g.RULE('mapCommand', () => {
      g.CONSUME(CommandName);
      g.AT_LEAST_ONE(() => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            { ALT: () => g.SUBRULE(g.template) },
            { ALT: () => g.SUBRULE(g.argument) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      });
    }),
  toAst: (cst: MapCommandCstNode, build) => ({
    kind: 'Map',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    names: (cst.children.argument ?? []).map((argument) => build.argument(argument)),
    templates: (cst.children.template ?? []).map((template) => buildTemplate(template, build)),
  }),
  analyze(node, _fields, analysis) {
    searchOf(node, analysis.options(node.options, OPTIONS, node).search, analysis);
    return ANY_FIELDS;
  },
  plan(node, input, planner) {
    const { search, maxsearches } = planner.options(node.options, OPTIONS, node);
    return {
      op: 'call',
      input,
      verb: 'map',
      arguments: {
        search: searchOf(node, search, planner) ?? '',
        most: maxsearches ?? finite(planner.limits.mapSearches),
        byDefault: maxsearches === undefined,
      },
      reads: null,
      writes: null,
      searches: true,
      origin: node.span,
    };
  },
  print: (node) =>
    [
      node.command,
      ...node.names.map(printArgument),
      ...node.options.map(printOption),
      ...node.templates.map((template) => `[${template.text}]`),
    ].join(' '),
  parts: { options: 'option', names: 'argument' },
});
