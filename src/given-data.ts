import type { DataInput, Metadata } from './io/data-input.ts';
import type { ByteSource } from './scan/byte-source.ts';

/** A row of data in memory: fields as given, a list of scalars is a multivalue; an inner object is flattened like JSON. */
export type EventRow = Readonly<Record<string, unknown>>;

/**
 * Data to search: the text or bytes of a file of any supported shape, rows, or several of these with metadata.
 * `events` are JSON events: they are extracted as Splunk extracts JSON (a list becomes `name{}`). A `source` is read anew whenever it is needed
 * (`dataFiles` of spl-run/node).
 */
export type Data =
  | string
  | Uint8Array
  | readonly EventRow[]
  | { readonly name?: string; readonly metadata?: Metadata; readonly text: string }
  | { readonly name?: string; readonly metadata?: Metadata; readonly bytes: Uint8Array }
  | { readonly metadata?: Metadata; readonly source: ByteSource }
  | { readonly name?: string; readonly metadata?: Metadata; readonly rows: readonly EventRow[] }
  | { readonly name?: string; readonly metadata?: Metadata; readonly events: readonly unknown[] };

/** One piece of data, or several with their metadata. */
export type GivenData = Data | readonly NamedData[];

/** What a caller gives as data, as inputs of a dataset. */
export function inputsOf(data: GivenData | undefined): readonly DataInput[] {
  if (data === undefined) return [];
  if (typeof data === 'string') return [{ name: 'data', text: data }];
  if (data instanceof Uint8Array) return [{ name: 'data', bytes: data }];
  if (!Array.isArray(data)) return [inputOf(data as NamedData)];
  // An array holds rows, or named pieces of data; only these have one of the three keys with such content.
  const list = data as readonly (EventRow | NamedData)[];
  return list.length > 0 && list.every(isNamedData) ? list.map(inputOf) : [{ name: 'data', rows: list as readonly EventRow[] }];
}

/** A piece of data with what it is called and where it comes from. */
export type NamedData = Exclude<Data, string | Uint8Array | readonly EventRow[]>;

function isNamedData(item: EventRow | NamedData): item is NamedData {
  const { rows, events, bytes, source } = item as Readonly<Record<string, unknown>>;
  // A row may have a field of that name, which holds no functions.
  if (typeof source === 'object' && source !== null && 'chunks' in source && typeof source.chunks === 'function') return true;
  return Array.isArray(rows) || Array.isArray(events) || bytes instanceof Uint8Array || ('text' in item && 'metadata' in item);
}

function inputOf(data: NamedData): DataInput {
  if ('source' in data) return data;
  const named = { name: data.name ?? 'data', ...(data.metadata === undefined ? {} : { metadata: data.metadata }) };
  if ('rows' in data) return { ...named, rows: data.rows };
  if ('events' in data) return { ...named, text: data.events.map((event) => JSON.stringify(event)).join('\n') };
  return 'text' in data ? { ...named, text: data.text } : { ...named, bytes: data.bytes };
}
