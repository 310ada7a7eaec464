import type { SpathCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName, QuotedText, Word } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { readPath } from '../values/json-path.ts';
import { defineCommand } from './command.ts';

interface SpathNode extends CommandNode {
  readonly kind: 'Spath';
  readonly options: readonly Option[];
  /** The path without its option's name. */
  readonly path: readonly Argument[];
}

const OPTIONS = {
  input: { type: 'field', doc: 'the field to read; _raw if absent' },
  output: { type: 'field', doc: 'the field to write; named like the path if absent; without a path it has no effect' },
  path: { type: 'text', doc: 'where the value stands, such as a.b{}.c; without it every leaf becomes a field' },
} as const satisfies OptionTable;

/** Extracts fields from JSON or XML. */
export const spath = defineCommand<SpathNode>({
  name: 'spath',
  doc: {
    summary: 'Extracts from JSON or XML: the value at a path, or every leaf of the first 5000 characters.',
    syntax: 'spath [input=<field>] [output=<field>] [[path=]<datapath>]',
    see: 'SearchReference/Spath',
    departures: [
      'A field that has the name of a leaf is overwritten; the text of an XML element with children is its markup (both inferred).',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'a path',
      spl: 'spath input=j path=a{}.b output=x',
      given: [{ j: '{"a":[{"b":1},{"b":2}]}' }],
      gives: [{ j: '{"a":[{"b":1},{"b":2}]}', x: ['1', '2'] }],
    },
    {
      title: 'every leaf',
      spl: 'spath input=j | fields - j',
      given: [{ j: '{"a":{"b":true},"c":[1,2]}' }],
      gives: [{ 'a.b': 'true', 'c{}': ['1', '2'] }],
    },
    {
      title: 'a path without its name',
      spl: 'spath input=j a.b',
      given: [{ j: '{"a":{"b":1}}' }],
      gives: [{ j: '{"a":{"b":1}}', 'a.b': 1 }],
    },
    {
      title: 'an attribute of XML',
      spl: 'spath input=x path=a.b{2}{@id} output=i',
      given: [{ x: '<a><b id="p"/><b id="q"/></a>' }],
      gives: [{ x: '<a><b id="p"/><b id="q"/></a>', i: 'q' }],
    },
    {
      title: 'nothing there',
      spl: 'spath input=j path=zzz output=x',
      given: [{ j: '{"a":1}', x: 'old' }],
      gives: [{ j: '{"a":1}', x: 'old' }],
    },
  ],
  /** spathCommand : SPATH ( option | QuotedText | Word )* */
  rule: (g) =>
    g.RULE('spathCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            { ALT: () => g.CONSUME(QuotedText) },
            {
              ALT: () => {
                g.joinArgument();
                g.CONSUME(Word);
              },
            },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      });
    }),
  toAst: (cst: SpathCommandCstNode, build) => ({
    kind: 'Spath',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    path: [...(cst.children.QuotedText ?? []), ...(cst.children.Word ?? [])].map((token) => build.token(token)),
  }),
  analyze(node, fields, analysis) {
    const options = analysis.options(node.options, OPTIONS, node);
    for (const option of node.options) if (option.name.toLowerCase() === 'input') analysis.field(option.value, fields);
    const named = node.options.filter((option) => option.name.toLowerCase() === 'path').map((option) => option.value);
    const [path, ...more] = [...named, ...node.path];
    for (const extra of more) analysis.report(diagnose('SPL3008', { span: extra.span }, { what: 'a second path', command: node.command }));
    if (path === undefined) return { ...fields, open: true };
    if (readPath(path.text) === null) {
      const found = path.text;
      analysis.report(
        diagnose('SPL3005', { span: path.span }, { option: 'path', found, expected: 'keys joined by dots, with {}, {n} or {@attribute}' }),
      );
    }
    return withFields(fields, [options.output ?? path.text]);
  },
  plan(node, input, planner): Plan {
    const options = planner.options(node.options, OPTIONS, node);
    const { input: read = '_raw' } = options;
    const path = options.path ?? node.path[0]?.text;
    if (path === undefined) {
      return { op: 'call', verb: 'spath', input, arguments: { input: read }, reads: [read], writes: null, origin: node.span };
    }
    const name = options.output ?? path;
    const found: PlanExpr = {
      op: 'call',
      fn: 'spath',
      args: [
        { op: 'field', name: read },
        { op: 'text', value: path },
      ],
    };
    // Where the path leads nowhere, nothing happens.
    const value: PlanExpr = { op: 'coalesce', args: [found, { op: 'field', name }] };
    return { op: 'extend', input, columns: [{ name, value }], origin: node.span };
  },
  print: (node) => [node.command, ...node.options.map(printOption), ...node.path.map(printArgument)].join(' '),
  parts: { options: 'option', path: 'argument' },
});
