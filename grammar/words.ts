import { EOF, type IToken, type TokenType } from 'chevrotain';
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
export const ENDS_NAME: ReadonlySet<TokenType> = new Set(ALWAYS.filter((type) => type !== t.LeftParenthesis && type !== t.RightParenthesis));
/** What ends a word of a command's arguments, or the left side of a comparison. */
export const ENDS_ARGUMENT: ReadonlySet<TokenType> = new Set([...ALWAYS, ...COMPARATORS]);

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
  if (index === start) return;
  const end = last.endOffset ?? last.startOffset;
  tokVector[index] = {
    ...first,
    image: text.slice(first.startOffset, end + 1),
    endOffset: end,
    tokenType: t.JoinedWord,
    tokenTypeIdx: t.JoinedWord.tokenTypeIdx ?? 0,
  };
  cursor.currIdx = index - 1;
}
