import { assert, suite } from '../kit/suite.ts';
import { file, inFolder, rowsIn, splRun } from './kit.ts';

const EVENTS = file(
  'rba/events.json',
  [
    '{"_time":1704067200,"user":"ann","dest":"web-1","process":"cmd.exe"}',
    '{"_time":1704060000,"user":"bob","dest":"web-2","process":"sh"}',
    '',
  ].join('\n'),
);

const detection = (name: string, type: string, more: string): string =>
  `name: ${name}\nid: 1\ntype: ${type}\nstatus: production\nsearch: '* | table _time user dest process'\n${more}`;

const OBSERVABLE = [
  '  - {name: user, type: User, role: [Victim]}',
  '  - {name: dest, type: Endpoint, role: [Victim]}',
  '  - {name: process, type: Process Name, role: [Attacker]}',
];
const OLD = [
  'tags:',
  '  confidence: 50',
  '  impact: 25',
  '  message: $process$ on $dest$ by $user$',
  '  mitre_attack_id: [T1036]',
  '  observable:',
  ...OBSERVABLE,
];
file('rba/repo/detections/old.yml', detection('Old', 'TTP', `${OLD.join('\n')}\n`));
const NEW = [
  'rba:',
  '  message: $process$',
  '  risk_objects: [{field: dest, type: system, score: 30}]',
  '  threat_objects: [{field: process, type: process_name}]',
];
file('rba/repo/detections/new.yml', detection('New', 'Anomaly', `${NEW.join('\n')}\n`));
file('rba/repo/detections/hunting.yml', detection('Hunting', 'Hunting', ''));
file('rba/repo/macros/none.yml', 'name: none\ndefinition: x=1\n');
file('rba/repo/deployments/ttp.yml', 'name: d\nscheduling:\n  earliest_time: -70m@m\n  latest_time: -10m@m\ntags:\n  type: TTP\n');
const RISK = '[{"risk_object_field": "user", "risk_object_type": "user", "risk_score": 7}]';
file(
  'rba/app/default/savedsearches.conf',
  [
    '[Saved]',
    'search = * | table _time user',
    'dispatch.earliest_time = -1h',
    'action.risk = 1',
    'action.risk.param._risk_message = seen $user$',
    `action.risk.param._risk = ${RISK}`,
    '[Broken]',
    'search = *',
    'action.risk = 1',
    'action.risk.param._risk = [{',
    '',
  ].join('\n'),
);

const run = (search: string, ...words: readonly string[]) => splRun([inFolder(search), '--data', EVENTS, '--no-stats', '-q', ...words]);
const RISK_FIELDS = ['--fields', 'search_name,risk_object,risk_object_type,risk_score,risk_message,threat_object,threat_object_type'];

suite('--rba and --as-scheduled (issue 5, "RBA")', (test) => {
  test('the schema of 2024: victims are risk objects, the score is impact x confidence / 100, halves to even as Python rounds', async () => {
    const { code, stdout, stderr } = await run('rba/repo/detections/old.yml', '--rba', ...RISK_FIELDS);
    assert.is(code, 0, stderr);
    const event = (user: string, dest: string, process: string, object: string, type: string) => ({
      search_name: 'ESCU - Old - Rule',
      risk_object: object,
      risk_object_type: type,
      risk_score: '12',
      risk_message: `${process} on ${dest} by ${user}`,
      threat_object: process,
      threat_object_type: 'process',
    });
    assert.equal(rowsIn(stdout), [
      event('ann', 'web-1', 'cmd.exe', 'ann', 'user'),
      event('ann', 'web-1', 'cmd.exe', 'web-1', 'system'),
      event('bob', 'web-2', 'sh', 'bob', 'user'),
      event('bob', 'web-2', 'sh', 'web-2', 'system'),
    ]);
  });

  test('the schema of 2025 says the score itself', async () => {
    const { stdout } = await run('rba/repo/detections/new.yml', '--rba', '--fields', 'risk_object,risk_score,threat_object_type');
    assert.equal(rowsIn(stdout), [
      { risk_object: 'web-1', risk_score: '30', threat_object_type: 'process_name' },
      { risk_object: 'web-2', risk_score: '30', threat_object_type: 'process_name' },
    ]);
  });

  test('a saved search with action.risk', async () => {
    const { stdout } = await run(
      'rba/app/default/savedsearches.conf#Saved',
      '--rba',
      '--fields',
      'search_name,risk_object,risk_message,risk_score',
    );
    assert.equal(rowsIn(stdout)[0], { search_name: 'Saved', risk_object: 'ann', risk_message: 'seen ann', risk_score: '7' });
    const broken = await run('rba/app/default/savedsearches.conf#Broken', '--rba');
    assert.match(broken.stderr, /SPL1078/);
    assert.match(broken.stderr, /savedsearches\.conf:10/);
  });

  test('the range of the schedule of the type counts from --now; --earliest counts over it', async () => {
    const users = async (...words: readonly string[]) =>
      (await run('rba/repo/detections/old.yml', '--as-scheduled', '--fields', 'user', '-f', 'csv', ...words)).stdout
        .trim()
        .split(/\s+/)
        .slice(1);
    // 2024-01-01 00:15 looks from 23:05 to 00:05; 2023-12-31 23:00 from 21:50 to 22:50.
    assert.equal(await users('--now', '1704068100'), ['ann']);
    assert.equal(await users('--now', '1704063600'), ['bob']);
    assert.equal(await users('--now', '1704063600', '--earliest', '1'), ['bob']);
    assert.equal(await users('--now', '1704068100', '--earliest', '1'), ['ann', 'bob']);
  });

  test('what the search does not say is an error of use', async () => {
    const risk = await run('rba/repo/detections/hunting.yml', '--rba');
    assert.equal([risk.code, risk.stdout], [3, '']);
    assert.match(risk.stderr, /SPL6026.*option "--rba" finds no risk object/);
    const schedule = await run('rba/repo/detections/hunting.yml', '--as-scheduled');
    assert.is(schedule.code, 3);
    assert.match(schedule.stderr, /option "--as-scheduled" finds no schedule/);
  });
});
