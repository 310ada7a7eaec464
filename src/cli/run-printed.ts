import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PrintedKnowledge } from '../held-knowledge.ts';
import type { SearchFunction } from '../search-function.ts';

/** Runs a printed search if its file is the program that Node was started with, and sets the exit code. */
export async function runPrinted(importMetaUrl: string, search: SearchFunction, knowledge: PrintedKnowledge): Promise<void> {
  if (!isProgram(importMetaUrl)) return;
  const [{ printedMain }, { processIo }] = await Promise.all([import('./printed-main.ts'), import('./process-io.ts')]);
  process.exitCode = await printedMain({ search, knowledge }, process.argv.slice(2), processIo());
}

function isProgram(importMetaUrl: string): boolean {
  const started = process.argv[1];
  if (started === undefined || !importMetaUrl.startsWith('file:')) return false;
  try {
    return realpathSync(started) === realpathSync(fileURLToPath(importMetaUrl));
  } catch {
    // Node may have been started with something that is no file (`node --eval`).
    return false;
  }
}
