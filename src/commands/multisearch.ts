import type { MultisearchCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName } from '../../grammar/tokens.ts';
import { ANY_FIELDS, unitedFields } from '../analyze/field-set.ts';
import type { CommandNode, Pipeline } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';
import { firstNonStreaming } from './streaming.ts';

interface MultisearchNode extends CommandNode {
  readonly kind: 'Multisearch';
  readonly subsearches: readonly Pipeline[];
}

/** Runs several searches over the events at the same time. */
export const multisearch = defineCommand<MultisearchNode>({
  name: 'multisearch',
  generates: true,
  doc: {
    summary:
      'Runs at least two searches of streaming commands; the events of all come newest first, one that two searches find comes twice.',
    syntax: 'multisearch [ <subsearch> ] [ <subsearch> ] [ <subsearch> ]...',
    see: 'SearchReference/Multisearch',
  },
  options: {},
  examples: [
    {
      title: 'two kinds of events, each with its mark',
      spl: 'multisearch [search x=1 | eval side="left"] [search x=2 | eval side="right"]',
      given: [{ x: 1 }, { x: 2 }, { x: 3 }],
      gives: [
        { x: 1, side: 'left' },
        { x: 2, side: 'right' },
      ],
    },
  ],
  /** multisearchCommand : MULTISEARCH ( subsearch | ',' )+ */
  rule: (g) =>
    g.RULE('multisearchCommand', () => {
      g.CONSUME(CommandName);
      g.AT_LEAST_ONE(() => g.OR([{ ALT: () => g.SUBRULE(g.subsearch) }, { ALT: () => g.CONSUME(Comma) }]));
    }),
  toAst: (cst: MultisearchCommandCstNode, build) => ({
    kind: 'Multisearch',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    subsearches: (cst.children.subsearch ?? []).map((subsearch) => build.subsearch(subsearch)),
  }),
  analyze(node, _fields, analysis) {
    const { span, command } = node;
    if (node.subsearches.length < 2) analysis.report(diagnose('SPL3007', { span }, { what: 'at least two subsearches', command }));
    for (const subsearch of node.subsearches) {
      const name = firstNonStreaming(subsearch);
      if (name === undefined) continue;
      const hint = 'union and append can take any search';
      analysis.report(diagnose('SPL3008', { span: subsearch.span }, { what: `"${name}", which is no streaming command`, command, hint }));
    }
    const [first, ...others] = node.subsearches.map((subsearch) => analysis.inner.fields(subsearch));
    return unitedFields(first ?? ANY_FIELDS, others);
  },
  plan(node, input, planner) {
    const [first = input, ...others] = node.subsearches.map((subsearch) => planner.inner.plan(subsearch));
    return { op: 'union', input: first, others, keep: 'all', byTime: true, limit: null, origin: node.span };
  },
  print: (node, printer) => [node.command, ...node.subsearches.map((subsearch) => `[${printer.pipeline(subsearch)}]`)].join(' '),
  parts: { subsearches: 'subsearch' },
});
