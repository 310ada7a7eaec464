import { pathToFileURL } from 'node:url';
import { observeTests } from '../kit/observer.ts';
import { faultText } from './fault-text.ts';
import type { FromWorker, ToWorker } from './message.ts';

type SuiteRunner = () => Promise<unknown>;

// uvu's own names for "do not run by yourself" and for its queue of suites by file.
const uvu = globalThis as unknown as { UVU_DEFER: number; UVU_INDEX: number; UVU_QUEUE: SuiteRunner[][] };
uvu.UVU_DEFER = 1;
uvu.UVU_QUEUE = [];

function tell(message: FromWorker): void {
  process.send?.(message);
}

observeTests({
  started: (test) => tell({ kind: 'started', test }),
  ended: (test, fault) => tell({ kind: 'ended', test, ...(fault === undefined ? {} : { fault: faultText(fault.thrown) }) }),
});

async function runFile(file: string): Promise<void> {
  const suites: SuiteRunner[] = [];
  uvu.UVU_INDEX = uvu.UVU_QUEUE.push(suites) - 1;
  await import(pathToFileURL(file).href);
  for (const run of suites) await run();
}

process.on('message', async ({ file }: ToWorker) => {
  try {
    await runFile(file);
    tell({ kind: 'done' });
  } catch (thrown) {
    tell({ kind: 'done', fault: faultText(thrown) });
  }
});
// A normal exit, so that coverage is written.
process.on('disconnect', () => process.exit());
tell({ kind: 'ready' });
