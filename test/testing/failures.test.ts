import { suite } from '../kit/suite.ts';
import { goldenOutput, oneTest, runTests } from './kit.ts';

/** Each kind of failure, as a test file that makes it (the brief: "each kind of failure has a golden of its output"). */
const FAILURES: ReadonlyMap<string, string> = new Map([
  ['empty', oneTest('empty')],
  ['any', oneTest('any', { spl: 'user=nobody' })],
  ['count', oneTest('{ count: { min: 3, max: 5 } }')],
  ['rows-cell', oneTest('{ rows: [{ user: root, total: 4, note: "a b" }, { user: bob, total: { $gte: 2 }, note: x }] }')],
  ['rows-missing', oneTest('{ rows: [{ user: root }, { user: bob }, { user: eve }] }')],
  ['rows-unexpected', oneTest('{ rows: [{ user: root }] }')],
  ['rows-order', oneTest('{ ordered: true, rows: [{ user: root }, { user: bob }] }')],
  ['columns', oneTest('{ columns: exact, rows: [{ user: root, total: 3 }, { user: bob, total: 1 }] }')],
  ['contains', oneTest('{ contains: [{ user: root, total: 3 }, { user: eve, total: 9 }] }')],
  ['contains-nothing', oneTest('{ contains: [{ user: root }] }', { spl: 'user=nobody' })],
  ['excludes', oneTest('{ excludes: [{ user: root }] }')],
  ['fields', oneTest('{ fields: [usr, note] }', { spl: 'user=* | eval note=if(user="bob", null(), note) | table user note' })],
  ['fields-without-rows', oneTest('{ fields: [user] }', { spl: 'user=nobody' })],
  ['error-of-the-search', oneTest('any', { spl: 'user=* | eval a=lowr(user)' })],
  ['error-of-the-data', oneTest('any', { given: '{ data: nowhere.json }' })],
  ['expected-error', oneTest('{ error: SPL2003 }')],
  ['another-error', oneTest('{ error: SPL2001 }', { spl: 'user=* | eval a=lowr(user)' })],
  ['warnings', oneTest('{ warnings: none }', { spl: 'user=* | stats count BY user | where usr="root"' })],
  ['strict', oneTest('any', { spl: 'a=* | table a', given: "{ raw: 'a=1' }", more: 'strict: true\n' })],
  ['blanks', oneTest('{ contains: [{ user: "root ", total: 3 }] }')],
  ['multivalue', oneTest('{ rows: [{ users: [bob, eve] }] }', { spl: 'user=* | stats values(user) AS users' })],
]);

suite('what a failure looks like', (test) => {
  for (const [name, text] of FAILURES) {
    test(name, async () => goldenOutput(name, await runTests(`failures/${name}`, { 'one.spltest.yml': text })));
  }
});

/** Mistakes in test files, each with the one message that it gets. */
const MISTAKES: ReadonlyMap<string, string> = new Map([
  ['unknown-key', oneTest('any').replace('given:', 'givn:')],
  ['unknown-key-far', oneTest('any', { more: 'surprise: 1\n' })],
  ['unknown-key-inside', oneTest('any').replace('events:', 'event:')],
  ['wrong-word', oneTest('emtpy')],
  ['wrong-type', oneTest('{ count: { min: -1 } }')],
  ['wrong-matcher', oneTest('{ rows: [{ user: { $regx: a } }] }')],
  ['nested-field', oneTest('{ rows: [{ object: { name: a } }] }')],
  ['missing-key', 'spl: index=*\ntests:\n  - name: one\n    given: { events: [] }\n'],
  ['no-tests', 'spl: index=*\ntests: []\n'],
  ['no-search', 'tests:\n  - { name: one, given: { events: [] }, expect: empty }\n'],
  ['two-searches', oneTest('any', { more: 'search: a.spl\n' })],
  ['two-kinds-of-data', oneTest('any', { given: '{ events: [], raw: a }' })],
  ['repeated-data', oneTest('any', { given: '{ data: a.json, repeat: { times: 2 } }' })],
  ['same-name', `${oneTest('any')}  - { name: one, given: { raw: a }, expect: any }\n`],
  ['bad-time', oneTest('any').replace('-5m', 'yesterday')],
  ['bad-now', oneTest('any').replace('now: 2024-05-01T12:00:00Z', 'now: noon')],
  ['bad-zone', oneTest('any', { more: 'tz: Berlin\n' })],
  ['bad-span', oneTest('any', { given: '{ events: [{ a: 1 }], repeat: { times: 2, every: often } }' })],
  ['bad-pattern', oneTest('{ rows: [{ user: { $regex: "(" } }] }')],
  ['no-yaml', 'spl: [index=*\ntests: {'],
  ['same-key', oneTest('any', { more: 'spl: again\n' })],
  ['no-map', '- a\n'],
  ['missing-search', oneTest('any').replace(/^spl: .*$/m, 'search: nowhere.spl')],
]);

suite('a mistake in a test file shows one clear message', (test) => {
  for (const [name, text] of MISTAKES) {
    test(name, async () => goldenOutput(`mistakes/${name}`, await runTests(`mistakes/${name}`, { 'one.spltest.yml': text })));
  }
});
