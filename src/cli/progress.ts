import type { DataInput } from '../io/data-input.ts';
import type { Output } from './terminal.ts';

/** Nothing is shown of a run that takes less. */
const DELAY = 500;
const INTERVAL = 100;

/** A line that says how much was read. */
export interface Progress {
  readonly inputs: readonly DataInput[];
  /** Takes the line away. */
  end(): void;
}

/** Watches data being read. A run never waits, so the line is written from within the reading. */
export function watchReading(inputs: readonly DataInput[], output: Output, clock: () => number = () => performance.now()): Progress {
  let bytes = 0;
  let next = clock() + DELAY;
  let shown = false;
  const count = (name: string, size: number): void => {
    bytes += size;
    const now = clock();
    if (now < next) return;
    next = now + INTERVAL;
    shown = true;
    void output.write(`\r\u001b[K${(bytes / 1e6).toFixed(0)} MB read, ${name}`.slice(0, output.columns ?? 80));
  };
  const watched = inputs.map((input): DataInput => {
    if (!('source' in input)) return input;
    const { source } = input;
    return {
      ...input,
      source: {
        name: source.name,
        *chunks() {
          for (const chunk of source.chunks()) {
            count(source.name, chunk.length);
            yield chunk;
          }
        },
      },
    };
  });
  return {
    inputs: watched,
    end: () => {
      if (shown) void output.write('\r\u001b[K');
    },
  };
}
