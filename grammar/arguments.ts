import type { Grammar } from './dsl.ts';
import * as t from './tokens.ts';

const Eval = t.keyword('eval');

/** Productions of command arguments. */
export function argumentRules(g: Grammar): void {
  /** argument : QuotedText | Word */
  g.argument = g.RULE('argument', () => {
    g.OR([
      { ALT: () => g.CONSUME(t.QuotedText) },
      {
        ALT: () => {
          g.joinArgument();
          g.CONSUME(t.Word);
        },
      },
    ]);
  });

  /** optionClause : ( QuotedText | Word ) '=' ( QuotedText | Word ) ; rangemap names its ranges in quotes */
  g.optionClause = g.RULE('optionClause', () => {
    g.joinArgument();
    g.OR1([{ ALT: () => g.CONSUME(t.QuotedText) }, { ALT: () => g.CONSUME(t.Word) }]);
    g.CONSUME(t.Equal);
    g.joinOptionValue();
    g.OR([{ ALT: () => g.CONSUME2(t.QuotedText) }, { ALT: () => g.CONSUME2(t.Word) }]);
  });

  /** fieldList : newName ( ','* newName )* ','* ; ended by BY, an option or the end of the command */
  g.fieldList = g.RULE('fieldList', () => {
    g.AT_LEAST_ONE({
      GATE: () => !g.atWord('by') && !g.atOption(),
      DEF: () => {
        g.SUBRULE(g.newName);
        g.MANY(() => g.CONSUME(t.Comma));
      },
    });
  });

  /** nameList : ','* ( newName ','* )* ; where BY is a name like any other */
  g.nameList = g.RULE('nameList', () => {
    g.MANY(() => g.CONSUME(t.Comma));
    g.MANY1({
      GATE: () => !g.atOption(),
      DEF: () => {
        g.SUBRULE(g.newName);
        g.MANY2(() => g.CONSUME2(t.Comma));
      },
    });
  });

  /** byClause : BY fieldList */
  g.byClause = g.RULE('byClause', () => {
    g.CONSUME(t.By);
    g.SUBRULE(g.fieldList);
  });

  /** argumentList : ( optionClause | newName | ',' )* ; ended by BY or the end of the command */
  g.argumentList = g.RULE('argumentList', () => {
    g.MANY({
      GATE: () => !g.atWord('by'),
      DEF: () => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            { ALT: () => g.SUBRULE(g.newName) },
            { ALT: () => g.CONSUME(t.Comma) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      },
    });
  });

  /** sortKey : QuotedText | Word ( '(' argument ')' )? ; a sign is joined to the word behind it, or stands alone */
  g.sortKey = g.RULE('sortKey', () => {
    g.OR([
      { ALT: () => g.CONSUME(t.QuotedText) },
      {
        ALT: () => {
          g.joinArgument();
          g.CONSUME(t.Word);
          g.OPTION(() => {
            g.CONSUME(t.LeftParenthesis);
            g.SUBRULE(g.argument);
            g.CONSUME(t.RightParenthesis);
          });
        },
      },
    ]);
  });

  /** aggregation : Word ( '(' ( EVAL '(' expression ')' | argument ( '(' argument? ')' )? ( ',' argument? )? )? ')' )? ( AS newName )? */
  g.aggregation = g.RULE('aggregation', () => {
    g.joinArgument();
    g.CONSUME(t.Word);
    g.OPTION(() => {
      g.CONSUME(t.LeftParenthesis);
      g.OPTION1(() => g.SUBRULE(aggregationArgument));
      g.CONSUME(t.RightParenthesis);
    });
    g.OPTION2(() => {
      g.CONSUME(t.As);
      g.SUBRULE(g.newName);
    });
  });

  /** newName : QuotedText | Word ; the name of a field that another command made may hold parentheses: `sum(x)` */
  g.newName = g.RULE('newName', () => {
    g.OR([
      { ALT: () => g.CONSUME(t.QuotedText) },
      {
        ALT: () => {
          g.joinName();
          g.CONSUME(t.Word);
        },
      },
    ]);
  });

  /** aggregationArgument : EVAL '(' expression ')' | argument ( '(' argument '='? ')' | '(' ')' )? ( ',' argument? )? ; PREFIX(name=) of tstats holds the sign */
  const aggregationArgument = g.RULE('aggregationArgument', () => {
    g.OR({
      DEF: [
        {
          GATE: () => g.atWord('eval') && g.followedBy(t.LeftParenthesis),
          ALT: () => {
            g.CONSUME(Eval);
            g.CONSUME(t.LeftParenthesis);
            g.SUBRULE(g.expression);
            g.CONSUME(t.RightParenthesis);
          },
        },
        {
          ALT: () => {
            g.SUBRULE(g.argument);
            g.OPTION(() => {
              g.CONSUME2(t.LeftParenthesis);
              g.OPTION1(() => {
                g.SUBRULE2(g.argument);
                g.OPTION4(() => g.CONSUME(t.Equal));
              });
              g.CONSUME2(t.RightParenthesis);
            });
            g.OPTION2(() => {
              g.CONSUME(t.Comma);
              g.OPTION3(() => g.SUBRULE3(g.argument));
            });
          },
        },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  /** template : '[' any tokens, brackets in pairs ']' ; text of commands that is no search yet (foreach, map) */
  g.template = g.RULE('template', () => {
    g.CONSUME(t.LeftBracket);
    let depth = 1;
    g.MANY({
      GATE: () => depth > 0,
      DEF: () => {
        const { tokenType } = g.CONSUME(t.Any);
        if (tokenType === t.LeftBracket) depth += 1;
        if (tokenType === t.RightBracket) depth -= 1;
      },
    });
  });

  /** anyArguments : ( subsearch | '(' anyArguments ')' | any token but a pipe or a closing bracket )* */
  g.anyArguments = g.RULE('anyArguments', () => {
    g.MANY(() => {
      g.OR([
        { ALT: () => g.SUBRULE(g.subsearch) },
        {
          ALT: () => {
            g.CONSUME(t.LeftParenthesis);
            g.SUBRULE(g.anyArguments);
            g.CONSUME(t.RightParenthesis);
          },
        },
        { ALT: () => g.CONSUME(t.QuotedText) },
        { ALT: () => g.CONSUME(t.Word) },
        { ALT: () => g.CONSUME(t.Comma) },
        { ALT: () => g.CONSUME(t.Comparator) },
      ]);
    });
  });
}
