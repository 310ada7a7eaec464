import type { RecordForm } from './form.ts';
import { type Entry, NO_LEAF, ODD, writeNames, writeNode } from './wanted-names.ts';

const METADATA: readonly string[] = ['host', 'source', 'sourcetype', 'index'];

/** Events in the envelope of the HTTP Event Collector. An envelope without an object as event is left to the other reading. */
export const ENVELOPES: RecordForm = {
  open: (kernel, names, { timeNames, isGiven }) => {
    const columns: (string | undefined)[] = names.map((name) => (METADATA.includes(name) ? undefined : name));
    const hidden = (name?: string): number => columns.push(name) - 1;
    const [event, text, time, fields] = [hidden(), hidden(), hidden(), hidden()];
    // What the envelope does not say, and nobody else, the event may.
    const pairs = METADATA.flatMap((name) => {
      const own = names.indexOf(name);
      return own === -1 || isGiven(name) ? [] : [[own, hidden(name)] as const];
    });
    const guesses = timeNames.map((name) => ({
      column: columns.includes(name) ? columns.indexOf(name) : hidden(name),
      isStatement: name === '_time',
    }));
    const inner = writeNames(kernel, columns, { rowsAreOdd: false });
    const indexed = new Map<string, Entry>(names.map((name, leaf) => [name, { leaf: METADATA.includes(name) ? ODD : leaf, ...SINGLE }]));
    for (const name of timeNames) indexed.set(name, { leaf: ODD, ...SINGLE });
    const outer = new Map<string, Entry>([
      ['time', { leaf: time, ...SINGLE }],
      ['event', { leaf: text, list: text, child: true, whole: event }],
      ['fields', { leaf: text, list: text, child: true, whole: fields }],
    ]);
    for (const name of METADATA) if (names.includes(name)) outer.set(name, { leaf: names.indexOf(name), ...SINGLE });
    if (inner === undefined || indexed.size > 255) return undefined;
    const flat = writeNode(kernel, indexed, new Map());
    const children = new Map([
      ['event', inner.root],
      ['fields', flat],
    ]);
    const wanted = { ...inner, root: writeNode(kernel, outer, children) };
    const places = Uint32Array.of(event, text, time, pairs.length, ...pairs.flat(), time, 1);
    const at = kernel.allocate(4 * places.length);
    kernel.words.set(places, at >> 2);
    kernel.call.setFlatNode(flat);
    return {
      wanted,
      width: columns.length,
      times: [{ column: time, isStatement: true }, ...guesses],
      raw: event,
      settle: ({ spans, stride, count, status }) => kernel.call.settleEnvelopes(spans, stride, count, status, at),
    };
  },
};

const SINGLE = { child: false, list: NO_LEAF, single: true } as const;
