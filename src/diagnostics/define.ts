/** How bad it is: an error stops the search. */
export type Severity = 'error' | 'warning' | 'info';

/** A message of the catalogue: its severity, its words, its hint. */
export interface Entry<P> {
  readonly severity: Severity;
  readonly message: (params: P) => string;
  readonly hint?: (params: P) => string | undefined;
}

/** One line of the catalogue. Messages: lower case, one sentence, no full stop, the user's names in double quotes, found before expected. */
export function define<P>(severity: Severity, message: (params: P) => string, hint?: (params: P) => string | undefined): Entry<P> {
  return hint === undefined ? { severity, message } : { severity, message, hint };
}

/** `did you mean "x"?` for the nearest names, nothing where none is near. */
export function didYouMean(near: readonly string[]): string | undefined {
  if (near.length === 0) return undefined;
  return `did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
}

/** `1 argument`, `2 arguments`. */
export function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
