import { parse } from '../../src/index.ts';
import { assertRows, type TestRow } from '../kit/rows.ts';
import { compileSpl, runDirectly } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { searchOutline } from './outline.ts';
import { assertRoundTrip, problemsOf } from './read.ts';

function gives(spl: string, given: readonly TestRow[], rows: readonly TestRow[]): void {
  const ran = runDirectly(compileSpl(spl), given, { fuse: true });
  assert.equal(
    ran.diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`),
    [],
    spl,
  );
  assertRows(ran.rows, rows);
}

// Each is the form of something that published apps ship and that Splunk runs (docs/evidence.md), in our own words.
suite('forms of published searches', (test) => {
  test('an option behind the fields of fillnull', () => {
    gives('search * | fillnull a, b value="none"', [{ a: '1' }], [{ a: '1', b: 'none' }]);
    gives('search * | fillnull a value=""', [{ b: '1' }], [{ a: '', b: '1' }]);
  });

  test('a subsearch in a list of values', () => {
    assert.is(searchOutline('user IN ([search x | return $user])'), 'user IN [[Search | Return]]');
    assert.is(searchOutline('user IN (a, [search x | return $user], "b c")'), 'user IN [a, [Search | Return], "b c"]');
    assertRoundTrip('search user IN (a, [search x | return $user], b)');
    gives(
      'search user IN (ann, [makeresults | eval search="bob,cy" | fields search | format "" "" "" "" "" ""]) | table user',
      [{ user: 'ann' }, { user: 'bob' }, { user: 'cy' }, { user: 'dan' }],
      [{ user: 'ann' }, { user: 'bob' }, { user: 'cy' }],
    );
    assert.equal(problemsOf('search a IN ([search b], [search c])'), ['SPL4002 [search c]']);
    // In parentheses too: without a message the command that was not read was planned.
    assert.equal(problemsOf('* | eval x=isnull(a[search b])'), ['SPL4002 [search b]']);
    assert.equal(problemsOf('* | stats count(eval(((a [search b]))))'), ['SPL4002 [search b]']);
  });

  test('parentheses in the name of a destination', () => {
    gives('search * | eval Share(%) = round(a * 100) | table *', [{ a: '0.5' }], [{ a: '0.5', 'Share(%)': '50' }]);
    gives("search * | eval Time(ms)='Time(ms)'+1", [{ 'Time(ms)': '1' }], [{ 'Time(ms)': '2' }]);
    assert.equal(problemsOf('eval (a)=1').length, 1);
    assert.equal(problemsOf('search * | eval (a)=1').length, 1);
  });

  test('an assignment that a subsearch writes is read, and not supported', () => {
    const spl = 'search * | eval a=1, [search b | return c]';
    assert.equal(problemsOf(spl), []);
    assertRoundTrip(spl);
    assert.equal(
      compileSpl(spl).diagnostics.map(({ code }) => code),
      ['SPL4002'],
    );
  });

  test('a sign or a path right behind the name of a command', () => {
    gives('search * | fields- a', [{ a: '1', b: '2' }], [{ b: '2' }]);
    gives('search * | sort-a', [{ a: '1' }, { a: '2' }], [{ a: '2' }, { a: '1' }]);
    gives('search * | sort+a', [{ a: '2' }, { a: '1' }], [{ a: '1' }, { a: '2' }]);
    assert.equal(problemsOf('| rest/services/server/info | table title'), []);
    assert.equal(problemsOf('search * | lokup-a'), ['SPL2001 lokup-a']);
  });

  test('words behind makeresults are ignored, and told of', () => {
    assertRoundTrip('| makeresults 1 count=2');
    const { diagnostics } = compileSpl('| makeresults 1');
    assert.equal(
      diagnostics.map(({ code, severity }) => `${code} ${severity}`),
      ['SPL2105 warning'],
    );
  });

  test('lists of fields: a comma in front, a field called by', () => {
    gives('search * | table, a', [{ a: '1', b: '2' }], [{ a: '1' }]);
    gives('search * | fields , a, b', [{ a: '1', b: '2', c: '3' }], [{ a: '1', b: '2' }]);
    gives('search * | fields By, a', [{ By: 'x', a: '1', b: '2' }], [{ By: 'x', a: '1' }]);
  });

  test('quotes inside of a quoted option: JSON as it stands', () => {
    gives(
      '| makeresults format=json data="[{"name":"Ann", "age":3}, {"name":"Bob"}]" | table name, age',
      [],
      [{ name: 'Ann', age: '3' }, { name: 'Bob' }],
    );
    assertRoundTrip('| makeresults format=json data="[{"a":"b"}]" count=1');
  });

  test('a value of an option that begins with a parenthesis', () => {
    gives('search * | makemv tokenizer=(\\S+) a', [{ a: 'x y' }], [{ a: ['x', 'y'] }]);
    assert.equal(problemsOf('search * | makemv tokenizer=(a|b) c').length > 0, true);
  });

  test('the name of an option in quotes, a value with parentheses, commas between options', () => {
    const given = [{ 'avg(x)': '7' }, { 'avg(x)': '90' }];
    const rows = [
      { 'avg(x)': '7', range: '0-60%' },
      { 'avg(x)': '90', range: 'more' },
    ];
    gives('search * | rangemap field=avg(x) "0-60%"=0-60, "60-80%"=60.01-80 default=more', given, rows);
    assertRoundTrip('search * | rangemap field=avg(x) "0-60%"=0-60 default=more');
  });

  test('PREFIX keeps its sign', () => {
    const spl = '| tstats avg(PREFIX(kbps=)) where index=a by source PREFIX(group=)';
    assert.equal(problemsOf(spl), []);
    assertRoundTrip(spl);
  });

  test('a subsearch that writes arguments of a command is read, and not supported', () => {
    const spl = 'search a | timechart [search b | return span] avg(x) as z(y) | table z';
    assert.equal(problemsOf(spl), ['SPL4002 [search b | return span]']);
    assert.equal(problemsOf('search a | bin t [lokup b | where ] | where'), [
      'SPL0001 ]',
      'SPL0001 ',
      'SPL2001 lokup',
      'SPL4002 [lokup b | where ]',
    ]);
    assert.equal(problemsOf('search a | stats count [search b'), ['SPL0003 [']);
  });

  test('a comma behind the aggregate of a sparkline', () => assert.equal(problemsOf('search * | stats sparkline(avg(a),) AS s BY b'), []));
});

suite('a record of macros (src/known-macros.ts)', (test) => {
  const problems = (text: string, macros: Record<string, string>): readonly string[] =>
    parse(text, { macros }).diagnostics.map(({ code }) => code);
  const written = (text: string, macros: Record<string, string>): unknown =>
    parse(text, { macros }).pipeline.commands.map(({ command }) => command);

  test('is read again where a macro that is called was put in, changed or taken out', () => {
    const macros: Record<string, string> = { first: 'head 1', 'second(1)': 'tail $n$' };
    assert.equal(written('a | `first` | `second(2)`', macros), ['', 'head', 'tail']);
    assert.equal(problems('a | `third`', macros), ['SPL1001']);
    macros['third'] = 'reverse';
    assert.equal(written('a | `third`', macros), ['', 'reverse']);
    macros['first'] = 'tail 1';
    assert.equal(written('a | `first`', macros), ['', 'tail']);
    delete macros['second(1)'];
    assert.equal(problems('a | `second(2)`', macros), ['SPL1001']);
  });
});
