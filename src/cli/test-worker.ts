import { parentPort, workerData } from 'node:worker_threads';
import { type Diagnostic, DiagnosticError, invariant } from '../diagnostics/diagnostic.ts';
import type { FileResult } from '../testing/result.ts';
import type { FoundTests } from './find-tests.ts';
import { runTests } from './run-tests.ts';
import { type Asked, testSettings } from './test-settings.ts';
import { nodeTestWorld } from './test-world.ts';

/** What a worker answers: how the tests of a file went, or what ended it. */
export type WorkerAnswer = { readonly result: FileResult } | { readonly diagnostic: Diagnostic } | { readonly fault: string };

invariant(parentPort !== null, 'a worker has a parent');
const parent = parentPort;
// The pool gave it.
const settings = testSettings(workerData as Asked);
const world = nodeTestWorld();

parent.on('message', (found: FoundTests) => {
  void answerTo(found).then((answer) => parent.postMessage(answer));
});

async function answerTo(found: FoundTests): Promise<WorkerAnswer> {
  try {
    return { result: await runTests(found, settings, world) };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostic: error.diagnostic };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
