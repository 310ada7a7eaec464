import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Ended, spawnCommand } from './kit/spawn.ts';
import { assert, suite } from './kit/suite.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SPL = 'kind=Pod | stats count by host';
const EVENT = '{"kind":"Pod","host":"web-1"}';
const ROW = '{"host":"web-1","count":"1"}\n';

function succeeded({ stdout, stderr, code }: Ended): string {
  if (code !== 0) throw new Error(`exit code ${code}: ${stderr || stdout}`);
  return stdout;
}

const npm = async (folder: string, ...args: string[]): Promise<string> =>
  succeeded(await spawnCommand('npm', args, { cwd: folder, timeoutSeconds: 60 }));
const node = async (folder: string, ...args: string[]): Promise<Ended> => spawnCommand(process.execPath, args, { cwd: folder });

/** A folder with nothing but the packed package installed, as a user would have it. */
async function installed(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'spl-run-package-'));
  // `npm test` has just built `dist`.
  const tarball = (await npm(ROOT, 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder)).trim();
  // Without a manifest npm would look for one in the folders above.
  await npm(folder, 'install', '--prefix', folder, '--silent', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`);
  return folder;
}

suite('the packed package in an empty folder', (test) => {
  const folder = installed();
  // So that a failed installation is told by the tests and not as an unhandled rejection.
  folder.catch(() => undefined);
  const write = async (name: string, text: string): Promise<string> => {
    writeFileSync(join(await folder, name), text);
    return name;
  };
  const manifest: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

  test('installs without any dependency', async () => {
    const tree: { dependencies: object } = JSON.parse(await npm(await folder, 'ls', '--all', '--json'));
    assert.equal(Object.keys(tree.dependencies), ['spl-run']);
    assert.not.match(JSON.stringify(tree), /"dependencies".*"dependencies"/);
  }, 90);

  test('npx spl-run --version', async () => {
    assert.is((await npm(await folder, 'exec', '--no', '--', 'spl-run', '--version')).trim(), manifest.version);
  });

  test('runs a search', async () => {
    const args = ['-e', SPL, '--data', await write('events.json', EVENT), '-f', 'ndjson'];
    assert.is(succeeded(await node(await folder, 'node_modules/spl-run/bin/spl-run.cjs', ...args)), ROW);
  });

  const PROGRAM = `console.log(JSON.stringify(search({ spl: ${JSON.stringify(SPL)}, data: [${EVENT}] }).rows[0]));`;

  test('is imported by an ES module', async () => {
    const file = await write(
      'program.mjs',
      `import { search } from 'spl-run';\nimport * as runtime from 'spl-run/runtime';\nif (Object.keys(runtime).length > 0) ${PROGRAM}`,
    );
    assert.is(succeeded(await node(await folder, file)), ROW);
  });

  test('is required by a CommonJS program, without a warning', async () => {
    const file = await write(
      'program.cjs',
      `const { search } = require('spl-run');\nif (Object.keys(require('spl-run/runtime')).length > 0) ${PROGRAM}`,
    );
    const ended = await node(await folder, file);
    assert.is(succeeded(ended), ROW);
    assert.is(ended.stderr, '');
  });

  test('reads the folder of an app, from both kinds of programs', async () => {
    const use = `const macros = folderFiles('ta').read('default/macros.conf'); console.log(search({ spl: '| makeresults | eval a=\`one\`| fields a', apps: [folderFiles('ta')] }).rows[0].a, macros.name);`;
    mkdirSync(join(await folder, 'ta/default'), { recursive: true });
    await write('ta/default/macros.conf', '[one]\ndefinition = 1\n');
    const modern = await write('folder.mjs', `import { search } from 'spl-run';\nimport { folderFiles } from 'spl-run/node';\n${use}`);
    const common = await write(
      'folder.cjs',
      `const { search } = require('spl-run');\nconst { folderFiles } = require('spl-run/node');\n${use}`,
    );
    for (const file of [modern, common]) assert.is(succeeded(await node(await folder, file)), '1 ta/default/macros.conf\n');
  });

  test('opens data for many searches, from both kinds of programs', async () => {
    const use = `const opened = open([${EVENT}]); opened.load([${JSON.stringify(SPL)}]); const first = opened.search(${JSON.stringify(SPL)}); const second = opened.search('kind=* | stats count'); console.log(JSON.stringify([first.rows[0], second.rows[0], opened.fields.map(({ name }) => name).sort()])); opened.close(); try { opened.search('*'); } catch (error) { console.log(error.message); }`;
    const modern = await write('open.mjs', `import { open } from 'spl-run';\n${use}`);
    const common = await write('open.cjs', `const { open } = require('spl-run');\n${use}`);
    const said = `[{"host":"web-1","count":"1"},{"count":"1"},["host","kind"]]\nthe data were closed\n`;
    for (const file of [modern, common]) assert.is(succeeded(await node(await folder, file)), said);
  });

  test('reads files as data, from both kinds of programs', async () => {
    await write('logs.ndjson', `${EVENT}\n${EVENT}\n`);
    const use = `console.log(open(dataFiles('logs.ndjson,sourcetype=web')).search('sourcetype=web | stats count').rows[0].count, search({ spl: '* | stats count', data: dataFiles('logs.*') }).rows[0].count);`;
    const modern = await write('files.mjs', `import { open, search } from 'spl-run';\nimport { dataFiles } from 'spl-run/node';\n${use}`);
    const common = await write(
      'files.cjs',
      `const { open, search } = require('spl-run');\nconst { dataFiles } = require('spl-run/node');\n${use}`,
    );
    for (const file of [modern, common]) assert.is(succeeded(await spawnCommand(process.execPath, [file], { cwd: await folder })), '2 2\n');
  });

  test('has types for both, that need no other package', async () => {
    const text = `import { type OpenedData, open, parse, search } from 'spl-run';\nimport * as runtime from 'spl-run/runtime';\nimport { folderFiles } from 'spl-run/node';\nexport const all: readonly unknown[] = [parse, search, runtime, folderFiles];\nexport const opened: OpenedData = open('a=1');\n`;
    const files = [await write('typed.mts', text), await write('typed.cts', text)];
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    for (const module of ['node18', 'nodenext']) {
      succeeded(
        await node(
          await folder,
          tsc,
          '--noEmit',
          '--strict',
          '--skipLibCheck',
          'false',
          '--types',
          '',
          '--target',
          'es2022',
          '--module',
          module,
          ...files,
        ),
      );
    }
  });

  test('bundles for the browser, without any module of Node', async () => {
    const file = await write(
      'browser.mjs',
      `import { search } from 'spl-run';\nimport * as runtime from 'spl-run/runtime';\nexport { search, runtime };\n`,
    );
    const { metafile, outputFiles } = await build({
      absWorkingDir: await folder,
      entryPoints: [file],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const outside = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.filter(({ external }) => external).map(({ path }) => path),
    );
    assert.equal(outside, []);
    assert.not.match(outputFiles[0]?.text ?? '', /["']node:/);
  });

  test('the folder is removed', async () => rmSync(await folder, { recursive: true }));
});
