import { readFileSync } from 'node:fs';
import type { EventInspection } from '../../src/index.ts';
import type { RuleReport } from '../../src/inspect/inspection.ts';
import { file, inFolder, splRun } from '../cli/kit.ts';
import { golden } from '../kit/golden.ts';
import { assert, suite } from '../kit/suite.ts';
import { AUDITD, CLOUDTRAIL, FROM, SYSMON } from './events.ts';

const inspect = (...argv: readonly string[]) => splRun(['inspect', 'event', ...argv]);

/** What is printed. Lines of the built-in app move, and folders differ: `props.conf:12` becomes `props.conf:N`. */
async function shown(...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await inspect(...argv);
  assert.equal([code, stderr], [0, '']);
  return stdout.replaceAll(inFolder('inspect/'), '').replace(/(rules-spl\/\S+):\d+/g, '$1:N');
}

async function found(...argv: readonly string[]): Promise<EventInspection> {
  const { code, stdout, stderr } = await inspect(...argv, '-f', 'json');
  assert.equal([code, stderr], [0, '']);
  return JSON.parse(stdout) as EventInspection;
}

async function said(...argv: readonly string[]): Promise<string> {
  const { code, stderr } = await splRun(['inspect', ...argv]);
  return `${code} ${/SPL\d{4}/.exec(stderr)?.[0]}`;
}

/** Every rule that an inspection names. */
function rulesIn(value: unknown): readonly RuleReport[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'key' in value && 'line' in value ? [value as RuleReport] : [];
  return [...own, ...Object.values(value).flatMap(rulesIn)];
}

// Values: what searches over the same events give (test/built-in-app); the rules: rules-spl/apps, read by hand.
suite('inspect event (issue 5, "for one raw event")', (test) => {
  test('a process of Sysmon in XML', async () => golden('inspect/sysmon.txt', await shown(...FROM.sysmon)));
  test('a record of the audit daemon, the older of two', async () =>
    golden('inspect/auditd.txt', await shown(...FROM.auditd, '--event', '2')));
  test('a call of the AWS API', async () => golden('inspect/cloudtrail.txt', await shown(...FROM.cloudtrail)));

  test('every rule stands where it is said to stand', async () => {
    for (const from of Object.values(FROM)) {
      const rules = rulesIn(await found(...from, '-v'));
      assert.ok(rules.length > 10);
      for (const { file: path, line, key } of rules) {
        const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').split('\n')[line - 1] ?? '';
        assert.ok(text.startsWith(key), `${path}:${line} is ${text}, not ${key}`);
      }
    }
  });

  test('events are numbered newest first, over all data', async () => {
    const { event, events, raw, data } = await found(...FROM.auditd);
    assert.equal([event, events, raw?.startsWith('type=PROCTITLE'), data], [1, 2, true, AUDITD]);
    // 2024-08-07, 2024-05-01 and 2021-10-05.
    const all = ['-q', '--data', SYSMON, '--data', CLOUDTRAIL, '--data', AUDITD];
    assert.equal([(await found(...all, '--event', '3')).data, (await found(...all, '--event', '4')).data], [CLOUDTRAIL, SYSMON]);
  });

  test('a sourcetype that is missing or misspelt', async () => {
    const data = ['--data', file('inspect/plain.json', '{"a":1}\n')];
    const stderr = async (...more: readonly string[]) => (await inspect(...data, ...more)).stderr;
    assert.match(await stderr(), 'SPL5065');
    assert.match(await stderr('--sourcetype', 'aws:cloudtrial'), /SPL5066[\s\S]*did you mean "aws:cloudtrail"/);
    assert.is(await stderr('--sourcetype', 'aws:cloudtrail'), '');
  });

  test('bad use', async () => {
    assert.is(await said(), '3 SPL6040');
    assert.is(await said('events', ...FROM.auditd), '3 SPL6040');
    assert.is(await said('event'), '3 SPL6041');
    assert.is(await said('event', AUDITD, ...FROM.auditd), '3 SPL6006');
    assert.is(await said('event', '--data', file('inspect/empty.json', '[]')), '3 SPL5061');
    assert.is(await said('event', ...FROM.auditd, '--event', '3'), '3 SPL7051');
    assert.is(await said('event', ...FROM.auditd, '--event', '0'), '3 SPL7051');
    assert.is(await said('event', ...FROM.auditd, '--event', 'x'), '3 SPL6004');
    assert.is(await said('event', ...FROM.auditd, '--why-not', 'auditd_event'), '3 SPL5062');
    assert.is(await said('event', ...FROM.auditd, '--model', 'Endpoints'), '3 SPL5063');
    assert.is(await said('event', ...FROM.auditd, '--model', 'Endpoint.Process'), '3 SPL5064');
  });
});
