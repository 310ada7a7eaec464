import type { CollectCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface CollectNode extends CommandNode {
  readonly kind: 'Collect';
  readonly options: readonly Option[];
  readonly rest: readonly Argument[];
}

const OPTIONS = {
  index: { type: 'text', doc: 'the summary index' },
  file: { type: 'text', doc: 'the file into which Splunk writes on the way; no effect on answers' },
  host: { type: 'text', doc: 'the host of the new events; no effect on answers' },
  source: { type: 'text', doc: 'the source of the new events; no effect on answers' },
  sourcetype: { type: 'text', doc: 'the sourcetype of the new events; no effect on answers' },
  marker: { type: 'text', doc: 'text that is added to each new event; no effect on answers' },
  addtime: { type: 'boolean', doc: 'whether a new event begins with its time; no effect on answers' },
  addinfo: { type: 'boolean', doc: 'whether a new event tells of the search; no effect on answers' },
  spool: { type: 'boolean', doc: 'whether the file is indexed at once; no effect on answers' },
  run_in_preview: { type: 'boolean', doc: 'whether previews are written too; no effect on answers' },
  output_format: { type: 'text', doc: 'raw or hec; no effect on answers', among: ['raw', 'hec'] },
  testmode: { type: 'boolean', doc: 'true shows the events as they would be written; not supported' },
} as const satisfies OptionTable;

/** Writes results into a summary index. */
export const collect = defineCommand<CollectNode>({
  name: 'collect',
  aliases: ['stash'],
  replaceable: true,
  doc: {
    summary: 'Passes the rows on; in Splunk it also writes them into a summary index.',
    syntax:
      'collect index=<string> [file=<string>] [host=<string>] [source=<string>] [sourcetype=<string>] [marker=<string>] [addtime=<bool>] [spool=<bool>] [run_in_preview=<bool>] [output_format=raw|hec]',
    see: 'SearchReference/Collect',
    departures: ['nothing is written, since there is no index; a library can supply a collect of its own'],
  },
  options: OPTIONS,
  examples: [
    { title: 'the rows pass', spl: 'collect index=summary', given: [{ a: 1 }, { a: 2 }], gives: [{ a: 1 }, { a: 2 }] },
    {
      title: 'with a marker',
      spl: 'collect index=summary marker="report=daily" source=s | stats count',
      given: [{ a: 1 }],
      gives: [{ count: 1 }],
    },
  ],
  /** collectCommand : COLLECT argumentList */
  rule: (g) =>
    g.RULE('collectCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: CollectCommandCstNode, build) {
    const { options, arguments: rest } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Collect', command: only(cst.children.CommandName).image, span: build.span(cst), options, rest };
  },
  analyze(node, known, analysis) {
    const { index, testmode } = analysis.options(node.options, OPTIONS, node);
    if (index === undefined)
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'an index: index=summary', command: node.command }));
    for (const { span, text } of node.rest) analysis.report(diagnose('SPL3008', { span }, { what: `"${text}"`, command: node.command }));
    if (testmode === true) {
      const hint = 'leave testmode away: the rows pass on as they are';
      analysis.report(diagnose('SPL4002', { span: node.span }, { what: 'collect with testmode=true', hint }));
    }
    return known;
  },
  plan: (_node, input) => input,
  print: (node) => printArguments(node.command, node.options, node.rest),
  parts: { options: 'option', rest: 'argument' },
});
