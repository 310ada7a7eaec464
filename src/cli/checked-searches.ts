import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkApps, savedSearchesOf } from '../session/check-apps.ts';
import type { Knowledge } from '../session/load-knowledge.ts';
import type { Source } from '../text/source.ts';
import type { Given } from './options.ts';
import { searchesAt } from './search-files.ts';
import { readSearchText, searchesIn } from './search-source.ts';
import type { Io } from './terminal.ts';

/** A search to check; without a text where its file holds none. */
export interface CheckedSearch {
  readonly source?: Source;
  readonly file?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The searches of a command line: a text, files, folders; those of `--app` and `--content` where it names nothing else (what a
 * configuration names is what searches may ask for). */
export async function searchesToCheck(
  words: readonly string[],
  { given, io, knowledge }: { readonly given: Given; readonly io: Io; knowledge(): Promise<Knowledge> },
): Promise<readonly CheckedSearch[]> {
  if (given.expression !== undefined || words.includes('-'))
    return [{ ...(await readSearchText(words, given, io.readInput)), diagnostics: [] }];
  if (words.length === 0 && (given.app !== undefined || given.content !== undefined)) return searchesOfKnowledge(given, await knowledge());
  const found: CheckedSearch[] = [];
  for (const path of (words.length === 0 ? ['.'] : words).flatMap(searchesAt)) {
    const { file, found: inFile } = await searchesIn(path);
    const [first, ...rest] = inFile.searches;
    found.push({ ...(first === undefined ? {} : { source: first }), file, diagnostics: inFile.diagnostics });
    found.push(...rest.map((source) => ({ source, file, diagnostics: [] })));
  }
  return found;
}

/** Apps and a repository are looked at whole: their configuration, and every search in them. */
function searchesOfKnowledge(given: Given, { search, contents }: Knowledge): readonly CheckedSearch[] {
  const saved = given.app === undefined ? [] : savedSearchesOf(search.apps);
  const ofApps =
    given.app === undefined ? [] : [{ diagnostics: checkApps(search.apps) }, ...saved.map((source) => ({ source, diagnostics: [] }))];
  const ofContents = contents.flatMap((content): readonly CheckedSearch[] => [
    { diagnostics: content.problems() },
    ...[...content.detectionPaths, ...content.baselinePaths].map((path) => {
      const { detection, diagnostics } = content.detection(path);
      return { ...(detection === undefined ? {} : { source: detection.search }), diagnostics };
    }),
  ]);
  return [...ofApps, ...ofContents];
}
