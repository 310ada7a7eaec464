import type { SearchFunction } from './search-function.ts';

export type { BoundDataset } from './backends/arquero/bound-dataset.ts';
export * from './backends/arquero/runtime.ts';
export type { Table } from './backends/arquero/table.ts';
export type { SearchFunction } from './search-function.ts';
export type { RunContext } from './values/value.ts';

/** A browser has no command line: a printed search is only ever a module there. */
export async function runProgram(_meta: object, _search: SearchFunction): Promise<void> {}
