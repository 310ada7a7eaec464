import type { FileResult } from './result.ts';

/** The searches, of those that were tested, of which no test expects nothing: such a test is what keeps a search from firing on everything. */
export function withoutNegative(files: readonly FileResult[]): readonly string[] {
  const searches = new Map<string, boolean>();
  for (const { search, cases } of files) {
    if (cases.length === 0) continue;
    searches.set(search, (searches.get(search) ?? false) || cases.some(({ negative, outcome }) => negative && outcome !== 'skipped'));
  }
  return [...searches].filter(([, negative]) => !negative).map(([search]) => search);
}
