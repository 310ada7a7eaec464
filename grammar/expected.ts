import { type IParserErrorMessageProvider, type TokenType, tokenLabel } from 'chevrotain';

/** The words of a problem: labels of the tokens that would have been right, each in a line. The words of the sentence are the catalogue's. */
export const EXPECTED: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => labels([expected]),
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) => labels(expectedPathsPerAlt.flat().flatMap(firstOf)),
  buildEarlyExitMessage: ({ expectedIterationPaths }) => labels(expectedIterationPaths.flatMap(firstOf)),
  buildNotAllInputParsedMessage: () => 'the end',
};

function firstOf(path: readonly TokenType[]): readonly TokenType[] {
  return path.slice(0, 1);
}

function labels(types: readonly TokenType[]): string {
  return [...new Set(types.map(tokenLabel))].join('\n');
}
