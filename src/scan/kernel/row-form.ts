import type { FormOptions, RecordForm, TakenRecords } from './form.ts';
import type { Kernel } from './kernel.ts';
import { type Entry, NO_LEAF, type WantedNames, writeNames, writeNode } from './wanted-names.ts';

/** Fields that are no result of an extraction. */
export const METADATA: readonly string[] = ['host', 'source', 'sourcetype', 'index'];
/** Fields that a result of Splunk has in every row: one of them says that the fields of the event are there. */
const ALWAYS: readonly string[] = ['splunk_server', 'linecount', '_cd', '_indextime'];

/** Rows of a result as JSON objects. A row without `_raw`, or with other values than texts, is left to the other reading. */
export const ROWS: RecordForm = {
  open: (kernel, names, { isGiven }) => {
    // What it holds is a list in any form.
    if (names.includes('_si')) return undefined;
    const rows = openRows(kernel, names, { isGiven, marks: ALWAYS.length, kind: 0 });
    if (rows === undefined) return undefined;
    const { raw, time, given } = rows;
    const entries = new Map<string, Entry>(ALWAYS.map((name, index) => [name, { leaf: given + index, ...SINGLE }]));
    names.forEach((name, leaf) => void entries.set(name, { leaf, ...SINGLE }));
    entries.set('_raw', { leaf: raw, ...SINGLE });
    entries.set('_time', { leaf: time, ...SINGLE });
    if (entries.size > 255) return undefined;
    const root = writeNode(kernel, entries, new Map());
    kernel.call.setFlatNode(root);
    return {
      ...rows,
      wanted: { ...rows.inner, root },
      times: [{ column: time, isStatement: true }],
    };
  },
};

/** What rows of every form have in common. */
export interface Rows {
  /** The columns of the text, of the time, and the first of those that say that the fields of the event are there. */
  readonly raw: number;
  readonly time: number;
  readonly given: number;
  readonly width: number;
  /** The names as they are read from the text of an event. */
  readonly inner: WantedNames;
  settle(records: TakenRecords): number;
}

/** How rows differ. */
export interface RowsOptions extends Pick<FormOptions, 'isGiven'> {
  /** How many columns say that the fields of the event are there. */
  readonly marks: number;
  /** 1: quotes are doubled in the text of the event; 2: it has none (assembly/rows.ts). */
  readonly kind: 0 | 1 | 2;
}

/** Lays out the columns of rows: those of the names, then the text, the time, and the marks. */
export function openRows(kernel: Kernel, names: readonly string[], { isGiven, marks, kind }: RowsOptions): Rows | undefined {
  const [raw, time, given, width] = [names.length, names.length + 1, names.length + 2, names.length + 2 + marks];
  // Metadata that somebody says is not read from the text of an event.
  const inText = Array.from({ length: width }, (_, column) => {
    const name = names[column];
    return name !== undefined && METADATA.includes(name) && isGiven(name) ? undefined : name;
  });
  const inner = writeNames(kernel, inText, { rowsAreOdd: false });
  if (inner === undefined) return undefined;
  const room = kernel.allocate(8 * width);
  const read = names.flatMap((name, column) => (inText[column] === undefined ? [] : [column, METADATA.includes(name) ? 0 : 1]));
  const nodes = [inner.root, inner.empty, inner.chains];
  const places = [raw, time, given, ...nodes, room, width, read.length / 2, time, 1, marks, kind, ...read];
  const at = kernel.allocate(4 * places.length);
  kernel.words.set(places, at >> 2);
  const settle = ({ spans, stride, count, status }: TakenRecords): number => kernel.call.settleRows(spans, stride, count, status, at);
  return { raw, time, given, width, inner, settle };
}

/** The same as the results of an export stream. */
export const EXPORTS: RecordForm = {
  sift: (kernel, lines, count) => kernel.call.unwrapExports(lines, count, false),
  open: (kernel, names, options) => {
    const rows = ROWS.open(kernel, names, options);
    if (rows === undefined) return undefined;
    const { wanted, width } = rows;
    const { call } = kernel;
    return {
      ...rows,
      extract: (lines, { spans, count, status }) => {
        call.unwrapExports(lines, count, true);
        return call.extract(lines, count, wanted.root, wanted.empty, width, wanted.chains, spans, status);
      },
    };
  },
};

const SINGLE = { child: false, list: NO_LEAF, single: true } as const;
