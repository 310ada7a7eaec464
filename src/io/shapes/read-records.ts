import type { ByteSource } from '../../scan/byte-source.ts';
import { readBrokenText } from '../../scan/js/broken-text.ts';
import { viewOf, wholeOf } from '../../scan/js/bytes.ts';
import { ScanFault } from '../../scan/js/fault.ts';
import { afterBlanks, skipValue, unquoted } from '../../scan/js/json-members.ts';
import { readValues } from '../../scan/js/json-values.ts';
import { decoded, type RecordHandler, readLines } from '../../scan/js/lines.ts';
import { admits, type JsonRange, type ShapeContext } from './context.ts';
import { csvRows } from './csv.ts';
import type { RecordKind, Shape } from './detect.ts';
import { eventList } from './event-list.ts';
import { exportReader } from './export-stream.ts';
import { ingestOf } from './extracting.ts';
import { hecEvent } from './hec.ts';
import { jsonEvent } from './json-event.ts';
import { resultsDocument } from './results-document.ts';
import { rowEvent } from './row.ts';
import { structuredRows } from './structured.ts';
import { textEvent } from './text-event.ts';

/** Reads every event of a source whose shape is known. */
export function readRecords(context: ShapeContext, source: ByteSource, shape: Shape): void {
  // Metadata of single events is not known yet: what is said of the whole input decides.
  const ingest = shape.kind === 'text' || shape.kind === 'csv' ? ingestOf(context, {}) : undefined;
  if (ingest?.structured !== undefined) {
    structuredRows(context, source, ingest.structured);
    return;
  }
  if (shape.framing === 'whole') {
    readWhole(context, source);
    return;
  }
  const read = shape.kind === 'text' ? lineReader(context) : jsonReader(context, shape.kind);
  // Of these a record is more, or less, than one event: they ask the prefilter themselves.
  const asksItself = shape.kind === 'export' || shape.kind === 'list' || shape.kind === 'results';
  const checked = asksItself ? read : checkedReader(context, read);
  const breaker = shape.kind === 'text' ? (ingest?.breaker ?? shape.breaker ?? 'lines') : 'lines';
  if (breaker !== 'lines') {
    readBrokenText(source, breaker, checked);
    return;
  }
  if (shape.framing === 'values') {
    readValues(source, checked);
    return;
  }
  // A scan in file order needs the times of events that are ruled out, too.
  const early = !asksItself && !context.times.inOrder ? context.prefilter : undefined;
  const lines = early === undefined ? checked : read;
  readLines(source, early, shape.kind === 'text' ? lines : splitLines(lines));
}

function checkedReader(context: ShapeContext, read: RecordHandler): RecordHandler {
  return {
    ...read,
    record: (text, line) => {
      if (admits(context, text)) read.record(text, line);
    },
  };
}

function readWhole(context: ShapeContext, source: ByteSource): void {
  const bytes = wholeOf(source.chunks());
  csvRows(context, source.name, decoded(viewOf(bytes), 0, bytes.length, 1).replace(/^\ufeff/, ''));
}

function lineReader(context: ShapeContext): RecordHandler {
  return {
    record: (text) => textEvent(context, text),
    skipped: () => {
      context.sink.read += 1;
    },
  };
}

const OBJECT = 123;
const OBJECT_END = 125;
const QUOTE = 34;

function jsonReader(context: ShapeContext, kind: RecordKind): RecordHandler {
  const event = eventReader(context, kind);
  return {
    record: (text, line) => {
      const first = text.charCodeAt(0);
      if (first === OBJECT) event({ text, start: 0, end: text.length, line });
      else if (first === QUOTE && kind === 'strings') textEvent(context, unquoted(text, 0, text.length) ?? text);
      else notAnObject(text, line);
    },
    skipped: (first, last, line, text) => {
      context.sink.read += 1;
      if (first === QUOTE && last === QUOTE && kind === 'strings') return;
      if (first !== OBJECT) notAnObject(text(), line);
      if (last !== OBJECT_END) broken(text(), line);
    },
  };
}

function eventReader(context: ShapeContext, kind: RecordKind): (range: JsonRange) => void {
  if (kind === 'hec') return (range) => hecEvent(context, range);
  if (kind === 'export') return exportReader(context);
  if (kind === 'results') return (range) => resultsDocument(context, range);
  if (kind === 'rows') return (range) => rowEvent(context, range);
  if (kind === 'list') return (range) => eventList(context, range);
  return (range) => jsonEvent(context, range);
}

/** A line may hold several objects, as a HEC batch does; a `}{` inside a text is no end. */
function splitLines(read: RecordHandler): RecordHandler {
  return {
    ...read,
    record: (text, line) => {
      if (!text.includes('}{') && !text.includes('} {')) {
        read.record(text, line);
        return;
      }
      let start = 0;
      while (start < text.length) {
        const value = skipValue(text, start);
        if (!value.ok) throw new ScanFault({ kind: 'json', line, text, offset: value.offset, detail: value.detail });
        read.record(text.slice(start, value.end), line);
        start = afterBlanks(text, value.end);
      }
    },
  };
}

const FOUND: readonly (readonly [test: RegExp, found: string])[] = [
  [/^\[/, 'a list'],
  [/^"/, 'a text'],
  [/^-?\d/, 'a number'],
  [/^(true|false)\b/, 'a Boolean'],
  [/^null\b/, 'null'],
];

function notAnObject(text: string, line: number): never {
  const found = FOUND.find(([test]) => test.test(text))?.[1];
  if (found !== undefined && skipValue(text, 0).ok) throw new ScanFault({ kind: 'not an object', line, text, found });
  throw new ScanFault({ kind: 'json', line, text, offset: 0, detail: `found "${text[0]}", expected "{"` });
}

function broken(text: string, line: number): never {
  const value = skipValue(text, 0);
  const [offset, detail] = value.ok ? [value.end, `found "${text[value.end]}" after the object`] : [value.offset, value.detail];
  throw new ScanFault({ kind: 'json', line, text, offset, detail });
}
