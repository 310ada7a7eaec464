import { type GivenData, search } from '../../src/index.ts';
import { assertRows } from '../kit/rows.ts';
import { assert, suite } from '../kit/suite.ts';

const LINE = 'user=eve action=login';

function run(spl: string, data: GivenData) {
  const { rows, stats } = search({ spl, data, now: 0 });
  return { rows, notes: stats.fidelity.filter((note) => note.startsWith('events that say no')) };
}

// docs/built-in-app.md, "Data without metadata".
suite('data that says nothing of where it is from', (test) => {
  test('is taken for the sourcetype and index that the search asks for, and a note says so', () => {
    const { rows, notes } = run('index=_audit sourcetype=mine user=eve | table index sourcetype user', LINE);
    assertRows(rows, [{ index: '_audit', sourcetype: 'mine', user: 'eve' }]);
    assert.equal(notes, [
      'events that say no sourcetype are taken for "mine", as the search asks',
      'events that say no index are taken for "_audit", as the search asks',
    ]);
  });

  test('its fields are those of that sourcetype', () => {
    const raw = 'Audit:[timestamp=10-06-2022 18:11:31.712, user=admin, action=search, info=granted REST: /search/jobs]';
    assertRows(run('sourcetype=audittrail | table info timestamp', raw).rows, [{ info: 'granted', timestamp: '10-06-2022 18:11:31.712' }]);
  });

  test('data that says another sourcetype is not', () => {
    const { rows, notes } = run('sourcetype=a', { metadata: { sourcetype: 'b' }, text: LINE });
    assert.equal([rows.length, notes], [0, []]);
  });

  test('a choice and a pattern ask for no single one', () => {
    for (const term of ['(sourcetype=a OR sourcetype=b)', 'sourcetype IN (a, b)', 'sourcetype=a*'])
      assert.is(run(`${term} user=eve`, LINE).rows.length, 0, term);
  });

  test('each part of a search has its own', () => {
    const spl = 'sourcetype=a | append [search sourcetype=b] | stats count BY sourcetype';
    assertRows(run(spl, LINE).rows, [
      { sourcetype: 'a', count: 1 },
      { sourcetype: 'b', count: 1 },
    ]);
  });

  test('every event is in some index', () => {
    assertRows(run('index=* | table index', LINE).rows, [{ index: 'main' }]);
  });

  test('where the search names the host, it is some host', () => {
    assertRows(run('user=eve | stats count BY host', LINE).rows, [{ host: 'localhost', count: 1 }]);
    assertRows(run('user=eve | stats count BY host', { metadata: { host: 'web1' }, text: LINE }).rows, [{ host: 'web1', count: 1 }]);
    assert.is(run('user=eve', LINE).rows[0]?.host, undefined);
  });
});
