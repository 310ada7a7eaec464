import { assertRows, rowDifference } from './rows.ts';
import { assert, suite } from './suite.ts';

suite('rows as Splunk would compare them (conformance/README.md, "Comparing")', (test) => {
  test('a number equals its text, within 1e-9', () => {
    assert.is(rowDifference([{ a: '12' }], [{ a: 12 }]), undefined);
    assert.is(rowDifference([{ a: 0.1 + 0.2 }], [{ a: '0.3' }]), undefined);
    assert.ok(rowDifference([{ a: 12.001 }], [{ a: 12 }]));
    assert.ok(rowDifference([{ a: '' }], [{ a: 0 }]), 'an empty text is no number');
  });

  test('as rendered text where asked for', () => {
    assert.is(rowDifference([{ a: 6 }], [{ a: '6' }], { values: 'text' }), undefined);
    assert.ok(rowDifference([{ a: '1.650' }], [{ a: '1.65' }], { values: 'text' }));
  });

  test('null, an absent key and an empty list are a missing field; an empty text is not', () => {
    assert.is(rowDifference([{ a: null, b: [] }], [{}]), undefined);
    assert.ok(rowDifference([{ a: '' }], [{}]));
  });

  test('one value equals a list of it; the order of a multivalue counts', () => {
    assert.is(rowDifference([{ a: ['x'] }], [{ a: 'x' }]), undefined);
    assert.match(rowDifference([{ a: ['x', 'y'] }], [{ a: ['y', 'x'] }]) ?? '', /row 1 differs in "a"/);
  });

  test('rows compare in order unless the case says any', () => {
    assert.ok(rowDifference([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }]));
    assert.is(rowDifference([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }], { order: 'any' }), undefined);
    assert.ok(rowDifference([{ a: 1 }, { a: 1 }], [{ a: 1 }, { a: 2 }], { order: 'any' }), 'each row is used once');
  });

  test('a field that is not expected is a difference, unless the comparison is partial', () => {
    assert.match(rowDifference([{ a: 1, b: 2 }], [{ a: 1 }]) ?? '', /"b"/);
    assert.is(rowDifference([{ a: 1, b: 2 }], [{ a: 1 }], { partial: true }), undefined);
  });

  test('a field may be named like a member of Object', () => {
    const row = JSON.parse('{"__proto__": 1, "constructor": 2}');
    assert.is(rowDifference([row], [JSON.parse('{"__proto__": "1", "constructor": "2"}')]), undefined);
    assert.ok(rowDifference([{}], [row]));
    assert.is(rowDifference([{}], [{}]), undefined);
  });

  test('assertRows throws the difference', () => {
    assert.throws(() => assertRows([], [{ a: 1 }]), /expected 1 rows, found 0/);
  });
});
