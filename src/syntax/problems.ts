import type { IToken } from '../../grammar/dsl.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { PROBLEM_LIMIT } from './brackets.ts';

/** Where the parser stopped, and the labels of what would have been right, each in a line (grammar/expected.ts). */
export interface ParserProblem {
  readonly token: IToken;
  readonly message: string;
}

interface Text {
  readonly text: string;
  readonly tokens: readonly IToken[];
}

/** Problems of the parser as diagnostics. What an unclosed bracket or quote does to the rest of its command is no second problem. */
export function syntaxProblems(
  problems: readonly ParserProblem[],
  told: readonly Diagnostic[],
  { text, tokens }: Text,
): readonly Diagnostic[] {
  return problems.slice(0, PROBLEM_LIMIT).flatMap(({ token, message }) => {
    const atEnd = Number.isNaN(token.startOffset) || token.startOffset === undefined;
    const start = atEnd ? text.length : token.startOffset;
    const consequence = atEnd || /^(?:Right|Unclosed|Left)/.test(token.tokenType.name) || followsInCommand(told, tokens, start);
    if (told.length > 0 && consequence) return [];
    const found = atEnd ? 'the end of the search' : `"${shorten(token.image)}"`;
    const span = { start, end: atEnd ? start : (token.endOffset ?? start) + 1 };
    return [diagnose('SPL0001', { span }, { found, expected: expectation(message) })];
  });
}

/** True if one of the problems stands in the same command before a place. */
function followsInCommand(problems: readonly Diagnostic[], tokens: readonly IToken[], place: number): boolean {
  if (problems.length === 0) return false;
  const pipe = tokens.findLast((token) => token.tokenType.name === 'Pipe' && token.startOffset < place);
  return problems.some(({ span }) => span !== undefined && span.start < place && span.start > (pipe?.startOffset ?? -1));
}

/** A text of the search as a message quotes it. */
export function shorten(image: string): string {
  return image.length > 40 ? `${image.slice(0, 37)}...` : image;
}

function expectation(message: string): string {
  const labels = message.split('\n').filter((label, _index, all) => label !== 'a name' || !all.includes('a word'));
  const words = labels.map((label) => (label === '"|"' ? '"|" or the end of the search' : label));
  // Where an operand of eval may stand, naming its nine forms helps nobody.
  if (words.includes('a number')) return 'a value';
  return words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
