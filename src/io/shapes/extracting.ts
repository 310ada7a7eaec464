import type { EventExtraction } from '../../scan/extraction.ts';
import { type Value, valuesOf } from '../../values/value.ts';
import type { OwnMetadata, ShapeContext } from './context.ts';

/** The extraction of an event that says this of its origin. */
export function extractionOf({ extraction, override, defaults }: ShapeContext, own: OwnMetadata): EventExtraction | undefined {
  if (extraction === undefined) return undefined;
  const text = (name: 'sourcetype' | 'source' | 'host'): string => textOf(override[name] ?? own[name] ?? defaults[name] ?? null);
  return extraction({ sourcetype: text('sourcetype'), source: text('source'), host: text('host') });
}

function textOf(value: Value): string {
  return typeof value === 'string' ? value : String(valuesOf(value)[0] ?? '');
}
