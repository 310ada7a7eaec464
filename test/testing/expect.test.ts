import { assert, suite } from '../kit/suite.ts';
import { oneTest, runTests } from './kit.ts';

/** Expectations over the two rows {bob, 1, x} and {root, 3, "a  b"} that hold (schema/spl-test.schema.json); those of the second list do not. */
const HOLD = [
  'any',
  '{ count: 2 }',
  '{ count: { min: 1 } }',
  '{ count: { max: 2 } }',
  '{ rows: [{ user: root }, { user: bob }] }',
  '{ rows: [{ user: bob, total: 1 }, { user: root, total: "3" }] }',
  '{ rows: [{ user: bob, total: 1.0 }, { user: root, total: 3 }], ordered: true }',
  '{ columns: exact, rows: [{ user: bob, total: 1, note: x }, { user: root, total: 3, note: { $any: true } }] }',
  '{ contains: [{ user: root }] }',
  '{ excludes: [{ user: eve }, { user: root, total: 1 }] }',
  '{ fields: [user, total] }',
  '{ rows: [{ user: { $any: true } }, { user: root }] }',
  '{ contains: [{ user: { $regex: "^ro+t$" } }] }',
  '{ contains: [{ user: { $like: "RO*" } }] }',
  '{ contains: [{ total: { $gt: 2, $lt: 4 } }] }',
  '{ contains: [{ total: { $gte: 3, $lte: 3 } }] }',
  '{ contains: [{ total: { $ne: 1 }, user: { $in: [eve, root] } }] }',
  '{ contains: [{ total: { $near: 3.0000001 } }] }',
  '{ contains: [{ user: root, nothing: null }] }',
  '{ contains: [{ user: root, nothing: { $any: false } }] }',
  '{ warnings: none }',
];
const FAIL = [
  'empty',
  '{ count: 1 }',
  '{ count: { max: 1 } }',
  '{ rows: [] }',
  '{ rows: [{ user: root }, { user: root }] }',
  '{ rows: [{ user: root }, { user: bob }], ordered: true }',
  '{ columns: exact, rows: [{ user: bob }, { user: root }] }',
  '{ contains: [{ user: Root }] }',
  '{ contains: [{ user: root }, { user: root }] }',
  '{ excludes: [{ total: "3.0" }] }',
  '{ fields: [nothing] }',
  '{ contains: [{ user: { $regex: "^o" } }] }',
  '{ contains: [{ user: { $like: "oo*" } }] }',
  '{ contains: [{ total: { $gt: 3 } }] }',
  '{ contains: [{ user: root, total: { $in: [1, 2] } }] }',
  '{ contains: [{ user: { $any: false } }] }',
  '{ contains: [{ user: root, total: null }] }',
  '{ error: SPL2003 }',
];

suite('expectations', (test) => {
  const outcome = async (expect: string, spl?: string): Promise<string> => {
    const text = oneTest(expect, spl === undefined ? {} : { spl });
    const { code, stdout, stderr } = await runTests(`expect/${Buffer.from(expect).toString('hex')}`, { 'one.spltest.yml': text });
    return code === 0 ? 'passed' : code === 1 ? 'failed' : stdout + stderr;
  };
  test('hold', async () => {
    for (const expect of HOLD) assert.is(await outcome(expect), 'passed', expect);
  });
  test('do not hold', async () => {
    for (const expect of FAIL) assert.is(await outcome(expect), 'failed', expect);
  });
  test('multivalues, times and errors', async () => {
    const list = 'user=* | stats values(user) AS users, max(_time) AS _time';
    for (const expect of [
      '{ rows: [{ users: [bob, root] }] }',
      '{ rows: [{ users: { $values: [root, bob] } }] }',
      '{ rows: [{ users: { $contains: root, $length: 2 } }] }',
      '{ rows: [{ _time: "2024-05-01T11:56:00Z" }] }',
      '{ rows: [{ _time: 1714564560 }] }',
      '{ rows: [{ _time: { $gte: "2024-05-01T11:55:59Z" } }] }',
    ])
      assert.is(await outcome(expect, list), 'passed', expect);
    for (const expect of [
      '{ rows: [{ users: [root, bob] }] }',
      '{ rows: [{ users: root }] }',
      '{ rows: [{ _time: "2024-05-01T11:56:01Z" }] }',
    ])
      assert.is(await outcome(expect, list), 'failed', expect);
    assert.is(await outcome('{ error: spl2003 }', 'user=* | eval a=lowr(user)'), 'passed');
    assert.is(await outcome('{ error: unknown eval function }', 'user=* | eval a=lowr(user)'), 'passed');
  });
});
