import { type AppFiles, appFromRecord } from '../../src/knowledge/app-files.ts';
import { type Content, contentOf } from '../../src/knowledge/content.ts';
import { assert, suite } from '../kit/suite.ts';

const detection = (name: string, more = ''): string => `name: ${name}\nid: 1\ntype: TTP\nsearch: index=a\n${more}`;

const FILES = {
  'detections/cloud/vault_opened.yml': detection('Vault Opened'),
  'detections/endpoint/deep/slow.yml': detection('Slow', 'schedule: Nightly\n'),
  'detections/endpoint/own.yml': detection('Own', 'deployment:\n  scheduling:\n    cron_schedule: 5 * * * *\n    earliest_time: -1d\n'),
  'detections/endpoint/other.yml': detection('Renamed-V1.2'),
  'baselines/base.yml': 'name: Base\nid: 2\ntype: Baseline\nsearch: index=b\n',
  'macros/vault.yml': 'name: vault\ndefinition: index=vault\n',
  'macros/odd_file.yml': 'definition: x=$a$\nname: odd\narguments:\n- a\n',
  'macros/loose.yml': "arguments:\n- f\ndefinition: 'eval x=$f$\n| eval y=''1'' '\nname: loose\n",
  'macros/filled_filter.yml': 'name: filled_filter\ndefinition: search NOT user=root\n',
  'lookups/old.yml':
    "name: old_names\nfilename: old.csv\ndefault_match: 'False'\nmatch_type: WILDCARD(name),CIDR(net)\nmin_matches: 1\ncase_sensitive_match: 'false'\n",
  'lookups/old.csv': 'name,net\nweb*,10.0.0.0/8\n',
  'lookups/csv/ports.yml': 'name: ports\nlookup_type: csv\nmatch_type:\n- WILDCARD(port)\ndefault_match: false\nmax_matches: 2\n',
  'lookups/csv/ports.csv': 'port,name\n22,ssh\n',
  'lookups/kvstore/seen.yml': 'name: seen\nlookup_type: kvstore\nfields:\n- _key\n- user\n',
  'lookups/past.yml': 'name: past\ncollection: past\nfields_list: user, last\n',
  'lookups/mlmodel/__mlspl_m.yml': 'name: __mlspl_m\nlookup_type: mlmodel\n',
  'lookups/gone.yml': 'name: gone\nlookup_type: csv\n',
  'data_sources/vault_audit.yml': 'name: Vault Audit\nsource: vault\nsourcetype: vault:audit\n',
  'deployments/ttp.yml':
    'name: Default TTP\ntype: TTP\nscheduling:\n  cron_schedule: 0 * * * *\n  earliest_time: -70m@m\n  latest_time: -10m@m\n',
  'schedules/nightly.yml': 'name: Nightly\nscheduling:\n  cron_schedule: 0 2 * * *\n',
};

/** A repository, and what was read of it. */
function opened(): { readonly content: Content; readonly read: readonly string[] } {
  const read: string[] = [];
  const files = appFromRecord('repo', FILES);
  const watched: AppFiles = {
    ...files,
    read: (path) => {
      read.push(path);
      return files.read(path);
    },
  };
  return { content: contentOf(watched), read };
}

suite('a content repository (contentctl: macros, lookups, detections, deployments)', (test) => {
  test('a macro is read when it is called, by the name of its file or by the name that it says', () => {
    const { content, read } = opened();
    assert.is(content.macros.get('vault')?.definition, 'index=vault');
    assert.equal(read, ['macros/vault.yml']);
    assert.equal(content.macros.get('odd(1)')?.arguments, ['a']);
    assert.is(content.macros.get('loose(1)')?.definition, "eval x=$f$ | eval y='1'");
    assert.equal([content.macros.has('odd'), content.macros.has('none')], [false, false]);
  });

  test('each detection has a macro <detection>_filter, `search *` until somebody fills it', () => {
    const { macros } = opened().content;
    assert.equal(
      ['vault_opened_filter', 'filled_filter', 'unknown'].map((name) => macros.get(name)?.definition),
      ['search *', 'search NOT user=root', undefined],
    );
    // contentctl, detection_abstract.py: the macro is named after the name, whatever the file is called.
    assert.is(macros.get('renamed_v1_2_filter')?.assumed, undefined);
    // security_content of 2023-03: a detection that was renamed calls the macro of its old name, and is known to fire.
    assert.equal(macros.get('old_name_filter'), { name: 'old_name_filter', arguments: [], definition: 'search *', assumed: true });
    assert.equal([...macros.keys()].sort(), [
      'filled_filter',
      'loose(1)',
      'odd(1)',
      'other_filter',
      'own_filter',
      'slow_filter',
      'vault',
      'vault_opened_filter',
    ]);
  });

  test('lookups of every generation: filename, the file of the same name, collections; by name and by file', () => {
    const { lookups } = opened().content;
    assert.equal(lookups.get('old_names')?.rows, [['web*', '10.0.0.0/8']]);
    assert.equal(lookups.get('old_names')?.rules, {
      caseSensitive: false,
      matchTypes: new Map([
        ['name', 'wildcard'],
        ['net', 'cidr'],
      ]),
      defaultMatch: 'False',
      minMatches: 1,
      maxMatches: 100,
    });
    assert.equal(
      [lookups.get('ports')?.rows, lookups.get('ports')?.rules.defaultMatch, lookups.get('ports')?.rules.maxMatches],
      [[['22', 'ssh']], 'false', 2],
    );
    assert.equal(lookups.get('ports.csv')?.rules.matchTypes.size, 0);
    assert.equal([lookups.get('seen')?.fields, lookups.get('seen')?.missing], [['_key', 'user'], { kind: 'collection', name: 'seen' }]);
    assert.equal([lookups.get('past')?.fields, lookups.get('past')?.missing], [['user', 'last'], { kind: 'collection', name: 'past' }]);
    assert.equal(lookups.get('gone')?.missing, { kind: 'file', name: 'gone.csv' });
    assert.is(lookups.has('__mlspl_m'), false);
    assert.equal([...lookups.keys()].sort(), ['gone', 'old.csv', 'old_names', 'past', 'ports', 'ports.csv', 'seen']);
  });

  test('a schedule is its own, the shared one that it names, or that of its type', () => {
    const { content } = opened();
    const scheduleOf = (path: string) => {
      const { detection: found } = content.detection(path);
      return found === undefined ? 'no detection' : content.scheduleOf(found);
    };
    assert.equal(content.detectionPaths.map(scheduleOf), [
      { cron: '0 * * * *', earliest: '-70m@m', latest: '-10m@m' },
      { cron: '0 2 * * *' },
      { cron: '0 * * * *', earliest: '-70m@m', latest: '-10m@m' },
      { cron: '5 * * * *', earliest: '-1d' },
    ]);
    assert.is(scheduleOf('baselines/base.yml'), undefined);
  });

  test('since 2026 baselines have no type, and shared schedules are those of their kind', () => {
    const schedule = (cron: string): string => `cron_schedule: ${cron}\n`;
    const content = contentOf(
      appFromRecord('', {
        'detections/a.yml': detection('A'),
        'baselines/b.yml': 'name: B\nid: 2\nsearch: index=b\n',
        'schedules/default_baseline.yml': `name: Default Baseline\n${schedule('10 0 * * *')}`,
        'schedules/default_eventbaseddetection.yml': `name: Default EventBasedDetection\n${schedule('0 * * * *')}`,
      }),
    );
    const [one, two] = ['detections/a.yml', 'baselines/b.yml'].map((path) => content.detection(path).detection);
    assert.equal([one?.type, two?.type], ['TTP', 'Baseline']);
    assert.equal(
      [one, two].map((found) => (found === undefined ? undefined : content.scheduleOf(found))),
      [{ cron: '0 * * * *' }, { cron: '10 0 * * *' }],
    );
  });

  test('data sources say source and sourcetype; a file is parsed once', () => {
    const { content } = opened();
    assert.equal(content.dataSource('Vault Audit'), { name: 'Vault Audit', source: 'vault', sourcetype: 'vault:audit' });
    const [path = ''] = content.detectionPaths;
    assert.is(content.detection(path), content.detection(path));
  });
});
