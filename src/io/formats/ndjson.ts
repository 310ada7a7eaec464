import { rowWriter } from './json.ts';
import type { ShownRows } from './shown-rows.ts';

/** One row a line as a JSON object, and nothing else. */
export function* ndjsonText(rows: ShownRows): Generator<string> {
  const row = rowWriter(rows);
  for (let i = 0; i < rows.length; i += 1) yield `${row(i)}\n`;
}
