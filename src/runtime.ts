import type { PrintedKnowledge } from './held-knowledge.ts';
import type { SearchFunction } from './search-function.ts';

export type { BoundDataset } from './backends/arquero/bound-dataset.ts';
export * from './backends/arquero/runtime.ts';
export type { Table } from './backends/arquero/table.ts';
export type { PrintedKnowledge } from './held-knowledge.ts';
export type { SearchFunction } from './search-function.ts';
export type { RunContext } from './values/value.ts';

/**
 * Runs a printed search where its file is the program that Node was started with: the flags of `spl-run` for data, time and output apply, and
 * the same rows are printed. Where the file is imported as a module, or runs in a browser, nothing happens.
 */
export async function runProgram(meta: object, search: SearchFunction, knowledge: PrintedKnowledge = {}): Promise<void> {
  const { runPrinted } = await import('./cli/run-printed.ts');
  // `import.meta` has a url on Node and in browsers; its type has one only where their types are installed.
  await runPrinted('url' in meta ? String(meta.url) : '', search, knowledge);
}
