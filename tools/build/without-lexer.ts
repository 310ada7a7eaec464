import type { Plugin } from 'esbuild';

/** What `createToken` and the tokens of the grammar say with Chevrotain's lexer; SPL has a scanner of its own (grammar/scanner.ts). */
const NAMES = `export class Lexer { static SKIPPED = 'skipped'; static NA = /NOT_APPLICABLE/; }
  export const LexerDefinitionErrorType = {};`;

/** Leaves Chevrotain's lexer out of a bundle: 55 kB that nothing would call. */
export function withoutLexer(): Plugin {
  return {
    name: 'without-lexer',
    setup(setup) {
      setup.onLoad({ filter: /\/chevrotain\/lib\/src\/scan\/lexer_public\.js$/ }, () => ({ contents: NAMES }));
    },
  };
}
