import type { RexCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName, Comparator, LeftParenthesis, QuotedText, RightParenthesis, Word } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { compilePattern } from '../values/pattern.ts';
import { readSed } from '../values/sed.ts';
import { defineCommand } from './command.ts';

interface RexNode extends CommandNode {
  readonly kind: 'Rex';
  readonly options: readonly Option[];
  /** A regular expression, or a sed expression. */
  readonly pattern: Argument;
}

const OPTIONS = {
  field: { type: 'field', doc: 'the field to read; _raw if absent' },
  max_match: { type: 'integer', doc: 'how many matches count, 0 for all; 1 if absent', minimum: 0 },
  offset_field: { type: 'field', doc: 'gets name=first-last for each group, joined by &' },
  mode: { type: 'text', doc: 'sed: the argument is a sed expression that edits the field', among: ['sed'] },
} as const satisfies OptionTable;
const NAMES = Object.keys(OPTIONS);

/** Extracts the named groups of a regular expression into fields, or edits a field with a sed expression. */
export const rex = defineCommand<RexNode>({
  name: 'rex',
  doc: {
    summary: 'Extracts the named groups of a regular expression into fields, or edits a field with a sed expression.',
    syntax: 'rex [field=<field>] [max_match=<int>] [offset_field=<field>] "<regex>" | rex [field=<field>] mode=sed "<sed-expression>"',
    see: 'SearchReference/Rex',
    departures: [
      'Positions of offset_field count UTF-16 units; every value of a multivalue field is matched, each up to max_match times (both inferred).',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'named groups',
      spl: 'rex "From: (?<from>.*) To: (?<to>.*)" | table from to',
      given: [{ _raw: 'From: Susan To: Bob' }],
      gives: [{ from: 'Susan', to: 'Bob' }],
    },
    { title: 'all matches', spl: 'rex field=x max_match=0 "(?<d>\\d)"', given: [{ x: 'a1b2' }], gives: [{ x: 'a1b2', d: ['1', '2'] }] },
    {
      title: 'no match leaves a field alone',
      spl: 'rex field=x "(?<n>\\d+)"',
      given: [{ x: 'abc', n: 'keep' }],
      gives: [{ x: 'abc', n: 'keep' }],
    },
    {
      title: 'a sed expression',
      spl: 'rex field=x mode=sed "s/(\\w+) (\\w+)/\\2 \\1/"',
      given: [{ x: 'john smith' }],
      gives: [{ x: 'smith john' }],
    },
    { title: 'sed, characters for characters', spl: 'rex field=x mode=sed "y/abc/xyz/"', given: [{ x: 'cab' }], gives: [{ x: 'zxy' }] },
  ],
  /** rexCommand : REX option* ( QuotedText | barePattern ) option* */
  rule: (g) => {
    /** barePattern : any tokens up to an option of rex or the end of the command */
    const barePattern = g.RULE('barePattern', () => {
      g.AT_LEAST_ONE({
        GATE: () => !g.atOption(NAMES),
        DEF: () => {
          g.OR([
            { ALT: () => g.CONSUME(LeftParenthesis) },
            { ALT: () => g.CONSUME(RightParenthesis) },
            { ALT: () => g.CONSUME(Word) },
            { ALT: () => g.CONSUME(Comma) },
            { ALT: () => g.CONSUME(Comparator) },
            { ALT: () => g.CONSUME(QuotedText) },
          ]);
        },
      });
    });
    return g.RULE('rexCommand', () => {
      g.CONSUME(CommandName);
      // A pattern without quotes may begin like an option: `user=(?<user>.*)`.
      g.MANY({ GATE: () => g.atOption() && g.LA(3).tokenType !== LeftParenthesis, DEF: () => g.SUBRULE(g.optionClause) });
      g.OR({ DEF: [{ ALT: () => g.CONSUME(QuotedText) }, { ALT: () => g.SUBRULE(barePattern) }], IGNORE_AMBIGUITIES: true });
      g.MANY1({ GATE: () => g.atOption(), DEF: () => g.SUBRULE2(g.optionClause) });
    });
  },
  toAst(cst: RexCommandCstNode, build) {
    const quoted = cst.children.QuotedText?.[0];
    const bare = cst.children.barePattern?.[0];
    const span = build.span(quoted ?? only(bare === undefined ? undefined : [bare]));
    const written = build.text(span);
    return {
      kind: 'Rex',
      command: only(cst.children.CommandName).image,
      span: build.span(cst),
      options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
      pattern: quoted === undefined ? { kind: 'Argument', span, text: written, written, quoted: false } : build.token(quoted),
    };
  },
  analyze(node, fields, analysis) {
    const options = analysis.options(node.options, OPTIONS, node);
    const read = node.options.find((option) => option.name.toLowerCase() === 'field');
    if (read !== undefined) analysis.field(read.value, fields);
    if (options.mode !== undefined) {
      const sed = readSed(node.pattern.text);
      if (!sed.ok) analysis.report(diagnose('SPL3004', { span: node.pattern.span }, { detail: sed.detail }));
      return fields;
    }
    const names = namesOf(node.pattern, analysis);
    return withFields(fields, options.offset_field === undefined ? names : [...names, options.offset_field]);
  },
  plan(node, input, planner): Plan {
    const { field = '_raw', max_match: maxMatch = 1, offset_field: offsetField, mode } = planner.options(node.options, OPTIONS, node);
    const { text } = node.pattern;
    if (mode !== undefined) {
      const value = {
        op: 'call',
        fn: 'sed',
        args: [
          { op: 'field', name: field },
          { op: 'text', value: text },
        ],
      } as const;
      return { op: 'extend', input, columns: [{ name: field, value }], origin: node.span };
    }
    const written = [...namesOf(node.pattern, planner), ...(offsetField === undefined ? [] : [offsetField])];
    const given = { field, pattern: text, maxMatch, ...(offsetField === undefined ? {} : { offsetField }) };
    return { op: 'call', verb: 'rex', input, arguments: given, reads: [field], writes: written, origin: node.span };
  },
  print: (node) => [node.command, ...node.options.map(printOption), printArgument(node.pattern)].join(' '),
  parts: { options: 'option', pattern: 'argument' },
});

/** The fields that a pattern extracts; a pattern that cannot be used, or that extracts nothing, is reported. */
function namesOf(pattern: Argument, analysis: Analysis): readonly string[] {
  const { span, text } = pattern;
  const compiled = compilePattern(text);
  if (!compiled.ok) {
    analysis.report(diagnose('SPL3004', { span }, { detail: compiled.detail }));
    return [];
  }
  if (compiled.names.length === 0) analysis.report(diagnose('SPL3013', { span }, { pattern: text }));
  return compiled.names;
}
