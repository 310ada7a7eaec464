import type { IToken } from '../../grammar/dsl.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

/** Brackets nested deeper than this are refused, before the parser's own recursion meets the end of the stack. */
export const DEPTH_LIMIT = 200;
/** So many problems of one text are told; nobody reads more, and a text that is no search has one in each word. */
export const PROBLEM_LIMIT = 100;

const CLOSES: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
]);

/** Brackets, quotes and comments that are not closed or close nothing, and nesting that is too deep. */
export function checkBrackets(tokens: readonly IToken[]): { readonly problems: readonly Diagnostic[]; readonly tooDeep: boolean } {
  const problems: Diagnostic[] = [];
  const open: IToken[] = [];
  for (const token of tokens) {
    if (problems.length >= PROBLEM_LIMIT) break;
    const span = { start: token.startOffset, end: token.startOffset + 1 };
    switch (token.tokenType.name) {
      case 'LeftParenthesis':
      case 'LeftBracket':
        open.push(token);
        // What is so deep is not read at all, so that nothing more is to be said of it.
        if (open.length > DEPTH_LIMIT)
          return { problems: [...problems, diagnose('SPL0005', { span }, { limit: DEPTH_LIMIT })], tooDeep: true };
        break;
      case 'RightParenthesis':
      case 'RightBracket': {
        const last = open.at(-1);
        if (last !== undefined && CLOSES.get(last.image) === token.image) open.pop();
        else if (last !== undefined && token.image === ']' && open.some((opener) => opener.image === '[')) {
          while (open.at(-1)?.image === '(') problems.push(notClosed(open.pop() ?? last));
          open.pop();
        } else problems.push(diagnose('SPL0004', { span }, { close: token.image }));
        break;
      }
      case 'UnclosedQuote':
        problems.push(diagnose('SPL0002', { span }, { quote: 'quote' }));
        break;
      case 'UnclosedComment':
        problems.push(diagnose('SPL0008', { span: { start: token.startOffset, end: token.startOffset + 3 } }, {}));
        break;
      default:
    }
  }
  return { problems: [...problems, ...open.map(notClosed)], tooDeep: false };
}

function notClosed(token: IToken): Diagnostic {
  const span = { start: token.startOffset, end: token.startOffset + 1 };
  return diagnose('SPL0003', { span }, { open: token.image, close: CLOSES.get(token.image) ?? '' });
}
