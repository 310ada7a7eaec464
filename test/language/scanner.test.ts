import { type IToken, Lexer } from 'chevrotain';
import fc from 'fast-check';
import { tokenize } from '../../grammar/scanner.ts';
import { allTokens, keywordOf, Name } from '../../grammar/tokens.ts';
import { assert, suite } from '../kit/suite.ts';

// The patterns of tokens.ts say what a token is; Chevrotain's lexer reads them as written, the scanner is the fast form of the same.
const reference = new Lexer(allTokens(), { positionTracking: 'onlyOffset', skipValidations: true });

const shown = (token: IToken): string => `${token.startOffset} ${token.tokenType.name} ${token.image}`;

function expected(text: string): readonly string[] {
  const { tokens } = reference.tokenize(text);
  return tokens.map((token) =>
    shown({ ...token, tokenType: token.tokenType === Name ? (keywordOf(token.image) ?? Name) : token.tokenType }),
  );
}

const PIECES = [
  ...' \t\r\n\u00a0\u2028\ufeff"\'`$\\|,()[]=<>!+-*/%.{}:;?#@&^~é€😀_aZ09',
  '```',
  '\\"',
  '\\\\',
  '!=',
  '==',
  '1.5',
  '2e3',
  '5x',
  '$a.b$',
  "'a b'",
  '`m(a, "b")`',
  'by',
  'NOT',
  "don't",
  '"q"',
] as const;

suite('the scanner (grammar/tokens.ts)', (test) => {
  test('reads what the patterns say', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, (text) => assert.equal(tokenize(text).map(shown), expected(text))),
      { seed: 3, numRuns: 2000 },
    );
  });

  test('places: a token ends where its text does', () => {
    for (const { startOffset, endOffset, image } of tokenize('a.b="c d" | `m` ```x``` 1.5e3')) {
      assert.is(endOffset, startOffset + image.length - 1);
    }
  });
});
