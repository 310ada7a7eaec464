import type { RecordForm } from './form.ts';
import { METADATA, openRows } from './row-form.ts';

const INTERNAL: readonly string[] = ['_raw', '_time'];
/** As `outputcsv` writes lists. */
const LIST_COLUMN = '__mv_';

/** Rows of a CSV that Splunk, or somebody else, wrote: the first says the names of the columns. `headerOf` reads it. */
export const cellForm = (headerOf: (record: string) => readonly string[]): RecordForm => ({
  open: (kernel, names, { first, internal, isGiven }) => {
    const header = headerOf(first);
    const textless = !header.includes('_raw');
    const timeless = textless && !header.includes('_time');
    const isOdd = new Set(header).size < header.length || header[0]?.trim() === '' || header.some((name) => name.startsWith(LIST_COLUMN));
    // A column that no event has is told by the other reading.
    if (isOdd || (textless && internal.has('_raw')) || (timeless && internal.has('_time'))) return undefined;
    const rows = openRows(kernel, names, { isGiven, marks: 1, kind: textless ? 2 : 1 });
    if (rows === undefined) return undefined;
    const { raw, time, given, width } = rows;
    const cells = header.flatMap((name) => {
      const leaf = name === '_raw' ? raw : name === '_time' ? time : names.indexOf(name);
      return [leaf, name === '_raw' ? 2 : INTERNAL.includes(name) || METADATA.includes(name) ? 0 : 1];
    });
    const at = kernel.allocate(4 * cells.length);
    kernel.words.set(Uint32Array.from(cells), at >> 2);
    return {
      ...rows,
      wanted: rows.inner,
      times: [{ column: time, isStatement: true }],
      doubled: true,
      timeless,
      extract: (lines, { spans, count, status }) => kernel.call.extractCells(lines, count, at, header.length, given, width, spans, status),
    };
  },
});
