import type { UnionCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { unitedFields } from '../analyze/field-set.ts';
import type { InnerSearch } from '../analyze/inner-search.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode, Pipeline } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { LIMITS, rowLimit } from '../plan/limits.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';
import { datasetArguments, datasetOf, searchOfDataset } from './dataset.ts';
import { isStream } from './streaming.ts';

interface UnionNode extends CommandNode {
  readonly kind: 'Union';
  readonly options: readonly Option[];
  readonly subsearches: readonly Pipeline[];
  /** `type:name` */
  readonly datasets: readonly Argument[];
}

const OPTIONS = {
  maxtime: {
    type: 'integer',
    doc: 'seconds that Splunk gives a subsearch; without effect, a run is never cut off by the clock',
    minimum: 0,
  },
  maxout: { type: 'integer', doc: `rows of each subsearch that are read at most; ${LIMITS.appendRows} if absent, 0 for all`, minimum: 0 },
  timeout: { type: 'integer', doc: 'seconds that Splunk waits for a subsearch; without effect', minimum: 0 },
} as const satisfies OptionTable;

/** Subsearches and datasets in the order in which they are written. */
function sourcesOf(node: UnionNode, analysis: Analysis): readonly InnerSearch[] {
  const parts = [...node.subsearches, ...node.datasets].toSorted((one, other) => one.span.start - other.span.start);
  return parts.flatMap((part) => (part.kind === 'Pipeline' ? part : (searchOfDataset(datasetOf(part), node.command, analysis) ?? [])));
}

/** All rows of several searches and datasets. */
export const union = defineCommand<UnionNode>({
  name: 'union',
  doc: {
    summary:
      'All rows of several searches and datasets, those at hand first; where all of them are events in the order of time, the answer is too.',
    syntax: 'union [maxtime=<int>] [maxout=<int>] [timeout=<int>] (<type>:<dataset> | [ <subsearch> ])...',
    see: 'SearchReference/Union',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'the rows at hand and those of a search',
      spl: 'stats count by kind | union [search * | stats count]',
      given: [{ kind: 'a' }, { kind: 'b' }],
      gives: [{ kind: 'a', count: 1 }, { kind: 'b', count: 1 }, { count: 2 }],
    },
  ],
  /** unionCommand : UNION ( option | subsearch | argument | ',' )+ */
  rule: (g) =>
    g.RULE('unionCommand', () => {
      g.CONSUME(CommandName);
      g.AT_LEAST_ONE(() => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            { ALT: () => g.SUBRULE(g.subsearch) },
            { ALT: () => g.SUBRULE(g.argument) },
            { ALT: () => g.CONSUME(Comma) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      });
    }),
  toAst: (cst: UnionCommandCstNode, build) => ({
    kind: 'Union',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    subsearches: (cst.children.subsearch ?? []).map((subsearch) => build.subsearch(subsearch)),
    datasets: datasetArguments((cst.children.argument ?? []).map((argument) => build.argument(argument))),
  }),
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    const { span, command } = node;
    if (node.subsearches.length + node.datasets.length === 0)
      analysis.report(diagnose('SPL3007', { span }, { what: 'a dataset', command }));
    return unitedFields(
      fields,
      sourcesOf(node, analysis).map((source) => analysis.inner.fields(source)),
    );
  },
  plan(node, input, planner) {
    const { maxout } = planner.options(node.options, OPTIONS, node);
    const others = sourcesOf(node, planner).map((source) => planner.inner.plan(source));
    const byTime = [input, ...others].every(isStream);
    return {
      op: 'union',
      input,
      others,
      keep: 'all',
      byTime,
      limit: rowLimit(maxout, planner.limits.appendRows, 'union'),
      origin: node.span,
    };
  },
  print: (node, printer) => {
    const sources = [
      ...node.subsearches.map((subsearch) => ({ at: subsearch.span.start, text: `[${printer.pipeline(subsearch)}]` })),
      ...node.datasets.map((dataset) => ({ at: dataset.span.start, text: printArgument(dataset) })),
    ];
    return [node.command, ...node.options.map(printOption), ...sources.toSorted((a, b) => a.at - b.at).map(({ text }) => text)].join(' ');
  },
  parts: { options: 'option', subsearches: 'subsearch', datasets: 'argument' },
});
