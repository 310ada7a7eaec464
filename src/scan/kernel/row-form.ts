import type { RecordForm } from './form.ts';
import { type Entry, NO_LEAF, writeNames, writeNode } from './wanted-names.ts';

const METADATA: readonly string[] = ['host', 'source', 'sourcetype', 'index'];
/** Fields that a result of Splunk has in every row: one of them says that the fields of the event are there. */
const ALWAYS: readonly string[] = ['splunk_server', 'linecount', '_cd', '_indextime'];

/** Rows of a result as JSON objects. A row without `_raw`, or with other values than texts, is left to the other reading. */
export const ROWS: RecordForm = {
  open: (kernel, names, { isGiven }) => {
    // What it holds is a list in any form.
    if (names.includes('_si')) return undefined;
    const columns: (string | undefined)[] = [...names];
    const hidden = (): number => columns.push(undefined) - 1;
    const [raw, time] = [hidden(), hidden()];
    const given = columns.length;
    const entries = new Map<string, Entry>(ALWAYS.map((name) => [name, { leaf: hidden(), ...SINGLE }]));
    names.forEach((name, leaf) => void entries.set(name, { leaf, ...SINGLE }));
    entries.set('_raw', { leaf: raw, ...SINGLE });
    entries.set('_time', { leaf: time, ...SINGLE });
    // Metadata that somebody says is not read from the text of an event.
    const inText = columns.map((name) => (name !== undefined && METADATA.includes(name) && isGiven(name) ? undefined : name));
    const inner = writeNames(kernel, inText, { rowsAreOdd: false });
    if (inner === undefined || entries.size > 255) return undefined;
    const root = writeNode(kernel, entries, new Map());
    const room = kernel.allocate(8 * columns.length);
    const read = names.flatMap((name, column) => (inText[column] === undefined ? [] : [column, METADATA.includes(name) ? 0 : 1]));
    const places = [
      raw,
      time,
      given,
      inner.root,
      inner.empty,
      inner.chains,
      room,
      columns.length,
      read.length / 2,
      time,
      1,
      ALWAYS.length,
      ...read,
    ];
    const at = kernel.allocate(4 * places.length);
    kernel.words.set(places, at >> 2);
    kernel.call.setFlatNode(root);
    return {
      wanted: { ...inner, root },
      width: columns.length,
      times: [{ column: time, isStatement: true }],
      raw,
      settle: ({ spans, stride, count, status }) => kernel.call.settleRows(spans, stride, count, status, at),
    };
  },
};

/** The same as the results of an export stream. */
export const EXPORTS: RecordForm = { ...ROWS, unwrap: (kernel, lines, count) => kernel.call.unwrapExports(lines, count) };

const SINGLE = { child: false, list: NO_LEAF, single: true } as const;
