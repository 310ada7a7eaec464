import { readPath, spathJson } from '../../src/values/json-path.ts';
import { assert, suite } from '../kit/suite.ts';

const at = (text: string, path: string): readonly string[] | null => {
  const steps = readPath(path);
  return steps === null ? null : spathJson(text, steps);
};

const DOC = '{"a":{"b":"x\\n"},"t":[{"k":1},{"k":2.50}],"n":5,"z":null,"o":{ "p": [true, {"q":"}"}] },"d":1,"d":2,"e.f":9}';

suite('paths (SearchReference/Spath "Location path")', (test) => {
  test('keys, elements from 0, every element, attributes', () => {
    assert.equal(readPath('a.b{}.c{3}{@id}'), [
      { kind: 'key', key: 'a' },
      { kind: 'key', key: 'b' },
      { kind: 'each' },
      { kind: 'key', key: 'c' },
      { kind: 'element', index: 3 },
      { kind: 'attribute', name: 'id' },
    ]);
    assert.equal(readPath('{}.name'), [{ kind: 'each' }, { kind: 'key', key: 'name' }]);
    assert.equal(readPath(''), []);
  });
  test('what is no path', () => {
    for (const path of ['.a', 'a..b', 'a.', 'a{', 'a{x}', 'a{0}b', 'a{-1}']) assert.is(readPath(path), null, path);
  });
});

suite('spath on JSON (fn.text.spath, cmd.spath)', (test) => {
  test('scalars as text, null as the word, containers as their JSON', () => {
    assert.equal(at(DOC, 'a.b'), ['x\n']);
    assert.equal(at(DOC, 'n'), ['5']);
    assert.equal(at(DOC, 'z'), ['null']);
    assert.equal(at(DOC, 'o'), ['{ "p": [true, {"q":"}"}] }']);
    assert.equal(at(DOC, 't'), ['[{"k":1},{"k":2.50}]']);
  });
  test('{} gives all, {1} the second; a repeated key gives both', () => {
    assert.equal(at(DOC, 't{}.k'), ['1', '2.50']);
    assert.equal(at(DOC, 't{1}.k'), ['2.50']);
    assert.equal(at(DOC, 'o.p{1}.q'), ['}']);
    assert.equal(at(DOC, 'd'), ['1', '2']);
    assert.equal(at('[{"a":1},{"a":2}]', '{}.a'), ['1', '2']);
  });
  test('what leads nowhere, and what is no JSON, gives nothing', () => {
    for (const path of ['zzz', 'a.c', 't.k', 'n{}', 't{9}', 'e.f', 't{@k}']) assert.equal(at(DOC, path), [], path);
    for (const text of ['not json', '', '<a><b>x</b></a>', '"a"', '{"a"', '{"a":', '{"a":}', '{a:1}'])
      assert.equal(at(text, 'a'), [], text);
  });
  test('very deep JSON is no danger', () => {
    assert.equal(at(`{"x":${'['.repeat(100_000)}${']'.repeat(100_000)},"a":1}`, 'a'), ['1']);
  });
});
