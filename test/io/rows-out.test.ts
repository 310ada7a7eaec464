import { type OutputOptions, type ResultRows, writeRows } from '../../src/io/rows-out.ts';
import { assert, suite } from '../kit/suite.ts';

const ROWS: ResultRows = {
  fields: ['_time', '404', '__proto__', 'n', 'empty'],
  columns: [
    [1713441601.25, 1713441600, null],
    [['a', 'b'], 'say "x,y"', null],
    ['p', null, null],
    [0.1 + 0.2, 7, 3],
    ['', null, null],
  ],
  length: 3,
};

function text(options: Partial<OutputOptions>, rows = ROWS): string {
  return [...writeRows(rows, { format: 'ndjson', zone: 'UTC', ...options })].join('');
}

suite('rows out (design/experience.md)', (test) => {
  test('ndjson: one row a line, all values text, column order kept, missing fields left out', () => {
    assert.is(
      text({}),
      [
        '{"_time":"1713441601.25","404":["a","b"],"__proto__":"p","n":"0.30000000000000004","empty":""}',
        '{"_time":"1713441600","404":"say \\"x,y\\"","n":"7"}',
        '{"n":"3"}',
        '',
      ].join('\n'),
    );
  });
  test('ndjson: every character as JSON.stringify writes it', () => {
    const texts = Array.from({ length: 0x10000 }, (_, code) => `a${String.fromCharCode(code)}b`);
    const pairs = ['😀', '\ud83d', '\ude00\ud83d', 'x😀"', '', '"', '\\'];
    const all = [...texts, ...pairs, ...pairs.map((one) => one + one), 'same', 'same'];
    const written = text({}, { fields: ['a', 'b'], columns: [all, all.map((one) => [one, 'x'])], length: all.length });
    assert.is(written, all.map((one) => `{"a":${JSON.stringify(one)},"b":${JSON.stringify([one, 'x'])}}\n`).join(''));
  });
  test('ndjson: numbers that repeat', () => {
    const numbers = [1, 1, 0, -0, Number.NaN, Number.NaN, 0.1, '1', 1, null, 1];
    const written = numbers.map((one) => (one === null ? '{}' : `{"a":"${Number.isNaN(one) ? 'nan' : one}"}`));
    assert.is(text({}, { fields: ['a'], columns: [numbers], length: numbers.length }), `${written.join('\n')}\n`);
  });
  test('json: fields, results, fidelity; also for no rows', () => {
    const parsed = JSON.parse(text({ format: 'json', fidelity: ['guess'] }));
    assert.equal([parsed.fields, parsed.results.length, parsed.fidelity], [ROWS.fields, 3, ['guess']]);
    assert.equal(JSON.parse(text({ format: 'json' }, { fields: ['a'], columns: [[]], length: 0 })), {
      fields: ['a'],
      results: [],
      fidelity: [],
    });
  });
  test('--time iso', () => assert.match(text({ time: 'iso' }), '{"_time":"2024-04-18T12:00:01.250+00:00"'));
  test('epoch has at most six decimals', () => {
    const one = (time: number): string => text({}, { fields: ['_time'], columns: [[time]], length: 1 });
    assert.is(one(1713441601.1234567), '{"_time":"1713441601.123457"}\n');
    assert.is(one(10), '{"_time":"10"}\n');
  });
  test('csv: line ends join a multivalue', () => {
    assert.is(
      text({ format: 'csv' }),
      '_time,404,__proto__,n,empty\n1713441601.25,"a\nb",p,0.30000000000000004,\n1713441600,"say ""x,y""",,7,\n,,,3,\n',
    );
  });
  test('raw: the text of events, else the values joined by blanks', () => {
    assert.is(
      text(
        { format: 'raw' },
        {
          fields: ['a', '_raw'],
          columns: [
            ['x', 'y'],
            ['one', null],
          ],
          length: 2,
        },
      ),
      'one\ny\n',
    );
    assert.is(text({ format: 'raw' }, { fields: ['a', 'b'], columns: [[['x', 'y']], ['z']], length: 1 }), 'x y z\n');
  });
  test('table: aligned, one value a line, numbers to the right, time as a date', () => {
    const rows = {
      fields: ['_time', 'name', 'n'],
      columns: [
        [1713441601.25, 1713441600],
        [['日本', 'b'], 'c\u001b[31m'],
        ['5', '12'],
      ],
      length: 2,
    };
    assert.is(
      text({ format: 'table' }, rows),
      [
        '_time                    name        n',
        '-----------------------  ---------  --',
        '2024-04-18 12:00:01.250  日本        5',
        '                         b',
        '2024-04-18 12:00:00      c\\x1b[31m  12',
        '',
      ].join('\n'),
    );
  });
  test('table: cut to the terminal, the widest column first', () => {
    const rows = { fields: ['a', 'b'], columns: [['x'.repeat(100)], ['short']], length: 1 };
    const lines = text({ format: 'table', width: 40 }, rows).split('\n');
    assert.ok(lines.every((line) => line.length <= 40));
    assert.match(lines[2] ?? '', /x…\s+short$/);
    assert.ok(text({ format: 'table' }, rows).includes('x'.repeat(100)));
  });
});
