import { once } from './once.ts';

/**
 * A map of several, the strongest first, none of which is made before something is asked of it. `get` and `has` ask one after the other, so
 * that a map which can find one entry without making all of them is never asked for all.
 */
export function layeredMap<V>(...layers: readonly (() => ReadonlyMap<string, V>)[]): ReadonlyMap<string, V> {
  const made = layers.map(once);
  const get = (key: string): V | undefined => {
    for (const layer of made) {
      const found = layer().get(key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return lazyMap(() => new Map(made.toReversed().flatMap((layer) => [...layer()])), get);
}

/** A map that finds single entries by `get`, and makes all of them only when it is asked for all. */
export function lazyMap<V>(all: () => ReadonlyMap<string, V>, get: (key: string) => V | undefined): ReadonlyMap<string, V> {
  const whole = once(all);
  return {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      return whole().size;
    },
    keys: () => whole().keys(),
    values: () => whole().values(),
    entries: () => whole().entries(),
    forEach: (callback, context) => whole().forEach(callback, context),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
}
