import type { PrintedKnowledge } from '../held-knowledge.ts';
import { nodeFileTree } from '../io/node/knowledge-files.ts';
import type { SearchFunction } from '../search-function.ts';
import { openPrintedRun } from '../session/run-printed-search.ts';
import { EXIT } from './exit-codes.ts';
import { readFast } from './fast-arguments.ts';
import { givenIn, guarded } from './guarded.ts';
import { askedRun } from './open-data.ts';
import { runAndShow } from './run-and-show.ts';
import { createTalk } from './talk.ts';
import type { Io } from './terminal.ts';

/** A printed search and what it holds besides. */
export interface PrintedProgram {
  readonly search: SearchFunction;
  readonly knowledge: PrintedKnowledge;
}

/** The command line of a printed search: the flags of `spl-run` for data, time and output. Gives the exit code. */
export async function printedMain({ search, knowledge }: PrintedProgram, argv: readonly string[], io: Io): Promise<number> {
  return guarded(givenIn(argv), io, async () => {
    const read = readFast(argv, 'program');
    const { given } =
      read !== undefined && read.words.length === 0 ? read : (await import('./slow-arguments.ts')).readSlow(argv, 'program');
    const talk = createTalk(given, io);
    if (given.help === true) {
      const { helpFor } = await import('./help.ts');
      await io.stdout.write(helpFor('program', [], io.stdout.columns ?? 100));
      return EXIT.ok;
    }
    const asked = askedRun(given, io, talk.quiet);
    const lookups = { files: given.lookup ?? [], apps: given.app ?? [], tree: nodeFileTree(process.cwd()), knowledge };
    return runAndShow({ given, io, talk, asked, open: () => openPrintedRun(asked.options, lookups), run: (run) => run.run(search) });
  });
}
