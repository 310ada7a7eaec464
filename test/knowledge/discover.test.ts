import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFileTree } from '../../src/io/node/knowledge-files.ts';
import { candidateFolders, discoverMacros, loadMacros } from '../../src/knowledge/discover.ts';
import type { FileTree } from '../../src/text/file-tree.ts';
import { assert, suite } from '../kit/suite.ts';

/** A file tree of full paths. */
function treeOf(files: Readonly<Record<string, string>>): FileTree {
  const paths = Object.keys(files);
  return {
    absolute: (path) => path,
    label: (path) => path.slice(1),
    kind: (path) => (paths.includes(path) ? 'file' : paths.some((file) => file.startsWith(`${path}/`)) ? 'folder' : undefined),
    list: (folder) => {
      const start = folder === '/' ? folder : `${folder}/`;
      return [...new Set(paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length).split('/')[0] ?? ''))];
    },
    read: (path) => files[path],
  };
}

suite('macros beside a search (issue: found without flags, in the nearest folder that has them, up to the project)', (test) => {
  const files = {
    '/p/package.json': '{}',
    '/p/macros.conf': '[top]\ndefinition = 1',
    '/p/rules/macros/a.yml': 'name: a\ndefinition: yaml',
    '/p/rules/macros/notes.txt': 'no macro',
    '/p/rules/macros/b.yaml': 'name: b\ndefinition: yaml',
    '/p/rules/macros.conf': '[a]\ndefinition = conf',
    '/p/rules/k8s/x.spl': '',
    '/macros.conf': '[outside]\ndefinition = 1',
    '/p/other/x.spl': '',
  };
  test('the folders, from the search to the project', () => {
    assert.equal(candidateFolders('/p/rules/k8s/x.spl', treeOf(files)), ['/p/rules/k8s', '/p/rules', '/p']);
    assert.equal(candidateFolders('/q/x.spl', treeOf({ '/q/x.spl': '' })), ['/q', '/']);
    assert.equal(candidateFolders('/q/r/x.spl', treeOf({ '/q/r/x.spl': '', '/q/spl-run.config.yml': '' })), ['/q/r', '/q']);
    assert.equal(candidateFolders('/q/r/x.spl', treeOf({ '/q/r/x.spl': '', '/q/.git/HEAD': '' })), ['/q/r', '/q']);
  });
  test('the nearest folder counts alone; macros.conf counts over YAML', async () => {
    const found = await discoverMacros('/p/rules/k8s/x.spl', treeOf(files));
    assert.equal(found.files, ['/p/rules/macros/a.yml', '/p/rules/macros/b.yaml', '/p/rules/macros.conf']);
    assert.equal(
      [...found.macros].map(([key, macro]) => [key, macro.definition, macro.source?.name]),
      [
        ['a', 'conf', 'p/rules/macros.conf'],
        ['b', 'yaml', 'p/rules/macros/b.yaml'],
      ],
    );
  });
  test('a parent, up to the project and not beyond', async () => {
    assert.equal([...(await discoverMacros('/p/other/x.spl', treeOf(files))).macros.keys()], ['top']);
    const outside = treeOf({ '/p/package.json': '{}', '/p/x.spl': '', '/macros.conf': '[m]\ndefinition = 1' });
    assert.equal((await discoverMacros('/p/x.spl', outside)).files, []);
  });
  test('--macros with a file, a folder, and what is neither', async () => {
    assert.equal([...(await loadMacros('/p/macros.conf', treeOf(files))).macros.keys()], ['top']);
    assert.equal([...(await loadMacros('/p/rules/macros', treeOf(files))).macros.keys()], ['a', 'b']);
    const codes = async (path: string): Promise<readonly string[]> =>
      (await loadMacros(path, treeOf(files))).diagnostics.map((diagnostic) => diagnostic.code);
    assert.equal(
      [await codes('/nowhere'), await codes('/p/package.json'), await codes('/p/other')],
      [['SPL1016'], ['SPL1017'], ['SPL1017']],
    );
  });
  test("Node's file system", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'spl-run-'));
    try {
      mkdirSync(join(folder, 'rules'));
      writeFileSync(join(folder, 'package.json'), '{}');
      writeFileSync(join(folder, 'macros.conf'), '[m]\ndefinition = 1');
      const tree = nodeFileTree(folder);
      const found = await discoverMacros('rules/x.spl', tree);
      assert.is(found.macros.get('m')?.source?.name, 'macros.conf');
      assert.equal(
        [tree.kind('rules'), tree.kind('macros.conf/x'), tree.list('nowhere'), tree.read('rules')],
        ['folder', undefined, [], undefined],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
