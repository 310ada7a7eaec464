import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const GUESS = /let isColorSupported =[\s\S]*?\n\n/;

/** Takes the guess out of picocolors whether there is a terminal: we say it each time, and to guess Node has to open its streams. */
export function leanColors(): Plugin {
  return {
    name: 'lean-colors',
    setup(setup) {
      setup.onLoad({ filter: /\/picocolors\.js$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (!GUESS.test(text)) return { errors: [{ text: 'picocolors guesses in another way' }] };
        return { contents: text.replace(GUESS, 'let isColorSupported = false;\n\n') };
      });
    },
  };
}
