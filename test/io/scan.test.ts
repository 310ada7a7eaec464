import { openDataset } from '../../src/io/open.ts';
import type { Literals } from '../../src/plan/expression.ts';
import { type ByteSource, memorySource } from '../../src/scan/byte-source.ts';
import { prefilterOf } from '../../src/scan/js/literals.ts';
import { newestFirst } from '../../src/scan/js/newest-first.ts';
import type { ScanRequest } from '../../src/scan/scan.ts';
import { assert, suite } from '../kit/suite.ts';
import { ALL, fieldsOf, OPTIONS, rowsOf, rowsOfInput } from './kit.ts';

/** The same bytes in chunks of a given size. */
function inChunks(text: string, size: number): ByteSource {
  const bytes = new TextEncoder().encode(text);
  return {
    name: 'chunks',
    *chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
    },
  };
}

suite('scan', (test) => {
  test('newest first, ties in file order, events without a time last (execution.md section 6.3)', () => {
    assert.equal([...(newestFirst([1, 3, Number.NaN, 3, 2]) ?? [])], [1, 3, 4, 0, 2]);
    assert.is(newestFirst([3, 3, 1, Number.NaN]), undefined);
    assert.equal(rowsOf('{"_time":1,"n":1}\n{"_time":2,"n":2}\n{"_time":2,"n":3}\n', fieldsOf('n')), [{ n: '2' }, { n: '3' }, { n: '1' }]);
  });
  test('only requested fields; a pattern takes no internal names; columns in order of appearance, metadata first', () => {
    const request: ScanRequest = { fields: { all: false, names: ['x', 'host', 'none'], patterns: ['a*'] }, kind: 'events' };
    const { columns } = openDataset([{ name: 'x', text: '{"a2":1,"b":1,"x":1,"a1":{"k":1},"host":"h"}' }], OPTIONS).scan(request);
    assert.equal([...columns.keys()], ['host', 'a2', 'x', 'a1.k']);
  });
  test('the filter reads the row, also its time; what it rejects leaves no column behind', () => {
    const filter: NonNullable<ScanRequest['filter']> = (row) => row.get('n') === '1' && row.get('_time') === 5;
    const text = '{"_time":5,"n":1}\n{"_time":5,"n":2,"only":1}\n';
    const dataset = openDataset([{ name: 'x', text }], OPTIONS);
    const { columns, length, read } = dataset.scan({ ...ALL, filter });
    assert.equal([[...columns.keys()], length, read, dataset.events], [['_time', '_raw', 'n'], 1, 2, 2]);
    assert.not(columns.has('only'));
  });
  test('chunk borders change nothing: lines, values, text, escapes, multi-byte characters', () => {
    const texts = [
      '{"a":"é\\"}{","_time":1}\r\n{"a":"\\\\","_time":2}\n',
      '[{"a":"x\\"}","_time":1},\n {"a":"ü","_time":2}]',
      'a=é\nb=2 a=3\n',
    ];
    for (const text of texts) {
      const whole = rowsOf(text);
      for (const size of [1, 2, 3, 7]) assert.equal(rowsOfInput({ source: inChunks(text, size) }), whole, `${size}: ${text}`);
    }
  });
  test('a list of more than one chunk is read event by event', () => {
    const event = `{"_time":1,"pad":"${'x'.repeat(1000)}"}`;
    const source = memorySource('big', new TextEncoder().encode(`[${Array(2000).fill(event).join(',')}]`));
    assert.is(openDataset([{ source }], OPTIONS).scan(fieldsOf('_time')).length, 2000);
  });
});

suite('prefilter (execution.md section 6.2)', (test) => {
  const kept = (text: string, literals: Literals): readonly unknown[] => rowsOf(text, { ...fieldsOf('a'), literals }).map((row) => row.a);
  const lines = ['Needle', 'nEEDLE two', 'other', 'K\u212aelvin', '\u0130x'].map((a, i) => JSON.stringify({ a, _time: -i })).join('\n');
  test('any case; all and any', () => {
    assert.equal(kept(lines, { text: 'needle' }).slice(0, 2), ['Needle', 'nEEDLE two']);
    assert.not(kept(lines, { text: 'needle' }).includes('other'));
    assert.ok(kept(lines, { all: [{ text: 'needle' }, { text: 'two' }] }).includes('nEEDLE two'));
    assert.not(kept(lines, { all: [{ text: 'needle' }, { text: 'two' }] }).includes('Needle'));
    assert.ok(kept(lines, { any: [{ text: 'zzz' }, { all: [{ text: 'oth' }, { text: 'er' }] }] }).includes('other'));
  });
  test('what may be the literal in disguise stays: \\u escapes, characters whose lower case is ASCII', () => {
    assert.equal(kept('{"a":"n\\u0065edle","_time":2}\n{"a":"no","_time":1}', { text: 'needle' }), ['needle']);
    assert.ok(kept(lines, { text: 'kkelvin' }).includes('K\u212aelvin'));
    assert.ok(kept(lines, { text: 'ix' }).includes('\u0130x'));
  });
  test('the finder stops at every line that the test accepts', () => {
    const text = ['xx', 'a b', 'b', 'a', 'b a a', ''].join('\n');
    const conditions: readonly Literals[] = [
      { text: 'a' },
      { all: [{ text: 'a' }, { text: 'b' }] },
      { any: [{ text: 'a' }, { text: 'b' }] },
      { all: [] },
    ];
    for (const literals of conditions) {
      const prefilter = prefilterOf(literals);
      const find = prefilter.finder(text);
      let start = 0;
      for (const line of text.split('\n')) {
        const end = start + line.length;
        if (prefilter.test(line)) assert.ok(find(start) <= end, `${JSON.stringify(literals)}: ${line}`);
        start = end + 1;
      }
    }
  });
  test('all shapes give the same rows with and without literals (a sample of the property)', () => {
    const texts = [
      lines,
      `[${lines.split('\n').join(',')}]`,
      `{"Records":[${lines.split('\n').join(',')}]}`,
      'a=needle x\nb=1\na=NEEDLE\n',
      'a,b\nneedle,1\nx,2\n',
    ];
    for (const text of texts) {
      const filter: NonNullable<ScanRequest['filter']> = (row) => String(row.get('a')).toLowerCase().includes('needle');
      const request = { ...fieldsOf('a', '_time'), filter };
      assert.equal(rowsOf(text, { ...request, literals: { text: 'needle' } }), rowsOf(text, request), text);
    }
  });
});
