import type { Grammar, IToken, Rule } from '../../grammar/dsl.ts';
import type { NewNameCstNode, OptionClauseCstNode, SearchExpressionCstNode } from '../../grammar/generated/cst.ts';
import { CommandName, keyword } from '../../grammar/tokens.ts';
import type { Analysis, OptionDeclaration } from '../analyze/analysis.ts';
import { closedFields, type FieldSet, withFields } from '../analyze/field-set.ts';
import { reportMissingRows } from '../analyze/find-lookup.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption, printSearch } from '../ast/print.ts';
import type { SearchExpr } from '../ast/search.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import type { Plan } from '../plan/operators.ts';
import { type AstBuilder, only } from '../syntax/ast-builder.ts';
import type { SplPrinter } from './command.ts';

/** `inputlookup`, `inputcsv`: rows of a table, after those of the search or in their place. */
export interface TableInputNode extends CommandNode {
  readonly kind: 'TableInput';
  readonly options: readonly Option[];
  readonly table: readonly Argument[];
  readonly where: readonly SearchExpr[];
}

/** The options that both commands have. */
interface InputOptions {
  readonly append: OptionDeclaration & { readonly type: 'boolean' };
  readonly strict: OptionDeclaration & { readonly type: 'boolean' };
  readonly start: OptionDeclaration & { readonly type: 'integer' };
  readonly max: OptionDeclaration & { readonly type: 'integer' };
}

/** How one of the two commands reads its table. */
export interface TableInput {
  readonly analysis: Analysis;
  readonly options: InputOptions & Readonly<Record<string, OptionDeclaration>>;
  /** The names under which the table may be known. */
  readonly names: (name: string) => readonly string[];
}

const Where = keyword('where');

/** ( option | newName )* ( WHERE searchExpression )? behind the command's name */
export function tableInputRule(g: Grammar, name: string): Rule {
  return g.RULE(name, () => {
    g.CONSUME(CommandName);
    g.MANY({
      GATE: () => !g.atWord('where'),
      DEF: () => {
        g.OR({
          DEF: [{ GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) }, { ALT: () => g.SUBRULE(g.newName) }],
          IGNORE_AMBIGUITIES: true,
        });
      },
    });
    g.OPTION(() => {
      g.CONSUME(Where);
      g.OPTION1(() => g.SUBRULE(g.searchExpression));
    });
  });
}

interface TableInputCst {
  readonly name: string;
  readonly children: {
    CommandName: IToken[];
    optionClause?: OptionClauseCstNode[];
    newName?: NewNameCstNode[];
    searchExpression?: SearchExpressionCstNode[];
  };
}

/** The node of one of the two commands. */
export function tableInputNode(cst: TableInputCst & Parameters<AstBuilder['span']>[0], build: AstBuilder): TableInputNode {
  return {
    kind: 'TableInput',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    table: (cst.children.newName ?? []).map((name) => build.argument(name)),
    where: (cst.children.searchExpression ?? []).map((where) => build.search(where)),
  };
}

/** The name of the table as the run knows it; the first one where it knows none. */
function knownName(node: TableInputNode, { names, analysis }: TableInput): string {
  const candidates = names(node.table[0]?.text ?? '');
  return candidates.find((name) => analysis.knowledge.lookups.has(name)) ?? candidates[0] ?? '';
}

/** The fields of the rows; a table that does not exist is an error only where the search says so (semantics/commands.md section 18). */
export function analyzeTableInput(node: TableInputNode, fields: FieldSet, input: TableInput): FieldSet {
  const { analysis, options } = input;
  const { append = false, strict = false } = analysis.options(node.options, options, node);
  const [name, second] = node.table;
  if (name === undefined) analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'a lookup table', command: node.command }));
  if (second !== undefined)
    analysis.report(diagnose('SPL3008', { span: second.span }, { what: `a second table, "${second.text}"`, command: node.command }));
  const { lookups } = analysis.knowledge;
  const table = lookups.get(knownName(node, input));
  if (table === undefined && name !== undefined) {
    const found = { name: name.text, near: closest(name.text, lookups.keys()) };
    analysis.report(strict ? diagnose('SPL1020', { span: name.span }, found) : diagnose('SPL1022', { span: name.span }, found));
  }
  if (table !== undefined && name !== undefined) reportMissingRows(name.text, table, { span: name.span, report: analysis.report });
  const own = table === undefined ? { ...fields, open: true } : closedFields(table.fields, node.command);
  for (const where of node.where) analysis.search(where, own);
  if (table === undefined) return own;
  return append ? withFields(fields, table.fields) : own;
}

/** The rows of the table that pass, after those of the search where they are to be appended. */
export function planTableInput(node: TableInputNode, input: Plan, reading: TableInput): Plan {
  const { analysis, options } = reading;
  const { append = false, strict = false, start = 0, max } = analysis.options(node.options, options, node);
  const table = knownName(node, reading);
  const own = closedFields(analysis.knowledge.lookups.get(table)?.fields ?? [], node.command);
  const rows: Plan = { op: 'lookupRows', table, start, count: max ?? null, strict, origin: node.span };
  const found = node.where.reduce<Plan>(
    (all, where) => ({ op: 'filter', input: all, test: analysis.search(where, own), origin: node.span }),
    rows,
  );
  if (!append) return found;
  return { op: 'union', input, others: [found], keep: 'all', byTime: false, limit: { rows: Number.MAX_SAFE_INTEGER }, origin: node.span };
}

/** As written. */
export function printTableInput({ command, options, table, where }: TableInputNode, printer: SplPrinter): string {
  const conditions = where.map((expr) => `where ${printSearch(expr, printer.pipeline)}`);
  return [command, ...options.map(printOption), ...table.map(printArgument), ...conditions].join(' ');
}
