import { afterBlanks } from '../../scan/js/json-members.ts';
import { extractKeyValues } from '../../values/automatic-pairs.ts';
import { flattenJson } from '../../values/json-text.ts';
import { isMetadataName } from '../data-input.ts';
import type { ShapeContext } from './context.ts';

/** Whether a text is to be read as JSON: Splunk does so where it begins like an object or a list. */
export function looksLikeJson(text: string): boolean {
  const first = text.charCodeAt(afterBlanks(text, 0));
  return first === 123 || first === 91;
}

/**
 * Extracts the fields of an event's text as Splunk does by default (`KV_MODE=auto`, `AUTO_KV_JSON`): JSON where the whole text is
 * JSON, `key=value` pairs otherwise. Metadata that the event has already is not read from its text.
 */
export function extractRaw(context: ShapeContext, raw: string): void {
  const { sink } = context;
  const found = looksLikeJson(raw) ? jsonFields(context, raw) : undefined;
  if (found === undefined) extractPairs(context, raw);
  else for (const [path, value] of found) if (!isInternal(path) && !(isMetadataName(path) && sink.has(path))) sink.add(path, value);
}

/** Gives the `key=value` pairs of a text that are not fields of the event yet. */
export function extractPairs(context: ShapeContext, raw: string): void {
  const { sink } = context;
  extractKeyValues(raw, (key, value) => {
    if (!sink.has(key)) sink.add(key, value);
  });
}

/** The wanted fields of a JSON text in document order; undefined where it is no JSON after all. */
export function jsonFields(context: ShapeContext, raw: string): readonly (readonly [path: string, value: string])[] | undefined {
  const { paths } = context;
  const found: [string, string][] = [];
  const result = flattenJson(raw, (path, value) => found.push([path, value]), paths === undefined ? {} : { wanted: paths });
  return result.ok ? found : undefined;
}

/** The time of an event whose text is all that is known. */
export function timeOfRaw(context: Pick<ShapeContext, 'times'>, raw: string): number | null {
  if (looksLikeJson(raw)) return context.times.ofJson(raw) ?? context.times.ofText(raw);
  return (raw.startsWith('<Event') ? xmlEventTime(context, raw) : null) ?? context.times.ofText(raw);
}

/** The time of a Windows event in XML: `TimeCreated`, which stands behind the first 128 characters. */
function xmlEventTime({ times }: Pick<ShapeContext, 'times'>, raw: string): number | null {
  const written = /SystemTime=(?:"([^"]*)"|'([^']*)')/.exec(raw);
  return written === null ? null : times.stated(written[1] ?? written[2] ?? '');
}

/** Fields that an event's text never sets. */
export function isInternal(path: string): boolean {
  return path === '_time' || path === '_raw' || path === '_indextime';
}
