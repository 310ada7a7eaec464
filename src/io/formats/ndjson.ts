import { objectsText } from './json.ts';
import type { ShownRows } from './shown-rows.ts';

/** One row a line as a JSON object, and nothing else. */
export const ndjsonText = (rows: ShownRows): Iterable<string> => objectsText(rows, { before: '', first: '', after: '\n' });
