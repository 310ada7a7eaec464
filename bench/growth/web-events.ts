import { closeSync, openSync, writeSync } from 'node:fs';
import { random } from '../random.ts';

const STATUSES = ['200', '200', '200', '200', '304', '404', '500'] as const;
const ACTIONS = ['view', 'search', 'basket', 'purchase', 'logout'] as const;
const PART = 10_000;

/** Writes events of a web shop, newest first, one JSON object of about 200 bytes a line; a session has ten of them and lasts about a minute. */
export function writeWebEvents(path: string, count: number, seed: number): void {
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const line = (index: number): string => {
    const time = 1_700_000_000 - index / 10;
    // Sessions run side by side: the next hundred events belong to ten of them.
    const session = Math.floor(index / 100) * 10 + (index % 10);
    return JSON.stringify({
      _time: time,
      session: `s${session}`,
      user: `user-${session % 5000}`,
      host: `web-${below(50)}`,
      status: STATUSES[below(STATUSES.length)],
      bytes: below(1_000_000),
      action: ACTIONS[below(ACTIONS.length)],
      message: `request ${below(1e9)} took ${below(2000)} ms at /shop/item/${below(10_000)}`,
    });
  };
  const file = openSync(path, 'w');
  for (let start = 0; start < count; start += PART) {
    const lines = Array.from({ length: Math.min(PART, count - start) }, (_, offset) => line(start + offset));
    writeSync(file, `${lines.join('\n')}\n`);
  }
  closeSync(file);
}
