/** More values than these in one field are no value: no search means them, and they would fill the memory. */
export const MOST_VALUES = 1_000_000;

/** A text of more characters that a function makes out of smaller ones is no value either. */
export const LONGEST_TEXT = 2 ** 24;

const givenUp = new Set<string>();

/** Says that a function gave null because its value would have been too large; the run tells its user. */
export function tooLarge(name: string): null {
  givenUp.add(name);
  return null;
}

/** For what a function threw: null where a text or a list was too large even for the engine, anything else goes on. */
export function engineLimit(error: unknown, name: string): null {
  if (error instanceof RangeError && /invalid (?:string|array) length/i.test(error.message)) return tooLarge(name);
  throw error;
}

/** The functions that gave up since this was last asked. */
export function takeTooLarge(): readonly string[] {
  const names = [...givenUp];
  givenUp.clear();
  return names;
}
