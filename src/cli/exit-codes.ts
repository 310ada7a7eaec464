import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isError } from './talk.ts';

/** Exit codes (design/experience.md). */
export const EXIT = { ok: 0, finding: 1, search: 2, usage: 3, bug: 70 } as const;

/** 3 for the first error being about the data, the command line or a test file, 2 for one about the search, 0 without any. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): number {
  const first = diagnostics.find(isError);
  if (first === undefined) return EXIT.ok;
  return /^SPL[567]/.test(first.code) ? EXIT.usage : EXIT.search;
}
