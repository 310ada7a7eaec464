import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import { type ByteReader, type ByteSource, CHUNK_SIZE, memorySource } from '../../scan/byte-source.ts';
import { markLength } from '../../scan/js/bytes.ts';

/** A file as a source: read anew for each scan, in chunks; gzip is unpacked in memory. Node only. */
export function fileSource(path: string): ByteSource {
  if (isGzip(path)) return inflated(path, () => readFileSync(path));
  return { name: path, chunks: () => fileChunks(path), reader: () => fileReader(path) };
}

/** A piece of a file: bytes from `start` up to `end`. */
export interface FileRange {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Whole lines of a file as a source. What the data are is told from the beginning of the file (`chunks`); only the reader keeps to the range, so a
 * scan that needs chunks must not take this source. `onRead` is called with every piece. Node only.
 */
export function fileRange({ path, start, end }: FileRange, onRead: () => void = () => undefined): ByteSource {
  return {
    name: path,
    chunks: () => fileChunks(path),
    reader: () => {
      const file = guarded(path, () => openSync(path, 'r'));
      let at = start;
      return {
        read: (into) => {
          const count = guarded(path, () => readSync(file, into, 0, Math.min(into.length, end - at), at));
          at += count;
          onRead();
          return count;
        },
        close: () => closeSync(file),
      };
    },
  };
}

/** How far a line break is looked for. */
const LONGEST_LINE = 4 * 1024 * 1024;

/** What the first thread has read when the others have begun. */
const HEAD_START = 128 * 1024 * 1024;

/**
 * Divides a file of lines, each of which begins with `{`, into so many ranges of about the same size, the first of a large file somewhat larger:
 * its reader need not be started. Undefined where the file cannot be divided
 * so: it is gzip, or its lines are very long, or begin otherwise. Node only.
 */
export function divideFile(path: string, ranges: number): readonly FileRange[] | undefined {
  const size = guarded(path, () => statSync(path).size);
  if (isGzip(path)) return undefined;
  const file = guarded(path, () => openSync(path, 'r'));
  const buffer = new Uint8Array(LONGEST_LINE);
  const starts = [0];
  const head = size > 4 * HEAD_START ? HEAD_START : 0;
  try {
    // A list, or a CSV, is no file of lines that could be read from any of them on.
    const beginning = buffer.subarray(
      0,
      guarded(path, () => readSync(file, buffer, 0, 4, 0)),
    );
    if (beginning[markLength(beginning)] !== OBJECT) return undefined;
    for (let part = 1; part < ranges; part += 1) {
      const from = head + Math.floor(((size - head) * part) / ranges);
      const count = guarded(path, () => readSync(file, buffer, 0, buffer.length, from));
      const at = lineStart(buffer.subarray(0, count));
      if (at === undefined) return undefined;
      starts.push(from + at);
    }
  } finally {
    closeSync(file);
  }
  return starts.map((start, part) => ({ path, start, end: starts[part + 1] ?? size }));
}

const OBJECT = 123;

function lineStart(bytes: Uint8Array): number | undefined {
  const at = bytes.indexOf(10) + 1;
  return at > 0 && bytes[at] === OBJECT ? at : undefined;
}

/** Standard input, read to its end once. Node only. */
export function standardInput(read: () => Uint8Array = () => readFileSync(0)): ByteSource {
  let bytes: Uint8Array | undefined;
  const name = '<stdin>';
  return {
    name,
    *chunks() {
      bytes ??= guarded(name, read);
      yield* (
        bytes[0] === 0x1f && bytes[1] === 0x8b ? inflated(name, () => bytes ?? new Uint8Array(0)) : memorySource(name, bytes)
      ).chunks();
    },
  };
}

/** Unpacks gzip data of one or several members, once. */
function inflated(name: string, read: () => Uint8Array): ByteSource {
  let bytes: Uint8Array | undefined;
  return {
    name,
    *chunks() {
      // Loaded here: with it Node loads its streams, which few searches need.
      bytes ??= guarded(name, () => process.getBuiltinModule('node:zlib').gunzipSync(read()));
      yield* memorySource(name, bytes).chunks();
    },
  };
}

function isGzip(path: string): boolean {
  for (const chunk of fileChunks(path, 2)) return chunk[0] === 0x1f && chunk[1] === 0x8b;
  return false;
}

function* fileChunks(path: string, size = CHUNK_SIZE): Generator<Uint8Array> {
  const reader = fileReader(path);
  const buffer = new Uint8Array(size);
  try {
    for (let count = reader.read(buffer); count > 0; count = reader.read(buffer)) yield buffer.subarray(0, count);
  } finally {
    reader.close();
  }
}

function fileReader(path: string): ByteReader {
  if (guarded(path, () => statSync(path)).isDirectory()) {
    throw new DiagnosticError(diagnose('SPL5010', {}, { path, reason: 'it is a directory' }));
  }
  const file = guarded(path, () => openSync(path, 'r'));
  return {
    read: (into) => guarded(path, () => readSync(file, into, 0, into.length, null)),
    close: () => closeSync(file),
  };
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'it is a directory'],
  ['EMFILE', 'too many open files'],
  ['Z_DATA_ERROR', 'its gzip data is damaged'],
  ['Z_BUF_ERROR', 'its gzip data is cut off'],
  ['ERR_BUFFER_TOO_LARGE', 'it is too large to unpack in memory'],
]);

function guarded<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new DiagnosticError(diagnose('SPL5001', {}, { path }));
    const reason = REASONS.get(code) ?? (error instanceof Error ? error.message : String(error));
    throw new DiagnosticError(diagnose('SPL5010', {}, { path, reason }));
  }
}
