import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { touchedBy } from '../testing/dependencies.ts';
import type { FoundTests } from './find-tests.ts';
import type { Talk } from './talk.ts';
import { nodeTestWorld } from './test-world.ts';

/** An editor writes a file in several steps: what comes within so many milliseconds is one change. */
const PAUSE = 100;
const LEFT_OUT = /(?:^|[\\/])(?:\.|node_modules[\\/])|\.snap\.json$/;

/** What is watched, and how it is run. */
export interface Watched {
  readonly find: () => readonly FoundTests[];
  readonly run: (files: readonly FoundTests[]) => Promise<number>;
  readonly talk: Talk;
}

/** Runs all tests, then after each change those that it touches. Ends with the process. */
export async function watchTests({ find, run, talk }: Watched): Promise<number> {
  const changed = new Set<string>();
  let wake = (): void => undefined;
  watch('.', { recursive: true }, (_, name) => {
    if (name === null || LEFT_OUT.test(name)) return;
    changed.add(resolve(name));
    wake();
  });
  await attempt(() => run(find()), talk);
  for (;;) {
    talk.note('\nwatching for changes');
    while (changed.size === 0)
      await new Promise<void>((done) => {
        wake = done;
      });
    await new Promise((done) => setTimeout(done, PAUSE));
    const files = [...changed];
    changed.clear();
    await attempt(async () => {
      const touched = touchedBy(find(), files, nodeTestWorld());
      return touched.length === 0 ? 0 : run(touched);
    }, talk);
  }
}

/** A mistake is told, and may be repaired by the next change. */
async function attempt(work: () => Promise<number>, talk: Talk): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    talk.report([error.diagnostic]);
  }
}
