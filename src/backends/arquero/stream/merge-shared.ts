import type { Scannable } from '../scannable.ts';
import { Unsorted } from './arrival.ts';
import type { StreamedAggregation } from './streamed-aggregation.ts';
import type { SharedReading } from './threads.ts';

/** Does this thread's part of a shared reading and adds what the others took. False where it came to nothing; the sink is useless then. */
export function mergeShared(shared: SharedReading, sink: StreamedAggregation, readOwn: (own: Scannable) => boolean): boolean {
  let done = false;
  try {
    const parts = readOwn(shared.own) ? shared.others() : undefined;
    if (parts === undefined) return false;
    for (const part of parts) sink.merge(part);
    done = true;
  } catch (error) {
    if (!(error instanceof Unsorted)) throw error;
  } finally {
    if (!done) shared.abandon();
  }
  return done;
}
