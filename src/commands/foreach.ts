import type { ForeachCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable, OptionValues } from '../analyze/analysis.ts';
import type { FieldSet } from '../analyze/field-set.ts';
import type { SearchText } from '../analyze/inner-search.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Iterate } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { fillTemplate, matchesOf, type TemplateNames } from '../values/field-template.ts';
import { checkSomeField } from './argument-list.ts';
import { defineCommand } from './command.ts';
import { fieldsAfterItems, type ItemLoop, planItems } from './foreach-items.ts';
import { buildTemplate, type Template } from './template-text.ts';

interface ForeachNode extends CommandNode {
  readonly kind: 'Foreach';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
  readonly template: Template;
}

const MODES: ReadonlyMap<string, Iterate['as']> = new Map([
  ['multivalue', 'multivalue'],
  ['json_array', 'json'],
  ['auto_collections', 'auto'],
]);

const OPTIONS = {
  mode: {
    type: 'text',
    doc: 'over fields (multifield, if absent), or over the values of one field: a multivalue, a JSON array, or whichever of them it is',
    among: ['multifield', ...MODES.keys()],
  },
  fieldstr: { type: 'text', doc: 'what stands for the name of the field; <<FIELD>> if absent' },
  matchstr: { type: 'text', doc: 'what stands for all that the wildcards matched; <<MATCHSTR>> if absent' },
  matchseg1: { type: 'text', doc: 'what stands for what the first wildcard matched; <<MATCHSEG1>> if absent' },
  matchseg2: { type: 'text', doc: 'what stands for what the second wildcard matched; <<MATCHSEG2>> if absent' },
  matchseg3: { type: 'text', doc: 'what stands for what the third wildcard matched; <<MATCHSEG3>> if absent' },
  itemstr: { type: 'text', doc: 'what stands for the value; <<ITEM>> if absent' },
  iterstr: { type: 'text', doc: 'what stands for the number of the value, from 0; <<ITER>> if absent' },
} as const satisfies OptionTable;

type Given = OptionValues<typeof OPTIONS>;

function namesOf(given: Given): TemplateNames {
  const { fieldstr = '<<FIELD>>', matchstr = '<<MATCHSTR>>' } = given;
  const { matchseg1 = '<<MATCHSEG1>>', matchseg2 = '<<MATCHSEG2>>', matchseg3 = '<<MATCHSEG3>>' } = given;
  return { field: fieldstr, match: matchstr, segments: [matchseg1, matchseg2, matchseg3] };
}

/** The loop over the values of one field; undefined for a loop over fields. */
function itemLoop(node: ForeachNode, given: Given): ItemLoop | undefined {
  const as = MODES.get(given.mode?.toLowerCase() ?? '');
  if (as === undefined) return undefined;
  const { itemstr = '<<ITEM>>', iterstr = '<<ITER>>' } = given;
  const field = node.fields[0]?.text ?? '';
  const text = fillTemplate(node.template.text, namesOf(given), { field, captures: [] });
  return { field, as, template: { ...node.template, text }, item: itemstr, iteration: iterstr, command: node.command, span: node.span };
}

/** The commands of all fields, where it is known which these are: without a wildcard, or where all fields are known. */
function expanded(node: ForeachNode, given: Given, fields: FieldSet): SearchText | 'nothing' | undefined {
  const patterns = node.fields.map(({ text }) => text);
  if (fields.open && patterns.some((pattern) => pattern.includes('*'))) return undefined;
  const texts = matchesOf(patterns, fields.names).map((match) => fillTemplate(node.template.text, namesOf(given), match));
  return texts.length === 0 ? 'nothing' : { kind: 'SearchText', text: `| ${texts.join(' | ')}`, span: node.template.span };
}

/** Runs commands for each of several fields, or an eval for each value of a field. */
export const foreach = defineCommand<ForeachNode>({
  name: 'foreach',
  doc: {
    summary: 'Runs streaming commands once for each field, its name put into them as text; or an eval once for each value of a field.',
    syntax:
      'foreach [mode=multifield|multivalue|json_array|auto_collections] [fieldstr=<text>] [matchstr=<text>] [matchseg1..3=<text>] [itemstr=<text>] [iterstr=<text>] <wc-field>... [ <template> ]',
    see: 'SearchReference/Foreach',
    departures: ['A name without a wildcard is looked at even where no row has the field; Splunk does not document it'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'the sum of some fields',
      spl: 'eval total=0 | foreach test* [eval total=total+<<FIELD>>]',
      given: [{ test1: 1, test2: 2, x: 9 }],
      gives: [{ test1: 1, test2: 2, x: 9, total: 3 }],
    },
    {
      title: 'what the wildcard stands for',
      spl: 'foreach foo* [eval new_<<MATCHSTR>>=<<FIELD>>+bar<<MATCHSTR>>] | fields new_*',
      given: [{ foo1: 1, foo2: 2, bar1: 10, bar2: 20 }],
      gives: [{ new_1: 11, new_2: 22 }],
    },
    {
      title: 'the values of a multivalue',
      spl: 'eval sum=0, n=0 | foreach mode=multivalue grades [eval sum=sum+<<ITEM>>, n=n+1] | fields sum n',
      given: [{ grades: ['80', '40', '60'] }],
      gives: [{ sum: 180, n: 3 }],
    },
  ],
  /** foreachCommand : FOREACH ( option | newName | ',' )* template */
  rule: (g) =>
    g.RULE('foreachCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            { ALT: () => g.SUBRULE(g.newName) },
            { ALT: () => g.CONSUME(Comma) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      });
      g.SUBRULE(g.template);
    }),
  toAst: (cst: ForeachCommandCstNode, build) => ({
    kind: 'Foreach',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    fields: (cst.children.newName ?? []).map((name) => build.argument(name)),
    template: buildTemplate(only(cst.children.template), build),
  }),
  analyze(node, fields, analysis) {
    const given = analysis.options(node.options, OPTIONS, node);
    if (!checkForeach(node, given, analysis)) return { ...fields, open: true };
    const loop = itemLoop(node, given);
    if (loop !== undefined) return fieldsAfterItems(loop, fields, analysis);
    const search = expanded(node, given, fields);
    if (search === 'nothing') return fields;
    return search === undefined ? { ...fields, open: true } : analysis.inner.fields(search, fields);
  },
  plan(node, input, planner, fields) {
    const given = planner.options(node.options, OPTIONS, node);
    const loop = itemLoop(node, given);
    if (loop !== undefined) return planItems(loop, input, fields, planner);
    const search = expanded(node, given, fields);
    if (search === 'nothing') return input;
    if (search !== undefined) return planner.inner.onto({ ...search, span: node.span }, input, fields);
    return {
      op: 'call',
      input,
      verb: 'foreach',
      arguments: { patterns: node.fields.map(({ text }) => text), template: node.template.text, names: namesOf(given) },
      reads: null,
      writes: null,
      searches: true,
      origin: node.span,
    };
  },
  print: (node) => [node.command, ...node.options.map(printOption), ...node.fields.map(printArgument), `[${node.template.text}]`].join(' '),
  parts: { options: 'option', fields: 'field' },
});

function checkForeach(node: ForeachNode, given: Given, analysis: Analysis): boolean {
  const { command, span } = node;
  checkSomeField(node.fields, node, analysis);
  if (node.template.text === '')
    analysis.report(diagnose('SPL3007', { span: node.template.span }, { what: 'a command inside its brackets', command }));
  const overItems = MODES.has(given.mode?.toLowerCase() ?? '');
  const one = node.fields.length === 1 && node.fields[0]?.text.includes('*') === false;
  if (overItems && !one) analysis.report(diagnose('SPL3007', { span }, { what: `one field for mode=${given.mode}`, command }));
  return node.fields.length > 0 && node.template.text !== '' && (!overItems || one);
}
