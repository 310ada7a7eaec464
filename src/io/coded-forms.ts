import { csvParseRows } from 'd3-dsv';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import type { CodedRequest } from '../scan/coded.ts';
import type { Extraction } from '../scan/extraction.ts';
import { chooseExtraction } from '../scan/js/choose-extraction.ts';
import { EventSink } from '../scan/js/event-sink.ts';
import { ScanFault } from '../scan/js/fault.ts';
import { topLevelMembers } from '../scan/js/json-members.ts';
import { cellForm } from '../scan/kernel/cell-form.ts';
import { ENVELOPES } from '../scan/kernel/envelope-form.ts';
import type { EventLore } from '../scan/kernel/event-lore.ts';
import { EXPORTS, ROWS } from '../scan/kernel/row-form.ts';
import { compilePaths } from '../values/json-paths.ts';
import type { Value } from '../values/value.ts';
import { isMetadataName, type Metadata } from './data-input.ts';
import { type EventTimes, NeedsEventBefore } from './event-times.ts';
import type { IngestRules } from './ingest.ts';
import type { JsonRange, ShapeContext } from './shapes/context.ts';
import { csvRecord } from './shapes/csv.ts';
import type { RecordKind } from './shapes/detect.ts';
import { ENVELOPE_DEFAULTS, hecEvent } from './shapes/hec.ts';
import { isInternal, timeOfRaw } from './shapes/raw.ts';
import { rowEvent } from './shapes/row.ts';

/** What reading depends on besides the records. */
export interface FormSurroundings {
  readonly override: Metadata;
  readonly defaults: Metadata;
  readonly times: EventTimes;
  readonly now: number;
  readonly note: (text: string) => void;
  readonly extraction: Extraction | undefined;
  readonly ingest: IngestRules | undefined;
}

/** What the kernel has to know of records that are no events themselves. */
export type FormLore = Pick<EventLore, 'form' | 'timeNames' | 'timeOf' | 'oddEvent'> & { readonly defaults: Metadata };

/** The lore of a kind of records; undefined where a record is an event. */
export function formLore(kind: RecordKind, request: CodedRequest, given: FormSurroundings): FormLore | undefined {
  if (kind !== 'csv' && kind !== 'rows' && kind !== 'export' && kind !== 'hec') return undefined;
  const { times, defaults } = given;
  const single = singleReader(request, given);
  if (kind === 'csv') {
    let header: readonly string[] = [];
    return {
      form: cellForm((record) => {
        header = csvParseRows(record)[0] ?? [];
        return header;
      }),
      defaults,
      timeNames: () => undefined,
      timeOf: (raw) => timeOfRaw({ times }, raw),
      oddEvent: (record) => single((context) => csvRecord(context, header, record)),
    };
  }
  if (kind === 'rows' || kind === 'export') {
    return {
      form: kind === 'rows' ? ROWS : EXPORTS,
      defaults,
      timeNames: () => undefined,
      timeOf: (raw) => timeOfRaw({ times }, raw),
      oddEvent: (record) => single((context) => rowEvent(context, rangeOf(record))),
    };
  }
  return {
    form: ENVELOPES,
    defaults: { ...ENVELOPE_DEFAULTS, ...defaults },
    timeNames: (record) => {
      const event = memberOf(record, 'event');
      return memberOf(record, 'time') !== undefined || event === undefined ? undefined : times.namesOf(event);
    },
    timeOf: (event) => times.ofJson(event),
    oddEvent: (record) => single((context) => hecEvent(context, rangeOf(record))),
  };
}

/** A member of an object as it is written. */
function memberOf(record: string, name: string): string | undefined {
  let found: string | undefined;
  topLevelMembers(record, 0, (key, start, end) => {
    if (key === name) found = record.slice(start, end);
  });
  return found;
}

const rangeOf = (text: string): JsonRange => ({ text, start: 0, end: text.length, line: 1 });

/**
 * Reads the one event of a record as the reading in JavaScript does; undefined where it is none, or more than one, or a fault. Records that need
 * it may be many, so what does not depend on the record is made once.
 */
function singleReader(
  { fields, watched = [] }: CodedRequest,
  given: FormSurroundings,
): (read: (context: ShapeContext) => void) => ReadonlyMap<string, Value> | undefined {
  const names = [...new Set(['_time', '_raw', ...(fields.all ? [] : fields.names), ...watched])];
  const asked = { all: false, names, patterns: [] } as const;
  const sink = new EventSink({ kind: 'events', fields: asked });
  const inJson = names.filter((name) => !isInternal(name));
  const context: ShapeContext = {
    ...given,
    sink,
    paths: compilePaths(inJson, []),
    innerPaths: compilePaths(
      inJson.filter((name) => !isMetadataName(name)),
      [],
    ),
    prefilter: undefined,
    extraction: given.extraction === undefined ? undefined : chooseExtraction(given.extraction, asked, sink),
    metrics: false,
    indexTimeAsked: false,
    hostAsked: names.includes('host'),
  };
  return (read) => {
    sink.truncate(0);
    try {
      read(context);
    } catch (error) {
      if (error instanceof ScanFault || error instanceof NeedsEventBefore || error instanceof DiagnosticError) return undefined;
      throw error;
    }
    return sink.kept === 1 ? new Map(names.map((name) => [name, sink.get(name)])) : undefined;
  };
}
