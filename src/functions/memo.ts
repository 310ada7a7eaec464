/** What comes out of the rows is few in practice; this bounds what a search over hostile data can hold. */
const KNOWN = 1000;

/** Compiles each distinct text once. Nearly always it is one literal, so the text of the row before is looked at first. */
export function memoized<T>(compile: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let last: { readonly text: string; readonly result: T } | null = null;
  return (text) => {
    if (last !== null && last.text === text) return last.result;
    const found = known.get(text);
    const result = found === undefined ? compile(text) : found;
    if (found === undefined) {
      if (known.size >= KNOWN) known.clear();
      known.set(text, result);
    }
    last = { text, result };
    return result;
  };
}
