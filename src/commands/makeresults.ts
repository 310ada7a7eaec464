import type { MakeresultsCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { ValueCell } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { type ArgumentList, buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';
import { csvResults, type InlineRows, jsonResults } from './makeresults-data.ts';

interface MakeresultsNode extends CommandNode {
  readonly kind: 'Makeresults';
  readonly options: readonly Option[];
  /** Words that are no option: Splunk's own examples write `makeresults count`, apps `makeresults 1`. */
  readonly words: readonly Argument[];
}

const OPTIONS = {
  count: { type: 'integer', doc: 'how many rows, 1 if absent; without effect beside data', minimum: 0 },
  annotate: { type: 'boolean', doc: 'adds _raw, host, source, sourcetype, splunk_server and splunk_server_group' },
  format: { type: 'text', doc: 'how data is written', among: ['csv', 'json'] },
  data: { type: 'text', doc: 'the rows themselves; at most 30000 characters' },
  splunk_server: { type: 'text', doc: 'where Splunk makes the rows; the answer is the same' },
  splunk_server_group: { type: 'text', doc: 'where Splunk makes the rows; the answer is the same' },
} as const satisfies OptionTable;

/** limits.conf, the longest text of data. */
const LONGEST_DATA = 30000;

/** What annotate=t adds; only the server has a value. */
const ANNOTATIONS: readonly (readonly [name: string, value: ValueCell])[] = [
  ['_raw', null],
  ['host', null],
  ['source', null],
  ['sourcetype', null],
  ['splunk_server', 'localhost'],
  ['splunk_server_group', null],
];

/** Makes rows: empty ones with a time, or those of a text. */
export const makeresults = defineCommand<MakeresultsNode>({
  name: 'makeresults',
  generates: true,
  doc: {
    summary: 'Makes rows: a number of rows with the time at which the search starts, or the rows of a CSV or JSON text.',
    syntax:
      'makeresults [count=<int>] [annotate=<bool>] [format=csv|json data="<text>"] [splunk_server=<text>] [splunk_server_group=<text>]',
    see: 'SearchReference/Makeresults',
    departures: ['annotate=t names the server "localhost"', 'an option that Splunk does not know is ignored, with a warning'],
  },
  options: OPTIONS,
  examples: [
    { title: 'rows to calculate with', spl: 'makeresults count=2 | eval a=1 | table a', given: [], gives: [{ a: 1 }, { a: 1 }] },
    {
      title: 'rows of a CSV text have no time',
      spl: 'makeresults format=csv data="name,age\nJohn,35\nSarah,"',
      given: [],
      gives: [{ name: 'John', age: 35 }, { name: 'Sarah' }],
    },
    {
      title: 'nested values of a JSON text stay JSON',
      spl: 'makeresults format=json data="[{\\"a\\": {\\"b\\": 1}, \\"c\\": 2}]" | fields - _*',
      given: [],
      gives: [{ a: '{"b":1}', c: 2 }],
    },
  ],
  /** makeresultsCommand : MAKERESULTS argumentList */
  rule: (g) =>
    g.RULE('makeresultsCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst: (cst: MakeresultsCommandCstNode, build) => ({
    kind: 'Makeresults',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    ...optionsAndWords(buildArgumentList(cst.children.argumentList[0], build)),
  }),
  analyze: (node, _fields, analysis) => closedFields(madeRows(node, analysis).fields, node.command),
  plan: (node, _input, planner) => ({ op: 'values', ...madeRows(node, planner), origin: node.span }),
  print: (node) => printArguments(node.command, node.options, node.words),
  parts: { options: 'option', words: 'argument' },
});

const optionsAndWords = (list: ArgumentList): Pick<MakeresultsNode, 'options' | 'words'> => ({
  options: list.options,
  words: list.arguments,
});

interface Made extends InlineRows {
  readonly times: number;
}

function madeRows(node: MakeresultsNode, analysis: Analysis): Made {
  const known = node.options.filter((option) => Object.hasOwn(OPTIONS, option.name.toLowerCase()));
  for (const option of node.options) {
    if (known.includes(option)) continue;
    const span = { start: option.span.start, end: option.span.start + option.name.length };
    analysis.report(diagnose('SPL2105', { span }, { name: option.name, command: node.command }));
  }
  for (const { span, text } of node.words) analysis.report(diagnose('SPL2105', { span }, { name: text, command: node.command }));
  const { count = 1, annotate = false, format, data } = analysis.options(known, OPTIONS, node);
  const made = format === undefined || data === undefined ? undefined : givenRows(format.toLowerCase(), data, node, analysis);
  if ((format === undefined) !== (data === undefined)) {
    const what = format === undefined ? 'a format beside data' : 'data beside a format';
    analysis.report(diagnose('SPL3007', { span: node.span }, { what, command: node.command }));
  }
  const base: InlineRows = made ?? { fields: ['_time'], rows: [[{ now: true }]] };
  return { ...(annotate ? annotated(base) : base), times: made === undefined ? count : 1 };
}

function annotated(base: InlineRows): InlineRows {
  const added = ANNOTATIONS.filter(([name]) => !base.fields.includes(name));
  return {
    fields: [...base.fields, ...added.map(([name]) => name)],
    rows: base.rows.map((row) => [...row, ...added.map(([, value]) => value)]),
  };
}

function givenRows(format: string, data: string, node: MakeresultsNode, analysis: Analysis): InlineRows {
  const span = node.options.find((option) => option.name.toLowerCase() === 'data')?.value.span ?? node.span;
  if (data.length > LONGEST_DATA) {
    const found = `${data.length} characters long`;
    analysis.report(diagnose('SPL3005', { span }, { option: 'data', found, expected: `at most ${LONGEST_DATA} characters` }));
  }
  const reading = format === 'csv' ? csvResults(data) : jsonResults(data);
  if (reading.ok) return reading.made;
  analysis.report(diagnose('SPL3005', { span }, { option: 'data', found: reading.found, expected: 'a JSON array of objects' }));
  return { fields: [], rows: [] };
}
