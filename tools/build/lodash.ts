/**
 * The functions of lodash that Chevrotain calls, for what it gives them: arrays, plain objects and texts, never sparse, never a path or a shape in
 * the place of a function. lodash's own look at much more, for every production of the grammar, at every start.
 */

type Collection<T> = readonly T[] | Readonly<Record<string, T>> | null | undefined;
type Visit<T, R> = (value: T, key: never, collection: never) => R;

/** Values with their keys: numbers for arrays, texts for objects. `visit` ends the walk with false. */
function each<T>(collection: Collection<T>, visit: Visit<T, unknown>): void {
  // Callers declare of key and collection what they know of theirs.
  const all = collection as never;
  if (isArray(collection)) {
    for (let index = 0; index < collection.length; index += 1) if (visit(collection[index] as T, index as never, all) === false) return;
  } else if (typeof collection === 'object' && collection !== null) {
    for (const [key, value] of Object.entries(collection)) if (visit(value, key as never, all) === false) return;
  }
}

/** Questions of kind. */
export const isArray = (value: unknown): value is readonly never[] => Array.isArray(value);
export const isFunction = (value: unknown): boolean => typeof value === 'function';
export const isObject = (value: unknown): boolean => value !== null && (typeof value === 'object' || typeof value === 'function');
export const isRegExp = (value: unknown): boolean => value instanceof RegExp;
export const isString = (value: unknown): boolean => typeof value === 'string';
export const isUndefined = (value: unknown): boolean => value === undefined;
export const identity = <T>(value: T): T => value;
export const noop = (): void => undefined;
export const has = (object: object | null | undefined, key: string | number): boolean => object != null && Object.hasOwn(object, key);
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const keys = (object: object | null | undefined): string[] => (object == null ? [] : Object.keys(object));
export const values = <T>(collection: Collection<T>): T[] => (collection == null ? [] : Object.values(collection));
export const assign: typeof Object.assign = Object.assign;

/** Whether there is nothing in a text, an array or an object; numbers and the like hold nothing. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string' || isArray(value)) return value.length === 0;
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}

/** Calls `visit` for each value; false ends the walk. */
export function forEach<T>(collection: Collection<T>, visit: Visit<T, unknown>): Collection<T> {
  each(collection, visit);
  return collection;
}

/** What `visit` makes of each value. */
export function map<T, R>(collection: Collection<T>, visit: Visit<T, R>): R[] {
  const made: R[] = [];
  each(collection, (value, key, all) => void made.push(visit(value, key, all)));
  return made;
}

/** As `map`, and lists are laid end to end. */
export const flatMap = <T, R>(collection: Collection<T>, visit: Visit<T, R | readonly R[]>): R[] => flatten(map(collection, visit));

/** The values to keep. */
export function filter<T>(collection: Collection<T>, keep: Visit<T, unknown>): T[] {
  const kept: T[] = [];
  each(collection, (value, key, all) => void (keep(value, key, all) && kept.push(value)));
  return kept;
}

/** The values that are not dropped. */
export const reject = <T>(collection: Collection<T>, drops: Visit<T, unknown>): T[] =>
  filter(collection, (value, key, all) => !drops(value, key, all));

/** The first value that is wanted. */
export function find<T>(collection: Collection<T>, wanted: Visit<T, unknown>): T | undefined {
  let found: T | undefined;
  each(collection, (value, key, all) => {
    if (!wanted(value, key, all)) return true;
    found = value;
    return false;
  });
  return found;
}

/** Whether any value is wanted. */
export function some<T>(collection: Collection<T>, wanted: Visit<T, unknown>): boolean {
  let found = false;
  each(collection, (value, key, all) => {
    found = Boolean(wanted(value, key, all));
    return !found;
  });
  return found;
}

/** Whether each value is wanted. */
export const every = <T>(collection: Collection<T>, wanted: Visit<T, unknown>): boolean =>
  !some(collection, (value, key, all) => !wanted(value, key, all));

/** What `add` makes of all values, one after the other. */
export function reduce<T, R>(collection: Collection<T>, add: (sum: R, value: T, key: never) => R, start: R): R {
  let sum = start;
  each(collection, (value, key) => {
    sum = add(sum, value, key);
  });
  return sum;
}

/** Whether a value or a part of a text is there. */
export function includes(collection: Collection<unknown> | string, wanted: unknown): boolean {
  return typeof collection === 'string' ? collection.includes(String(wanted)) : values(collection).includes(wanted);
}

/** A shallow copy of the same kind. */
export function clone<T>(value: T): T {
  // An array and an object are copied to their own kinds.
  if (isArray(value)) return value.slice() as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.assign(Object.create(Object.getPrototypeOf(value)), value);
}

/** Fills in what an object leaves open. */
export function defaults<T extends object>(object: T | null | undefined, ...others: readonly object[]): T {
  // What is filled in belongs to T.
  const filled = (object ?? {}) as Record<string, unknown>;
  for (const other of others) for (const [key, value] of Object.entries(other)) if (filled[key] === undefined) filled[key] = value;
  return filled as T;
}

/** The entries to keep. */
export function pickBy<T>(object: Readonly<Record<string, T>> | null | undefined, keep: Visit<T, unknown>): Record<string, T> {
  const picked: Record<string, T> = {};
  each(object, (value, key, all) => {
    if (keep(value, key, all)) picked[key] = value;
  });
  return picked;
}

/** The values by what they have in common. */
export function groupBy<T>(collection: Collection<T>, groupOf: (value: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {};
  each(collection, (value) => {
    const group = groupOf(value);
    if (Object.hasOwn(groups, group)) groups[group]?.push(value);
    else groups[group] = [value];
  });
  return groups;
}

/** Parts of arrays; a missing array is an empty one. */
export const first = <T>(array: readonly T[] | null | undefined): T | undefined => array?.[0];
export const last = <T>(array: readonly T[] | null | undefined): T | undefined => array?.at(-1);
export const drop = <T>(array: readonly T[] | null | undefined, count = 1): T[] => array?.slice(count) ?? [];
export const dropRight = <T>(array: readonly T[] | null | undefined, count = 1): T[] =>
  array?.slice(0, Math.max(0, array.length - count)) ?? [];
/** Arrays made of arrays, and a place in one. */
export const compact = <T>(array: readonly T[] | null | undefined): T[] => array?.filter(Boolean) ?? [];
export const flatten = <T>(array: readonly (T | readonly T[])[] | null | undefined): T[] => (array ?? []).flat() as T[];
export const uniq = <T>(array: readonly T[] | null | undefined): T[] => [...new Set(array)];
export const indexOf = (array: readonly unknown[] | null | undefined, value: unknown): number => array?.indexOf(value) ?? -1;

/** The values that are in no other array. */
export function difference<T>(array: readonly T[] | null | undefined, ...others: readonly (readonly T[])[]): T[] {
  const gone = new Set(others.flat());
  return (array ?? []).filter((value) => !gone.has(value));
}
