import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import type { FileResult } from '../testing/result.ts';
import type { FoundTests } from './find-tests.ts';
import type { Asked } from './test-settings.ts';
import type { WorkerAnswer } from './test-worker.ts';

/** What is done with each result as it comes; false ends the run. */
export type TakeResult = (result: FileResult, position: number) => boolean;

/** Runs test files in several threads, each of which keeps what it has read (apps, content, macros). */
export async function runInThreads(
  files: readonly FoundTests[],
  { jobs, asked }: { readonly jobs: number; readonly asked: Asked },
  take: TakeResult,
): Promise<void> {
  let next = 0;
  let going = true;
  const workers = Array.from({ length: Math.min(jobs, files.length) }, () => new Worker(workerFile(), { workerData: asked }));
  const serve = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let position = -1;
      const give = (): void => {
        position = next;
        next += 1;
        const file = files[position];
        if (!going || file === undefined) resolve();
        else worker.postMessage(file);
      };
      worker.on('error', reject);
      worker.on('message', (answer: WorkerAnswer) => {
        if ('diagnostic' in answer) reject(new DiagnosticError(answer.diagnostic));
        else if ('fault' in answer) reject(new Error(answer.fault));
        else {
          going &&= take(answer.result, position);
          give();
        }
      });
      give();
    });
  try {
    await Promise.all(workers.map(serve));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The worker lies beside this file, also where it is packed. */
function workerFile(): string {
  return join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'test-worker.ts' : 'test-worker.cjs');
}
