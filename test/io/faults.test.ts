import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileSource } from '../../src/io/node/file-source.ts';
import { resolveData } from '../../src/io/node/resolve-data.ts';
import { openDataset } from '../../src/io/open.ts';
import { positionAt } from '../../src/text/source.ts';
import { assert, suite } from '../kit/suite.ts';
import { ALL, faultOf, fieldsOf, OPTIONS, rowsOfInput } from './kit.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'spl-run-io-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

function faultIn(content: string | Uint8Array, request = ALL) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return faultOf(() => openDataset([{ name: 'x.json', bytes }], OPTIONS).scan(request));
}

suite('files that are not what they should be', (test) => {
  const cases: readonly (readonly [title: string, content: string | Uint8Array, code: string])[] = [
    ['empty', '', 'SPL5002'],
    ['blank', '\ufeff \n\n', 'SPL5002'],
    ['binary', Uint8Array.from([1, 2, 0, 3]), 'SPL5004'],
    ['zstd', Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 1]), 'SPL5004'],
    ['zip', Uint8Array.from([0x50, 0x4b, 3, 4, 1]), 'SPL5004'],
    ['Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n', 'SPL5005'],
    ['latin1', Uint8Array.from([...Buffer.from('{"a":"'), 0xe9, ...Buffer.from('"}\n')]), 'SPL5006'],
    ['a list as an event', '{"a":1}\n[1]\n', 'SPL5007'],
    ['a number in a list', '[{"a":1}, 5]', 'SPL5007'],
    ['a text in a list of objects', '[{"a":1}, "x"]', 'SPL5007'],
    ['nested 20,000 deep', `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'SPL5008'],
    ['garbage line', '{"a":1}\noops\n', 'SPL5003'],
    ['list never closed', '[{"a":1},\n{"b":2}', 'SPL5003'],
    ['object never closed', '{"a":1}\n{"b":', 'SPL5003'],
    ['CSV row with too many cells', 'a,b\n1,2\n1,2,3\n', 'SPL5012'],
  ];
  for (const [title, content, code] of cases) test(title, () => assert.is(faultIn(content).code, code));

  test('broken JSON names the line and points at it, also where the prefilter skips the line', () => {
    for (const request of [ALL, { ...ALL, literals: { text: 'nothing' } }]) {
      const fault = faultIn('{"a":1}\n\n{"a":2,"b":\n{"a":3}\n', request);
      assert.is(fault.code, 'SPL5003');
      assert.match(fault.message, 'in line 3');
      assert.equal(positionAt(fault.source?.body ?? '', fault.span?.start ?? 0).line, 3);
    }
  });
  test('a pretty-printed object names the line inside', () => {
    assert.match(faultIn('{\n "a": 1,\n "b" 2\n}\n').message, 'in line 3');
  });
  test('a missing file, a folder', () => {
    assert.is(faultOf(() => resolveData([join(FOLDER, 'none.json')])).code, 'SPL5001');
    assert.is(faultOf(() => rowsOfInput({ source: fileSource(FOLDER) })).code, 'SPL5010');
    assert.is(faultOf(() => resolveData([join(FOLDER, '*.none')])).code, 'SPL5009');
  });
  test('gzip is unpacked; damaged gzip says so', () => {
    const packed = gzipSync('{"a":1}\n');
    assert.equal(rowsOfInput({ source: fileSource(file('a.gz', packed)) }, fieldsOf('a')), [{ a: '1' }]);
    assert.is(faultOf(() => rowsOfInput({ source: fileSource(file('b.gz', packed.subarray(0, 15))) })).code, 'SPL5010');
  });
});

suite('--data (design/experience.md)', (test) => {
  test('a suffix is metadata, any other comma belongs to the name', () => {
    const path = file('a,b.json', '{"x":1}');
    const [input] = resolveData([`${path},sourcetype=kube:objects:events,source=a,b,index=main`]);
    assert.equal(input?.metadata, { sourcetype: 'kube:objects:events', source: 'a,b', index: 'main' });
    assert.equal(resolveData([path])[0]?.metadata, {});
    assert.is(faultOf(() => resolveData([`${path},host=`])).code, 'SPL5014');
  });
  test('globs and folders, sorted; - once', () => {
    file('g2.ndjson', '{"n":2}');
    file('g1.ndjson', '{"n":1}');
    const glob = resolveData([join(FOLDER, '{g[12],none}.nd*')]);
    assert.equal(
      glob.map((input) => ('source' in input ? input.source.name.slice(FOLDER.length + 1) : '')),
      ['g1.ndjson', 'g2.ndjson'],
    );
    assert.ok(resolveData([FOLDER]).length >= 2);
    assert.is(faultOf(() => resolveData(['-', '-'])).code, 'SPL5013');
    assert.is(faultOf(() => resolveData(['-'], { standardInputTaken: 'the search' })).code, 'SPL5013');
  });
});
