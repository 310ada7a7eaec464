import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import type { Given } from './options.ts';
import { createTalk } from './talk.ts';
import type { Io } from './terminal.ts';

/** Turns what is thrown into words and an exit code. */
export async function guarded(given: Given, io: Io, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const talk = createTalk(given, io);
    if (error instanceof DiagnosticError) {
      talk.report([error.diagnostic]);
      return exitCodeOf([error.diagnostic]);
    }
    const detail = error instanceof Error ? error.message : String(error);
    talk.report([diagnose('SPL9001', {}, { detail, stack: talk.verbose })]);
    if (talk.verbose && error instanceof Error) void io.stderr.write(`${error.stack}\n`);
    return EXIT.bug;
  }
}

/** How to talk about a command line that could not be read. */
export function givenIn(argv: readonly string[]): Given {
  const verbose = argv.includes('-v') || argv.includes('--verbose');
  const color = argv.map((word) => /^--color=(always|never)$/.exec(word)?.[1]).findLast((word) => word !== undefined);
  return { ...(verbose ? { verbose } : {}), ...(color === undefined ? {} : { color }) };
}
