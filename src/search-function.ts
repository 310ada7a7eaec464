import type { BoundDataset } from './backends/arquero/bound-dataset.ts';
import type { Table } from './backends/arquero/table.ts';
import type { RunContext } from './values/value.ts';

/** A search as a function, compiled just now or printed long ago. */
export type SearchFunction = (dataset: BoundDataset, context: RunContext) => Table;
