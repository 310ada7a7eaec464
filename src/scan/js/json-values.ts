import type { ByteSource } from '../byte-source.ts';
import { joined, LONGEST_TEXT, markLength, viewOf } from './bytes.ts';
import { ScanFault } from './fault.ts';
import { decoded, type RecordHandler } from './lines.ts';

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const BLANK = 32;
const QUOTE = 34;
const COMMA = 44;
const LIST = 91;
const BACKSLASH = 92;
const LIST_END = 93;
const OBJECT = 123;
const OBJECT_END = 125;

/** Where the splitter stands between two chunks. */
interface State {
  /** Open brackets inside the value; lists at the top are not counted. */
  depth: number;
  inString: boolean;
  escaped: boolean;
  inValue: boolean;
  /** The value is a number, a word or garbage: it ends at the next blank, comma or bracket. */
  bare: boolean;
  /** Open lists at the top: `[{…},{…}]` hands over its elements. */
  lists: number;
  line: number;
  valueLine: number;
  /** The open value's bytes from earlier chunks. */
  rest: Uint8Array[];
}

/** Hands over the JSON values of a file one by one: the elements of a list, or values that follow each other with or without blanks. */
export function readValues(source: ByteSource, handler: RecordHandler): void {
  const state: State = {
    depth: 0,
    inString: false,
    escaped: false,
    inValue: false,
    bare: false,
    lists: 0,
    line: 1,
    valueLine: 1,
    rest: [],
  };
  let atStart = true;
  for (const raw of source.chunks()) {
    readChunk(atStart ? raw.subarray(markLength(raw)) : raw, state, handler);
    atStart = false;
    const held = state.rest.reduce((total, part) => total + part.length, 0);
    if (held > LONGEST_TEXT) throw new ScanFault({ kind: 'too long', line: state.valueLine, bytes: held });
  }
  if (state.inValue) handOver(state, new Uint8Array(0), handler);
  else if (state.lists > 0) {
    throw new ScanFault({ kind: 'json', line: state.line, text: '', offset: 0, detail: 'the file ends inside a list: "]" is missing' });
  }
}

function readChunk(chunk: Uint8Array, state: State, handler: RecordHandler): void {
  let start = 0;
  for (let i = 0; i < chunk.length; i += 1) {
    const byte = chunk[i] ?? 0;
    if (state.inString) {
      i = skipString(chunk, i, state);
      if (!state.inString && state.depth === 0) handOver(state, chunk.subarray(start, i + 1), handler);
    } else if (!state.inValue) {
      if (begins(byte, state)) start = i;
    } else if (state.bare) {
      if (endsBare(byte)) {
        handOver(state, chunk.subarray(start, i), handler);
        i -= 1;
      }
    } else if (byte === QUOTE) state.inString = true;
    else if (byte === OBJECT || byte === LIST) state.depth += 1;
    else if (byte === OBJECT_END || byte === LIST_END) {
      state.depth -= 1;
      if (state.depth === 0) handOver(state, chunk.subarray(start, i + 1), handler);
    } else if (byte === NEWLINE) state.line += 1;
  }
  if (state.inValue) state.rest.push(chunk.slice(start));
}

/** From inside a string to its closing quote, or to the end of the chunk. */
function skipString(chunk: Uint8Array, from: number, state: State): number {
  let i = from;
  if (state.escaped) {
    state.escaped = false;
    i += 1;
  }
  for (; i < chunk.length; i += 1) {
    const byte = chunk[i];
    if (byte === QUOTE) {
      state.inString = false;
      return i;
    }
    if (byte === BACKSLASH) {
      i += 1;
      if (i === chunk.length) state.escaped = true;
    } else if (byte === NEWLINE) state.line += 1;
  }
  return i;
}

/** Whether a value begins with this byte at the top. */
function begins(byte: number, state: State): boolean {
  if (byte === NEWLINE) state.line += 1;
  if (isBlank(byte) || byte === COMMA) return false;
  if (byte === LIST && state.lists === 0) {
    state.lists = 1;
    return false;
  }
  if (byte === LIST_END && state.lists > 0) {
    state.lists = 0;
    return false;
  }
  state.inValue = true;
  state.valueLine = state.line;
  if (byte === OBJECT || byte === LIST) state.depth = 1;
  else if (byte === QUOTE) state.inString = true;
  else state.bare = true;
  return true;
}

function endsBare(byte: number): boolean {
  return isBlank(byte) || byte === COMMA || byte === LIST_END || byte === OBJECT || byte === LIST;
}

function isBlank(byte: number): boolean {
  return byte === BLANK || byte === NEWLINE || byte === RETURN || byte === TAB;
}

function handOver(state: State, last: Uint8Array, handler: RecordHandler): void {
  const piece = state.rest.length === 0 ? last : joined([...state.rest, last]);
  state.rest = [];
  state.inValue = false;
  state.bare = false;
  state.inString = false;
  state.depth = 0;
  handler.record(decoded(viewOf(piece), 0, piece.length, state.valueLine), state.valueLine);
}
