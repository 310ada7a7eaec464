import fc from 'fast-check';
import { parseJson, scanJsonValue, writeJson } from '../../src/values/json-node.ts';
import { compilePaths, type PathFilter } from '../../src/values/json-paths.ts';
import { flattenJson } from '../../src/values/json-text.ts';
import { assert, suite } from '../kit/suite.ts';

type Leaf = readonly [path: string, value: string];

function flat(text: string, wanted?: PathFilter): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const outcome = flattenJson(text, (path, value) => leaves.push([path, value]), wanted === undefined ? {} : { wanted });
  if (!outcome.ok) throw new Error(`${outcome.offset}: ${outcome.detail}`);
  return leaves;
}

const failure = (text: string, maxDepth = 1000): string => {
  const outcome = flattenJson(text, () => {}, { maxDepth });
  return outcome.ok ? 'ok' : `${outcome.offset}: ${outcome.detail}`;
};

/** The rule of ingestion.md, said in the plainest way. */
function naive(value: unknown, path: string): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item) => naive(item, `${path}{}`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => naive(inner, path === ' ' ? key : `${path}.${key}`));
  return path === ' ' ? [] : [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
}
const expected = (value: unknown): readonly Leaf[] => naive(value, Array.isArray(value) ? '' : ' ');

suite('flattenJson (ingestion.md "JSON auto-extraction")', (test) => {
  test('keys joined by dots, {} for arrays, keys with dots and slashes as they are', () => {
    assert.equal(flat('{"a":{"b":1},"r":[{"ARN":"x"},{"ARN":"y"}],"n":[[1],[2]],"k.l/m":{"o":true}}'), [
      ['a.b', '1'],
      ['r{}.ARN', 'x'],
      ['r{}.ARN', 'y'],
      ['n{}{}', '1'],
      ['n{}{}', '2'],
      ['k.l/m.o', 'true'],
    ]);
  });
  test('null is the text null, numbers stay as written, a repeated key comes again (spath-018)', () => {
    assert.equal(flat(' { "a" : null , "b" : 1.50 , "c":-0 , "d":1E+2, "b" : 12345678901234567890 } '), [
      ['a', 'null'],
      ['b', '1.50'],
      ['c', '-0'],
      ['d', '1E+2'],
      ['b', '12345678901234567890'],
    ]);
  });
  test('escapes, __proto__, the empty key, a top-level array (spath-021)', () => {
    assert.equal(flat('{"\\u0061\\n":"\\"\\\\\\/\\ud83d\\ude00","__proto__":{"":"x"}}'), [
      ['a\n', '"\\/😀'],
      ['__proto__.', 'x'],
    ]);
    assert.equal(flat('[{"a":1},{"a":2},3]'), [
      ['{}.a', '1'],
      ['{}.a', '2'],
      ['{}', '3'],
    ]);
  });
  test('the same keys in another order, or others, are not mistaken for those before', () => {
    const wanted = compilePaths([], ['*']);
    for (const text of [
      '{"a":1,"b":{"c":2},"d":3}',
      '{"b":{"c":2,"e":1},"a":1,"d":3}',
      '{"ab":1,"a":[1,{"c":2}],"d":3}',
      '{"a":1,"b":{"c":2},"d":3}',
    ])
      assert.equal(flat(text, wanted), expected(JSON.parse(text)));
  });
  test('every failure says where and what', () => {
    assert.is(failure('{"a":1'), '6: found the end of the text, expected "," or "}"');
    assert.is(failure('{"a" 1}'), '5: found "1", expected ":"');
    assert.is(failure('{a:1}'), '1: found "a", expected a key in double quotes');
    assert.is(failure('[1,]'), '3: found "]", expected a JSON value');
    assert.is(failure('[1}'), '2: found "}", expected "," or "]"');
    assert.is(failure('{"a":"b'), '7: found the end of the text, expected a closing quote');
    assert.is(failure('[01]'), '2: found "1", expected "," or "]"');
    assert.is(failure('["\\x"]'), '2: found "\\", expected a JSON string with valid escapes');
    assert.is(failure(''), '0: found the end of the text, expected a JSON value');
  });
  test('deep nesting fails clearly', () => {
    assert.is(failure('['.repeat(10_000)), '1001: found JSON nested deeper than 1000 levels');
    assert.is(failure('{"a":'.repeat(100_000)).includes('deeper than 1000'), true);
    assert.is(failure(`${'['.repeat(1000)}1${']'.repeat(1000)}`), 'ok');
  });
  test('a text that was cut shows whole leaves only (limits.conf [spath] extraction_cutoff)', () => {
    const leaves: Leaf[] = [];
    const text = '{"a":1,"b":"xyz","c":1234}';
    const show = (path: string, value: string): void => {
      leaves.push([path, value]);
    };
    assert.not.ok(flattenJson(text, show, { end: 23 }).ok);
    assert.equal(leaves, [
      ['a', '1'],
      ['b', 'xyz'],
    ]);
  });
  test('where one value ends another may begin', () => {
    const text = ' {"a":1} {"a":2}';
    const outcome = flattenJson(text, () => {});
    assert.equal(outcome, { ok: true, end: 8 });
    assert.equal(
      flattenJson(text, () => {}, { start: 8 }),
      { ok: true, end: 16 },
    );
  });
});

const key = fc.constantFrom('a', 'b', 'a.b', 'b{}', 'c', '404', '__proto', 'k"', 'é', 'b.c');
const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 1.5, -3, 'x', '', 'a"\\\n'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
})).value;

suite('flattenJson against JSON.parse (fuzz)', (test) => {
  test('all leaves', () => {
    fc.assert(
      fc.property(tree, fc.boolean(), (value, spaced) => {
        const text = JSON.stringify(value, null, spaced ? 1 : 0);
        assert.equal(flat(text), expected(JSON.parse(text)));
      }),
      { numRuns: 1000, seed: 3 },
    );
  });
  test('a filter gives what reading all and choosing gives (execution.md 6.1)', () => {
    const names = fc.array(
      fc.array(fc.constantFrom('a', 'b', 'a.b', 'c', '404', 'b{}', 'a{}'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.')),
      { maxLength: 3 },
    );
    const patterns = fc.subarray(['a.*', '*.b', 'b{}*', '*a*c', 'c'], { maxLength: 1 });
    fc.assert(
      fc.property(tree, names, patterns, (value, wanted, starred) => {
        const text = JSON.stringify(value);
        const filter = compilePaths(wanted, starred);
        const tests = starred.map((one) => new RegExp(`^${one.replace(/[.{}]/g, '\\$&').replaceAll('*', '.*')}$`, 's'));
        const chosen = flat(text).filter(([path]) => wanted.includes(path) || tests.some((one) => one.test(path)));
        assert.equal(flat(text, filter), chosen);
        assert.equal(flat(text, filter), chosen);
      }),
      { numRuns: 1500, seed: 5 },
    );
  });
  test('no text makes it throw', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'a', '1', '-', '.', 'e', 'null', 'true', ' ', '\\u12');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const reading = parseJson(text);
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        assert.is(reading.ok, valid, text);
        if (valid) assert.ok(flattenJson(text, () => {}).ok, text);
        else flattenJson(text, () => {}, { wanted: compilePaths(['a'], []) });
      }),
      { numRuns: 3000, seed: 9 },
    );
  });
});

suite('parseJson, scanJsonValue', (test) => {
  test('numbers and the order of keys stay, the last of a repeated key counts', () => {
    const reading = parseJson(' {"b":1.50, "404":[], "a":{"x":null}, "b":2e1} ');
    assert.is(reading.ok ? writeJson(reading.node) : reading.detail, '{"b":2e1,"404":[],"a":{"x":null}}');
  });
  test('control characters and rests are refused (RFC 8259)', () => {
    assert.not.ok(parseJson('"a\nb"').ok);
    assert.equal(parseJson('{"a":1} x'), { ok: false, offset: 8, detail: 'found "x", expected the end of the text' });
    assert.not.ok(parseJson('['.repeat(100_000)).ok);
  });
  test('concatenated objects are told apart (ingestion.md 1)', () => {
    assert.equal(scanJsonValue('{"a":"}"}{"b":2}', 0), { ok: true, end: 9 });
    assert.equal(scanJsonValue('{"a":"}"}{"b":2}', 9), { ok: true, end: 16 });
  });
});
