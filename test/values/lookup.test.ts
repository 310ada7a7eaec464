import fc from 'fast-check';
import { createLookUp } from '../../src/values/lookup.ts';
import type { LookupRules, LookupTable } from '../../src/values/lookup-table.ts';
import { valuesOf } from '../../src/values/value.ts';
import { compileWildcard } from '../../src/values/wildcard.ts';
import { assert, suite } from '../kit/suite.ts';

const CONTEXT = { now: 0, zone: 'UTC' };
const PLAIN: LookupRules = { caseSensitive: true, matchTypes: new Map(), defaultMatch: '', minMatches: 0, maxMatches: 100 };

const cell = fc.constantFrom('', 'a', 'A', 'b', 'ab', '1:a', '*', 'a*', '__proto__');
const table = fc.array(fc.tuple(cell, cell), { maxLength: 12 });

suite('lookups', (test) => {
  test('agree with a search through all rows (transforms.conf.spec)', () => {
    fc.assert(
      fc.property(table, cell, cell, fc.boolean(), fc.boolean(), (rows, x, y, caseSensitive, wild) => {
        const cells = rows.map(([a, b], index) => [a === '' ? null : a, b === '' ? null : b, String(index)]);
        const rules = { ...PLAIN, caseSensitive, matchTypes: new Map(wild ? [['y', 'wildcard' as const]] : []) };
        const made: LookupTable = { fields: ['x', 'y', 'row'], rows: cells, rules };
        const same = (a: string, b: string) => (caseSensitive ? a === b : a.toLowerCase() === b.toLowerCase());
        const expected = cells.flatMap(([a, b, row]) => {
          if (a == null || b == null || row == null || !same(a, x)) return [];
          return (wild ? compileWildcard(b, { caseSensitive }).test(y) : same(b, y)) ? [row] : [];
        });
        const found = createLookUp(made, { keys: ['x', 'y'], outputs: ['row'] }, CONTEXT)([x, y], null);
        assert.equal(found === undefined ? [] : valuesOf(found[0] ?? null), expected);
      }),
    );
  });

  test('a hundred thousand rows are one look-up', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => [`k${index}`, String(index)]);
    const lookUp = createLookUp({ fields: ['k', 'v'], rows, rules: PLAIN }, { keys: ['k'], outputs: ['v'] }, CONTEXT);
    const begun = performance.now();
    for (let index = 0; index < 100_000; index += 1) assert.is(lookUp([`k${index}`], null)?.[0], String(index));
    assert.ok(performance.now() - begun < 2000);
  });
});
