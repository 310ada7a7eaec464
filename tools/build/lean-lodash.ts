import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** Puts `lodash.ts` in the place of lodash, which only Chevrotain imports: a function that is not there ends the build. */
export function leanLodash(): Plugin {
  return {
    name: 'lean-lodash',
    setup(setup) {
      setup.onResolve({ filter: /^lodash-es$/ }, ({ importer }) =>
        /\/node_modules\/@?chevrotain\//.test(importer)
          ? { path: fileURLToPath(new URL('lodash.ts', import.meta.url)), sideEffects: false }
          : { errors: [{ text: `${importer} imports lodash, of which lodash.ts has what Chevrotain needs` }] },
      );
    },
  };
}
