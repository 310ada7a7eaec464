import { type AppFiles, appFromRecord, appInFolder } from '../../src/knowledge/app-files.ts';
import { appKnowledge } from '../../src/knowledge/app-knowledge.ts';
import type { FileTree } from '../../src/text/file-tree.ts';
import { assert, suite } from '../kit/suite.ts';

/** A view of files in memory. */
function treeOf(files: ReadonlyMap<string, string>): FileTree {
  const below = (folder: string): readonly string[] => [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  return {
    absolute: (path) => path,
    label: (path) => path,
    kind: (path) => (files.has(path) ? 'file' : below(path).length > 0 ? 'folder' : undefined),
    list: (folder) => [...new Set(below(folder).map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))],
    read: (path) => files.get(path),
  };
}

const settings = (apps: readonly AppFiles[], stanza: string): readonly string[] =>
  [...(appKnowledge(apps).props.stanzas.get(stanza)?.settings ?? [])].map(
    ([key, { value, source }]) => `${key}=${value.text} of ${source.name}`,
  );

suite('knowledge of apps', (test) => {
  test('local counts over default, a later app over an earlier one whole (Admin Manual, "Precedence order within app or user context")', () => {
    const first = appFromRecord('first', {
      'default/props.conf': '[web]\nA = 1\nB = 1\nC = 1\n',
      'local/props.conf': '[web]\nB = 2\nC = 2\n',
    });
    const second = appFromRecord('second', { 'default/props.conf': '[web]\nC = 3\n' });
    assert.equal(settings([first, second], 'web'), [
      'A=1 of first/default/props.conf',
      'B=2 of first/local/props.conf',
      'C=3 of second/default/props.conf',
    ]);
  });

  test('the built-in app lies below, and its macros can be replaced', () => {
    const own = appFromRecord('own', { 'local/macros.conf': '[summariesonly]\ndefinition = summariesonly=true\n' });
    const { macros } = appKnowledge([own]);
    assert.is(macros.get('summariesonly')?.definition, 'summariesonly=true');
    assert.is(macros.has('drop_dm_object_name(1)'), true);
  });

  test('a file of lookups/ is a table by its name, and its definition adds rules (transforms.conf.spec)', () => {
    const app = appFromRecord('a', {
      'lookups/hosts.csv': 'host,owner\nweb*,ann\n',
      'default/transforms.conf': '[owners]\nfilename = hosts.csv\nmatch_type = WILDCARD(host)\nREGEX = x\n[fields]\nREGEX = (a)\n',
    });
    const { lookups } = appKnowledge([app]);
    assert.equal(lookups.get('hosts.csv')?.rows, [['web*', 'ann']]);
    assert.equal([...(lookups.get('owners')?.rules.matchTypes ?? [])], [['host', 'wildcard']]);
    assert.is(lookups.has('fields'), false);
  });

  test('x.csv.default counts for as long as there is no x.csv', () => {
    const one = appFromRecord('a', { 'lookups/x.csv.default': 'k\n1\n' });
    const both = appFromRecord('a', { 'lookups/x.csv.default': 'k\n1\n', 'lookups/x.csv': 'k\n2\n' });
    assert.equal(appKnowledge([one]).lookups.get('x.csv')?.rows, [['1']]);
    assert.equal(appKnowledge([both]).lookups.get('x.csv')?.rows, [['2']]);
  });

  test('the definition of an app finds the file of that app, whatever other apps call theirs (knowledge objects are private to an app)', () => {
    const app = (name: string): AppFiles =>
      appFromRecord(name, {
        'lookups/actions.csv': `k\n${name}\n`,
        'default/transforms.conf': `[${name}_actions]\nfilename = actions.csv\n`,
      });
    const { lookups } = appKnowledge([app('one'), app('two')]);
    assert.equal(lookups.get('one_actions')?.rows, [['one']]);
    assert.equal(lookups.get('two_actions')?.rows, [['two']]);
    assert.equal(lookups.get('actions.csv')?.rows, [['two']]);
  });

  test('what only a Splunk has is missing by name: scripts, collections, shapes, files', () => {
    const conf = [
      '[script]\nexternal_cmd = dnslookup.py host ip\nfields_list = host, ip',
      '[store]\nexternal_type = kvstore\ncollection = seen\nfields_list = _key, a, b',
      '[map]\nexternal_type = geo\nfilename = world.kmz',
      '[file]\nfilename = gone.csv',
    ].join('\n');
    const { lookups } = appKnowledge([appFromRecord('a', { 'default/transforms.conf': conf })]);
    assert.equal(
      ['script', 'store', 'map', 'file'].map((name) => lookups.get(name)?.missing),
      [
        { kind: 'script', name: 'dnslookup.py' },
        { kind: 'collection', name: 'seen' },
        { kind: 'shapes', name: 'world.kmz' },
        { kind: 'file', name: 'gone.csv' },
      ],
    );
    assert.equal(lookups.get('store')?.fields, ['_key', 'a', 'b']);
  });

  test('a collection without a name is called like its stanza; the path before a file name does not count (transforms.conf.spec)', () => {
    const app = appFromRecord('a', {
      'default/transforms.conf': '[seen]\nexternal_type = kvstore\nfields_list = a\n[hosts]\nfilename = some/where/hosts.csv\n',
      'lookups/hosts.csv': 'h\n1\n',
    });
    const { lookups } = appKnowledge([app]);
    assert.equal([lookups.get('seen')?.missing, lookups.get('hosts')?.rows], [{ kind: 'collection', name: 'seen' }, [['1']]]);
  });

  test('a collection has the rows of the table of its name', () => {
    const app = appFromRecord('a', { 'default/transforms.conf': '[store]\ncollection = seen\n', 'lookups/seen.csv': 'a\n1\n' });
    assert.equal(appKnowledge([app]).lookups.get('store')?.rows, [['1']]);
  });

  test('a lookup file is read only when its rows are asked for, and once', () => {
    const read: string[] = [];
    const files = appFromRecord('a', { 'lookups/x.csv': 'k\n1\n' });
    const app: AppFiles = {
      ...files,
      read: (path) => {
        if (path.endsWith('.csv')) read.push(path);
        return files.read(path);
      },
    };
    const { lookups } = appKnowledge([app]);
    assert.equal([...lookups.keys()].includes('x.csv'), true);
    assert.equal(read, []);
    assert.equal([lookups.get('x.csv')?.fields, lookups.get('x.csv')?.rows], [['k'], [['1']]]);
    assert.equal(read, ['lookups/x.csv']);
  });

  test('the knowledge of no app is one object', () => {
    assert.is(appKnowledge(), appKnowledge([]));
  });
});

suite('the folder of an app', (test) => {
  const tree = treeOf(new Map([['etc/apps/ta/default/props.conf', '[x]\nKV_MODE = none\n']]));

  test('a folder with default or local is an app, its files called as the user would write them', () => {
    const { app } = appInFolder('etc/apps/ta/', tree);
    assert.is(app?.read('default/props.conf')?.name, 'etc/apps/ta/default/props.conf');
    assert.equal(app?.list('default'), ['props.conf']);
  });

  test('a folder of apps, a file and nothing are errors that say what was found', () => {
    const said = (folder: string): readonly string[] =>
      appInFolder(folder, tree).diagnostics.map(({ code, message, hint }) => `${code} ${message} / ${hint}`);
    assert.equal(said('etc/apps'), [
      'SPL1050 "etc/apps" is a folder without default, local or lookups, expected the folder of a Splunk app / did you mean --app etc/apps/ta?',
    ]);
    assert.match(said('etc/apps/ta/default')[0] ?? '', 'did you mean --app etc/apps/ta?');
    assert.equal(said('nowhere'), [
      'SPL1050 "nowhere" is nothing, expected the folder of a Splunk app / an app holds its .conf files in default and local, its tables in lookups',
    ]);
    assert.match(said('etc/apps/ta/default/props.conf')[0] ?? '', 'is a file');
  });
});
