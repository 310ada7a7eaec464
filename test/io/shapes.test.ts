import { openDataset } from '../../src/io/open.ts';
import { assert, suite } from '../kit/suite.ts';
import { ALL, fieldsOf, METRICS, OPTIONS, rowsOf, rowsOfInput } from './kit.ts';

const HEC =
  '{"time":1713441601.25,"host":"h","source":"s","sourcetype":"st","index":"main","event":{"a": {"b":[1,2]},"c":null,"t":true},"fields":{"k":["x","y"],"a.b":"z"}}';

suite('HEC events (design/ingestion.md shape 1)', (test) => {
  test('envelope, event text as sent, leaves, indexed fields as they are', () => {
    assert.equal(rowsOf(HEC), [
      {
        _time: 1713441601.25,
        host: 'h',
        source: 's',
        sourcetype: 'st',
        index: 'main',
        _raw: '{"a": {"b":[1,2]},"c":null,"t":true}',
        k: ['x', 'y'],
        'a.b': 'z',
        'a.b{}': ['1', '2'],
        c: 'null',
        t: 'true',
      },
    ]);
  });
  test('concatenated without a separator, string event with key=value, missing metadata', () => {
    const rows = rowsOf('{"time":"2","event":"user=\\"a b\\" n=1 n=2"}{"event":7,"time":1}');
    assert.equal(rows, [
      { _time: 2, source: 'http:spl-run', sourcetype: 'httpevent', _raw: 'user="a b" n=1 n=2', user: 'a b', n: '1' },
      { _time: 1, source: 'http:spl-run', sourcetype: 'httpevent', _raw: '7' },
    ]);
  });
  test('several objects on one later line', () => {
    assert.equal(rowsOf('{"time":9,"event":"a"}\n{"time":8,"event":"}{"}{"time":7,"event":"c"}\n', fieldsOf('_raw')), [
      { _raw: 'a' },
      { _raw: '}{' },
      { _raw: 'c' },
    ]);
  });
  test('milliseconds (seen in the wild), and no time at all: now', () => {
    assert.equal(rowsOf('{"time":1713441601250,"event":"x"}', fieldsOf('_time')), [{ _time: 1713441601.25 }]);
    assert.equal(rowsOf('{"event":"x"}', fieldsOf('_time')), [{ _time: OPTIONS.now }]);
  });
  test('suffix beats the envelope, the envelope beats the command line', () => {
    const defaults = { host: 'd', source: 'd' };
    const rows = rowsOf(
      '{"time":1,"host":"e","event":"x"}',
      fieldsOf('host', 'source', 'index'),
      { metadata: { index: 'm' } },
      { ...OPTIONS, defaults },
    );
    assert.equal(rows, [{ host: 'e', source: 'd', index: 'm' }]);
  });
});

suite('metrics (design/ingestion.md shape 2)', (test) => {
  const point = { host: 'n', dim: 'v' };
  const expected = [
    { _time: 5, ...point, metric_name: 'cpu', _value: '0.10' },
    { _time: 5, ...point, metric_name: 'mem', _value: '2' },
  ];
  const forms: readonly (readonly [string, string])[] = [
    ['flat row', '{"_time":5,"host":"n","dim":"v","metric_name:cpu":0.10,"metric_name:mem":2}'],
    [
      'one measurement',
      '{"_time":5,"host":"n","dim":"v","metric_name":"cpu","_value":0.10}\n{"_time":5,"host":"n","dim":"v","metric_name":"mem","_value":2}',
    ],
    [
      'mpreview',
      '{"preview":false,"result":{"_time":"1970-01-01T00:00:05.000+00:00","_raw":"{\\"host\\":\\"n\\",\\"dim\\":\\"v\\",\\"metric_name:cpu\\":0.10,\\"metric_name:mem\\":2}"}}',
    ],
    ['CSV', '_time,host,dim,metric_name:cpu,metric_name:mem\n5,n,v,0.10,2\n'],
  ];
  for (const [title, text] of forms) test(title, () => assert.equal(rowsOf(text, METRICS), expected));
  test('HEC, also without "event"; an event search does not see the points', () => {
    for (const event of ['"event":"metric",', '']) {
      const text = `{"time":5,${event}"host":"n","source":"s","sourcetype":"t","fields":{"dim":"v","metric_name:cpu":0.10,"metric_name:mem":2}}`;
      assert.equal(
        rowsOf(text, METRICS),
        expected.map(({ _time, host, ...rest }) => ({ _time, host, source: 's', sourcetype: 't', ...rest })),
      );
      assert.equal(rowsOf(text), []);
    }
  });
});

suite('exports and results (design/ingestion.md shapes 3 and 4)', (test) => {
  test('previews give way to the final rows; BOM and leading blank line', () => {
    const text =
      '\ufeff\n{"preview":true,"offset":0,"result":{"a":"1"}}\n{"preview":true,"offset":1,"lastrow":true,"result":{"a":"2"}}\n{"preview":false,"offset":0,"lastrow":true,"result":{"a":"3"}}';
    assert.equal(rowsOf(text), [{ a: '3' }]);
  });
  test('previews only: the last set; an empty final set: nothing', () => {
    const previews =
      '{"preview":true,"offset":0,"lastrow":true,"result":{"a":"1"}}\n{"preview":true,"offset":0,"result":{"a":"2"}}\n{"preview":true,"offset":1,"lastrow":true,"result":{"a":"3"}}\n';
    assert.equal(rowsOf(previews), [{ a: '2' }, { a: '3' }]);
    assert.equal(rowsOf(`${previews}{"preview":false,"lastrow":true}`), []);
  });
  test('a preview that passes the literals does not survive final rows that lack them', () => {
    const text =
      '{"preview":true,"offset":0,"lastrow":true,"result":{"a":"needle"}}\n{"preview":false,"offset":0,"lastrow":true,"result":{"a":"other"}}';
    assert.equal(rowsOf(text, { ...ALL, literals: { text: 'needle' } }), []);
  });
  test('a row without _raw is taken as given and has no time; given fields are not extracted again', () => {
    const text =
      '{"preview":false,"result":{"_raw":"{\\"a\\":1,\\"b\\":[2,3],\\"host\\":\\"inner\\"}","a":"given","host":"h","_time":"2012-11-27T16:44:22.581-08:00"}}';
    assert.equal(rowsOf(text), [
      { _time: 1354063462.581, host: 'h', _raw: '{"a":1,"b":[2,3],"host":"inner"}', a: 'given', 'b{}': ['2', '3'] },
    ]);
  });
  const expected = [{ x: '1', y: ['a', 'b'] }, { x: '2' }];
  const shapes: readonly (readonly [string, string])[] = [
    [
      'results',
      '{"preview":false,"init_offset":0,"messages":[],"fields":[{"name":"x"},{"name":"y"}],"results":[{"x":"1","y":["a","b"]},{"x":"2"}]}',
    ],
    ['json_rows', '{"preview":false,"fields":["x","y"],"rows":[["1",["a","b"]],["2",null]]}'],
    ['json_cols', '{"preview":false,"fields":["x","y"],"columns":[["1","2"],[["a","b"],null]]}'],
    ['bare list of rows (Splunk 4)', '[{"x":"1","y":["a","b"]},{"x":"2"}]'],
  ];
  for (const [title, text] of shapes) test(title, () => assert.equal(rowsOf(text), expected));
});

suite('CSV (design/ingestion.md shape 5)', (test) => {
  test('line ends separate values, an empty cell is missing, null is text, internal columns stay', () => {
    assert.equal(rowsOf('\ufeff"a.b",c,_time,_si\n"1\n2",,1621365213,"x\ny"\n"",null,,\n'), [
      { _time: 1621365213, 'a.b': ['1', '2'], _si: ['x', 'y'] },
      { c: 'null' },
    ]);
  });
  test('__mv_ says what the values are; a dollar is doubled', () => {
    assert.equal(rowsOf('a,b,__mv_a\n"x\ny",1,"$x$;$y$$z$"\n'), [{ b: '1', a: ['x', 'y$z'] }]);
  });
  test('a value with a line end of its own is one value: _raw shows which', () => {
    const raw = '{""a"":""1\\n2"",""b"":[""3"",""4""]}';
    assert.equal(rowsOf(`_raw,a,b{},c\n"${raw}","1\n2","3\n4","end\n"\n`, fieldsOf('a', 'b{}', 'c')), [
      { a: '1\n2', 'b{}': ['3', '4'], c: 'end\n' },
    ]);
  });
  test('quotes, commas, carriage returns; names like __proto__ and 404', () => {
    const [row] = rowsOf('constructor,404,"x,y"\r\n"a ""b""",1,"c,d"\r\n');
    assert.equal(Object.entries(row ?? {}).length, 3);
    assert.is(row?.['x,y'], 'c,d');
    assert.is(Object.getOwnPropertyDescriptor(row, 'constructor')?.value, 'a "b"');
  });
  test('a log with commas is no CSV', () => {
    assert.equal(rowsOf('1,2023/01/01 00:00:00,TRAFFIC\n1,2023/01/01 00:00:01,TRAFFIC\n', fieldsOf('_raw')).length, 2);
    assert.equal(rowsOf('Jan 01 2023 host app: a, b\nJan 01 2023 host app: c, d\n', fieldsOf('_raw')).length, 2);
  });
});

suite('raw JSON (design/ingestion.md shapes 6 and 8)', (test) => {
  const events = [{ _raw: '{"n":2,"eventTime":"2024-04-18T12:00:02Z"}' }, { _raw: '{"n":1,"eventTime":"2024-04-18T12:00:01Z"}' }];
  const [second, first] = events.map(({ _raw }) => _raw);
  const shapes: readonly (readonly [string, string])[] = [
    ['NDJSON', `\n${first}\r\n\n${second}`],
    ['list', `[${first},\n${second}]`],
    ['concatenated', `${first}${second}`],
    ['CloudTrail Records', `{"Records":[${first},${second}]}`],
    ['Azure records', `{"records":[${first},${second}]}`],
    ['Graph value beside scalars', `{"@odata.context":"x","value":[${first},${second}]}`],
  ];
  for (const [title, text] of shapes) test(title, () => assert.equal(rowsOf(text, fieldsOf('_raw')), events));
  test('pretty-printed objects keep their text', () => {
    const text = '{\n  "a": 1\n}\n{\n  "a": {\n "b": "}" }\n}\n';
    assert.equal(rowsOf(text, fieldsOf('_raw', 'a', 'a.b')), [
      { _raw: '{\n  "a": 1\n}', a: '1' },
      { _raw: '{\n  "a": {\n "b": "}" }\n}', 'a.b': '}' },
    ]);
  });
  test('metadata at the top; a nested source is an ordinary field', () => {
    assert.equal(
      rowsOf(
        '{"_time":1.5,"host":"h","source":{"host":"x"},"sourcetype":"st"}',
        fieldsOf('_time', 'host', 'source', 'source.host', 'sourcetype'),
      ),
      [{ _time: 1.5, host: 'h', sourcetype: 'st', 'source.host': 'x' }],
    );
  });
  test('duplicate keys make a multivalue; numbers keep their text; __proto__ and constructor are names', () => {
    const request = fieldsOf('a', '__proto__', 'constructor');
    const { columns } = scanned('{"a":1.0,"a":"2","__proto__":3,"constructor":{"x":1},"constructor":4}', request);
    assert.equal(columns.get('a'), [['1.0', '2']]);
    assert.equal(columns.get('__proto__'), ['3']);
    assert.equal(columns.get('constructor'), ['4']);
  });
  test('UTF-16 with a byte order mark', () => {
    const bytes = new Uint8Array(Buffer.from('\ufeff{"a":"é"}', 'utf16le'));
    assert.equal(rowsOfInput({ name: 'x', bytes }, fieldsOf('a')), [{ a: 'é' }]);
  });
});

suite('text lines and rows in memory', (test) => {
  test('one event a line; time from the text; key=value: the first wins, keys are cleaned (commands.md, extract)', () => {
    assert.equal(rowsOf('2024-04-18T12:00:00Z user-name=a user-name=b q="x, y"\r\n2024-04-18T12:00:01Z {"a":1}\n'), [
      { _time: 1713441601, _raw: '2024-04-18T12:00:01Z {"a":1}' },
      { _time: 1713441600, _raw: '2024-04-18T12:00:00Z user-name=a user-name=b q="x, y"', user_name: 'a', q: 'x, y' },
    ]);
  });
  test('an event without a time takes that of the event before it, even where that one is filtered out', () => {
    const text = '2024-04-18T12:00:00Z one\nno time needle\n2024-04-18T12:00:05Z two\n';
    const request = { ...fieldsOf('_raw', '_time'), literals: { text: 'needle' } };
    assert.equal(rowsOf(text, request), [{ _time: 1713441600, _raw: 'no time needle' }]);
  });
  test('a JSON string is a text event', () => {
    assert.equal(rowsOf('"<Event a=\\"1\\">\\n</Event>"', fieldsOf('_raw')), [{ _raw: '<Event a="1">\n</Event>' }]);
  });
  test('rows: lists are multivalues, null is missing, inner objects are flattened, _raw is left alone', () => {
    const rows = [{ _time: 5, a: [1, 'x'], b: null, o: { m: 'v', l: [{ k: 1 }, { k: 2 }] }, _raw: 'q=1' }];
    assert.equal(rowsOfInput({ name: 'rows', rows }), [{ _time: 5, _raw: 'q=1', a: ['1', 'x'], 'o.m': 'v', 'o.l{}.k': ['1', '2'] }]);
  });
});

function scanned(text: string, request = ALL) {
  return openDataset([{ name: 'x', text }], OPTIONS).scan(request);
}
