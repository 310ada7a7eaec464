import type { Scannable } from '../scannable.ts';
import type { AggregationPart } from './streamed-aggregation.ts';

/** Threads that share the reading of a dataset: each runs the same search over its part of the data up to the first aggregation. */
export interface Threads {
  /** Starts the others. Undefined where the data cannot be divided, or something was read of it before. */
  begin(): SharedReading | undefined;
}

/** A reading that is shared. */
export interface SharedReading {
  /** The first part of the data, for this thread. */
  readonly own: Scannable;
  /** What the others took, in the order of the data; undefined where one of them could not. */
  others(): readonly AggregationPart[] | undefined;
  /** Ends the others; what they took is not needed. */
  abandon(): void;
}
