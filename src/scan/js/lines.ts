import type { ByteSource } from '../byte-source.ts';
import { type ByteView, joined, LONGEST_TEXT, markLength, viewOf } from './bytes.ts';
import { ScanFault } from './fault.ts';
import type { Prefilter } from './literals.ts';

/** What a reader does with the lines, or the JSON values, of a file. */
export interface RecordHandler {
  /** A record, decoded; `line` (from 1) is where it begins. */
  record(text: string, line: number): void;
  /** A line that the prefilter ruled out: its first and last byte that are not blank. */
  skipped?(first: number, last: number, line: number, text: () => string): void;
}

const NEWLINE = 10;

/** Hands over every line that is not blank; lines without the literals are told by their ends alone, and never decoded. */
export function readLines(source: ByteSource, prefilter: Prefilter | undefined, handler: RecordHandler): void {
  let line = 0;
  for (const view of wholeLines(source)) line = readBlock({ view, line, prefilter, handler });
}

interface Block {
  readonly view: ByteView;
  readonly line: number;
  readonly prefilter: Prefilter | undefined;
  readonly handler: RecordHandler;
}

function readBlock({ view, line, prefilter, handler }: Block): number {
  const { bytes, length } = view;
  const next = prefilter?.finder(view.latin1(0, length));
  let number = line;
  let hit = next === undefined ? 0 : next(0);
  for (let start = 0; start < length; number += 1) {
    let stop = bytes.indexOf(NEWLINE, start);
    if (stop === -1) stop = length;
    let first = start;
    let last = stop - 1;
    while (first <= last && isBlank(bytes[first])) first += 1;
    while (last > first && isBlank(bytes[last])) last -= 1;
    if (first <= last) {
      if (next !== undefined && hit < start) hit = next(start);
      if (next === undefined || hit < stop) handler.record(decoded(view, first, last + 1, number + 1), number + 1);
      else skip(handler, view, { first, last, line: number + 1 });
    }
    start = stop + 1;
  }
  return number;
}

function skip(handler: RecordHandler, view: ByteView, at: { first: number; last: number; line: number }): void {
  handler.skipped?.(view.bytes[at.first] ?? 0, view.bytes[at.last] ?? 0, at.line, () => view.utf8(at.first, at.last + 1));
}

/** The text of a range; bytes that are no UTF-8 are a fault, because what is made of them would match nothing. */
export function decoded(view: ByteView, start: number, end: number, line: number): string {
  if (end - start > LONGEST_TEXT) throw new ScanFault({ kind: 'too long', line, bytes: end - start });
  const text = view.utf8(start, end);
  if (text.includes('\ufffd') && !holdsReplacement(view.bytes, start, end)) throw new ScanFault({ kind: 'encoding', line });
  return text;
}

/** Whether U+FFFD itself stands in the bytes. */
function holdsReplacement(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = bytes.indexOf(0xef, start); at !== -1 && at < end; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return true;
  }
  return false;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 13 || byte === 9;
}

/** The file in pieces that end at a line's end. */
function* wholeLines(source: ByteSource): Generator<ByteView> {
  let rest: Uint8Array[] = [];
  let held = 0;
  let atStart = true;
  for (const raw of source.chunks()) {
    const chunk = atStart ? raw.subarray(markLength(raw)) : raw;
    atStart = false;
    const cut = chunk.lastIndexOf(NEWLINE) + 1;
    if (cut > 0) {
      const head = chunk.subarray(0, cut);
      yield viewOf(rest.length === 0 ? head : joined([...rest, head]));
      rest = [];
      held = 0;
    }
    if (cut < chunk.length) rest.push(chunk.slice(cut));
    held += chunk.length - cut;
    if (held > LONGEST_TEXT) throw new ScanFault({ kind: 'too long', line: 0, bytes: held });
  }
  if (rest.length > 0) yield viewOf(joined(rest));
}
