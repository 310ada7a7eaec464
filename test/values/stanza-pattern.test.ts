import { readStanzaName } from '../../src/values/stanza-pattern.ts';
import { assert, suite } from '../kit/suite.ts';

/** Whether a stanza's name is about each of the values. */
const about = (name: string, ...values: readonly string[]): readonly boolean[] =>
  values.map((value) => readStanzaName(name)?.test(value) ?? false);

// props.conf.spec, "[source::<source>] and [host::<host>] stanza match language".
suite('names of stanzas of props.conf', (test) => {
  test('a literal name, in its own letters; a host in any case', () => {
    assert.equal(about('access_combined', 'access_combined', 'Access_combined', 'access_combined2'), [true, false, false]);
    assert.equal(about('source::/var/log/x', '/var/log/x', '/VAR/log/x'), [true, false]);
    assert.equal(about('host::Web-1', 'web-1', 'web-12'), [true, false]);
  });

  test('... passes path separators, * does not, a dot is a dot', () => {
    assert.equal(about('source::.../audit.log', '/var/log/audit.log', 'audit.log', '/var/auditxlog'), [true, false, false]);
    assert.equal(about('source::/var/*/a', '/var/log/a', '/var/log/b/a'), [true, false]);
    assert.equal(about('source::.../audit.log(.\\d+)?', '/x/audit.log', '/x/audit.log.12', '/x/audit.log.a'), [true, true, false]);
    assert.equal(about('host::web*', 'WEB-1', 'db-1'), [true, false]);
  });

  test('what a value must begin with decides nothing that the pattern does not', () => {
    assert.equal(about('source::ab?c*', 'ac1', 'abc1', 'bc'), [true, true, false]);
    assert.equal(about('source::ab{0,1}c', 'ac', 'abc', 'abbc'), [true, true, false]);
    assert.equal(about('source::abc|x*', 'abc', 'xyz', 'y'), [true, true, false]);
    assert.equal(about('source::[)]a|b', ')a', 'b', 'a'), [true, true, false]);
    assert.equal(about('source::(WMI:Win|Win)Log...', 'WMI:WinLog:x', 'WinLog', 'Log'), [true, true, false]);
    assert.equal(about('source::(ab|cd)?e', 'e', 'abe', 'ae'), [true, true, false]);
  });

  test('a pattern over sourcetypes', () => {
    assert.equal(about('(::){0}(bro|zeek):*:json', 'bro:conn:json', 'zeek:dns:json', 'x:dns:json'), [true, true, false]);
    assert.equal(about('(::){0}XmlWinEventLog:*\\S+', 'XmlWinEventLog:Security', 'XmlWinEventLog:'), [true, false]);
  });

  test('a pattern that cannot be read is about nothing', () => {
    assert.equal(about('source::a(b', 'a(b', 'ab'), [false, false]);
    assert.is(readStanzaName('delayedrule::x'), undefined);
  });
});
