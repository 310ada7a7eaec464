import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { testSettings } from '../../src/cli/test-settings.ts';
import { nodeTestWorld } from '../../src/cli/test-world.ts';
import { judgeAsContentctl } from '../../src/testing/contentctl-rule.ts';
import { runTestFile } from '../../src/testing/run-file.ts';
import { splRun } from '../cli/kit.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, goldenOutput, inFolder, neutral, oneTest } from './kit.ts';

const URL = 'https://media.githubusercontent.com/media/splunk/attack_data/master/';

interface Parts {
  readonly search?: string;
  readonly status?: string;
  readonly type?: string;
  readonly data?: string;
  readonly more?: string;
}

/** A detection in the form of 2025 (contentctl 5). */
function detection(
  name: string,
  {
    search = 'sourcetype=web status=500 | table host user',
    status = 'production',
    type = 'TTP',
    data = `${URL}web.json`,
    more = '',
  }: Parts = {},
): string {
  return `name: ${name}
id: 00000000-0000-4000-8000-000000000000
type: ${type}
status: ${status}
data_source: [Web]
search: '${search}'
rba:
  message: m
  risk_objects: [{ field: host, type: system, score: 10 }]
  threat_objects: [{ field: user, type: user }]
tags: { security_domain: network }
tests:
  - name: True Positive Test
    attack_data: [{ data: '${data}', sourcetype: web, source: s }]
${more}`;
}

const FOLDER = 'content';
const put = (path: string, text: string): string => file(`${FOLDER}/${path}`, text);

put('repo/macros/errors.yml', 'name: errors\ndefinition: status=500\n');
put('repo/detections/web/fires.yml', detection('Fires', { search: 'sourcetype=web `errors` | table host user' }));
put('repo/detections/web/quiet.yml', detection('Quiet', { search: 'sourcetype=web status=418 | table host user' }));
put('repo/detections/web/no_risk.yml', detection('No risk', { search: 'sourcetype=web status=500 | table user' }));
put('repo/detections/web/no_threat.yml', detection('No threat', { search: 'sourcetype=web status=500 | table host' }));
put('repo/detections/web/wrong.yml', detection('Wrong', { search: 'sourcetype=web | eval a=lowr(b)' }));
put('repo/detections/web/elsewhere.yml', detection('Elsewhere', { data: `${URL}other.json` }));
put('repo/detections/web/pointer.yml', detection('Pointer', { data: `${URL}pointer.json` }));
put('repo/detections/web/unknown.yml', detection('Unknown', { data: 'https://example.com/a.json' }));
put('repo/detections/web/local.yml', detection('Local', { data: 'data/local.json' }));
put('repo/detections/web/experimental.yml', detection('Experimental', { status: 'experimental' }));
put('repo/detections/web/correlation.yml', detection('Correlation', { type: 'Correlation' }));
put('repo/detections/web/manual.yml', detection('Manual').replace('tags: {', 'tags: { manual_test: needs a person,'));
put('repo/detections/web/untested.yml', detection('Untested').replace(/tests:[\s\S]*/, ''));
put('repo/data/local.json', '{"status":500,"user":"u","host":"web-2"}\n');
put('cache/web.json', '{"status":500,"user":"u","host":"web-1"}\n{"status":200,"user":"u"}\n');
put('cache/pointer.json', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n');

const test1 = (...options: readonly string[]) => splRun(['test', ...options], { env: { CI: '' } });
const CACHE = `${URL}=${inFolder('content/cache')}`;

suite("detections' own tests, judged as contentctl does", (test) => {
  test('a content repository in one command', async () => {
    const answer = await test1('--content', inFolder('content/repo'), '--data-cache', CACHE);
    goldenOutput('content', { code: answer.code, stdout: neutral(answer.stdout), stderr: neutral(answer.stderr) });
  });
  test("JUnit and contentctl's summary", async () => {
    const summary = inFolder('content/out/summary.yml');
    await test1(
      '--content',
      inFolder('content/repo'),
      '--data-cache',
      CACHE,
      '--reporter',
      `contentctl=${summary}`,
      '--reporter',
      `junit=${inFolder('content/out/junit.xml')}`,
    );
    const found = parse(readFileSync(summary, 'utf8'));
    assert.equal(found.summary, {
      mode: 'All',
      enable_integration_testing: false,
      success: false,
      total_detections: 12,
      total_tested_detections: 6,
      total_pass: 2,
      total_fail: 4,
      total_skipped: 6,
      total_untested: 0,
      total_production: 11,
      total_experimental: 1,
      total_deprecated: 0,
      total_manual: 1,
      success_rate: '33.3%',
    });
    // The keys of Detection_Abstract.get_summary and BaseTestResult.get_summary_dict, in their order.
    const [first] = found.tested_detections;
    const keys = 'name type production_status status source_category data_source search file_path manual_test success tests';
    assert.equal(Object.keys(first), keys.split(' '));
    const testKeys = 'name test_type success message exception status duration wait_duration resultCount runDuration';
    assert.equal(Object.keys(first.tests[0]), testKeys.split(' '));
    assert.equal([first.status, first.file_path, first.source_category], ['fail', 'detections/web/no_risk.yml', 'web']);
    const status = Object.fromEntries(
      found.tested_detections.map((one: { name: string; tests: { status: string }[] }) => [one.name, one.tests[0]?.status]),
    );
    assert.equal(status, { 'No risk': 'fail', 'No threat': 'fail', Quiet: 'fail', Wrong: 'error', Fires: 'pass', Local: 'pass' });
    assert.is(first.tests[0].exception, "The risk object field(s) {'host'} are missing in the detection results");
    assert.match(readFileSync(inFolder('content/out/junit.xml'), 'utf8'), 'tests="12" failures="4" errors="0" skipped="6"');
  });
  test('the caches of contentctl.yml and of the configuration', async () => {
    const repo = inFolder('content/other');
    mkdirSync(repo, { recursive: true });
    file('content/other/detections/a.yml', detection('A', { search: 'sourcetype=web status=500 | table host user' }));
    file('content/other/external/web.json', '{"status":500,"user":"u","host":"h"}\n');
    writeFileSync(`${repo}/contentctl.yml`, `test_data_caches:\n- base_url: ${URL}\n  base_directory_name: external\n`);
    assert.match((await test1(`${repo}/detections/a.yml`)).stdout, '1 passed (1 test');
    writeFileSync(`${repo}/contentctl.yml`, 'app: {}\n');
    assert.match((await test1(`${repo}/detections/a.yml`)).stdout, '1 skipped (1 test');
    const config = file('content/other/spl-run.config.yml', `dataCaches: [{ url: '${URL}', path: external }]\ncontent: [.]\n`);
    assert.match((await test1(`${repo}/detections`, '--config', config)).stdout, '1 passed (1 test');
  });
  test('a mistake of ours in one search leaves the other tests alone', async () => {
    const located = '{ events: [{ _time: -5m, user: root, ip: 8.8.8.8 }] }';
    const path = file(
      'content/ours/a.spltest.yml',
      oneTest('any', {
        spl: 'user=* | iplocation ip',
        given: located,
        more: '  - { name: two, given: { events: [{ user: a }] }, expect: any }\n',
      }),
    );
    const locate = (): never => {
      throw new Error('a bug');
    };
    const settings = { ...testSettings({ given: {}, dataCaches: [], ci: true }), locate };
    const { cases } = await runTestFile(path, settings, nodeTestWorld());
    assert.equal(
      cases.map(({ name, outcome }) => [name, outcome]),
      [
        ['one', 'failed'],
        ['two', 'passed'],
      ],
    );
    const [problem] = cases[0]?.problems ?? [];
    assert.is(problem?.kind === 'diagnostics' ? problem.diagnostics[0]?.code : '', 'SPL9001');
  });
  test('a test file may test a detection, or a stanza of savedsearches.conf', async () => {
    file(
      'content/tests/a.spltest.yml',
      'search: ../repo/detections/web/fires.yml\ntests:\n  - { name: a, given: { events: [{ sourcetype: web, status: 500, user: u }] }, expect: any }\n',
    );
    file('content/tests/savedsearches.conf', '[My Search]\nsearch = sourcetype=web status=404\n');
    file(
      'content/tests/b.spltest.yml',
      'search: savedsearches.conf#My Search\ntests:\n  - { name: b, given: { events: [{ sourcetype: web, status: 404 }] }, expect: any }\n',
    );
    const { stdout } = await test1(inFolder('content/tests'));
    assert.match(stdout, '2 passed (2 tests in 2 files');
    file('content/tests/c.spltest.yml', 'search: savedsearches.conf#My Serch\ntests:\n  - { name: b, given: { raw: a }, expect: any }\n');
    const wrong = await test1(inFolder('content/tests/c.spltest.yml'));
    assert.equal([wrong.code, /SPL1055[\s\S]*did you mean "My Search"/.test(wrong.stdout)], [3, true]);
  });
});

suite("contentctl's pass rule (DetectionTestingInfrastructure.retry_search_until_timeout)", (test) => {
  const risk = {
    riskObjects: [{ field: 'host', type: 'system', score: 1 }],
    threatObjects: [
      { field: 'url', type: 'url' },
      { field: 'ip', type: 'ip_address' },
    ],
  } as const;
  const judged = (...rows: readonly Readonly<Record<string, string>>[]): readonly string[] => {
    const fields = ['host', 'url', 'ip'];
    const table = { fields, columns: fields.map((field) => rows.map((row) => row[field] ?? null)), length: rows.length };
    const { problems, note } = judgeAsContentctl(table, risk);
    return [
      ...problems.map((problem) => (problem.kind === 'field' ? problem.field : problem.kind)),
      ...(note === undefined ? [] : ['note']),
    ];
  };
  const CASES: readonly (readonly [what: string, rows: readonly Readonly<Record<string, string>>[], expected: readonly string[]])[] = [
    ['no result', [], ['count']],
    ['one complete result', [{ host: 'h', url: 'u', ip: 'i' }], []],
    ['a risk object is missing', [{ url: 'u', ip: 'i' }], ['host']],
    ['a risk object is the text "null"', [{ host: 'null', url: 'u', ip: 'i' }], ['host']],
    [
      'each threat object in another result',
      [
        { host: 'h', url: 'u' },
        { host: 'h', ip: 'i' },
      ],
      [],
    ],
    [
      'a threat object in no result',
      [
        { host: 'h', url: 'u' },
        { host: 'h', url: 'v', ip: 'null' },
      ],
      ['ip'],
    ],
    ['a risk object is missing before any complete result', [{ host: 'h', url: 'u' }, { ip: 'i' }], ['host']],
    [
      'a risk object is missing after a complete result: contentctl does not look',
      [{ host: 'h', url: 'u', ip: 'i' }, { url: 'u' }],
      ['note'],
    ],
  ];
  for (const [what, rows, expected] of CASES) test(what, () => assert.equal(judged(...rows), expected));
});
