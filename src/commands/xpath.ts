import type { XpathCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { compileXpath } from '../values/xpath.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface XpathNode extends CommandNode {
  readonly kind: 'Xpath';
  readonly options: readonly Option[];
  readonly path: readonly Argument[];
}

const OPTIONS = {
  field: { type: 'field', doc: 'the field to read; _raw if absent' },
  outfield: { type: 'field', doc: 'the field to write; xpath if absent' },
  default: { type: 'text', doc: 'what is written where nothing is found' },
} as const satisfies OptionTable;

/** Extracts values from XML by an XPath. */
export const xpath = defineCommand<XpathNode>({
  name: 'xpath',
  doc: {
    summary: 'Extracts everything that an XPath finds in XML; the text may have several roots.',
    syntax: 'xpath [outfield=<field>] "<xpath>" [field=<field>] [default=<string>]',
    see: 'SearchReference/Xpath',
    departures: [
      'Of XPath 1.0: paths with /, //, ., .., @ and *, conditions, comparisons, and, or, and the common functions.',
      'An element with children gives its markup (inferred).',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'attributes',
      spl: 'xpath outfield=name "//bar/@name" | table name',
      given: [{ _raw: '<foo><bar name="spock"/></foo>' }],
      gives: [{ name: 'spock' }],
    },
    {
      title: 'a condition',
      spl: 'xpath field=x "//d[s=\'B\']/id" | table xpath',
      given: [{ x: '<d><id>1</id><s>B</s></d><d><id>2</id><s>T</s></d>' }],
      gives: [{ xpath: 1 }],
    },
    { title: 'nothing found', spl: 'xpath field=x "//z" default=none | table xpath', given: [{ x: '<r/>' }], gives: [{ xpath: 'none' }] },
  ],
  /** xpathCommand : XPATH argumentList */
  rule: (g) =>
    g.RULE('xpathCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: XpathCommandCstNode, build) {
    const { options, arguments: path } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Xpath', command: only(cst.children.CommandName).image, span: build.span(cst), options, path };
  },
  analyze(node, fields, analysis) {
    const { outfield = 'xpath' } = analysis.options(node.options, OPTIONS, node);
    for (const option of node.options) if (option.name.toLowerCase() === 'field') analysis.field(option.value, fields);
    const [path, second] = node.path;
    if (path === undefined) analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'an XPath', command: node.command }));
    else if (compileXpath(path.text) === null) {
      const expected = 'an XPath 1.0 expression of the supported kind';
      analysis.report(diagnose('SPL3005', { span: path.span }, { option: 'xpath', found: path.text, expected }));
    }
    if (second !== undefined)
      analysis.report(diagnose('SPL3008', { span: second.span }, { what: 'a second XPath', command: node.command }));
    return withFields(fields, [outfield]);
  },
  plan(node, input, planner) {
    const { field = '_raw', outfield = 'xpath', default: otherwise } = planner.options(node.options, OPTIONS, node);
    const finding = { path: only(node.path).text, field, output: outfield, otherwise: otherwise ?? null };
    return { op: 'call', verb: 'xpath', input, arguments: finding, reads: [field, outfield], writes: [outfield], origin: node.span };
  },
  print: (node) => printArguments(node.command, node.options, node.path),
  parts: { options: 'option', path: 'argument' },
});
