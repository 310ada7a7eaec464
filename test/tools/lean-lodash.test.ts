import fc from 'fast-check';
import * as lean from '../../tools/build/lodash.ts';
import { assert, suite } from '../kit/suite.ts';

type Functions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

// lodash comes with Chevrotain, and brings no types.
const LODASH: Functions = await import('lodash-es' as string);
// Whatever the functions declare, here they are called with anything.
const LEAN = lean as unknown as Functions;

const values = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', '', 'ab', null, undefined, false, true));
const arrays = fc.array(values, { maxLength: 6 });
const objects = fc.dictionary(fc.constantFrom('a', 'b', 'name', '1', 'x.y'), values, { noNullPrototype: true });
const collections = fc.oneof(arrays, objects, fc.constantFrom(null, undefined));
const lists = fc.oneof(arrays, fc.constantFrom(null, undefined));
const nested = fc.array(fc.oneof(values, arrays), { maxLength: 5 });
const keys = fc.constantFrom('a', 'b', 'name', '1', 'x.y', 'toString', 'missing');
const anything = fc.oneof(
  values,
  arrays,
  objects,
  fc.constantFrom(/x/, () => 1, Number.NaN),
);

const truthy = (value: unknown, key: unknown): boolean => Boolean(value) && key !== 'b' && key !== 3;
const seen = (value: unknown, key: unknown): unknown => [value, key];
const some = (value: unknown): unknown => (value === 1 ? [value, [value]] : value);
const sum = (left: unknown, value: unknown, key: unknown): string => `${left},${value},${key}`;
const groupOf = (value: unknown): string => String(value);

/** What each function may be called with (generated), and what it is called with besides. */
const CALLS: Readonly<Record<string, readonly [given: fc.Arbitrary<unknown>, ...more: unknown[]]>> = {
  ...Object.fromEntries(['isArray', 'isFunction', 'isObject', 'isRegExp', 'isString', 'isUndefined'].map((name) => [name, [anything]])),
  clone: [fc.oneof(values, arrays, objects)],
  identity: [anything],
  noop: [anything],
  isEmpty: [fc.oneof(collections, values)],
  ...Object.fromEntries(['keys', 'values'].map((name) => [name, [collections]])),
  ...Object.fromEntries(['map', 'forEach'].map((name) => [name, [collections, seen]])),
  ...Object.fromEntries(['filter', 'reject', 'find', 'some', 'every'].map((name) => [name, [collections, truthy]])),
  pickBy: [fc.oneof(objects, fc.constantFrom(null, undefined)), truthy],
  flatMap: [collections, some],
  reduce: [collections, sum, ''],
  groupBy: [collections, groupOf],
  ...Object.fromEntries(['first', 'last', 'drop', 'dropRight', 'compact', 'uniq'].map((name) => [name, [lists]])),
  flatten: [nested],
  upperFirst: [fc.string()],
};

const same = (name: string, ...args: readonly unknown[]): void => assert.equal(LEAN[name]?.(...args), LODASH[name]?.(...args));

suite("Chevrotain's lodash is lodash, for what Chevrotain gives it", (test) => {
  for (const [name, [given, ...more]] of Object.entries(CALLS)) {
    test(name, () => fc.assert(fc.property(given, (value) => same(name, value, ...more))));
  }

  test('what takes two things', () => {
    fc.assert(fc.property(objects, keys, (object, key) => same('has', object, key)));
    fc.assert(fc.property(collections, values, (collection, value) => same('includes', collection, value)));
    fc.assert(fc.property(lists, values, (list, value) => same('indexOf', list, value)));
    fc.assert(fc.property(lists, fc.nat(7), (list, count) => same('drop', list, count)));
    fc.assert(fc.property(lists, fc.nat(7), (list, count) => same('dropRight', list, count)));
    fc.assert(fc.property(arrays, arrays, (list, other) => same('difference', list, other)));
    fc.assert(fc.property(objects, objects, (object, other) => same('assign', { ...object }, other)));
    const each = (call: Functions[string] | undefined, object: object, other: object) => call?.({ ...object }, other);
    fc.assert(
      fc.property(objects, objects, (object, other) =>
        assert.equal(each(LEAN.defaults, object, other), each(LODASH.defaults, object, other)),
      ),
    );
  });

  test('a walk ends with false, and a copy is of its kind', () => {
    const walked = (functions: Functions): unknown => {
      const found: unknown[] = [];
      functions.forEach?.([1, 2, 3], (value: unknown) => found.push(value) < 2);
      return found;
    };
    assert.equal(walked(LEAN), walked(LODASH));
    class Kind {
      readonly own = [1];
    }
    const kind = new Kind();
    assert.ok(lean.clone(kind) instanceof Kind && lean.clone(kind).own === kind.own);
  });

  test('every function is compared', () => {
    const compared = new Set([...Object.keys(CALLS), 'has', 'includes', 'indexOf', 'difference', 'assign', 'defaults']);
    assert.equal(
      Object.keys(lean).filter((name) => !compared.has(name)),
      [],
    );
  });
});
