import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** What `createToken` and the tokens of the grammar say with Chevrotain's lexer; SPL has a scanner of its own (grammar/scanner.ts). */
const LEXER = `export class Lexer { static SKIPPED = 'skipped'; static NA = /NOT_APPLICABLE/; }
  export const LexerDefinitionErrorType = {};`;

/** Leaves Chevrotain's lexer out of a bundle, 55 kB that nothing would call, and puts `tokens.ts` in the place of its table of types. */
export function leanTokens(): Plugin {
  return {
    name: 'lean-tokens',
    setup(setup) {
      setup.onLoad({ filter: /\/chevrotain\/lib\/src\/scan\/lexer_public\.js$/ }, () => ({ contents: LEXER }));
      setup.onResolve({ filter: /\/tokens\.js$/ }, ({ importer }) =>
        /\/chevrotain\/lib\/src\/(?:scan|parse)\//.test(importer)
          ? { path: fileURLToPath(new URL('tokens.ts', import.meta.url)), sideEffects: false }
          : undefined,
      );
    },
  };
}
