import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CodedEvents, CodedRequest } from '../scan/coded.ts';
import { codedAnswer, plainAnswer } from '../scan/resident/answer.ts';
import type { ColumnSink } from '../scan/resident/column-sink.ts';
import { type Held, type ResidentReader, ResidentStore, type Told } from '../scan/resident/store.ts';
import type { EventColumns, ScanRequest } from '../scan/scan.ts';
import { type DataInput, type Dataset, type DatasetOptions, isMetadataName } from './data-input.ts';
import { isPlainText, type OpenInput, openInput, readInto, scanCoded, scanInputs } from './open.ts';

/** What a resident dataset may keep, if nobody says otherwise: 1 GiB. */
export const RESIDENT_MEMORY = 1 << 30;

/** How data are kept in memory. */
export interface ResidentOptions extends DatasetOptions {
  /** Bytes that columns may take, roughly; what does not fit is read each time. */
  readonly memory?: number;
}

/** A field that is kept in memory. */
export interface KeptField {
  readonly name: string;
  readonly kind: ScanRequest['kind'];
  /** How many different values it has. */
  readonly distinct: number;
  readonly bytes: number;
}

/** What decides which columns a request needs. */
type Asked = Pick<ScanRequest, 'kind' | 'fields' | 'assumed' | 'defaults'>;

/** Data that are read once and asked by any number of searches. */
export interface ResidentData {
  /** The data as one search sees them: what is noticed is told to the searches that it concerns. */
  view(): Dataset;
  /** Reads what these requests need, so that a search does not have to. */
  load(requests: readonly Asked[]): void;
  readonly kept: readonly KeptField[];
  /** What the columns take of memory, roughly. */
  readonly bytes: number;
  /** Lets go of all columns; a later search reads again. */
  forget(): void;
}

/** Keeps the columns that searches ask for; the answers are those of `openDataset`. */
export function residentData(inputs: readonly DataInput[], options: ResidentOptions): ResidentData {
  const opened = inputs.map((input) => openInput(input));
  const { memory = RESIDENT_MEMORY } = options;
  const reader = readerOf(opened, options);
  const stores = new Map<string, { readonly kind: ScanRequest['kind']; readonly store: ResidentStore }>();
  const bytes = (): number => [...stores.values()].reduce((total, { store }) => total + store.bytes, 0);
  const storeFor = ({ kind, assumed, defaults }: Omit<Asked, 'fields'>): ResidentStore => {
    const relevant = relevantOf(opened, assumed, options);
    // Fields that are made where a search names them are fields of other events.
    const key = JSON.stringify([kind, relevant, defaults ?? []]);
    const found = stores.get(key) ?? {
      kind,
      store: new ResidentStore(reader, {
        kind,
        ...(relevant.length === 0 ? {} : { assumed: relevant }),
        ...(defaults === undefined ? {} : { defaults }),
      }),
    };
    // Used last stands last.
    stores.delete(key);
    stores.set(key, found);
    return found.store;
  };
  const hold = (request: Asked, eagerly: boolean): Held | undefined => {
    const store = storeFor(request);
    const relieve = (): boolean => {
      const [least] = [...stores.values()].filter((other) => other.store !== store && other.store.bytes > 0);
      least?.store.forget();
      return least !== undefined;
    };
    return store.hold(request.fields, { most: () => memory - (bytes() - store.bytes), relieve, eagerly });
  };
  return {
    view: () => viewOf(opened, options, (request) => hold(request, false)),
    load: (requests) => {
      const settled = requests.map((request) => ({ ...request, assumed: relevantOf(opened, request.assumed, options) }));
      for (const request of unions(settled)) hold(request, true);
    },
    get kept() {
      return [...stores.values()].flatMap(({ kind, store }) =>
        [...store.columns].map(([name, column]) => ({ name, kind, distinct: column.dictionary.size - 1, bytes: column.bytes })),
      );
    },
    get bytes() {
      return bytes();
    },
    forget: () => {
      stores.clear();
    },
  };
}

function readerOf(opened: readonly OpenInput[], options: DatasetOptions): ResidentReader {
  const watched = <T>(told: Told, work: () => T): T => {
    const before = options.extraction?.diagnostics.length ?? 0;
    const result = work();
    for (const diagnostic of options.extraction?.diagnostics.slice(before) ?? []) told.diagnostics.add(diagnostic);
    return result;
  };
  return {
    coded: (request, told) => watched(told, () => scanCoded(opened, request, { ...options, notes: told.notes })),
    read: (request: ScanRequest, sink: ColumnSink, told) =>
      watched(told, () => readInto(opened, request, { ...options, notes: told.notes }, sink)),
  };
}

/** What a search asks of metadata, where it decides what events are: lines of text for which nothing else says it. */
function relevantOf(
  opened: readonly OpenInput[],
  assumed: ScanRequest['assumed'] = [],
  { defaults = {} }: DatasetOptions,
): NonNullable<ScanRequest['assumed']> {
  const open = assumed.filter(([name]) => isMetadataName(name) && defaults[name] === undefined);
  if (open.length === 0) return [];
  const texts = opened.filter(({ known }) => known !== undefined && isPlainText(known().shape));
  return open.filter(([name]) => texts.some(({ input }) => !(name in (input.metadata ?? {}))));
}

function viewOf(opened: readonly OpenInput[], options: DatasetOptions, hold: (request: Asked) => Held | undefined): Dataset {
  const notes = new Set<string>();
  const diagnostics = new Set<Diagnostic>();
  let events = 0;
  const seen = <Found extends { readonly read: number }>(found: Found): Found => {
    events = Math.max(events, found.read);
    return found;
  };
  const take = ({ told }: Held, { length }: { readonly length: number }, isSifted: boolean): void => {
    for (const one of told) {
      // Of events that do not pass a search does not look at the time.
      for (const note of one.notes) if (length > 0 || !isSifted || !IS_ABOUT_TIME.test(note)) notes.add(note);
      for (const diagnostic of one.diagnostics) diagnostics.add(diagnostic);
    }
  };
  const beside = <T>(work: (own: DatasetOptions & { readonly notes: Set<string> }) => T): T => {
    const before = options.extraction?.diagnostics.length ?? 0;
    try {
      return work({ ...options, notes });
    } finally {
      for (const diagnostic of options.extraction?.diagnostics.slice(before) ?? []) diagnostics.add(diagnostic);
    }
  };
  // Fields that are made because a search names them are no part of the data.
  return {
    scan: (request): EventColumns => {
      const held = request.defaults === undefined ? hold(request) : undefined;
      if (held === undefined) return seen(beside((own) => scanInputs(opened, request, own)));
      const { filter, ...rest } = request;
      const found = plainAnswer(held.data, { ...rest, filters: filter === undefined ? [] : [filter] });
      take(held, found, filter !== undefined || request.literals !== undefined);
      return seen(found);
    },
    coded: (request: CodedRequest): CodedEvents | undefined => {
      const held = request.defaults === undefined ? hold(request) : undefined;
      if (held === undefined) {
        const found = beside((own) => scanCoded(opened, request, own));
        return found === undefined ? undefined : seen(found);
      }
      const found = codedAnswer(held.data, request);
      take(held, found, request.filters.length > 0 || request.literals !== undefined);
      return seen(found);
    },
    get events() {
      return events;
    },
    get notes() {
      return [...notes];
    },
    get diagnostics() {
      return [...diagnostics];
    },
  };
}

/** Notes name their input first. */
const IS_ABOUT_TIME = /(?:^|: )_time /;

/** One request for all that ask for the same events. */
function unions(requests: readonly Asked[]): readonly Asked[] {
  const byEvents = new Map<string, Asked[]>();
  for (const request of requests) {
    const key = JSON.stringify([request.kind, request.assumed ?? [], request.defaults ?? []]);
    byEvents.set(key, [...(byEvents.get(key) ?? []), request]);
  }
  return [...byEvents.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = new Set(group.flatMap(({ fields }) => (fields.all ? [] : fields.names)));
    // What all need, and the fields that are only made up where a search names them.
    const named: Asked = { ...first, fields: { all: false, names: [...names].sort(), patterns: [] } };
    const asksAll = group.some(({ fields }) => fields.all || fields.patterns.length > 0);
    return asksAll ? [{ ...first, fields: { all: true } }, named] : [named];
  });
}
