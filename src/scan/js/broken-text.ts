import type { ByteSource } from '../byte-source.ts';
import { LONGEST_TEXT, markLength, viewOf } from './bytes.ts';
import { ScanFault } from './fault.ts';
import { decoded, type RecordHandler } from './lines.ts';

/** Finds where the event that begins at `from` ends, and where the next one begins. */
export type FindBreak = (text: string, from: number, complete: boolean) => { readonly end: number; readonly next: number } | undefined;

const NEWLINE = 10;

/** Hands over the events of a text whose ends a function finds; blanks around an event are left out, and so is an event of blanks. */
export function readBrokenText(source: ByteSource, find: FindBreak, handler: RecordHandler): void {
  let held = '';
  let line = 1;
  const take = (complete: boolean): void => {
    let start = 0;
    for (;;) {
      const found = find(held, start, complete);
      if (found === undefined || found.next <= start) break;
      handOver(held.slice(start, found.end), line, handler);
      line += newlinesIn(held, start, found.next);
      start = found.next;
    }
    if (complete) handOver(held.slice(start), line, handler);
    held = held.slice(start);
    if (held.length > LONGEST_TEXT) throw new ScanFault({ kind: 'too long', line, bytes: held.length });
  };
  for (const text of wholeLineTexts(source)) {
    held += text;
    take(false);
  }
  take(true);
}

function handOver(text: string, line: number, handler: RecordHandler): void {
  const trimmed = text.trim();
  if (trimmed !== '') handler.record(trimmed, line);
}

function newlinesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The text of a source in pieces that end with a line. */
function* wholeLineTexts(source: ByteSource): Generator<string> {
  let rest: Uint8Array = new Uint8Array(0);
  let line = 1;
  let atStart = true;
  const textOf = (bytes: Uint8Array): string => {
    const view = viewOf(bytes);
    const text = decoded(view, 0, view.length, line);
    line += newlinesIn(text, 0, text.length);
    return text;
  };
  for (const raw of source.chunks()) {
    const chunk = atStart ? raw.subarray(markLength(raw)) : raw;
    atStart = false;
    const cut = chunk.lastIndexOf(NEWLINE) + 1;
    const whole = new Uint8Array(rest.length + cut);
    whole.set(rest);
    whole.set(chunk.subarray(0, cut), rest.length);
    if (cut > 0) {
      yield textOf(whole);
      rest = chunk.slice(cut);
    } else {
      const longer = new Uint8Array(rest.length + chunk.length);
      longer.set(rest);
      longer.set(chunk, rest.length);
      rest = longer;
    }
  }
  if (rest.length > 0) yield textOf(rest);
}
