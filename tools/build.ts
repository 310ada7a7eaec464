import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { pruneDeclarations } from './build/declarations.ts';
import { leanColors } from './build/lean-colors.ts';
import { leanLodash } from './build/lean-lodash.ts';
import { leanTokens } from './build/lean-tokens.ts';
import { thirdPartyLicenses } from './build/licenses.ts';
import { staticPackages } from './build/static-packages.ts';
import { withoutArqueroVerbs } from './build/without-arquero-verbs.ts';
import { withoutDocs } from './build/without-docs.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');

const NODE_ENTRIES = {
  index: 'src/index.ts',
  runtime: 'src/runtime.ts',
  node: 'src/node.ts',
  testing: 'src/cli/testing.ts',
};
const BROWSER_ENTRIES = { browser: 'src/index.ts', 'browser-runtime': 'src/browser-runtime.ts' };

/** The command line: one file that is all of it, one that runs a search, and those that it and its threads start with. */
const CLI = { whole: 'src/cli/whole.ts', search: 'src/cli/main-job.ts', start: 'src/cli/packed.ts', worker: 'src/cli/packed-worker.ts' };

/** Packages that cost tens of milliseconds to load: the main job of the CLI must not import them statically. */
const OFF_THE_HOT_PATH = ['yargs', 'ajv'];

const SHARED: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  splitting: true,
  format: 'esm',
  treeShaking: true,
  metafile: true,
  logLevel: 'warning',
  legalComments: 'none',
  // Half of the bytes to compile at every start; names stay, so that a stack can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [
    withoutDocs(),
    withoutArqueroVerbs(),
    leanLodash(),
    leanTokens(),
    leanColors(),
    withoutSideEffects(/^(?:arquero|@uwdata\/flechette)$/),
  ],
  // Its door for Node is CommonJS that requires `process`, which a bundle of ES modules cannot; the code behind is the same.
  alias: { yaml: join(ROOT, 'node_modules/yaml/browser/index.js') },
};

/** Lets esbuild leave out what is not used of packages that forget to say that importing them does nothing else. */
function withoutSideEffects(filter: RegExp): Plugin {
  return {
    name: 'without-side-effects',
    setup(setup) {
      setup.onResolve({ filter }, async ({ path, pluginData, ...rest }) => {
        if (pluginData === 'resolving') return undefined;
        const found = await setup.resolve(path, { ...rest, pluginData: 'resolving' });
        return { ...found, sideEffects: false };
      });
      setup.onResolve({ filter: /^\./ }, async ({ path, pluginData, importer, ...rest }) => {
        if (pluginData === 'resolving' || !/node_modules\/(?:arquero|@uwdata\/flechette)\//.test(importer)) return undefined;
        const found = await setup.resolve(path, { ...rest, importer, pluginData: 'resolving' });
        return { ...found, sideEffects: false };
      });
    },
  };
}

/** A build that cannot go on because of what it found in the tree; the message says what to do. */
class BuildProblem extends Error {}

/** Builds `dist`: bundles for Node and the browser, doors for CommonJS, types, licences of what is bundled. The old `dist` stays until all is well. */
export async function buildPackage(): Promise<void> {
  const missing = [...Object.values(NODE_ENTRIES), ...Object.values(CLI)].filter((entry) => !existsSync(join(ROOT, entry)));
  if (missing.length > 0) throw new BuildProblem(`missing entries: ${missing.join(', ')}`);
  // Beside `dist`, so that the last rename is atomic; with the process number, so that two builds never meet.
  const fresh = join(ROOT, '.cache', `dist-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  try {
    await fill(fresh);
    replaceFolder(DIST, fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function fill(folder: string): Promise<void> {
  const node = await build({
    ...SHARED,
    entryPoints: NODE_ENTRIES,
    outdir: folder,
    platform: 'node',
    target: 'node20.19',
    chunkNames: 'chunks/[name]-[hash]',
  });
  const cli = await commandLine(folder);
  const browser = await build({
    ...SHARED,
    entryPoints: BROWSER_ENTRIES,
    outdir: folder,
    platform: 'browser',
    target: 'es2022',
    chunkNames: 'browser/[name]-[hash]',
  });
  const metafiles = [metafileOf(node), metafileOf(browser), ...cli];
  for (const metafile of metafiles) refuseEagerPackages(metafile);
  // CommonJS may require what it likes.
  for (const modules of [node, browser]) refuseRequire(metafileOf(modules));
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicenses(ROOT, metafiles));
  // Node 20 warns when a user's own file requires an ES module, but not when a package does.
  for (const name of ['index', 'runtime', 'node', 'testing'])
    writeFileSync(join(folder, `${name}.cjs`), `module.exports = require('./${name}.js');\n`);
  declarations(folder);
}

/** What a packed file knows of where it is: there is no `import.meta` in CommonJS. */
const PACKED_FILE = 'packedFile';
const WHERE = {
  'import.meta.dirname': `${PACKED_FILE}.folder`,
  'import.meta.filename': `${PACKED_FILE}.path`,
  'import.meta.url': `${PACKED_FILE}.url`,
};
/** What `PACKED_ROLE` is there. */
const PACKED_ROLE = 'packedRole';

const COMMON_JS = {
  ...SHARED,
  splitting: false,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  write: false,
} as const satisfies BuildOptions;

/**
 * The command line is CommonJS in few files: Node loads that faster than ES modules, and V8 can keep what it has compiled of it
 * (src/cli/kept-code.ts). So a file is a function for `vm.Script`, and has a name of its own for each build.
 */
async function commandLine(folder: string): Promise<readonly Metafile[]> {
  const [whole, search] = await Promise.all([packed(CLI.whole, folder, 'cli'), packed(CLI.search, folder, 'search')]);
  const started = await Promise.all([
    starter(CLI.start, join(folder, 'cli.cjs'), { FILES: { whole: whole.name, search: search.name } }),
    starter(CLI.worker, join(folder, 'part-worker.cjs'), { WORKER: { role: 'part', command: 'run', file: search.name } }),
    starter(CLI.worker, join(folder, 'test-worker.cjs'), { WORKER: { role: 'test', command: 'test', file: whole.name } }),
  ]);
  // For whoever calls it as it was called before.
  writeFileSync(join(folder, 'cli.js'), "import './cli.cjs';\n");
  return [whole.metafile, search.metafile, ...started];
}

/** A file that Node starts with: it knows the names of the packed ones. */
async function starter(entry: string, outfile: string, known: Readonly<Record<string, object>>): Promise<Metafile> {
  const built = await build({
    ...COMMON_JS,
    entryPoints: [entry],
    write: true,
    outfile,
    banner: { js: "'use strict';" },
    define: {
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
      ...Object.fromEntries(Object.entries(known).map(([name, value]) => [name, JSON.stringify(value)])),
    },
  });
  return metafileOf(built);
}

async function packed(entry: string, folder: string, base: string): Promise<{ readonly name: string; readonly metafile: Metafile }> {
  const built = await build({
    ...COMMON_JS,
    entryPoints: [entry],
    banner: { js: `(function (require, ${PACKED_FILE}, ${PACKED_ROLE}) {` },
    footer: { js: '})' },
    define: { ...WHERE, PACKED_ROLE },
  });
  const text = built.outputFiles[0]?.contents ?? new Uint8Array(0);
  const name = `${base}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.cjs`;
  writeFileSync(join(folder, name), text);
  return { name, metafile: metafileOf(built) };
}

// `metafile: true` stands above; its type does not reach through the shared options.
const metafileOf = ({ metafile }: { readonly metafile?: Metafile | undefined }): Metafile => metafile as Metafile;

function refuseEagerPackages(metafile: Metafile): void {
  for (const [entry, packages] of staticPackages(metafile)) {
    const eager = OFF_THE_HOT_PATH.filter((name) => packages.has(name));
    if (eager.length > 0) throw new BuildProblem(`${entry} imports ${eager.join(', ')} statically; use a dynamic import()`);
  }
}

function refuseRequire({ outputs }: Metafile): void {
  const calls = Object.values(outputs).flatMap(({ imports }) =>
    imports.filter(({ kind, external }) => kind === 'require-call' && external === true),
  );
  if (calls.length > 0)
    throw new BuildProblem(`a bundled package requires ${calls.map(({ path }) => path).join(', ')}; alias it to its ES module`);
}

function declarations(folder: string): void {
  const types = join(folder, 'types');
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', types], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  } catch {
    throw new BuildProblem('tsc could not write the types');
  }
  const foreign = pruneDeclarations(types, ['src/index.d.ts', 'src/runtime.d.ts', 'src/node.d.ts', 'src/cli/testing.d.ts']);
  if (foreign.length > 0) throw new BuildProblem(`public types must not name other packages:\n  ${foreign.join('\n  ')}`);
  // The same types once more for programs in CommonJS, which TypeScript keeps apart by the nearest package.json.
  const forCommonJs = join(folder, 'types-cjs');
  cpSync(types, forCommonJs, { recursive: true });
  writeFileSync(join(forCommonJs, 'package.json'), '{ "type": "commonjs" }\n');
}

function replaceFolder(target: string, fresh: string): void {
  const old = `${fresh}-old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

/** Whether anything that `dist` is made of is newer than `dist`. */
export function isStale(): boolean {
  const built = join(DIST, 'cli.cjs');
  if (!existsSync(built)) return true;
  const since = statSync(built).mtimeMs;
  const folders = ['src', 'grammar', 'tools/build'];
  const inside = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const sources = [...folders, ...inside, 'package.json', 'package-lock.json', 'tsconfig.json', 'tools/build.ts'];
  return sources.some((file) => statSync(join(ROOT, file)).mtimeMs > since);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    // `npx` in a checkout runs `prepare` again; it must not build again.
    if (!process.argv.includes('--if-stale') || isStale()) await buildPackage();
  } catch (problem) {
    // esbuild has already printed its own errors, which stand below the first line.
    const message = problem instanceof Error ? problem.message : String(problem);
    console.error(`build failed: ${problem instanceof BuildProblem ? message : message.split('\n', 1)[0]}`);
    process.exitCode = 1;
  }
}
