import type { CompiledPlan } from '../compile.ts';
import { nodeFileTree } from '../io/node/knowledge-files.ts';
import { type Knowledge, loadKnowledge } from '../session/load-knowledge.ts';
import { openSession, type Session } from '../session/open-session.ts';
import { EXIT } from './exit-codes.ts';
import { knowledgeOptions } from './knowledge-options.ts';
import type { Invocation } from './options.ts';
import { type GivenSearch, readSearchText } from './search-source.ts';
import { limitsOf } from './settings.ts';
import { isError, type Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** A search that can be run or shown. */
export interface CompiledSearch {
  readonly search: GivenSearch;
  readonly session: Session;
  readonly compiled: CompiledPlan;
  /** The content repositories of the search, the weakest first. */
  readonly contents: Knowledge['contents'];
}

/** Reads and compiles the search of a command line with the macros that it finds. An exit code where that cannot be done, which has been said. */
export async function compileGiven({ words, given }: Invocation, io: Io, talk: Talk): Promise<CompiledSearch | number> {
  const search = await readSearchText(words, given, io.readInput);
  const knowledge = await loadKnowledge(knowledgeOptions(given, search.file), nodeFileTree(process.cwd()));
  if (talk.verbose) for (const file of knowledge.discovered) talk.note(`macros: ${file}`);
  // A mistake in what was named is one of use; a search with mistakes of its own shows those too.
  if (talk.report(knowledge.diagnostics)) return EXIT.usage;
  const session = openSession({ ...knowledge, ...limitsOf(given) });
  const compiled = session.compile(search.source);
  talk.report(compiled.diagnostics);
  return compiled.diagnostics.some(isError) ? EXIT.search : { search, session, compiled, contents: knowledge.contents };
}
