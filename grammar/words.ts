import { EOF, type IToken, type TokenType } from 'chevrotain';
import { makeToken } from './scanner.ts';
import * as t from './tokens.ts';

const ALWAYS: readonly TokenType[] = [
  t.Pipe,
  t.Comma,
  t.LeftParenthesis,
  t.RightParenthesis,
  t.LeftBracket,
  t.RightBracket,
  t.QuotedText,
  t.UnclosedQuote,
  t.UnclosedComment,
  EOF,
];
const COMPARATORS: readonly TokenType[] = [t.EqualEqual, t.Equal, t.NotEqual, t.LessOrEqual, t.GreaterOrEqual, t.Less, t.Greater];

/** What ends a value of `search`: comparison signs belong to it. */
export const ENDS_VALUE: ReadonlySet<TokenType> = new Set(ALWAYS);
/** What ends a new name after AS: parentheses belong to it. */
export const ENDS_NAME: ReadonlySet<TokenType> = new Set(
  ALWAYS.filter((type) => type !== t.LeftParenthesis && type !== t.RightParenthesis),
);
/** What ends a word of a command's arguments, or the left side of a comparison. */
export const ENDS_ARGUMENT: ReadonlySet<TokenType> = new Set([...ALWAYS, ...COMPARATORS]);

/** What ends the destination of an assignment: parentheses belong to it, comparison signs do not. */
export const ENDS_DESTINATION: ReadonlySet<TokenType> = new Set([...ENDS_NAME, ...COMPARATORS]);
/** What ends a quoted value with quotes inside. */
const ENDS_QUOTED: ReadonlySet<TokenType> = new Set([
  t.Pipe,
  t.LeftParenthesis,
  t.RightParenthesis,
  t.LeftBracket,
  t.RightBracket,
  t.Equal,
  t.UnclosedQuote,
  EOF,
]);

/** Tokens, and the place in front of the one at hand. */
export interface TokenCursor {
  tokVector: IToken[];
  currIdx: number;
}

/**
 * Makes one word of the adjacent tokens at hand: a blank or a token of `ends` ends it. Nothing in front of the cursor is looked at again,
 * so the tokens can be changed in place.
 */
export function joinWord(cursor: TokenCursor, text: string, ends: ReadonlySet<TokenType>): void {
  const { tokVector } = cursor;
  const start = cursor.currIdx + 1;
  const first = tokVector[start];
  if (first === undefined || ends.has(first.tokenType)) return;
  let last = first;
  let index = start;
  for (let next = tokVector[index + 1]; next !== undefined; next = tokVector[index + 1]) {
    if (ends.has(next.tokenType) || next.startOffset !== (last.endOffset ?? last.startOffset) + 1) break;
    last = next;
    index += 1;
  }
  if (index > start) replaceRun(cursor, text, index, t.JoinedWord);
}

/**
 * Makes one token of an option's value. A value that begins with a parenthesis goes on to the matching one (`tokenizer=(\S+)`); a quoted one
 * takes in what adjoins it up to the last quote (`data="[{"a":"b"}]"`, as Splunk's own examples write JSON); any other is a word.
 */
export function joinOptionValue(cursor: TokenCursor, text: string): void {
  const first = cursor.tokVector[cursor.currIdx + 1];
  if (first?.tokenType === t.LeftParenthesis) joinParentheses(cursor, text);
  else if (first?.tokenType === t.QuotedText) joinQuoted(cursor, text);
  else {
    joinWord(cursor, text, ENDS_ARGUMENT);
    joinCall(cursor, text);
  }
}

/** A name with parentheses, as commands give them: `field=avg(x)`. */
function joinCall(cursor: TokenCursor, text: string): void {
  const word = cursor.tokVector[cursor.currIdx + 1];
  const next = cursor.tokVector[cursor.currIdx + 2];
  if (next?.tokenType !== t.LeftParenthesis || next.startOffset !== (word?.endOffset ?? 0) + 1) return;
  joinParentheses(cursor, text);
}

function joinParentheses(cursor: TokenCursor, text: string): void {
  let depth = 0;
  for (let index = cursor.currIdx + 1; ; index += 1) {
    const token = cursor.tokVector[index];
    if (token === undefined || token.tokenType === t.Pipe || token.tokenType === EOF) return;
    if (token.tokenType === t.LeftParenthesis) depth += 1;
    else if (token.tokenType === t.RightParenthesis) depth -= 1;
    if (depth === 0 && token.tokenType === t.RightParenthesis) {
      replaceRun(cursor, text, index, t.JoinedWord);
      return;
    }
  }
}

function joinQuoted(cursor: TokenCursor, text: string): void {
  const start = cursor.currIdx + 1;
  let index = start;
  let closing = start;
  for (let next = cursor.tokVector[index + 1]; next !== undefined; next = cursor.tokVector[index + 1]) {
    if (ENDS_QUOTED.has(next.tokenType) || next.startOffset !== (cursor.tokVector[index]?.endOffset ?? 0) + 1) break;
    index += 1;
    if (next.tokenType === t.QuotedText) closing = index;
  }
  if (closing > start) replaceRun(cursor, text, closing, t.QuotedText);
}

/** Puts one token in the place of those from the cursor up to an index. */
function replaceRun(cursor: TokenCursor, text: string, index: number, tokenType: TokenType): void {
  const { tokVector } = cursor;
  const first = tokVector[cursor.currIdx + 1];
  const last = tokVector[index];
  if (first === undefined || last === undefined) return;
  const endOffset = last.endOffset ?? last.startOffset;
  tokVector[index] = makeToken(tokenType, text.slice(first.startOffset, endOffset + 1), first.startOffset);
  cursor.currIdx = index - 1;
}
