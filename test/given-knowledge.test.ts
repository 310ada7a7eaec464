import { fileURLToPath } from 'node:url';
import { openContent, search } from '../src/index.ts';
import { folderFiles } from '../src/node.ts';
import { assert, suite } from './kit/suite.ts';

const APP = {
  'default/macros.conf': '[admins]\ndefinition = user IN (root, bob)\n',
  'local/macros.conf': '[admins]\ndefinition = user=root\n',
  'lookups/owners.csv': 'user,owner\nroot,ann\n',
  'default/transforms.conf': '[owners]\nfilename = owners.csv\n',
  'default/savedsearches.conf': '[Roots]\nsearch = `admins` | stats count\n',
  'default/data/models/Own.json':
    '{"modelName":"Own","objects":[{"objectName":"All","parentName":"BaseEvent","fields":[],"calculations":[],"constraints":[{"search":"user=root"}]}]}',
};

const REPOSITORY = {
  'detections/a/root_seen.yml': "name: Root Seen\nid: 1\nsearch: '`admins` | stats cuont(user) | `root_seen_filter`'\n",
  'macros/admins.yml': 'name: admins\ndefinition: user=bob\n',
  'lookups/owners.yml': 'name: owners\nlookup_type: csv\n',
  'lookups/owners.csv': 'user,owner\nbob,eve\n',
};

const DATA = [{ user: 'root' }, { user: 'bob' }, { user: 'root' }];

suite('apps and content repositories in the library (docs/library.md)', (test) => {
  test('an app as a record of texts: macros, lookups, saved searches, data models', () => {
    const apps = [APP];
    const rows = (spl: string) => search({ spl, data: DATA, apps }).rows.map((row) => ({ ...row }));
    assert.equal(rows('`admins` | stats count'), [{ count: '2' }]);
    assert.equal(rows('user=root | head 1 | lookup owners user | table user owner'), [{ user: 'root', owner: 'ann' }]);
    assert.equal(rows('| savedsearch Roots'), [{ count: '2' }]);
    assert.equal(rows('| from datamodel:Own.All | stats count'), [{ count: '2' }]);
  });

  test('what the caller says himself counts over his apps', () => {
    const { rows } = search({ spl: '`admins` | stats count', data: DATA, apps: [APP], macros: { admins: 'user=*' } });
    assert.equal({ ...rows[0] }, { count: '3' });
  });

  test('a content repository counts over apps; the search of a detection knows its file', async () => {
    const content = await openContent(REPOSITORY);
    const { rows } = search({ spl: '`admins` | lookup owners user | table user owner', data: DATA, apps: [APP], content });
    assert.equal({ ...rows[0] }, { user: 'bob', owner: 'eve' });
    const [path = ''] = content.detectionPaths;
    const { detection } = content.detection(path);
    const [wrong] = search({ spl: detection?.search ?? '', data: DATA, content }).diagnostics;
    assert.equal([wrong?.code, wrong?.source?.name], ['SPL2004', 'detections/a/root_seen.yml']);
    assert.is(wrong?.source?.body.slice(wrong.span?.start, wrong.span?.end), 'cuont');
  });

  test('folderFiles of spl-run/node gives the files of a folder', () => {
    const root = fileURLToPath(new URL('../rules-spl/app', import.meta.url));
    const files = folderFiles(root);
    assert.is(files.list('default').includes('macros.conf'), true);
    assert.match(files.read('default/macros.conf')?.body ?? '', 'drop_dm_object_name');
    assert.is(files.read('default/none.conf'), undefined);
    assert.equal(search({ spl: '| makeresults | `summariesonly_is_none`', apps: [files] }).diagnostics[0]?.code, 'SPL1001');
  });
});
