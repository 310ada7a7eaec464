import type { JoinCommandCstNode } from '../../grammar/generated/cst.ts';
import { And, Comma, CommandName, keyword } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { type FieldSet, unitedFields } from '../analyze/field-set.ts';
import type { InnerSearch } from '../analyze/inner-search.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode, Pipeline } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { rowLimit } from '../plan/limits.ts';
import type { Join, Plan } from '../plan/operators.ts';
import { type AstBuilder, only } from '../syntax/ast-builder.ts';
import { defineCommand, type SplPrinter } from './command.ts';
import { datasetArguments, datasetOf, searchOfDataset } from './dataset.ts';
import { printFields } from './field-list.ts';

interface JoinNode extends CommandNode {
  readonly kind: 'Join';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
  /** `where L.a=R.b`: the field of the left and that of the right side, alias and dot taken away. */
  readonly left: readonly Argument[];
  readonly right: readonly Argument[];
  /** None or one, and one of the two. */
  readonly subsearches: readonly Pipeline[];
  readonly datasets: readonly Argument[];
}

const Where = keyword('where');

const OPTIONS = {
  type: {
    type: 'text',
    doc: 'inner, if absent, or left, which is also called outer: rows stay that find none',
    among: ['inner', 'left', 'outer'],
  },
  usetime: { type: 'boolean', doc: 'whether only rows of the subsearch count that are earlier, or not; false if absent' },
  earlier: { type: 'boolean', doc: 'with usetime: rows that are not later (true, if absent), or not earlier' },
  overwrite: { type: 'boolean', doc: 'whether the values of the subsearch replace those of equal fields; true if absent' },
  max: { type: 'integer', doc: 'rows of the subsearch that a row is joined with; 1 if absent, 0 for all', minimum: 0 },
  left: { type: 'text', doc: 'the alias of the rows at hand' },
  right: { type: 'text', doc: 'the alias of the rows of the subsearch' },
} as const satisfies OptionTable;

/** Joins rows with those of another search that have equal values. */
export const join = defineCommand<JoinNode>({
  name: 'join',
  doc: {
    summary:
      'Adds to each row the fields of the rows of a subsearch that have the same values; without fields, of all fields that both have.',
    syntax:
      'join [type=inner|left|outer] [usetime=<bool>] [earlier=<bool>] [overwrite=<bool>] [max=<int>] [<field-list> | left=<alias> right=<alias> where <alias>.<field>=<alias>.<field>...] ([ <subsearch> ] | <type>:<dataset>)',
    see: 'SearchReference/Join',
    departures: [
      'The rows come in the order of the search at hand, those of the subsearch in its own',
      'With aliases every field is called by its alias, internal ones aside',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'the totals of another search',
      spl: 'stats count by kind | join kind [search * | stats sum(n) AS total by kind]',
      given: [
        { kind: 'a', n: 1 },
        { kind: 'a', n: 2 },
        { kind: 'b', n: 5 },
      ],
      gives: [
        { kind: 'a', count: 2, total: 3 },
        { kind: 'b', count: 1, total: 5 },
      ],
    },
    {
      title: 'a row without a partner stays',
      spl: 'search side=m | join type=left user [search side=n | fields user role] | table user role',
      given: [
        { user: 'bob', side: 'm' },
        { user: 'eve', side: 'm' },
        { user: 'bob', role: 'admin', side: 'n' },
      ],
      gives: [{ user: 'bob', role: 'admin' }, { user: 'eve' }],
    },
  ],
  /** joinCommand : JOIN ( option | argument | ',' )* ( WHERE ( option AND? )+ )? ( subsearch | argument )* */
  rule: (g) =>
    g.RULE('joinCommand', () => {
      g.CONSUME(CommandName);
      g.MANY({
        GATE: () => !g.atWord('where'),
        DEF: () => {
          g.OR({
            DEF: [
              { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
              { ALT: () => g.SUBRULE(g.newName) },
              { ALT: () => g.CONSUME(Comma) },
            ],
            IGNORE_AMBIGUITIES: true,
          });
        },
      });
      g.OPTION(() => {
        g.CONSUME(Where);
        g.AT_LEAST_ONE({
          GATE: () => g.atOption(),
          DEF: () => {
            g.SUBRULE2(g.optionClause);
            g.OPTION1({ GATE: () => g.atWord('and'), DEF: () => g.CONSUME(And) });
          },
        });
      });
      // A dataset by name has been read as the last of the fields, unless WHERE stands before it.
      g.MANY1(() => g.OR1([{ ALT: () => g.SUBRULE(g.subsearch) }, { ALT: () => g.SUBRULE(g.argument) }]));
    }),
  toAst: (cst: JoinCommandCstNode, build) => joinNode(cst, build),
  analyze(node, fields, analysis) {
    const { left, right } = analysis.options(node.options, OPTIONS, node);
    checkJoin(node, left !== undefined && right !== undefined, analysis);
    for (const field of [...node.fields, ...node.left]) analysis.field(field, fields);
    const source = sourceOf(node, analysis);
    const other = source === undefined ? { open: true, names: [] } : analysis.inner.fields(source);
    for (const field of node.right) analysis.field(field, other);
    if (left === undefined || right === undefined) return unitedFields(fields, [other]);
    return unitedFields(prefixed(fields, `${left}.`), [prefixed(other, `${right}.`)]);
  },
  plan: (node, input, planner) => joinPlan(node, input, planner),
  print: (node, printer) => printJoin(node, printer),
  parts: { options: 'option', fields: 'field', left: 'field', right: 'field', subsearches: 'subsearch', datasets: 'argument' },
});

function joinNode(cst: JoinCommandCstNode, build: AstBuilder): JoinNode {
  const { children } = cst;
  const where = children.Kw_where?.[0]?.startOffset ?? Number.POSITIVE_INFINITY;
  const all = (children.optionClause ?? []).map((option) => build.option(option));
  const pairs = all.filter((option) => option.span.start > where);
  const options = all.filter((option) => option.span.start < where);
  const words = datasetArguments((children.newName ?? []).map((name) => build.argument(name)));
  const subsearches = (children.subsearch ?? []).map((subsearch) => build.subsearch(subsearch));
  const last = words.at(-1);
  // Without a subsearch the dataset stands last.
  const named = subsearches.length === 0 && children.argument === undefined && last?.text.includes(':') === true;
  const datasets = [...datasetArguments((children.argument ?? []).map((argument) => build.argument(argument))), ...(named ? [last] : [])];
  const aliasOf = (name: string): string => options.find((option) => option.name.toLowerCase() === name)?.value.text ?? '';
  const [leftAlias, rightAlias] = [aliasOf('left'), aliasOf('right')];
  const sides = pairs.map((pair) => {
    const one: Argument = { ...pair.value, text: pair.name, written: pair.name, quoted: false, span: pair.span };
    const turned = one.text.startsWith(`${rightAlias}.`) && pair.value.text.startsWith(`${leftAlias}.`);
    return turned ? ([pair.value, one] as const) : ([one, pair.value] as const);
  });
  return {
    kind: 'Join',
    command: only(children.CommandName).image,
    span: build.span(cst),
    options,
    fields: named ? words.slice(0, -1) : words,
    left: sides.map(([side]) => unaliased(side, leftAlias)),
    right: sides.map(([, side]) => unaliased(side, rightAlias)),
    subsearches,
    datasets,
  };
}

/** `L.field` without `L.`; what has another alias keeps it and is reported. */
function unaliased(side: Argument, alias: string): Argument {
  const prefix = `${alias}.`;
  return side.text.startsWith(prefix) ? { ...side, text: side.text.slice(prefix.length), written: side.text.slice(prefix.length) } : side;
}

function checkJoin(node: JoinNode, aliased: boolean, analysis: Analysis): void {
  const { span, command } = node;
  const sources = node.subsearches.length + node.datasets.length;
  if (sources > 1) analysis.report(diagnose('SPL3008', { span }, { what: 'more than one subsearch or dataset', command }));
  if (sources === 0) {
    const where = { start: span.end, end: span.end };
    analysis.report(diagnose('SPL0001', { span: where }, { found: 'the end of "join"', expected: 'a subsearch in brackets' }));
  }
  if (aliased !== node.left.length > 0)
    analysis.report(
      diagnose('SPL3007', { span }, { what: 'left=<alias>, right=<alias> and where <alias>.<field>=<alias>.<field> together', command }),
    );
}

function sourceOf(node: JoinNode, analysis: Analysis): InnerSearch | undefined {
  const [dataset] = node.datasets;
  return node.subsearches[0] ?? (dataset === undefined ? undefined : searchOfDataset(datasetOf(dataset), node.command, analysis));
}

const prefixed = (fields: FieldSet, prefix: string): FieldSet => ({
  ...fields,
  names: fields.names.map((name) => (name.startsWith('_') ? name : prefix + name)),
});

function joinPlan(node: JoinNode, input: Plan, planner: Analysis): Plan {
  const given = planner.options(node.options, OPTIONS, node);
  const { type = 'inner', usetime = false, earlier = true, overwrite = true, max = 1, left, right } = given;
  const source = sourceOf(node, planner);
  const same = node.fields.map(({ text }) => [text, text] as const);
  const pairs = node.left.map(({ text }, index) => [text, only(node.right.slice(index)).text] as const);
  const key: Join['on'] = same.length + pairs.length === 0 ? { kind: 'common' } : { kind: 'fields', pairs: [...same, ...pairs] };
  return {
    op: 'join',
    input,
    other: source === undefined ? input : planner.inner.plan(source),
    keep: type.toLowerCase() === 'inner' ? 'inner' : 'left',
    on: key,
    most: max,
    overwrite,
    time: usetime ? (earlier ? 'earlier' : 'later') : 'any',
    ...(left === undefined || right === undefined ? {} : { prefixes: [`${left}.`, `${right}.`] as const }),
    limit: rowLimit(undefined, planner.limits.joinRows, 'join'),
    origin: node.span,
  };
}

function printJoin(node: JoinNode, printer: SplPrinter): string {
  const aliasOf = (name: string): string => node.options.find((option) => option.name.toLowerCase() === name)?.value.text ?? '';
  const pairs = node.left.map((side, index) => `${aliasOf('left')}.${side.text}=${aliasOf('right')}.${only(node.right.slice(index)).text}`);
  return [
    node.command,
    ...node.options.map(printOption),
    printFields(node.fields),
    ...(pairs.length === 0 ? [] : ['where', ...pairs]),
    ...node.subsearches.map((subsearch) => `[${printer.pipeline(subsearch)}]`),
    ...node.datasets.map(printArgument),
  ]
    .filter(Boolean)
    .join(' ');
}
