import type { Grammar, Rule } from '../../grammar/dsl.ts';
import type { TopCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { rowLimit } from '../plan/limits.ts';
import type { Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, checkSomeField, readCount, splitCount } from './argument-list.ts';
import { type Command, type CommandDoc, defineCommand, type Example } from './command.ts';
import { printBy, printFields } from './field-list.ts';

interface FrequencyNode extends CommandNode {
  readonly kind: 'Top' | 'Rare';
  readonly options: readonly Option[];
  readonly count: readonly Argument[];
  readonly fields: readonly Argument[];
  readonly by: readonly Argument[];
}

/** The options that `top` and `rare` share. */
export const FREQUENCY_OPTIONS = {
  countfield: { type: 'field', doc: 'the name of the count; count if absent' },
  limit: { type: 'integer', doc: 'rows of each group, 10 if absent; 0 for all', minimum: 0 },
  percentfield: { type: 'field', doc: 'the name of the percentage; percent if absent' },
  showcount: { type: 'boolean', doc: 'whether the count is shown; true if absent' },
  showperc: { type: 'boolean', doc: 'whether the percentage is shown; true if absent' },
} as const satisfies OptionTable;

/** The options of `top` alone. */
export const OTHER_OPTIONS = {
  useother: { type: 'boolean', doc: 'adds a row for all values that the limit cut' },
  otherstr: { type: 'text', doc: 'what that row is called; OTHER if absent' },
} as const satisfies OptionTable;

const ALL_OPTIONS = { ...FREQUENCY_OPTIONS, ...OTHER_OPTIONS } as const satisfies OptionTable;
const DEFAULT_LIMIT = 10;

/** What `top` and `rare` differ in. */
export interface Frequency {
  readonly name: 'top' | 'rare';
  readonly options: OptionTable;
  readonly doc: CommandDoc;
  readonly examples: readonly [Example, ...Example[]];
}

const optionsOf = (node: FrequencyNode, options: OptionTable): typeof ALL_OPTIONS =>
  // rare has fewer options: reading them by its own table leaves the others undefined.
  (node.kind === 'Rare' ? options : ALL_OPTIONS) as typeof ALL_OPTIONS;

/** A command that counts combinations of values and ranks them (semantics/commands.md section 7). */
export function frequencyCommand({ name, options, doc, examples }: Frequency): Command {
  return defineCommand<FrequencyNode>({
    name,
    doc,
    options,
    examples,
    rule: (g) => frequencyRule(g, `${name}Command`),
    toAst(cst: TopCommandCstNode, build) {
      const list = buildArgumentList(cst.children.argumentList[0], build);
      const { count, fields } = splitCount(list.arguments);
      return {
        kind: name === 'top' ? 'Top' : 'Rare',
        command: only(cst.children.CommandName).image,
        span: build.span(cst),
        options: [...list.options, ...(cst.children.optionClause ?? []).map((option) => build.option(option))],
        count: count === undefined ? [] : [count],
        fields,
        by: build.by(cst.children.byClause?.[0]),
      };
    },
    analyze(node, known, analysis) {
      const read = analysis.options(node.options, optionsOf(node, options), node);
      const [count] = node.count;
      readCount(count, 0, analysis);
      if (count !== undefined && read.limit !== undefined) analysis.report(diagnose('SPL3006', { span: count.span }, { option: 'limit' }));
      checkSomeField(node.fields, node, analysis);
      for (const field of [...node.fields, ...node.by]) analysis.field(field, known);
      const { countfield = 'count', percentfield = 'percent', showcount = true, showperc = true } = read;
      const names = [...node.by, ...node.fields].map((field) => field.text);
      const taken = [...node.by, ...node.fields].find(
        (field) => (showcount && field.text === countfield) || (showperc && field.text === percentfield),
      );
      if (taken !== undefined) {
        const hint = 'name the count and the percentage otherwise: countfield=..., percentfield=...';
        analysis.report(
          diagnose(
            'SPL3008',
            { span: taken.span },
            { what: `a field that is called "${taken.text}", as a column it adds`, command: node.command, hint },
          ),
        );
      }
      return closedFields([...names, ...(showcount ? [countfield] : []), ...(showperc ? [percentfield] : []), '_tc'], node.command);
    },
    plan(node, input, planner): Plan {
      const read = planner.options(node.options, optionsOf(node, options), node);
      const {
        countfield = 'count',
        percentfield = 'percent',
        showcount = true,
        showperc = true,
        useother = false,
        otherstr = 'OTHER',
      } = read;
      const limit = readCount(node.count[0], 0, planner) ?? read.limit ?? DEFAULT_LIMIT;
      const by = node.by.map((field) => field.text);
      const fields = node.fields.map((field) => field.text);
      const counter = freeName('count', [...by, ...fields]);
      const counted: Plan = {
        op: 'aggregate',
        input,
        by: [...by, ...fields],
        aggregates: [{ fn: 'count', of: { kind: 'row' }, as: counter }],
        timed: false,
        allNumeric: false,
        dedupSplitValues: false,
        origin: node.span,
      };
      const ranking = {
        by,
        fields,
        count: counter,
        countField: showcount ? countfield : null,
        percentField: showperc ? percentfield : null,
        limit: rowLimit(limit === 0 ? undefined : limit, planner.limits.topRows, name),
        rarest: name === 'rare',
        other: useother ? otherstr : null,
      };
      return {
        op: 'call',
        verb: 'top',
        input: counted,
        arguments: ranking,
        reads: [...by, ...fields, counter],
        writes: null,
        origin: node.span,
      };
    },
    print: (node) =>
      [node.command, ...node.count.map(printArgument), ...node.options.map(printOption), printFields(node.fields) + printBy(node.by)]
        .filter(Boolean)
        .join(' '),
    parts: { options: 'option', count: 'argument', fields: 'field', by: 'by-field' },
  });
}

function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`${name}_`, taken) : name;
}

/** The production of `top`, `rare` and their si-forms: argumentList byClause? option* ; a leading number is the limit */
export function frequencyRule(g: Grammar, name: string): Rule {
  return g.RULE(name, () => {
    g.CONSUME(CommandName);
    g.SUBRULE(g.argumentList);
    g.OPTION(() => g.SUBRULE(g.byClause));
    g.MANY({ GATE: () => g.atOption(), DEF: () => g.SUBRULE(g.optionClause) });
  });
}
