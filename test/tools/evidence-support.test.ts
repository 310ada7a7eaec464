import { missingIn } from '../../tools/evidence/repository/support.ts';
import { assert, suite } from '../kit/suite.ts';

const kinds = (text: string, lookups: readonly string[] = []): readonly string[] =>
  missingIn(text, new Map(), new Set(lookups)).map(({ kind, name }) => `${kind}: ${name}`);

// Expectations: the tables of commands, functions and options themselves, and what outside.ts says a command needs.
suite('what a search asks for and cannot have', (test) => {
  test('nothing, for a search that runs', () => assert.equal(kinds('index=a | stats count by b'), []));
  test('a macro that comes with spl-run is no other app', () =>
    assert.equal(kinds('| tstats count from datamodel=Endpoint.Processes by Processes.user | `drop_dm_object_name(Processes)`'), []));
  test('a macro of another app', () => assert.equal(kinds('index=a `other`'), ['macro of another app: other']));
  test('a command', () => assert.equal(kinds('index=a | dnstwist'), ['command: dnstwist']));
  test('a model of machine learning', () => assert.equal(kinds('index=a | apply m'), ['ML model: apply']));
  test('a command that needs a server', () => assert.equal(kinds('| rest /services/x'), ['command of an add-on: rest']));
  test('functions', () => assert.equal(kinds('index=a | eval b=nosuch(c) | stats such(b)'), ['function: nosuch', 'function: such']));
  test('an option', () => assert.equal(kinds('index=a | extract some_stanza'), ['option: extract by the stanza "some_stanza"']));
  test('a lookup that the repository holds, and one that it does not', () =>
    assert.equal(kinds('index=a | lookup mine k | lookup theirs k', ['mine']), ['external lookup: theirs']));
});
