import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type SearchTest, TestFailure, test as testSearch, testsOf } from '../../src/cli/testing.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, inFolder, oneTest } from './kit.ts';

const COUNT: SearchTest = {
  spl: 'user=* | stats count BY user',
  given: { events: [{ user: 'root' }], repeat: { times: 2 } },
  expect: { rows: [{ user: 'root', count: 2 }] },
};

async function failureOf(options: SearchTest): Promise<string> {
  try {
    await testSearch(options);
  } catch (error) {
    assert.instance(error, TestFailure);
    return error instanceof Error ? error.message : '';
  }
  throw new Error('the test passes');
}

suite('test() of spl-run/testing', (test) => {
  test('gives how the test went', async () => {
    const { outcome, rows, events } = await testSearch(COUNT);
    assert.equal([outcome, rows, events], ['passed', 1, 2]);
  });
  test('rejects with what is not as expected', async () => {
    const message = await failureOf({ ...COUNT, name: 'counts', expect: { rows: [{ user: 'root', count: 3 }] } });
    assert.is(
      message,
      'counts\n  1 of 1 row differs\n    ~ row 1 differs  { user: "root" }\n      count  - expected  3\n             + found     2',
    );
  });
  test('a mistake of the test is told like one of a test file', async () => {
    // A caller in JavaScript may write anything.
    const wrong = { ...COUNT, expect: 'emtpy' } as unknown as SearchTest;
    assert.match(await failureOf(wrong), /SPL7003[\s\S]*did you mean "empty"/);
    assert.match(await failureOf({ ...COUNT, spl: 'a | nosuchcommand' }), 'SPL2001');
  });
  test('paths are relative to the file of the test', async () => {
    file('library/x.spl', 'user=* | stats count');
    file('library/data/a.json', '{"user":"a"}\n');
    const own = { file: inFolder('library/my.test.ts'), given: { data: 'data/a.json' }, expect: { rows: [{ count: 1 }] } };
    assert.is((await testSearch({ ...own, search: 'x.spl' })).outcome, 'passed');
  });
  test('snapshots lie beside the file of the test', async () => {
    const path = inFolder('library/snap.test.ts');
    const own = { ...COUNT, file: path, name: 'mine', expect: 'snapshot' as const };
    const ci = process.env.CI;
    delete process.env.CI;
    try {
      await testSearch(own);
    } finally {
      if (ci !== undefined) process.env.CI = ci;
    }
    assert.ok(existsSync(`${path}.snap.json`));
    assert.match(readFileSync(`${path}.snap.json`, 'utf8'), '"mine"');
    assert.match(await failureOf({ ...own, given: { events: [{ user: 'bob' }] } }), 'from the snapshot');
    assert.is(dirname(path), inFolder('library'));
  });
});

suite('testsOf() of spl-run/testing', (test) => {
  test('gives the tests of a file one by one', async () => {
    const more =
      '  - { name: two, given: { events: [{ user: x }] }, expect: empty }\n  - { name: three, given: { events: [] }, expect: any, skip: not now }\n';
    const tests = await testsOf(file('library/t.spltest.yml', oneTest('any', { more })));
    assert.equal(
      tests.map(({ name, skip }) => [name, skip]),
      [
        ['one', undefined],
        ['two', undefined],
        ['three', 'not now'],
      ],
    );
    assert.is((await tests[0]?.run())?.outcome, 'passed');
    const failed = await tests[1]?.run().then(
      () => 'passed',
      (error: unknown) => String(error),
    );
    assert.match(failed ?? '', 'expected no rows, found 1 row');
  });
  test('rejects a file that cannot be read', async () => {
    const message = await testsOf(file('library/wrong.spltest.yml', 'spl: [')).catch(String);
    assert.match(String(message), 'SPL7005');
  });
});
