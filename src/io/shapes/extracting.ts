import type { EventExtraction, EventOrigin } from '../../scan/extraction.ts';
import { type Value, valuesOf } from '../../values/value.ts';
import { METADATA_NAMES } from '../data-input.ts';
import type { IncomingEvent, IngestSettings } from '../ingest.ts';
import type { OwnMetadata, ShapeContext } from './context.ts';

/** The extraction of an event that says this of its origin. */
export function extractionOf(context: ShapeContext, own: OwnMetadata): EventExtraction | undefined {
  return context.extraction?.(originOf(context, own));
}

/** The index-time settings of data that says this of its origin. */
export function ingestOf(context: ShapeContext, own: OwnMetadata): IngestSettings | undefined {
  return context.ingest?.of(originOf(context, own));
}

/** The metadata of an event that says this of itself: what `--data` says wins, what the command line says comes last. */
export function settledMetadata({ override, defaults }: ShapeContext, own: OwnMetadata): OwnMetadata {
  const settled: OwnMetadata = {};
  for (const name of METADATA_NAMES) {
    const value = override[name] ?? own[name] ?? defaults[name];
    if (value !== undefined) settled[name] = value;
  }
  return settled;
}

/** An event after SEDCMD and TRANSFORMS, whose metadata is final; null where it is dropped. */
export function editedEvent(
  context: ShapeContext,
  raw: string,
  own: OwnMetadata,
  edit: NonNullable<IngestSettings['edit']>,
): IncomingEvent | null {
  const settled = settledMetadata(context, own);
  const metadata = Object.fromEntries(
    METADATA_NAMES.flatMap((name) => {
      const value = settled[name] ?? null;
      return value === null ? [] : [[name, textOf(value)] as const];
    }),
  );
  return edit({ raw, metadata, fields: [] });
}

function originOf(context: ShapeContext, own: OwnMetadata): EventOrigin {
  const { override, defaults } = context;
  const text = (name: 'sourcetype' | 'source' | 'host'): string => textOf(override[name] ?? own[name] ?? defaults[name] ?? null);
  return { sourcetype: text('sourcetype'), source: text('source'), host: text('host') };
}

function textOf(value: Value): string {
  return typeof value === 'string' ? value : String(valuesOf(value)[0] ?? '');
}
