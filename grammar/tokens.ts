import { createToken, Lexer, type TokenType } from 'chevrotain';

/**
 * Tokens are fine-grained and the same everywhere: eval reads them as operators, `search` and command arguments join
 * adjacent ones to words (words.ts). There are no lexer modes and no list of commands.
 */

/** Any token at all: what a command that cannot be read is made of. */
export const Any = createToken({ name: 'Any', label: 'anything', pattern: Lexer.NA });
/** Anything that may begin or continue a word of `search` or of a command's arguments. */
export const Word = createToken({ name: 'Word', label: 'a word', pattern: Lexer.NA, categories: [Any] });
/** A name as eval reads it; keywords are names too, so that `by` can be a field. */
export const Name = createToken({ name: 'Name', label: 'a name', pattern: /[A-Za-z0-9_]+/, categories: [Word] });
/** An eval operator that stands between two operands. */
export const BinaryOperator = createToken({ name: 'BinaryOperator', label: 'an operator', pattern: Lexer.NA });
/** A comparison of `search`. */
export const Comparator = createToken({ name: 'Comparator', label: 'a comparison', pattern: Lexer.NA, categories: [Any] });
/** Several adjacent tokens that the parser joined to one word. */
export const JoinedWord = createToken({ name: 'JoinedWord', label: 'a word', pattern: Lexer.NA, categories: [Word] });

/** The name of a command, where one may stand; the parser shell tags it. */
export const CommandName = createToken({ name: 'CommandName', label: 'a command', pattern: Lexer.NA, categories: [Any] });

const operator = (name: string, pattern: RegExp, ...categories: TokenType[]): TokenType =>
  createToken({ name, label: `"${pattern.source.replace(/\\/g, '')}"`, pattern, categories: [...categories, Any] });

const Space = createToken({ name: 'Space', pattern: /\s+/, group: Lexer.SKIPPED, line_breaks: true });
const Comment = createToken({
  name: 'Comment',
  pattern: /```[\s\S]*?```/,
  group: Lexer.SKIPPED,
  line_breaks: true,
  start_chars_hint: ['`'],
});
/** A comment that is never closed. */
export const UnclosedComment = createToken({
  name: 'UnclosedComment',
  pattern: /```[\s\S]*/,
  categories: [Any],
  line_breaks: true,
  start_chars_hint: ['`'],
});
/** A macro call in the written reading; the expanded reading has none. */
export const MacroCall = createToken({
  name: 'MacroCall',
  label: 'a macro',
  pattern: /`(?:[^`"]|"(?:[^"\\]|\\[\s\S])*")*`/,
  categories: [Word],
  line_breaks: true,
  start_chars_hint: ['`'],
});
/** A text in double quotes. */
export const QuotedText = createToken({
  name: 'QuotedText',
  label: 'a quoted text',
  pattern: /"(?:[^"\\]|\\[\s\S])*"/,
  categories: [Any],
  line_breaks: true,
  start_chars_hint: ['"'],
});
/** A text in double quotes that is never closed. */
export const UnclosedQuote = createToken({
  name: 'UnclosedQuote',
  pattern: /"[\s\S]*/,
  categories: [Any],
  line_breaks: true,
  start_chars_hint: ['"'],
});
const QUOTED_NAME = /'[^'|]*'/y;
/** `'a field'` of eval. An apostrophe inside a word (`don't`) opens nothing. */
export const QuotedName = createToken({
  name: 'QuotedName',
  label: 'a name in single quotes',
  pattern: (text, offset) => {
    if (offset > 0 && /[A-Za-z0-9_]/.test(text.charAt(offset - 1))) return null;
    QUOTED_NAME.lastIndex = offset;
    return QUOTED_NAME.exec(text);
  },
  line_breaks: true,
  start_chars_hint: ["'"],
  categories: [Word],
});
/** A number; with a letter behind it, it is a name. */
export const NumberText = createToken({
  name: 'NumberText',
  label: 'a number',
  pattern: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![A-Za-z0-9_])/,
  categories: [Word],
});
/** `$field$`, as `map` substitutes it. */
export const DollarName = createToken({
  name: 'DollarName',
  label: 'a $field$',
  pattern: /\$[A-Za-z_][A-Za-z0-9_.:{}]*\$/,
  categories: [Word],
});
/** `|` */
export const Pipe = operator('Pipe', /\|/);
/** `,` */
export const Comma = operator('Comma', /,/);
/** `(` */
export const LeftParenthesis = operator('LeftParenthesis', /\(/);
/** `)` */
export const RightParenthesis = operator('RightParenthesis', /\)/);
/** `[` */
export const LeftBracket = operator('LeftBracket', /\[/);
/** `]` */
export const RightBracket = operator('RightBracket', /\]/);
/** `==` */
export const EqualEqual = operator('EqualEqual', /==/, BinaryOperator, Comparator);
/** `=` */
export const Equal = operator('Equal', /=/, BinaryOperator, Comparator);
/** `!=` */
export const NotEqual = operator('NotEqual', /!=/, BinaryOperator, Comparator);
/** `<=` */
export const LessOrEqual = operator('LessOrEqual', /<=/, BinaryOperator, Comparator);
/** `>=` */
export const GreaterOrEqual = operator('GreaterOrEqual', />=/, BinaryOperator, Comparator);
/** `<` */
export const Less = operator('Less', /</, BinaryOperator, Comparator);
/** `>` */
export const Greater = operator('Greater', />/, BinaryOperator, Comparator);
/** `!` */
export const Bang = operator('Bang', /!/, Word);
/** `+` */
export const Plus = operator('Plus', /\+/, BinaryOperator, Word);
/** `-` */
export const Minus = operator('Minus', /-/, BinaryOperator, Word);
/** `*` */
export const Star = operator('Star', /\*/, BinaryOperator, Word);
/** `` */
export const Slash = operator('Slash', /\//, BinaryOperator, Word);
/** `%` */
export const Percent = operator('Percent', /%/, BinaryOperator, Word);
/** `.` */
export const Dot = operator('Dot', /\./, BinaryOperator, Word);
/** A backslash and the sign it escapes; it cannot hide a bracket or a blank. */
export const Escape = createToken({ name: 'Escape', label: 'an escaped sign', pattern: /\\["\\|'`*=<>!/.:;?+-]/, categories: [Word] });
const OTHER = /[^\sA-Za-z0-9_"|,()[\]=<>!+\-*/%.]/;
/** One character of each of the buckets in which Chevrotain looks a token up: single ones up to 255, then 255 of them in each. */
const FIRST_CHARACTERS = [
  ...Array.from({ length: 256 }, (_, code) => code),
  ...Array.from({ length: 512 }, (_, bucket) => 256 + 128 * bucket),
];
/** Any other sign. */
export const Other = createToken({
  name: 'Other',
  label: 'a sign',
  pattern: OTHER,
  categories: [Word],
  start_chars_hint: FIRST_CHARACTERS.filter((code) => code > 255 || OTHER.test(String.fromCharCode(code))),
});

const BASE: readonly TokenType[] = [
  Space,
  Comment,
  UnclosedComment,
  MacroCall,
  QuotedText,
  UnclosedQuote,
  QuotedName,
  NumberText,
  Name,
  DollarName,
  Pipe,
  Comma,
  LeftParenthesis,
  RightParenthesis,
  LeftBracket,
  RightBracket,
  EqualEqual,
  Equal,
  NotEqual,
  LessOrEqual,
  GreaterOrEqual,
  Less,
  Greater,
  Bang,
  Plus,
  Minus,
  Star,
  Slash,
  Percent,
  Dot,
  Escape,
  Other,
  Any,
  CommandName,
  Word,
  JoinedWord,
  BinaryOperator,
  Comparator,
];

const keywords = new Map<string, TokenType>();

/** A word that some command treats as a keyword, in any case; everywhere else it is still a name. */
export function keyword(text: string, ...categories: TokenType[]): TokenType {
  const known = keywords.get(text);
  if (known !== undefined) return known;
  const token = createToken({ name: `Kw_${text}`, label: text.toUpperCase(), pattern: Lexer.NA, categories: [Name, ...categories] });
  keywords.set(text, token);
  return token;
}

/** BY */
export const By = keyword('by');
/** AS */
export const As = keyword('as');
/** AND */
export const And = keyword('and', BinaryOperator);
/** OR */
export const Or = keyword('or', BinaryOperator);
/** XOR */
export const Xor = keyword('xor', BinaryOperator);
/** NOT */
export const Not = keyword('not');
/** IN */
export const In = keyword('in', BinaryOperator);
/** LIKE */
export const Like = keyword('like', BinaryOperator);

/** Every token type: the shared ones and the keywords that commands have asked for so far. */
export const allTokens = (): TokenType[] => [...BASE, ...keywords.values()];

/** The keyword that a word is, if it is one. */
export const keywordOf = (word: string): TokenType | undefined => keywords.get(word.length <= 24 ? word.toLowerCase() : word);
