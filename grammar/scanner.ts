import type { IToken, TokenType } from 'chevrotain';
import * as t from './tokens.ts';

const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![A-Za-z0-9_])/y;
const MACRO_CALL = /`(?:[^`"]|"(?:[^"\\]|\\[\s\S])*")*`/y;
const DOLLAR_NAME = /\$[A-Za-z_][A-Za-z0-9_.:{}]*\$/y;
const SPACE = /\s/;
/** What a backslash escapes. */
const ESCAPABLE = '"\\|\'`*=<>!/.:;?+-';

const SIGNS: ReadonlyMap<number, TokenType> = new Map(
  (
    [
      ['|', t.Pipe],
      [',', t.Comma],
      ['(', t.LeftParenthesis],
      [')', t.RightParenthesis],
      ['[', t.LeftBracket],
      [']', t.RightBracket],
      ['+', t.Plus],
      ['-', t.Minus],
      ['*', t.Star],
      ['/', t.Slash],
      ['%', t.Percent],
      ['.', t.Dot],
    ] as const
  ).map(([sign, type]) => [sign.charCodeAt(0), type] as const),
);
/** Signs that an equals sign behind them makes another operator of. */
const BEFORE_EQUAL: ReadonlyMap<number, readonly [alone: TokenType, withEqual: TokenType]> = new Map([
  [0x3d, [t.Equal, t.EqualEqual]],
  [0x21, [t.Bang, t.NotEqual]],
  [0x3c, [t.Less, t.LessOrEqual]],
  [0x3e, [t.Greater, t.GreaterOrEqual]],
]);

/** Letters, digits and the underscore, by code. */
const WORD = Array.from({ length: 128 }, (_, code) => /[A-Za-z0-9_]/.test(String.fromCharCode(code)));
const isWord = (code: number): boolean => code < 128 && WORD[code] === true;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A token; all are made here and in words.ts with the same keys in the same order, which keeps the parser fast. */
export function makeToken(type: TokenType, image: string, startOffset: number): IToken {
  return { image, startOffset, endOffset: startOffset + image.length - 1, tokenTypeIdx: type.tokenTypeIdx ?? 0, tokenType: type };
}

/**
 * Splits a search into tokens, by the patterns of tokens.ts in their order (a test holds the two together; Chevrotain's own lexer takes a
 * third of the time of a whole parse). Every text can be split; unclosed quotes and comments are tokens of their own.
 */
export function tokenize(text: string): IToken[] {
  const tokens: IToken[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) at += 1;
    else if (code === 0x60 && text.startsWith('```', at)) {
      const close = text.indexOf('```', at + 3);
      if (close === -1) {
        tokens.push(makeToken(t.UnclosedComment, text.slice(at), at));
        return tokens;
      }
      at = close + 3;
    } else {
      const token = tokenAt(text, at, code);
      tokens.push(token);
      at += token.image.length;
    }
  }
  return tokens;
}

const isBlank = (code: number): boolean =>
  code === 0x20 || (code >= 9 && code <= 13) || (code > 127 && SPACE.test(String.fromCharCode(code)));

function tokenAt(text: string, at: number, code: number): IToken {
  if (isWord(code)) return isDigit(code) ? numberAt(text, at) : nameAt(text, at);
  const sign = SIGNS.get(code);
  if (sign !== undefined) return makeToken(sign, text.charAt(at), at);
  const operators = BEFORE_EQUAL.get(code);
  if (operators !== undefined) {
    const equal = text.charCodeAt(at + 1) === 0x3d;
    return makeToken(operators[equal ? 1 : 0], text.slice(at, at + (equal ? 2 : 1)), at);
  }
  return quotedAt(text, at, code) ?? makeToken(t.Other, text.charAt(at), at);
}

/** Tokens that begin with a quote, a backtick, a dollar or a backslash; undefined where that sign stands for itself. */
function quotedAt(text: string, at: number, code: number): IToken | undefined {
  switch (code) {
    case 0x22: {
      const end = endOfQuoted(text, at);
      return end === -1 ? makeToken(t.UnclosedQuote, text.slice(at), at) : makeToken(t.QuotedText, text.slice(at, end), at);
    }
    case 0x27: {
      const end = isWord(at === 0 ? 0 : text.charCodeAt(at - 1)) ? -1 : endOfName(text, at);
      return end === -1 ? undefined : makeToken(t.QuotedName, text.slice(at, end), at);
    }
    case 0x60:
      return matched(MACRO_CALL, t.MacroCall, text, at);
    case 0x24:
      return matched(DOLLAR_NAME, t.DollarName, text, at);
    case 0x5c: {
      const next = text.charAt(at + 1);
      return next !== '' && ESCAPABLE.includes(next) ? makeToken(t.Escape, text.slice(at, at + 2), at) : undefined;
    }
    default:
      return undefined;
  }
}

function matched(pattern: RegExp, type: TokenType, text: string, at: number): IToken | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined ? undefined : makeToken(type, found, at);
}

function nameAt(text: string, at: number): IToken {
  let end = at + 1;
  while (end < text.length && isWord(text.charCodeAt(end))) end += 1;
  const image = text.slice(at, end);
  return makeToken(t.keywordOf(image) ?? t.Name, image, at);
}

function numberAt(text: string, at: number): IToken {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  if (next !== 0x2e && !isWord(next)) return makeToken(t.NumberText, text.slice(at, end), at);
  return matched(NUMBER, t.NumberText, text, at) ?? nameAt(text, at);
}

function endOfQuoted(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x5c) at += 1;
  }
  return -1;
}

/** A pipe ends what only looked like a quoted name. */
function endOfName(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x27) return at + 1;
    if (code === 0x7c) return -1;
  }
  return -1;
}
