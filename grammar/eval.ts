import type { Grammar } from './dsl.ts';
import * as t from './tokens.ts';

/** Productions of eval expressions (semantics/expressions.md section 2). Precedence (AND before OR) is applied when the AST is built. */
export function evalRules(g: Grammar): void {
  /** expression : operand ( BinaryOperator operand )* */
  g.expression = g.RULE('expression', () => {
    g.SUBRULE(operand);
    g.MANY(() => {
      g.CONSUME(t.BinaryOperator);
      g.SUBRULE2(operand);
    });
  });

  /** operand : ( NOT | '!' | '-' | '+' )* primary */
  const operand = g.RULE('operand', () => {
    g.MANY(() => g.SUBRULE(prefix));
    g.OR({
      DEF: [
        { ALT: () => g.CONSUME(t.NumberText) },
        {
          ALT: () => {
            g.CONSUME(t.Dot);
            g.CONSUME2(t.NumberText);
          },
        },
        { ALT: () => g.CONSUME(t.QuotedText) },
        { ALT: () => g.CONSUME(t.QuotedName) },
        { ALT: () => g.CONSUME(t.DollarName) },
        { ALT: () => g.CONSUME(t.MacroCall) },
        { ALT: () => g.SUBRULE(g.subsearch) },
        { ALT: () => g.SUBRULE(group) },
        { GATE: () => !(g.atWord('and') || g.atWord('or') || g.atWord('xor')), ALT: () => g.SUBRULE(nameOrCall) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  /** prefix : NOT | '!' | '-' | '+' */
  const prefix = g.RULE('prefix', () => {
    g.OR([
      { ALT: () => g.CONSUME(t.Not) },
      { ALT: () => g.CONSUME(t.Bang) },
      { ALT: () => g.CONSUME(t.Minus) },
      { ALT: () => g.CONSUME(t.Plus) },
    ]);
  });

  /** group : '(' expression ( ',' expression )* ')' ; more than one only after IN */
  const group = g.RULE('group', () => {
    g.CONSUME(t.LeftParenthesis);
    g.SUBRULE(g.expression);
    g.MANY(() => {
      g.CONSUME(t.Comma);
      g.OPTION(() => g.SUBRULE2(g.expression));
    });
    g.CONSUME(t.RightParenthesis);
  });

  /** nameOrCall : Name ( '(' ( expression ( ',' expression )* )? ')' )? */
  const nameOrCall = g.RULE('nameOrCall', () => {
    g.CONSUME(t.Name);
    g.OPTION(() => {
      g.CONSUME(t.LeftParenthesis);
      g.OPTION1(() => {
        g.SUBRULE(g.expression);
        g.MANY(() => {
          g.CONSUME(t.Comma);
          g.SUBRULE2(g.expression);
        });
      });
      g.CONSUME(t.RightParenthesis);
    });
  });
}
