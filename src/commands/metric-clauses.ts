import type { Grammar, Rule } from '../../grammar/dsl.ts';
import type { McatalogCommandCstNode, MstatsCommandCstNode } from '../../grammar/generated/cst.ts';
import { By, Comma, CommandName, keyword } from '../../grammar/tokens.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printAggregation, printOption, printSearch } from '../ast/print.ts';
import type { SearchExpr } from '../ast/search.ts';
import { type AstBuilder, only } from '../syntax/ast-builder.ts';
import type { AggregateList } from './aggregate-list.ts';
import type { SplPrinter } from './command.ts';
import { printBy } from './field-list.ts';

/** Aggregates of metrics, a search for the points, by-fields: what `mstats` and `mcatalog` consist of. */
export interface MetricClauses extends CommandNode, AggregateList {
  readonly options: readonly Option[];
  /** None or one. */
  readonly where: readonly SearchExpr[];
}

const Where = keyword('where');
const GroupBy = keyword('groupby');

/** <name>Command : <NAME> ( option | aggregation | ',' )* ( WHERE searchExpression )? option* ( ( BY | GROUPBY ) fieldList )? option* */
export function metricRule(g: Grammar, name: string, options: readonly string[]): Rule {
  return g.RULE(`${name}Command`, () => {
    g.CONSUME(CommandName);
    g.MANY({
      GATE: () => !g.atWord('where') && !g.atWord('by') && !g.atWord('groupby'),
      DEF: () => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            { ALT: () => g.SUBRULE(g.aggregation) },
            { ALT: () => g.CONSUME(Comma) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      },
    });
    g.OPTION(() => {
      g.CONSUME(Where);
      g.searchUntil(['by', 'groupby'], options);
    });
    g.MANY1({ GATE: () => g.atOption(), DEF: () => g.SUBRULE2(g.optionClause) });
    g.OPTION1(() => {
      g.OR1([{ ALT: () => g.CONSUME(By) }, { ALT: () => g.CONSUME(GroupBy) }]);
      g.SUBRULE(g.fieldList);
    });
    g.MANY2({ GATE: () => g.atOption(), DEF: () => g.SUBRULE3(g.optionClause) });
  });
}

/** The parts of such a command. */
export function metricClauses(cst: McatalogCommandCstNode | MstatsCommandCstNode, build: AstBuilder): Omit<MetricClauses, 'kind'> {
  const { children } = cst;
  return {
    command: only(children.CommandName).image,
    span: build.span(cst),
    options: (children.optionClause ?? []).map((option) => build.option(option)),
    aggregates: (children.aggregation ?? []).map((aggregation) => build.aggregation(aggregation)),
    where: (children.searchExpression ?? []).map((where) => build.search(where)),
    by: build.fields(children.fieldList?.[0]),
  };
}

/** Options first, then the clauses. */
export const printMetricClauses = (node: MetricClauses, printer: SplPrinter): string =>
  [
    node.command,
    ...node.options.map(printOption),
    node.aggregates.map((aggregation) => printAggregation(aggregation, printer.pipeline)).join(', '),
    ...node.where.map((where) => `WHERE ${printSearch(where, printer.pipeline)}`),
  ]
    .filter(Boolean)
    .join(' ') + printBy(node.by);

/** What the parts are for walks over the tree. */
export const METRIC_PARTS = { options: 'option', aggregates: 'aggregate', where: 'search', by: 'by-field' } as const;
