import type { FieldsCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { FieldSet } from '../analyze/field-set.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { matchCaptures } from '../values/wildcard.ts';
import { checkSomeField } from './argument-list.ts';
import { defineCommand } from './command.ts';
import { printFields } from './field-list.ts';

interface FieldsNode extends CommandNode {
  readonly kind: 'Fields';
  readonly sign: '' | '+' | '-';
  readonly fields: readonly Argument[];
}

/** Internal fields that events have and no list has to name. */
const INTERNAL = ['_raw', '_time', '_indextime'];

/** Keeps or drops fields. */
export const fields = defineCommand<FieldsNode>({
  name: 'fields',
  doc: {
    summary: 'Keeps the listed fields and the internal ones, in the listed order; with a minus drops the listed ones.',
    syntax: 'fields [+|-] <wc-field-list>',
    see: 'SearchReference/Fields',
  },
  options: {},
  examples: [
    { title: 'the listed fields, in this order', spl: 'fields b, a', given: [{ a: 1, b: 2, c: 3 }], gives: [{ b: 2, a: 1 }] },
    { title: 'internal fields stay', spl: 'fields a', given: [{ _time: 5, a: 1, b: 2 }], gives: [{ a: 1, _time: 5 }] },
    { title: 'all but the listed ones', spl: 'fields - a, x*', given: [{ a: 1, b: 2, x1: 3 }], gives: [{ b: 2 }] },
    { title: 'the internal fields go', spl: 'fields - _*', given: [{ _time: 5, a: 1 }], gives: [{ a: 1 }] },
  ],
  /** fieldsCommand : FIELDS nameList ; the first word may be a sign, or begin with one */
  rule: (g) =>
    g.RULE('fieldsCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.nameList);
    }),
  toAst: (cst: FieldsCommandCstNode, build) => ({
    kind: 'Fields',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    ...signed(build.fields(cst.children.nameList[0])),
  }),
  analyze(node, known, analysis) {
    checkSomeField(node.fields, node, analysis);
    if (node.sign === '-') return { ...known, names: known.names.filter((name) => !node.fields.some((field) => covers(field.text, name))) };
    for (const field of node.fields) analysis.field(field, known);
    return kept(node, known);
  },
  plan: (node, input) => ({
    op: 'project',
    mode: node.sign === '-' ? 'drop' : 'keep',
    input,
    patterns: node.fields.map((field) => field.text),
    origin: node.span,
  }),
  print: (node) => [node.command, node.sign, printFields(node.fields)].filter(Boolean).join(' '),
  parts: { fields: 'field' },
});

const isWild = (name: string): boolean => name.includes('*');

/** A wildcard stands for internal fields only if it begins like one (semantics/commands.md section 1). */
const covers = (pattern: string, name: string): boolean =>
  pattern === name || (isWild(pattern) && (pattern.startsWith('_') || !name.startsWith('_')) && matchCaptures(pattern, name) !== null);

function kept(node: FieldsNode, known: FieldSet): FieldSet {
  const listed = node.fields.flatMap((field) =>
    isWild(field.text) ? known.names.filter((name) => covers(field.text, name)) : [field.text],
  );
  const internal = known.open ? INTERNAL : known.names.filter((name) => name.startsWith('_'));
  return {
    open: known.open && node.fields.some((field) => isWild(field.text)),
    names: [...new Set([...listed, ...internal])],
    closedBy: node.command,
  };
}

function signed(all: readonly Argument[]): Pick<FieldsNode, 'sign' | 'fields'> {
  const [first, ...rest] = all;
  const sign = first?.quoted === false ? first.text.charAt(0) : '';
  if (first === undefined || (sign !== '-' && sign !== '+')) return { sign: '', fields: all };
  if (first.text.length === 1) return { sign, fields: rest };
  const bare = {
    ...first,
    text: first.text.slice(1),
    written: first.written.slice(1),
    span: { start: first.span.start + 1, end: first.span.end },
  };
  return { sign, fields: [bare, ...rest] };
}
