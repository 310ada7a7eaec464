import type { Grammar, Rule } from '../../../grammar/dsl.ts';
import type { TstatsCommandCstNode } from '../../../grammar/generated/cst.ts';
import { By, Comma, CommandName, keyword } from '../../../grammar/tokens.ts';
import type { Argument, Option } from '../../ast/parts.ts';
import type { CommandNode } from '../../ast/pipeline.ts';
import { printAggregation, printArgument, printOption, printSearch } from '../../ast/print.ts';
import type { SearchExpr } from '../../ast/search.ts';
import { type AstBuilder, only } from '../../syntax/ast-builder.ts';
import type { AggregateList } from '../aggregate-list.ts';
import type { SplPrinter } from '../command.ts';

/** `tstats` as it is written. */
export interface TstatsNode extends CommandNode, AggregateList {
  readonly kind: 'Tstats';
  readonly options: readonly Option[];
  /** `datamodel=M.D` or `sid=N` behind FROM: none or one. */
  readonly source: readonly Option[];
  /** A name behind FROM: none or one. */
  readonly namespace: readonly Argument[];
  /** None or one. */
  readonly where: readonly SearchExpr[];
  /** Options behind the by-clause or in it, such as span. */
  readonly after: readonly Option[];
}

const From = keyword('from');
const Where = keyword('where');
const GroupBy = keyword('groupby');
const CLAUSES = ['from', 'where', 'by', 'groupby'];

/**
 * tstatsCommand : TSTATS ( option | aggregation | ',' )* ( FROM tstatsSource )? option* ( WHERE searchExpression )? option* tstatsBy?
 */
export function tstatsRule(g: Grammar, options: readonly string[]): Rule {
  /** tstatsSource : option | argument */
  const source = g.RULE('tstatsSource', () => {
    g.CONSUME(From);
    g.OR({
      DEF: [{ GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) }, { ALT: () => g.SUBRULE(g.argument) }],
      IGNORE_AMBIGUITIES: true,
    });
  });
  /** tstatsBy : ( BY | GROUPBY ) ( option | newName | ',' )* */
  const by = g.RULE('tstatsBy', () => {
    g.OR([{ ALT: () => g.CONSUME(By) }, { ALT: () => g.CONSUME(GroupBy) }]);
    g.MANY(() => {
      g.OR1({
        DEF: [
          { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
          { ALT: () => g.SUBRULE(g.newName) },
          { ALT: () => g.CONSUME(Comma) },
        ],
        IGNORE_AMBIGUITIES: true,
      });
    });
  });
  return g.RULE('tstatsCommand', () => {
    g.CONSUME(CommandName);
    g.MANY({
      GATE: () => !CLAUSES.some((word) => g.atWord(word)),
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
    g.OPTION(() => g.SUBRULE(source));
    g.MANY1({ GATE: () => g.atOption(), DEF: () => g.SUBRULE2(g.optionClause) });
    g.OPTION1(() => {
      g.CONSUME(Where);
      g.searchUntil(['by', 'groupby'], options);
    });
    g.MANY2({ GATE: () => g.atOption(), DEF: () => g.SUBRULE3(g.optionClause) });
    g.OPTION2(() => g.SUBRULE(by));
  });
}

/** The node of what was parsed. */
export function tstatsNode(cst: TstatsCommandCstNode, build: AstBuilder): TstatsNode {
  const { children } = cst;
  const source = children.tstatsSource?.[0]?.children;
  const by = children.tstatsBy?.[0]?.children;
  return {
    kind: 'Tstats',
    command: only(children.CommandName).image,
    span: build.span(cst),
    options: (children.optionClause ?? []).map((option) => build.option(option)),
    aggregates: (children.aggregation ?? []).map((aggregation) => build.aggregation(aggregation)),
    source: (source?.optionClause ?? []).map((option) => build.option(option)),
    namespace: (source?.argument ?? []).map((argument) => build.argument(argument)),
    where: (children.searchExpression ?? []).map((where) => build.search(where)),
    by: (by?.newName ?? []).map((name) => build.argument(name)),
    after: (by?.optionClause ?? []).map((option) => build.option(option)),
  };
}

/** The command as it is printed: options first, then the clauses. */
export function printTstats(node: TstatsNode, printer: SplPrinter): string {
  const source = [...node.source.map(printOption), ...node.namespace.map(printArgument)];
  const by = [...node.by.map(printArgument), ...node.after.map(printOption)];
  return [
    node.command,
    ...node.options.map(printOption),
    // Without commas: what looks like an aggregate may be a macro that stands for options.
    ...node.aggregates.map((aggregation) => printAggregation(aggregation, printer.pipeline)),
    ...source.map((text) => `FROM ${text}`),
    ...node.where.map((where) => `WHERE ${printSearch(where, printer.pipeline)}`),
    ...(by.length > 0 ? [`BY ${by.join(' ')}`] : []),
  ]
    .filter(Boolean)
    .join(' ');
}
