/** A piece of a file, readable as text two ways. */
export interface ByteView {
  readonly bytes: Uint8Array;
  readonly length: number;
  /** One character a byte: for searching ASCII text only. */
  latin1(start: number, end: number): string;
  /** The text; bytes that are no UTF-8 become U+FFFD. */
  utf8(start: number, end: number): string;
}

/** The longest text that V8 can hold, with room to spare. */
export const LONGEST_TEXT = 500_000_000;

const NodeBuffer = typeof Buffer === 'undefined' ? undefined : Buffer;
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const LATIN1 = new TextDecoder('latin1');

/** A view of bytes; in Node it decodes through Buffer, which is several times faster than TextDecoder. */
export function viewOf(bytes: Uint8Array): ByteView {
  if (NodeBuffer !== undefined) {
    const buffer = NodeBuffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return {
      bytes: buffer,
      length: buffer.length,
      latin1: (start, end) => buffer.toString('latin1', start, end),
      utf8: (start, end) => buffer.toString('utf8', start, end),
    };
  }
  return {
    bytes,
    length: bytes.length,
    latin1: (start, end) => LATIN1.decode(bytes.subarray(start, end)),
    utf8: (start, end) => UTF8.decode(bytes.subarray(start, end)),
  };
}

/** All parts as one piece. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The whole source in one piece. */
export function wholeOf(chunks: Iterable<Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const chunk of chunks) parts.push(chunk.slice());
  return parts.length === 1 ? (parts[0] ?? new Uint8Array(0)) : joined(parts);
}

/** The length of a UTF-8 byte order mark at the start: 3 or 0. */
export function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
