import { bindDataset } from './backends/arquero/bound-dataset.ts';
import { createJournal, scopeOf } from './backends/arquero/journal.ts';
import type { AggregationPart } from './backends/arquero/stream/streamed-aggregation.ts';
import { type CompiledPlan, executable } from './compile.ts';
import type { Dataset } from './io/data-input.ts';
import { textCompiler } from './text-compiler.ts';
import type { RunContext } from './values/value.ts';

/** What a part of the data came to. */
export interface PartResult {
  readonly part: AggregationPart;
  /** Events that were read. */
  readonly events: number;
  readonly notes: readonly string[];
}

class Delivered extends Error {
  readonly part: AggregationPart | undefined;

  constructor(part: AggregationPart | undefined) {
    super('the part is delivered');
    this.part = part;
  }
}

/**
 * Runs a search over a part of its data up to the first aggregation. Undefined where the part alone cannot tell: the search needs events as rows,
 * an aggregate cannot be added up, or there is something to be told of the run, which only a run over all data can tell right.
 */
export function runPart(compiled: CompiledPlan, dataset: Dataset, given: RunContext): PartResult | undefined {
  const journal = createJournal();
  const deliver = (part: AggregationPart | undefined): never => {
    throw new Delivered(part);
  };
  const context = { ...scopeOf(given, journal), deliver };
  try {
    executable(compiled)(bindDataset(dataset, context, textCompiler(compiled.named)), context).rows();
  } catch (error) {
    if (!(error instanceof Delivered)) throw error;
    const silent = journal.diagnostics().length === 0 && dataset.diagnostics.length === 0;
    if (error.part !== undefined && silent) return { part: error.part, events: dataset.events, notes: dataset.notes };
  }
  return undefined;
}
