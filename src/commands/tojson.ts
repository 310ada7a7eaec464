import type { TojsonCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName, LeftParenthesis, RightParenthesis, Word } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface TojsonNode extends CommandNode {
  readonly kind: 'Tojson';
  readonly options: readonly Option[];
  /** Types as written, and the fields that get them, in the same order. */
  readonly types: readonly Argument[];
  readonly fields: readonly Argument[];
}

const TYPES = ['auto', 'num', 'str', 'bool', 'json', 'none'] as const;

const OPTIONS = {
  fill_null: { type: 'boolean', doc: 'true: a value that is missing, or has no form of its type, becomes null; else it is left out' },
  include_internal: { type: 'boolean', doc: 'true: fields that begin with _ are written too' },
  output_field: { type: 'field', doc: 'the field to write; _raw if absent' },
  default_type: { type: 'text', doc: 'the type of fields that stand without one; none if absent', among: TYPES },
} as const satisfies OptionTable;

/** Makes one JSON object of each row. */
export const tojson = defineCommand<TojsonNode>({
  name: 'tojson',
  doc: {
    summary: 'Makes one JSON object of each row, with all fields or the listed ones.',
    syntax:
      'tojson [auto|num|str|bool|json|none(<wc-field>)]... [<wc-field>]... [fill_null=<bool>] [include_internal=<bool>] [output_field=<field>] [default_type=<type>]',
    see: 'SearchReference/Tojson',
    departures: ['Keys stand in alphabetical order (inferred).'],
  },
  options: OPTIONS,
  examples: [
    { title: 'all fields', spl: 'tojson output_field=j | fields j', given: [{ a: 'x', b: 'y' }], gives: [{ j: '{"a":"x","b":"y"}' }] },
    {
      title: 'types',
      spl: 'tojson bool(ok) num(n) output_field=j | fields j',
      given: [
        { ok: 'yes', n: '5' },
        { ok: 'maybe', n: '6' },
      ],
      gives: [{ j: '{"n":5,"ok":true}' }, { j: '{"n":6}' }],
    },
    {
      title: 'null for what has no form',
      spl: 'tojson num(n) fill_null=t output_field=j | fields j',
      given: [{ n: 'x' }],
      gives: [{ j: '{"n":null}' }],
    },
  ],
  /** tojsonCommand : TOJSON ( option | typedField | ',' )* */
  rule: (g) => {
    /** typedField : Word '(' ( argument | ',' )* ')' | argument */
    const typedField = g.RULE('typedField', () => {
      g.OR([
        {
          GATE: () => {
            g.joinArgument();
            return g.followedBy(LeftParenthesis);
          },
          ALT: () => {
            g.CONSUME(Word);
            g.CONSUME(LeftParenthesis);
            g.MANY(() => g.OR1([{ ALT: () => g.SUBRULE(g.argument) }, { ALT: () => g.CONSUME(Comma) }]));
            g.CONSUME(RightParenthesis);
          },
        },
        { ALT: () => g.SUBRULE2(g.argument) },
      ]);
    });
    return g.RULE('tojsonCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            { ALT: () => g.SUBRULE(typedField) },
            { ALT: () => g.CONSUME(Comma) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      });
    });
  },
  toAst(cst: TojsonCommandCstNode, build) {
    const typed = (cst.children.typedField ?? []).flatMap(({ children }) => {
      const fields = (children.argument ?? []).map((argument) => build.argument(argument));
      const type = children.Word?.[0];
      const none: Argument = { kind: 'Argument', span: build.span(cst), text: '', written: '', quoted: false };
      return fields.map((field) => ({ type: type === undefined ? none : build.token(type), field }));
    });
    return {
      kind: 'Tojson',
      command: only(cst.children.CommandName).image,
      span: build.span(cst),
      options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
      types: typed.map(({ type }) => type),
      fields: typed.map(({ field }) => field),
    };
  },
  analyze(node, fields, analysis) {
    const { output_field = '_raw' } = analysis.options(node.options, OPTIONS, node);
    for (const { text, span } of node.types) {
      if (text === '' || isType(text.toLowerCase())) continue;
      analysis.report(diagnose('SPL3005', { span }, { option: 'type', found: text, expected: TYPES.join(' or ') }));
    }
    for (const field of node.fields) analysis.field(field, fields);
    return withFields(fields, [output_field]);
  },
  plan(node, input, planner) {
    const options = planner.options(node.options, OPTIONS, node);
    const { fill_null = false, include_internal = false, output_field = '_raw', default_type = 'none' } = options;
    const written = node.fields.map(
      (field, index) => [field.text, only(node.types.slice(index)).text.toLowerCase() || default_type] as const,
    );
    const types = written.length === 0 ? [['*', default_type] as const] : written;
    const patterns = types.map(([pattern]) => pattern);
    return {
      op: 'call',
      verb: 'tojson',
      input,
      arguments: { types, output: output_field, fillNull: fill_null, internal: include_internal },
      reads: patterns.some((pattern) => pattern.includes('*')) ? null : patterns,
      writes: [output_field],
      origin: node.span,
    };
  },
  print(node) {
    const fields = node.fields.map((field, index) => {
      const type = only(node.types.slice(index)).text;
      return type === '' ? printArgument(field) : `${type}(${printArgument(field)})`;
    });
    return [node.command, ...node.options.map(printOption), ...fields].join(' ');
  },
  parts: { options: 'option', types: 'argument', fields: 'field' },
});

const isType = (text: string): boolean => TYPES.some((type) => type === text);
