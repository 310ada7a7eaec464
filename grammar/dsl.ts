import type { CstNode, CstParser, IToken, ParserMethod, TokenType } from 'chevrotain';

/** A Chevrotain production. */
export type Rule = ParserMethod<[], CstNode>;

type Methods =
  | 'RULE'
  | 'LA'
  | 'OR'
  | 'OR1'
  | 'OR2'
  | 'OR3'
  | 'CONSUME'
  | 'CONSUME1'
  | 'CONSUME2'
  | 'CONSUME3'
  | 'CONSUME4'
  | 'CONSUME5'
  | 'SUBRULE'
  | 'SUBRULE1'
  | 'SUBRULE2'
  | 'SUBRULE3'
  | 'SUBRULE4'
  | 'SUBRULE5'
  | 'OPTION'
  | 'OPTION1'
  | 'OPTION2'
  | 'OPTION3'
  | 'OPTION4'
  | 'OPTION5'
  | 'MANY'
  | 'MANY1'
  | 'MANY2'
  | 'MANY3'
  | 'AT_LEAST_ONE'
  | 'AT_LEAST_ONE1'
  | 'AT_LEAST_ONE2';

/** The part of Chevrotain's DSL that a production may use (Chevrotain keeps it protected; the parser shell opens it), and the gates. */
export type Dsl = { [M in Methods]: CstParserMembers[M] } & Gates;

// Protected members cannot be picked from a class type; this names them once.
interface CstParserMembers {
  RULE<F extends () => void>(name: string, implementation: F): Rule;
  LA(howMuch: number): IToken;
  OR: Alternation;
  OR1: Alternation;
  OR2: Alternation;
  OR3: Alternation;
  CONSUME: Consume;
  CONSUME1: Consume;
  CONSUME2: Consume;
  CONSUME3: Consume;
  CONSUME4: Consume;
  CONSUME5: Consume;
  SUBRULE: Subrule;
  SUBRULE1: Subrule;
  SUBRULE2: Subrule;
  SUBRULE3: Subrule;
  SUBRULE4: Subrule;
  SUBRULE5: Subrule;
  OPTION: Repetition;
  OPTION1: Repetition;
  OPTION2: Repetition;
  OPTION3: Repetition;
  OPTION4: Repetition;
  OPTION5: Repetition;
  MANY: Repetition;
  MANY1: Repetition;
  MANY2: Repetition;
  MANY3: Repetition;
  AT_LEAST_ONE: Repetition;
  AT_LEAST_ONE1: Repetition;
  AT_LEAST_ONE2: Repetition;
}
type Consume = (type: TokenType) => IToken;
type Subrule = (rule: Rule) => CstNode;
type Guarded = { readonly GATE?: () => boolean; readonly DEF: () => void };
type Repetition = (body: (() => void) | Guarded) => void;
type Alternative = { readonly GATE?: () => boolean; readonly ALT: () => void };
type Alternation = (alternatives: Alternative[] | { readonly DEF: Alternative[]; readonly IGNORE_AMBIGUITIES?: boolean }) => void;

/** Questions that a production may ask about the tokens at hand. All are true while Chevrotain records the grammar. */
export interface Gates {
  /** Joins the adjacent tokens at hand to one word, as an argument is read. */
  joinArgument(): void;
  /** The same as a value of `search` is read: comparison signs belong to it. */
  joinValue(): void;
  /** The same as a new name after AS is read: parentheses belong to it (`AS flags(inheritance)`). */
  joinName(): void;
  /** The same as the destination of `eval` is read: parentheses behind its first character belong to it (`Share(%)=`). */
  joinDestination(): void;
  /** The same as an option's value is read: a value that begins with a parenthesis goes on to the matching one, quotes inside of a quoted value belong to it. */
  joinOptionValue(): void;
  /** True where `name=` begins: an option (any, or one of these). Joins the name. */
  atOption(names?: readonly string[]): boolean;
  /** True at the end of a command: a pipe, a closing bracket or the end of the search. */
  atCommandEnd(): boolean;
  /** True if the token at hand is this word: in any case, or exactly as written. */
  atWord(word: string, exactly?: true): boolean;
  /** True if the token after the one at hand is of this type. */
  followedBy(type: TokenType): boolean;
  /** True where a search expression inside of another command ends (`where ... by`). */
  atSearchEnd(): boolean;
  /** Parses a search expression inside of another command, which the given words or options end. */
  searchUntil(words: readonly string[], options: readonly string[]): void;
}

/** Productions that no single command owns; their EBNF stands at their definitions. */
export interface SharedRules {
  argument: Rule;
  newName: Rule;
  optionClause: Rule;
  fieldList: Rule;
  nameList: Rule;
  expression: Rule;
  searchExpression: Rule;
  subsearch: Rule;
  aggregation: Rule;
  byClause: Rule;
  argumentList: Rule;
  sortKey: Rule;
  anyArguments: Rule;
  template: Rule;
  /** pipeline of a subsearch */
  pipeline: Rule;
}

/** The grammar as a production sees it. */
export type Grammar = Dsl & SharedRules;

/** What the parser is told about a command. */
export interface CommandProduction {
  readonly name: string;
  readonly aliases?: readonly string[];
  rule(g: Grammar): Rule;
}

export type { CstNode, CstParser, IToken, TokenType };
