import type { Grammar, Rule } from '../../grammar/dsl.ts';
import type { TransactionBoundaryCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName, Equal, keyword, LeftParenthesis, QuotedText, RightParenthesis, Word } from '../../grammar/tokens.ts';
import type { SearchExpr } from '../ast/search.ts';
import { unquote } from '../ast/unquote.ts';
import { type AstBuilder, only } from '../syntax/ast-builder.ts';
import { quotedSearch } from '../syntax/quoted-search.ts';
import type { TransactionNode } from './transaction-options.ts';

const StartsWith = keyword('startswith');
const EndsWith = keyword('endswith');
const Eval = keyword('eval');
const BOUNDARIES = ['startswith', 'endswith'];

/** transactionCommand : TRANSACTION ( transactionBoundary | option | newName | ',' )* */
export function transactionRule(g: Grammar): Rule {
  /** transactionBoundary : ( STARTSWITH | ENDSWITH ) '=' ( QuotedText | EVAL '(' expression ')' | '(' searchExpression ')' | Word ) */
  const boundary = g.RULE('transactionBoundary', () => {
    g.OR([{ ALT: () => g.CONSUME(StartsWith) }, { ALT: () => g.CONSUME(EndsWith) }]);
    g.CONSUME(Equal);
    g.OR1({
      DEF: [
        { ALT: () => g.CONSUME(QuotedText) },
        {
          GATE: () => g.atWord('eval') && g.followedBy(LeftParenthesis),
          ALT: () => {
            g.CONSUME(Eval);
            g.CONSUME(LeftParenthesis);
            g.SUBRULE(g.expression);
            g.CONSUME(RightParenthesis);
          },
        },
        {
          ALT: () => {
            g.CONSUME2(LeftParenthesis);
            g.SUBRULE(g.searchExpression);
            g.CONSUME2(RightParenthesis);
          },
        },
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
  return g.RULE('transactionCommand', () => {
    g.CONSUME(CommandName);
    g.MANY(() => {
      g.OR({
        DEF: [
          { GATE: () => g.atOption(BOUNDARIES), ALT: () => g.SUBRULE(boundary) },
          { GATE: () => g.atOption() && !g.atOption(BOUNDARIES), ALT: () => g.SUBRULE(g.optionClause) },
          { GATE: () => !g.atOption(), ALT: () => g.SUBRULE(g.newName) },
          { ALT: () => g.CONSUME(Comma) },
        ],
        IGNORE_AMBIGUITIES: true,
      });
    });
  });
}

type Boundaries = Pick<TransactionNode, 'startExpression' | 'startSearch' | 'endExpression' | 'endSearch'>;

/** The conditions of `startswith` and `endswith`. */
export function buildBoundaries(nodes: readonly TransactionBoundaryCstNode[], build: AstBuilder): Boundaries {
  const expressions = (starts: boolean) =>
    nodes
      .filter(({ children }) => (children.Kw_startswith !== undefined) === starts)
      .flatMap(({ children }) => (children.expression ?? []).map((expression) => build.expression(expression)));
  const searches = (starts: boolean) =>
    nodes.filter(({ children }) => (children.Kw_startswith !== undefined) === starts).flatMap((node) => searchOf(node, build));
  return {
    startExpression: expressions(true),
    startSearch: searches(true),
    endExpression: expressions(false),
    endSearch: searches(false),
  };
}

function searchOf({ children }: TransactionBoundaryCstNode, build: AstBuilder): readonly SearchExpr[] {
  const text = children.QuotedText?.[0] ?? children.Word?.[0];
  if (text !== undefined) return [quotedSearch(build.token(text), build)];
  if (children.searchExpression === undefined) return [];
  const search = build.search(only(children.searchExpression));
  // startswith=("user=foo"): what stands in the quotes is the search.
  if (search.kind !== 'SearchTerm' || !search.value.quoted || search.value.wrapping !== 'none') return [search];
  const { written, span } = search.value;
  return [quotedSearch({ kind: 'Argument', span, text: unquote(written), written, quoted: true }, build)];
}
