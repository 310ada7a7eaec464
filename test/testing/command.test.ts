import { existsSync, readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { splRun } from '../cli/kit.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, goldenOutput, inFolder, oneTest, runTests } from './kit.ts';

const SEVERAL = `spl: 'user=* | stats sum(n) AS total BY user'
now: 2024-05-01T12:00:00Z
tests:
  - { name: fires, given: { events: [{ user: root, n: 3 }] }, expect: any }
  - { name: is quiet, given: { events: [{ other: root }] }, expect: empty, tags: [negative] }
  - { name: fails, given: { events: [{ user: root, n: 3 }] }, expect: empty }
  - { name: not yet, given: { events: [{ user: root, n: 3 }] }, expect: empty, todo: true }
  - { name: came true, given: { events: [{ user: root, n: 3 }] }, expect: any, todo: true }
  - { name: later, given: { events: [] }, expect: any, skip: needs a newer feed }
`;

suite('spl-run test', (test) => {
  test('files that pass are folded, what failed stands last', async () => {
    const files = { 'a.spltest.yml': SEVERAL, 'b.spltest.yml': oneTest('any'), 'c.spltest.json': '{"spl":"a=1","tests":[]}' };
    goldenOutput('several', await runTests('several', files));
    goldenOutput('several-verbose', await runTests('several', files, '-v'));
    goldenOutput('several-json', await runTests('several', files, '--reporter', 'json'));
    for (const name of ['dot', 'tap', 'github', 'gitlab', 'md'])
      goldenOutput(`several-${name}`, await runTests('several', files, '--reporter', name));
    goldenOutput('several-junit', await runTests('several', files, '--reporter=junit'));
  });
  test('JUnit is well-formed XML, whatever the data holds, and counts right', async () => {
    const nasty = oneTest('empty', { given: '{ events: [{ user: "<&\\"\\u0001\\ud800", n: 1 }] }' });
    const path = inFolder('nasty.xml');
    const { code } = await runTests('nasty', { 'a.spltest.yml': nasty, 'b.spltest.yml': SEVERAL }, '--reporter', `junit=${path}`);
    const xml = readFileSync(path, 'utf8');
    assert.is(code, 1);
    assert.is(XMLValidator.validate(xml), true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    assert.equal([testsuites['@_tests'], testsuites['@_failures'], testsuites['@_skipped']], ['7', '2', '2']);
  });
  test('github appends a summary of the step', async () => {
    const path = inFolder('summary.md');
    file('step/a.spltest.yml', oneTest('any'));
    await splRun(['test', inFolder('step'), '--reporter', 'github'], { env: { GITHUB_STEP_SUMMARY: path } });
    assert.match(readFileSync(path, 'utf8'), '## ✅ spl-run test: 1 passed');
  });
  test('-t chooses by name, search and tag; nothing that matches is an error', async () => {
    const files = { 'a.spltest.yml': SEVERAL };
    assert.match((await runTests('choose', files, '-t', '^negative$')).stdout, '1 passed (1 test in 1 file');
    assert.match((await runTests('choose', files, '-t', 'FIRES')).stdout, '1 passed (1 test in 1 file');
    goldenOutput('nothing-matches', await runTests('choose', files, '-t', 'nowhere'));
    goldenOutput('nothing-there', await runTests('nothing', { 'readme.txt': '' }));
    goldenOutput(
      'no-test-file',
      await splRun(['test', file('choose/x.yml', 'a: 1')]).then((answer) => ({
        ...answer,
        stderr: answer.stderr.replaceAll(inFolder(''), ''),
      })),
    );
  });
  test('--bail ends at the first failure', async () => {
    const { stdout } = await runTests('bail', { 'a.spltest.yml': oneTest('empty'), 'b.spltest.yml': oneTest('empty') }, '--bail');
    assert.match(stdout, '1 failed (1 test in 1 file, N ms); ended at the first failure');
  });
  test('--require-negative wants a test that expects nothing', async () => {
    goldenOutput('require-negative', await runTests('negative', { 'a.spltest.yml': oneTest('any') }, '--require-negative'));
    const quiet = '  - { name: quiet, given: { events: [{ a: 1 }] }, expect: empty }\n';
    assert.is((await runTests('negative', { 'a.spltest.yml': oneTest('any', { more: quiet }) }, '--require-negative')).code, 0);
  });
  test('"only" leaves the others out, and fails in CI', async () => {
    const only = SEVERAL.replace('expect: any }', 'expect: any, only: true }');
    assert.match((await runTests('only', { 'a.spltest.yml': only })).stdout, '1 passed (1 test');
    goldenOutput('only-in-ci', await runTests('only', { 'a.spltest.yml': only }, '--ci'));
  });
  test('an unknown reporter is an error', async () => {
    goldenOutput('unknown-reporter', await runTests('reporter', { 'a.spltest.yml': SEVERAL }, '--reporter', 'jnit'));
  });
  test('a search that takes too long fails', async () => {
    const given = '{ events: [{ user: root, n: 3 }], repeat: { times: 20000 } }';
    const slow = oneTest('any', { given }).replace('expect: any', 'expect: any\n    timeout: 1');
    assert.match((await runTests('slow', { 'a.spltest.yml': slow })).stdout, 'expected at most N ms, took N ms');
  });
});

suite('snapshots of spl-run test', (test) => {
  const text = oneTest('snapshot');
  test('are written once, compared afterwards, changed with -u', async () => {
    const files = { 'a.spltest.yml': text };
    const path = inFolder('snapshot/a.spltest.yml.snap.json');
    goldenOutput('snapshot-in-ci', await runTests('snapshot', files, '--ci'));
    assert.not(existsSync(path));
    goldenOutput('snapshot-new', await runTests('snapshot', files));
    const first = readFileSync(path, 'utf8');
    assert.equal(JSON.parse(first), {
      one: {
        fields: ['user', 'total', 'note'],
        rows: [
          { user: 'bob', total: '1', note: 'x' },
          { user: 'root', total: '3', note: 'a  b' },
        ],
      },
    });
    assert.is((await runTests('snapshot', files, '--ci')).code, 0);
    const changed = { 'a.spltest.yml': text.replace('n: 3', 'n: 4').replace('last(note) AS note', 'count') };
    goldenOutput('snapshot-differs', await runTests('snapshot', changed));
    assert.is(readFileSync(path, 'utf8'), first);
    goldenOutput('snapshot-updated', await runTests('snapshot', changed, '-u'));
    assert.match(readFileSync(path, 'utf8'), '"total":"4"');
  });
  test('without a test are told, and taken away with -u', async () => {
    const two = `${text}  - { name: two, given: { events: [{ user: a }] }, expect: snapshot }\n`;
    await runTests('obsolete', { 'a.spltest.yml': two });
    assert.match((await runTests('obsolete', { 'a.spltest.yml': text })).stdout, '1 snapshot without a test (-u removes them): two');
    await runTests('obsolete', { 'a.spltest.yml': text }, '-u');
    assert.equal(Object.keys(JSON.parse(readFileSync(inFolder('obsolete/a.spltest.yml.snap.json'), 'utf8'))), ['one']);
  });
  test('that cannot be read are an error', async () => {
    file('broken-snapshot/a.spltest.yml.snap.json', '{"one": 1}');
    goldenOutput('snapshot-broken', await runTests('broken-snapshot', { 'a.spltest.yml': text }));
  });
});

suite('what a test is run on', (test) => {
  const passes = async (name: string, text: string, files: Readonly<Record<string, string>> = {}): Promise<void> => {
    const { code, stdout, stderr } = await runTests(`given/${name}`, { ...files, 'a.spltest.yml': text });
    assert.is(code, 0, stdout + stderr);
  };
  test('files beside the test, with metadata', () =>
    passes(
      'data',
      `spl: sourcetype=web host=h | stats count\ntests:\n  - { name: a, given: { data: 'x/*.json,sourcetype=web', host: h }, expect: { rows: [{ count: 2 }] } }\n`,
      {
        'x/1.json': '{"a":1}\n',
        'x/2.json': '{"a":2}\n',
      },
    ));
  test('several pieces, raw text, rows, repeated events, times relative to now', () =>
    passes(
      'pieces',
      `spl: 'index=main | stats count, min(_time) AS first, max(_time) AS last, values(a) AS a, values(object.name) AS name'
now: 2024-05-01T12:00:00Z
defaults: { index: main }
tests:
  - name: all
    given:
      - { events: [{ _time: -1h, a: 1, object: { name: n } }], repeat: { times: 3, every: 10m } }
      - { raw: ["2024-05-01T11:59:00Z a=2", "2024-05-01T11:59:30Z a=3"] }
      - { rows: [{ _time: "2024-05-01T11:30:30Z", a: [7, 8] }] }
    expect: { rows: [{ count: 6, first: 1714561200, last: 1714564770, a: [1, 2, 3, 7, 8], name: n }] }
`,
    ));
  test('without now a search runs at the newest event; with relative times at a fixed moment', async () => {
    const spl = "spl: '* | eval at=now() | table at'\ntests:\n";
    await passes(
      'newest',
      `${spl}  - { name: a, given: { events: [{ _time: 1700000000, a: 1 }] }, expect: { rows: [{ at: 1700000000 }] } }\n`,
    );
    await passes('relative', `${spl}  - { name: a, given: { events: [{ _time: -1h, a: 1 }] }, expect: { rows: [{ at: 1704067200 }] } }\n`);
    await passes('said', `${spl}  - { name: a, now: 5, given: { events: [{ _time: 1, a: 1 }] }, expect: { rows: [{ at: 5 }] } }\n`);
  });
  test('the time range', () =>
    passes(
      'range',
      `spl: '* | stats count'
now: 2024-05-01T12:00:00Z
earliest: -1h
tests:
  - { name: file, given: { events: [{ _time: -2h }, { _time: -30m }] }, expect: { rows: [{ count: 1 }] } }
  - { name: own, earliest: 2024-05-01T00:00:00Z, latest: -1h, given: { events: [{ _time: -2h }, { _time: -30m }] }, expect: { rows: [{ count: 1 }] } }
`,
    ));
  test('macros and lookups of the file and of the test; macros beside the search; CSV files', () =>
    passes(
      'knowledge',
      `search: s/x.spl
macros: { who: 'user=root', 'both(2)': { definition: '$a$ OR $b$', args: [a, b] } }
lookups:
  people: people.csv
  nets: { rows: [{ net: 10.0.0.0/8, zone: inside }], match_type: CIDR(net) }
tests:
  - { name: file, given: { events: [{ user: root, ip: 10.1.2.3 }] }, expect: { rows: [{ name: Ruth, zone: inside, from: beside }] } }
  - { name: own, macros: { who: 'user=bob' }, lookups: { people: [{ user: bob, name: Bo }] }, given: { events: [{ user: bob }] }, expect: { rows: [{ name: Bo }] } }
`,
      {
        's/x.spl':
          '`who` (`both(a=*, user=*)`) | lookup people user OUTPUT name | lookup nets net AS ip OUTPUT zone | eval from=`place` | table name zone from',
        's/macros.conf': '[place]\ndefinition = "beside"\n[who]\ndefinition = nobody\n',
        'people.csv': 'user,name\nroot,Ruth\n',
      },
    ));
});
