import { afterBlanks, skipValue, topLevelMembers, unquoted } from '../../scan/js/json-members.ts';
import type { EventBreaker } from '../ingest.ts';
import { headerOf } from './csv-header.ts';
import { listInside } from './event-list.ts';
import { ENVELOPE_KEYS } from './hec.ts';

/** What a record of a file is. */
export type RecordKind =
  | 'hec'
  | 'export'
  | 'results'
  /** JSON objects, each an event; or one with a list of events inside. */
  | 'json'
  | 'list'
  /** JSON objects of strings and lists of strings: rows of a result. */
  | 'rows'
  /** JSON strings, each the text of an event. */
  | 'strings'
  | 'csv'
  | 'text';

/** How a file is to be read: one record a line, JSON values wherever they end, or (CSV) as a whole. */
export interface Shape {
  readonly kind: RecordKind;
  readonly framing: 'lines' | 'values' | 'whole';
  /** How events of a text follow each other, where they are not one a line. */
  readonly breaker?: EventBreaker;
}

/** How much of a file is looked at to tell its shape. */
export const SAMPLE_SIZE = 256 * 1024;

/** Tells the shape of a file from its beginning (design/ingestion.md); its name only decides whether one column can be a CSV. */
export function detectShape(sample: string, options: { readonly name: string; readonly complete: boolean }): Shape {
  const start = afterBlanks(sample, sample.charCodeAt(0) === 0xfeff ? 1 : 0);
  const first = sample[start];
  if (first === '{') return { kind: objectKind(sample, start, false), framing: framingOf(sample, start, options.complete) };
  if (first === '[') {
    const element = afterBlanks(sample, start + 1);
    if (sample[element] === '{') return { kind: objectKind(sample, element, true), framing: 'values' };
    if (sample[element] === ']' || sample[element] === '[') return { kind: 'json', framing: 'values' };
    if (sample[element] === '"' && skipValue(sample, element).ok) return { kind: 'strings', framing: 'values' };
  }
  if (first === '"' && isTextEvent(sample, start)) return { kind: 'strings', framing: 'values' };
  if (headerOf(sample.slice(start), options) !== undefined) return { kind: 'csv', framing: 'whole' };
  return { kind: 'text', framing: 'lines' };
}

/** A JSON string alone on its line is an event when it looks like one, not like the header of a CSV of one column. */
function isTextEvent(sample: string, start: number): boolean {
  const skipped = skipValue(sample, start);
  if (!skipped.ok || unquoted(sample, start, skipped.end) === undefined) return false;
  if (!/[ \t\r]*(?:\n|$)/y.test(sample.slice(skipped.end, skipped.end + 10))) return false;
  const body = sample.slice(start + 1, skipped.end - 1);
  return /^[<{]/.test(body) || body.includes('\\') || body.length > 200;
}

function objectKind(sample: string, start: number, inList: boolean): RecordKind {
  const keys = new Set<string>();
  let flat = true;
  // A record that the sample cuts off still shows its first keys.
  const end = topLevelMembers(sample, start, (key, from, to) => {
    keys.add(key);
    flat &&= sample[from] === '"' || (sample[from] === '[' && !/[{\d]/.test(sample.slice(from + 1, to).trimStart()[0] ?? ''));
  });
  if (!end.ok)
    for (const [, key] of sample.slice(start, start + 2000).matchAll(/"(event|result|results|rows|columns|fields)"\s*:/g))
      if (key) keys.add(key);
  const has = (...names: readonly string[]): boolean => names.some((name) => keys.has(name));
  if (has('results') && has('preview', 'init_offset', 'messages', 'fields', 'highlighted')) return 'results';
  if (has('rows', 'columns') && has('fields') && has('preview', 'init_offset', 'messages')) return 'results';
  if (has('result') && has('preview', 'offset', 'lastrow')) return 'export';
  if (has('lastrow') && has('preview') && keys.size === 2) return 'export';
  if (isEnvelope(keys, end.ok)) return 'hec';
  if (has('_raw')) return 'rows';
  if (end.ok && inList && flat && keys.size > 0) return 'rows';
  return end.ok && listInside({ text: sample, start, end: end.end, line: 1 }) !== undefined ? 'list' : 'json';
}

function isEnvelope(keys: ReadonlySet<string>, complete: boolean): boolean {
  if (complete && [...keys].some((key) => !ENVELOPE_KEYS.has(key) && key !== 'channel')) return false;
  const metadata = ['time', 'host', 'source', 'sourcetype', 'index', 'fields'].some((key) => keys.has(key));
  return (keys.has('event') && (metadata || keys.size === 1)) || (keys.has('fields') && keys.has('time'));
}

/**
 * One object a line, unless the first object ends on another line than it began, or another follows it on the same line. Of a first
 * line that is cut off, pretty-printed JSON ends in a bracket or comma.
 */
function framingOf(sample: string, start: number, complete: boolean): 'lines' | 'values' {
  const newline = sample.indexOf('\n', start);
  if (newline === -1) return 'values';
  const firstLine = sample.slice(start, newline).trimEnd();
  const end = skipValue(firstLine, 0);
  if (end.ok) return firstLine.slice(end.end).trim() === '' ? 'lines' : 'values';
  const next = afterBlanks(sample, newline);
  const nextIsObject = sample[next] === '{' || (next >= sample.length && complete);
  return nextIsObject && !/[{[,:]$/.test(firstLine) ? 'lines' : 'values';
}
