import type { MultikvCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface MultikvNode extends CommandNode {
  readonly kind: 'Multikv';
  readonly options: readonly Option[];
  /** What stands before `fields` and `filter`: nothing, in a search without mistakes. */
  readonly others: readonly Argument[];
  readonly fields: readonly Argument[];
  readonly filter: readonly Argument[];
}

const OPTIONS = {
  forceheader: { type: 'integer', doc: 'the line that names the columns, from 1', minimum: 1 },
  multitable: { type: 'boolean', doc: 'false: an event holds one table; else another may follow a blank line' },
  noheader: { type: 'boolean', doc: 'true: no line names the columns; they are called Column_1 and so on' },
  copyattrs: { type: 'boolean', doc: 'false: rows do not get the fields of the event, but for _time' },
  rmorig: { type: 'boolean', doc: 'false: the event stays, before its rows' },
  conf: { type: 'text', doc: 'not supported: a stanza of multikv.conf' },
} as const satisfies OptionTable;

const TABLE = 'Name     Age\nJosh     42\nFrancine 35';

/** Makes a row of each line of a table in an event. */
export const multikv = defineCommand<MultikvNode>({
  name: 'multikv',
  doc: {
    summary: 'Makes a row of each line of a table in _raw; its first line of words names the columns.',
    syntax:
      'multikv [forceheader=<int>] [multitable=<bool>] [noheader=<bool>] [copyattrs=<bool>] [rmorig=<bool>] [fields <field-list>] [filter <list>]',
    see: 'SearchReference/Multikv',
    departures: [
      'Not supported: conf=.',
      'A cell belongs to the column above it, or to the nearest; an event without a table stays (both inferred).',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'a table',
      spl: 'multikv | fields Name, Age, host | fields - _*',
      given: [{ _raw: TABLE, host: 'h' }],
      gives: [
        { Name: 'Josh', Age: 42, host: 'h' },
        { Name: 'Francine', Age: 35, host: 'h' },
      ],
    },
    {
      title: 'some lines and columns',
      spl: 'multikv fields Age filter Josh | table Age, Name',
      given: [{ _raw: TABLE }],
      gives: [{ Age: 42 }],
    },
  ],
  /** multikvCommand : MULTIKV argumentList ; `fields` and `filter` are words of it */
  rule: (g) =>
    g.RULE('multikvCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: MultikvCommandCstNode, build) {
    const { options, arguments: words } = buildArgumentList(cst.children.argumentList[0], build);
    const lists: Record<'others' | 'fields' | 'filter', Argument[]> = { others: [], fields: [], filter: [] };
    let into: keyof typeof lists = 'others';
    for (const word of words) {
      const name = word.quoted ? '' : word.text.toLowerCase();
      if (name === 'fields' || name === 'filter') into = name;
      else lists[into].push(word);
    }
    return { kind: 'Multikv', command: only(cst.children.CommandName).image, span: build.span(cst), options, ...lists };
  },
  analyze(node, fields, analysis) {
    const { conf } = analysis.options(node.options, OPTIONS, node);
    if (conf !== undefined)
      analysis.report(
        diagnose(
          'SPL4002',
          { span: node.span },
          { what: 'multikv by a stanza of multikv.conf', hint: 'say the header and the lines with forceheader=, filter and fields' },
        ),
      );
    for (const { text, span } of node.others)
      analysis.report(diagnose('SPL3008', { span }, { what: `"${text}" before "fields" or "filter"`, command: node.command }));
    return { ...fields, open: true };
  },
  plan(node, input, planner) {
    const options = planner.options(node.options, OPTIONS, node);
    const { forceheader, multitable = true, noheader = false, copyattrs = true, rmorig = true } = options;
    const splitting = {
      ...(forceheader === undefined ? {} : { header: forceheader }),
      headerless: noheader,
      several: multitable,
      fields: node.fields.map((field) => field.text),
      filter: node.filter.map((term) => term.text),
      copyFields: copyattrs,
      keepEvent: !rmorig,
    };
    return { op: 'call', verb: 'multikv', input, arguments: splitting, reads: null, writes: null, origin: node.span };
  },
  print(node) {
    const list = (name: string, words: readonly Argument[]) =>
      words.length === 0 ? [] : [`${name} ${words.map(printArgument).join(' ')}`];
    const others = node.others.map(printArgument);
    return [node.command, ...node.options.map(printOption), ...others, ...list('fields', node.fields), ...list('filter', node.filter)].join(
      ' ',
    );
  },
  parts: { options: 'option', others: 'argument', fields: 'field', filter: 'argument' },
});
