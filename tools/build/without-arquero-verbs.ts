import type { Plugin } from 'esbuild';

/** What Arquero's table needs for groups and for row objects, which ours never has: with it comes a parser for JavaScript (acorn). */
const UNUSED = /\/(?:verbs\/(?:groupby|rollup|select)|expression\/row-object)\.js$/;
const NAMES = ['groupby', 'rollup', 'select', 'rowObjectBuilder'];

/** Leaves Arquero's own verbs out of a bundle: the start of the command line would compile 200 kB for nothing. A call that came to need one throws. */
export function withoutArqueroVerbs(): Plugin {
  return {
    name: 'without-arquero-verbs',
    setup(setup) {
      setup.onResolve({ filter: UNUSED }, ({ importer, path }) =>
        /\/arquero\/src\/table\/[^/]+\.js$/.test(importer) ? { path, namespace: 'arquero-unused', sideEffects: false } : undefined,
      );
      setup.onLoad({ filter: /./, namespace: 'arquero-unused' }, () => ({
        contents: `const absent = () => { throw new Error('this part of Arquero is not in the bundle'); };
          export { ${NAMES.map((name) => `absent as ${name}`).join(', ')} };`,
      }));
    },
  };
}
