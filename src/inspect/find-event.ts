import { type DatasetExtraction, datasetExtraction, type ExtractionOptions } from '../dataset-extraction.ts';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import type { ToldValue } from '../extraction/observe.ts';
import type { DataInput, Dataset, DatasetOptions } from '../io/data-input.ts';
import { openDataset } from '../io/open.ts';
import type { Extraction } from '../scan/extraction.ts';
import { newestFirst } from '../scan/js/newest-first.ts';
import type { RunContext, Value } from '../values/value.ts';

/** The data that events are looked for in, and how they are read. */
export interface EventData {
  readonly inputs: readonly DataInput[];
  readonly reading: Pick<DatasetOptions, 'now' | 'zone' | 'defaults'>;
  readonly extraction: ExtractionOptions;
  readonly context: RunContext;
}

/** An event with all its fields, and everything that gave it one. */
export interface FoundEvent {
  readonly number: number;
  readonly events: number;
  readonly input: DataInput;
  readonly fields: ReadonlyMap<string, Value>;
  readonly told: readonly ToldValue[];
  /** Guesses that reading its data took. */
  readonly notes: readonly string[];
}

/** What tells an event from others of its data, but for those that are the same. */
interface Mark {
  readonly time: Value;
  readonly raw: Value;
}

/** The event of a number, from 1, in the order in which a search sees events: newest first. Throws where there is none. */
export function findEvent(number: number, data: EventData): FoundEvent {
  const pieces = data.inputs.map((input) => marksOf(input, data));
  const owners = pieces.flatMap(({ input, marks }) => marks.map((_, row) => ({ input, marks, row })));
  const times = pieces.flatMap(({ marks }) => marks.map(({ time }) => (typeof time === 'number' ? time : Number.NaN)));
  if (owners.length === 0) throw new DiagnosticError(diagnose('SPL5061', {}, {}));
  const order = newestFirst(times);
  const owner = owners[order === undefined ? number - 1 : (order[number - 1] ?? -1)];
  if (owner === undefined) throw new DiagnosticError(diagnose('SPL7051', {}, { found: String(number), events: owners.length }));
  const { input, marks, row } = owner;
  return { number, events: owners.length, input, ...readEvent(input, marks, row, data) };
}

function marksOf(input: DataInput, data: EventData): { readonly input: DataInput; readonly marks: readonly Mark[] } {
  const { dataset } = open(input, data);
  const { length, columns } = dataset.scan({ kind: 'events', fields: { all: false, names: ['_time', '_raw'], patterns: [] } });
  const [times, raws] = [columns.get('_time'), columns.get('_raw')];
  return { input, marks: Array.from({ length }, (_, row) => ({ time: times?.[row] ?? null, raw: raws?.[row] ?? null })) };
}

/** Reads the data again, with every field, as a search does; of events that look the same it keeps the one in the same place. */
function readEvent(input: DataInput, marks: readonly Mark[], row: number, data: EventData): Pick<FoundEvent, 'fields' | 'told' | 'notes'> {
  const wanted = marks[row] ?? { time: null, raw: null };
  const found = readLike(wanted, { input, data, only: wanted.raw });
  // A rule may have changed the text of the event after it was told by it.
  const { columns, told, notes } = found.told.length > 0 ? found : readLike(wanted, { input, data });
  const place = marks.slice(0, row).filter(isLike(wanted)).length;
  const fields = [...columns].map(([name, column]) => [name, column[place] ?? null] as const).filter(([, value]) => value !== null);
  return { fields: new Map(fields), told: told[place] ?? [], notes };
}

const isLike =
  (wanted: Mark) =>
  ({ time, raw }: Mark): boolean =>
    time === wanted.time && raw === wanted.raw;

/** The events that look like this, with their fields. `only`: events with another text need none. */
function readLike(wanted: Mark, { input, data, only }: { readonly input: DataInput; readonly data: EventData; readonly only?: Value }) {
  let told: ToldValue[] = [];
  const kept: (readonly ToldValue[])[] = [];
  const { dataset } = open(input, data, { observe: (value) => void told.push(value), ...(only === undefined ? {} : { only }) });
  const { length, columns } = dataset.scan({
    kind: 'events',
    fields: { all: true },
    // Asked of each event once it has its fields.
    filter: (event) => {
      const own = told;
      told = [];
      if (!isLike(wanted)({ time: event.get('_time'), raw: event.get('_raw') })) return false;
      kept.push(own);
      return true;
    },
  });
  // A reading that was begun again has told of some events twice.
  return { columns, told: kept.slice(kept.length - length), notes: dataset.notes };
}

interface Watching {
  readonly observe: NonNullable<ExtractionOptions['observe']>;
  readonly only?: Value;
}

function open(input: DataInput, { reading, extraction, context }: EventData, watching?: Watching): { readonly dataset: Dataset } {
  const found = datasetExtraction({ ...extraction, ...(watching === undefined ? {} : { observe: watching.observe }) }, context);
  if (found === undefined) return { dataset: openDataset([input], reading) };
  const { only } = watching ?? {};
  const used = typeof only === 'string' ? extractionOnly(only, found) : found;
  return { dataset: openDataset([input], { ...reading, extraction: used, ingest: found.ingest }) };
}

/** An extraction that leaves events with another text alone. */
function extractionOnly(raw: string, extraction: DatasetExtraction): Extraction {
  return {
    verbatim: extraction.verbatim,
    get diagnostics() {
      return extraction.diagnostics;
    },
    of: (origin, fields) => {
      const found = extraction.of(origin, fields);
      if (found === undefined) return undefined;
      return {
        reads: found.reads,
        usualForJson: found.usualForJson,
        run: (event, text) => {
          if (text === undefined || text === raw) found.run(event, text);
        },
      };
    },
  };
}
