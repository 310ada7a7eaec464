import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { createExtension, type RowValue } from '../../src/backends/arquero/extend.ts';
import { createFilling } from '../../src/backends/arquero/fill.ts';
import { createFilter } from '../../src/backends/arquero/filter.ts';
import { functions } from '../../src/backends/arquero/functions.ts';
import { type Rows, rowsFrom } from '../../src/backends/arquero/rows.ts';
import type { Row, Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';
import { type BatchMade, batches, cellsOf, FIELDS, type Plain, rowsOf } from './batches.ts';

const fn = functions({ now: 0, zone: 'UTC' });
const inexact = { value: 0.1, figures: 1 };

/** Expressions as the emitter writes them: of one field, of several, of some only in some rows, of none. */
const EXPRESSIONS: readonly RowValue[] = [
  (row) => row.get('a'),
  (row) => fn.len(row.get('a')),
  (row) => fn.lower(row.get('a')),
  (row) => fn.replace(row.get('b'), '^.*/', ''),
  (row) => fn.add(row.get('a'), row.get('b')),
  (row) => fn.multiply(row.get('n'), inexact),
  (row) => fn.add(fn.multiply(row.get('n'), 0.5), fn.greater(row.get('a'), '1') ? 50 : 0),
  (row) => (fn.match(row.get('a'), '(?i)http') ? row.get('b') : row.get('c')),
  (row) => (fn.equal(row.get('a'), '1') ? 1 : fn.equal(row.get('a'), 'x') ? '1' : row.get('n')),
  (row) => row.get('a') ?? row.get('b') ?? row.get('zz') ?? 'none',
  (row) => (fn.like(fn.lower(row.get('c')), '%x%') ? 'yes' : null),
  (row) => fn.split(row.get('a'), 'x'),
  (row) => fn.mvappend(row.get('a'), row.get('b')),
  (row) => fn.round(row.get('n'), 2),
  (row) => fn.negate(row.get('n')),
  () => 7,
  (row) => row.get('zz'),
  // A value that differs from another of the same text only for expressions (rule N2).
  (row) => (fn.equal(row.get('c'), 'x') ? 0.5 : fn.equal(row.get('c'), '1') ? { value: 0.5, figures: 1 } : '0.5'),
];

function expected(plain: Plain, kept: readonly number[], value: RowValue): readonly Value[] {
  return kept.map((index) => value({ get: (name) => plain.get(name)?.[index] ?? null }));
}

/** Values alike to every expression, NaN and -0 included. */
const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);

function check(made: readonly BatchMade[], chosen: readonly number[]): void {
  const values = chosen.map((at) => EXPRESSIONS[at % EXPRESSIONS.length] ?? (() => null));
  const verb = createExtension(values.map((value, at) => [`r${at}`, value] as const));
  for (const { rows, plain, kept } of rowsOf(made)) {
    const result = verb(rows);
    values.forEach((value, at) => {
      const cells = cellsOf(result, `r${at}`);
      const wanted = expected(plain, kept, value);
      if (!same(cells, wanted)) assert.equal(cells, wanted, String(value));
    });
    for (const name of FIELDS)
      if (
        !same(
          cellsOf(result, name),
          kept.map((index) => plain.get(name)?.[index] ?? null),
        )
      )
        assert.unreachable(name);
  }
}

// The slow way: an expression is a function of a row (house.md section 6), so asking it row by row is what it means.
suite('verbs that remember give what asking row by row gives', (test) => {
  test('assignments over batches', () => {
    fc.assert(fc.property(batches, fc.array(fc.nat(EXPRESSIONS.length - 1), { minLength: 1, maxLength: 4 }), check), { numRuns: 1500 });
  });

  test('an assignment sees those before it', () => {
    const verb = createExtension([
      ['x', (row) => fn.add(row.get('a'), 1)],
      ['y', (row) => fn.multiply(row.get('x'), 2)],
      ['a', (row) => fn.add(row.get('y'), row.get('a'))],
    ]);
    const rows = rowsFrom(new Map([['a', ['1', '2', null, '1']]]), 4, false);
    const result = verb(verb(rows));
    assert.equal(cellsOf(result, 'x'), [6, 9, null, 6]);
    assert.equal(cellsOf(result, 'a'), [17, 26, null, 17]);
  });

  test('conditions over batches', () => {
    const tests: readonly ((row: Row) => boolean | null)[] = [
      (row) => fn.greater(row.get('n'), 0.4),
      (row) => fn.greater(row.get('n'), 0.4) && fn.notEqual(row.get('a'), 'x'),
      (row) => fn.equal(row.get('a'), row.get('b')) || fn.match(row.get('c'), 'x'),
      (row) => !fn.isText(row.get('a')),
      () => true,
      () => null,
    ];
    fc.assert(
      fc.property(batches, fc.nat(tests.length - 1), (made, at) => {
        const condition = tests[at] ?? (() => null);
        const verb = createFilter(condition);
        for (const { rows, plain, kept } of rowsOf(made)) {
          const passing = kept.filter((index) => condition({ get: (name) => plain.get(name)?.[index] ?? null }) === true);
          const wanted = passing.map((index) => plain.get('a')?.[index] ?? null);
          if (!same(cellsOf(verb(rows), 'a'), wanted)) assert.unreachable(String(condition));
        }
      }),
      { numRuns: 800 },
    );
  });

  test('values that hardly repeat', () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `text ${index % 15_000}`);
    const few = texts.map((_, index) => `k${index % 7}`);
    for (const [first, second] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const value: RowValue = (row) => fn.add(row.get(first), fn.concat('-', row.get(second)));
      let calls = 0;
      const verb = createExtension([
        [
          'r',
          (row) => {
            calls += 1;
            return value(row);
          },
        ],
      ]);
      for (const rows of numbered({ a: texts, b: few })) {
        const result = cellsOf(verb(rows), 'r');
        assert.is(
          result.findIndex((cell, index) => cell !== value({ get: (name) => (name === 'a' ? texts : few)[index] ?? null })),
          -1,
        );
      }
      assert.ok(calls >= 30_000, 'asked for nearly every row');
    }
  });

  test('values that repeat are asked once', () => {
    let calls = 0;
    const verb = createExtension([
      [
        'r',
        (row) => {
          calls += 1;
          return fn.concat(row.get('a'), row.get('b'));
        },
      ],
    ]);
    const texts = Array.from({ length: 5000 }, (_, index) => `k${index % 7}`);
    for (const rows of numbered({ a: texts, b: texts.map((_, index) => `${index % 5}`) })) cellsOf(verb(rows), 'r');
    assert.is(calls, 35);
  });

  test('a filled text is not taken for a number of the same text', () => {
    const rows = createExtension([['x', (row) => (fn.isText(row.get('a')) ? 0.5 : null)]])(
      rowsFrom(new Map([['a', ['x', null]]]), 2, false),
    );
    assert.equal(cellsOf(createFilling({ value: '0.5', fields: ['x', 'new'] })(rows), 'x'), [0.5, '0.5']);
    assert.equal(cellsOf(createFilling({ value: '0.5', fields: ['new'] })(rows), 'new'), ['0.5', '0.5']);
  });

  test('random numbers are never remembered', () => {
    const verb = createExtension([['r', () => fn.random()]]);
    const rows = rowsFrom(new Map([['a', new Array<Value>(2000).fill('x')]]), 2000, false);
    assert.ok(new Set(cellsOf(verb(rows), 'r')).size > 1900);
  });
});

/** The same rows twice, with numbers of the same dictionaries. */
function numbered(columns: Readonly<Record<'a' | 'b', readonly string[]>>): readonly Rows[] {
  const made = (): BatchMade => ({
    columns: FIELDS.map((name) => ({
      holding: name === 'a' || name === 'b' ? 'coded' : 'absent',
      cells: name === 'a' ? columns.a : name === 'b' ? columns.b : columns.a.map(() => null),
      anew: false,
    })),
    masked: undefined,
  });
  return Array.from(rowsOf([made(), made()]), ({ rows }) => rows);
}
