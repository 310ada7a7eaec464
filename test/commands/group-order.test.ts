import fc from 'fast-check';
import { compareBy, compareText } from '../../src/values/compare.ts';
import { rankBy, sortedTexts } from '../../src/values/text-order.ts';
import { compileSpl, runDirectly } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';

const text = fc.constantFrom('1', '1.0', '2', '10', '-3', '1e2', 'a', 'B', 'b', 'ä', '😀', '\uffee', '', 'a b', '10.0.0.1', 'nan');
const rows = fc.array(
  fc.record({ a: text, b: text, c: fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 3 })) }, { requiredKeys: ['a', 'b'] }),
  { maxLength: 120 },
);
const STATS = compileSpl('search * | stats count by a b c');

// semantics/commands.md 6.2: groups come in the natural order of their by-fields, numbers before text, text by code point.
suite('the order of groups', (test) => {
  test('is that of the first by-field, then the second, and so on', () => {
    let several = 0;
    fc.assert(
      fc.property(rows, (given) => {
        const found = runDirectly(STATS, given, { fuse: true }).rows.map(({ a, b, c }) => [String(a), String(b), String(c)] as const);
        const compare = (x: readonly string[], y: readonly string[]): number =>
          x.map((value, index) => compareBy(value, y[index] ?? null)).find((order) => order !== 0) ?? 0;
        for (let i = 1; i < found.length; i += 1) assert.ok(compare(found[i - 1] ?? [], found[i] ?? []) < 0, found.join(' / '));
        // Every combination of a row is a group.
        const wanted = new Set(given.flatMap(({ a, b, c }) => [c ?? []].flat().map((one) => JSON.stringify([a, b, one]))));
        assert.equal(new Set(found.map((key) => JSON.stringify(key))), wanted);
        several += found.length;
      }),
      { numRuns: 300, seed: 23 },
    );
    assert.ok(several > 1000);
  });

  test('rankBy is compareBy', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(text, fc.string(), fc.integer().map(String)), { maxLength: 40 }), (texts) => {
        const sorted = texts.toSorted(compareBy);
        assert.equal(
          Array.from(rankBy(texts), (place) => texts[place]),
          sorted,
        );
      }),
      { numRuns: 500, seed: 29 },
    );
  });

  test('many texts, alike for long', () => {
    const piece = fc.constantFrom('', 'a', 'b', '/api/v1/namespaces/', '\0', 'ä', '😀', '\uffee', '~', 'zzzzzzz', '0', '12', '-');
    const many = fc.array(
      fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
      { minLength: 700, maxLength: 900, size: 'max' },
    );
    fc.assert(
      fc.property(many, (texts) => {
        assert.equal(sortedTexts(texts), texts.toSorted(compareText));
        const distinct = [...new Set(texts)];
        assert.ok(distinct.length > 250);
        assert.equal(
          Array.from(rankBy(distinct), (place) => distinct[place]),
          distinct.toSorted(compareBy),
        );
      }),
      { numRuns: 40, seed: 31 },
    );
  });
});
