import type { MakemvCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { compilePattern } from '../values/pattern.ts';
import { buildArgumentList, checkSingleField, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface MakemvNode extends CommandNode {
  readonly kind: 'Makemv';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  delim: { type: 'text', doc: 'the literal text between two values; a blank if absent' },
  tokenizer: { type: 'text', doc: 'a regular expression whose first group is a value; delim is not looked at then' },
  allowempty: { type: 'boolean', doc: 'empty values are kept' },
  setsv: { type: 'boolean', doc: 'Splunk also keeps the joined values beside the list; the list is what later commands see' },
} as const satisfies OptionTable;

/** Splits a field into several values. */
export const makemv = defineCommand<MakemvNode>({
  name: 'makemv',
  doc: {
    summary: 'Splits a field into several values, at a text or by a regular expression.',
    syntax: 'makemv [delim=<text> | tokenizer=<regex>] [allowempty=<bool>] [setsv=<bool>] <field>',
    see: 'SearchReference/Makemv',
    departures: ['setsv has no effect on the answer', 'a field of which no value is left is removed'],
  },
  options: OPTIONS,
  examples: [
    { title: 'at blanks', spl: 'makemv s', given: [{ s: 'a b' }], gives: [{ s: ['a', 'b'] }] },
    { title: 'empty values go', spl: 'makemv delim="," s', given: [{ s: 'a,,b' }], gives: [{ s: ['a', 'b'] }] },
    { title: 'empty values stay', spl: 'makemv delim="," allowempty=t s', given: [{ s: 'a,,b' }], gives: [{ s: ['a', '', 'b'] }] },
    { title: 'by a regular expression', spl: 'makemv tokenizer="([a-z]\\d),?" s', given: [{ s: 'a1,b2' }], gives: [{ s: ['a1', 'b2'] }] },
  ],
  /** makemvCommand : MAKEMV argumentList */
  rule: (g) =>
    g.RULE('makemvCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: MakemvCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Makemv', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, known, analysis) {
    const { delim, tokenizer } = analysis.options(node.options, OPTIONS, node);
    checkSingleField(node.fields, node, analysis);
    for (const field of node.fields) analysis.field(field, known);
    if (delim === '') report(node, analysis, { option: 'delim', found: '', expected: 'a text that is not empty' });
    if (tokenizer !== undefined) checkTokenizer(tokenizer, node, analysis);
    return withFields(
      known,
      node.fields.map((field) => field.text),
    );
  },
  plan(node, input, planner) {
    const { delim = ' ', tokenizer = null, allowempty = false } = planner.options(node.options, OPTIONS, node);
    const field = only(node.fields).text;
    const splitting = { field, delim, tokenizer, allowEmpty: allowempty };
    return { op: 'call', verb: 'makemv', input, arguments: splitting, reads: [field], writes: [field], origin: node.span };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});

function checkTokenizer(tokenizer: string, node: MakemvNode, analysis: Analysis): void {
  const pattern = compilePattern(tokenizer);
  if (!pattern.ok) analysis.report(diagnose('SPL3004', { span: spanOf('tokenizer', node) }, { detail: pattern.detail }));
  else if (pattern.groupCount === 0)
    report(node, analysis, { option: 'tokenizer', found: tokenizer, expected: 'a regular expression with a group' });
}

function report(
  node: MakemvNode,
  analysis: Analysis,
  problem: { readonly option: string; readonly found: string; readonly expected: string },
): void {
  analysis.report(diagnose('SPL3005', { span: spanOf(problem.option, node) }, problem));
}

const spanOf = (name: string, node: MakemvNode) =>
  node.options.find((option) => option.name.toLowerCase() === name)?.value.span ?? node.span;
