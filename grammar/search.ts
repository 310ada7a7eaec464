import type { Grammar } from './dsl.ts';
import * as t from './tokens.ts';

/** Productions of search expressions (semantics/expressions.md section 1). Precedence (OR before AND) is applied when the AST is built. */
export function searchRules(g: Grammar): void {
  const atConnective = () => g.atWord('AND', true) || g.atWord('OR', true);

  /** searchExpression : searchOperand ( ( AND | OR )? searchOperand )* ; the words in capitals; a comma between terms says nothing */
  g.searchExpression = g.RULE('searchExpression', () => {
    g.SUBRULE(searchOperand);
    g.MANY1(() => g.CONSUME(t.Comma));
    g.MANY({
      GATE: () => !g.atSearchEnd(),
      DEF: () => {
        g.OPTION({
          GATE: atConnective,
          DEF: () => g.OR([{ ALT: () => g.CONSUME(t.And) }, { ALT: () => g.CONSUME(t.Or) }]),
        });
        g.SUBRULE2(searchOperand);
        g.MANY2(() => g.CONSUME2(t.Comma));
      },
    });
  });

  /** searchOperand : NOT* ( '(' searchExpression? ')' | subsearch | searchTerm ) */
  const searchOperand = g.RULE('searchOperand', () => {
    g.MANY({ GATE: () => g.atWord('NOT', true), DEF: () => g.CONSUME(t.Not) });
    g.OR([
      {
        ALT: () => {
          g.CONSUME(t.LeftParenthesis);
          g.OPTION(() => g.SUBRULE(g.searchExpression));
          g.CONSUME(t.RightParenthesis);
        },
      },
      { ALT: () => g.SUBRULE(g.subsearch) },
      { ALT: () => g.SUBRULE(searchTerm) },
    ]);
  });

  /** searchTerm : ( QuotedText | Word | wrapped ) ( Comparator searchValue | IN '(' ( searchValue | ',' )* ')' )? */
  const searchTerm = g.RULE('searchTerm', () => {
    g.OR({
      DEF: [
        { ALT: () => g.CONSUME(t.QuotedText) },
        { GATE: () => atWrapped(g), ALT: () => g.SUBRULE(wrapped) },
        {
          GATE: () => !atConnective(),
          ALT: () => {
            g.joinArgument();
            g.CONSUME(t.Word);
          },
        },
      ],
      IGNORE_AMBIGUITIES: true,
    });
    g.OPTION(() => {
      g.CONSUME(t.Comparator);
      g.SUBRULE(searchValue);
    });
    g.OPTION1({
      GATE: () => g.atWord('IN', true) && g.followedBy(t.LeftParenthesis),
      DEF: () => {
        g.CONSUME(t.In);
        g.CONSUME(t.LeftParenthesis);
        g.MANY(() => g.OR1([{ ALT: () => g.SUBRULE2(searchValue) }, { ALT: () => g.CONSUME(t.Comma) }]));
        g.CONSUME(t.RightParenthesis);
      },
    });
  });

  /** searchValue : QuotedText | wrapped | subsearch | Word */
  const searchValue = g.RULE('searchValue', () => {
    g.OR({
      DEF: [
        { ALT: () => g.CONSUME(t.QuotedText) },
        { ALT: () => g.SUBRULE(g.subsearch) },
        { GATE: () => atWrapped(g), ALT: () => g.SUBRULE(wrapped) },
        {
          ALT: () => {
            g.joinValue();
            g.CONSUME(t.Word);
          },
        },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  /** wrapped : ( CASE | TERM ) '(' ( QuotedText | Word ) ')' */
  const wrapped = g.RULE('wrapped', () => {
    g.CONSUME(t.Name);
    g.CONSUME(t.LeftParenthesis);
    g.OR([
      { ALT: () => g.CONSUME(t.QuotedText) },
      {
        ALT: () => {
          g.joinValue();
          g.CONSUME(t.Word);
        },
      },
    ]);
    g.CONSUME(t.RightParenthesis);
  });
}

const atWrapped = (g: Grammar): boolean => (g.atWord('CASE', true) || g.atWord('TERM', true)) && g.followedBy(t.LeftParenthesis);
