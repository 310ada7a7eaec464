import type { RiskAnalysis } from '../../src/rba/risk-analysis.ts';
import { riskEvents } from '../../src/rba/risk-events.ts';
import { riskMessage } from '../../src/rba/risk-message.ts';
import type { Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';

const RISK: RiskAnalysis = {
  searchName: 'ESCU - Example - Rule',
  message: '$process$ on $dest$ costs $5 by $nobody$',
  riskObjects: [
    { field: 'dest', type: 'system', score: 40 },
    { field: 'user', type: 'user', score: 20 },
  ],
  threatObjects: [{ field: 'process', type: 'process' }],
  annotations: new Map([['annotations.mitre_attack', ['T1036', 'T1036.002']]]),
};

/** Rows as a run gives them. */
function run(fields: readonly string[], ...rows: readonly (readonly Value[])[]) {
  return { fields, columns: fields.map((_, position) => rows.map((row) => row[position] ?? null)), length: rows.length, diagnostics: [] };
}

/** The events as objects without nulls. */
function eventsOf(result: ReturnType<typeof riskEvents>): readonly (readonly (readonly [string, Value])[])[] {
  return Array.from({ length: result.length }, (_, row) =>
    result.fields
      .map((field, position): readonly [string, Value] => [field, result.columns[position]?.[row] ?? null])
      .filter(([, value]) => value !== null),
  );
}

// What the events hold: Enterprise Security, "Create a risk message", "Risk Analysis"; the fields that contentctl checks of a risk event.
suite('risk events', (test) => {
  test('one for each value of each risk object, with the message and all threat objects', () => {
    const rows = run(['dest', 'user', 'process', 'source'], ['web-1', ['ann', 'bob'], 'cmd.exe', 'x.log']);
    const events = eventsOf(riskEvents(rows, RISK, 100));
    const shared = [
      ['risk_message', 'cmd.exe on web-1 costs $5 by $nobody$'],
      ['threat_object', 'cmd.exe'],
      ['threat_object_type', 'process'],
      ['annotations.mitre_attack', ['T1036', 'T1036.002']],
      ['dest', 'web-1'],
      ['user', ['ann', 'bob']],
      ['process', 'cmd.exe'],
      ['orig_source', 'x.log'],
    ];
    const event = (object: string, type: string, score: string) => [
      ['_time', 100],
      ['search_name', 'ESCU - Example - Rule'],
      ['risk_object', object],
      ['risk_object_type', type],
      ['risk_score', score],
      ...shared,
    ];
    assert.equal(events, [event('web-1', 'system', '40'), event('ann', 'user', '20'), event('bob', 'user', '20')]);
  });

  test('a row without the field gives no event for it; the time of the row counts', () => {
    const events = eventsOf(riskEvents(run(['_time', 'dest', 'user', 'process'], [5, null, 'ann', null]), RISK, 100));
    assert.equal(
      events.map((event) => event.filter(([field]) => field === '_time' || field === 'risk_object' || field.startsWith('threat'))),
      [
        [
          ['_time', 5],
          ['risk_object', 'ann'],
        ],
      ],
    );
  });

  test('what no row has is told, once for each use; nothing is told where there are no rows', () => {
    const told = riskEvents(run(['dests', 'process'], ['a', 'b'], ['c', 'd']), RISK, 0).diagnostics.map(({ code, message, hint }) => [
      code,
      message,
      hint,
    ]);
    assert.equal(told, [
      ['SPL5060', 'the risk object "dest" is a field of no row', 'did you mean "dests"?'],
      ['SPL5060', 'the risk object "user" is a field of no row', 'keep the field in the search: name it in the by-clause or in the table'],
      ['SPL5060', 'the risk message "dest" is a field of no row', 'did you mean "dests"?'],
      [
        'SPL5060',
        'the risk message "nobody" is a field of no row',
        'keep the field in the search: name it in the by-clause or in the table',
      ],
    ]);
    assert.is(riskEvents(run(['x']), RISK, 0).diagnostics.length, 0);
  });

  test('a field called like one of the event moves aside, a hostile name is a name', () => {
    const rows = run(['dest', 'risk_score', '__proto__'], ['web-1', '7', 'p']);
    const [event] = eventsOf(riskEvents(rows, RISK, 0));
    assert.equal(
      event?.filter(([field]) => ['risk_score', 'orig_risk_score', '__proto__'].includes(field)),
      [
        ['risk_score', '40'],
        ['orig_risk_score', '7'],
        ['__proto__', 'p'],
      ],
    );
  });

  test('the values of a multivalue stand in lines of their own', () => {
    const fill = (message: string): string =>
      riskMessage(
        message,
        (field) => (field === 'a' ? 'x\ny' : undefined),
        () => undefined,
      );
    assert.is(fill('$a$, $b$'), 'x\ny, $b$');
  });
});
