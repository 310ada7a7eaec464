/** Bytes to be read from the start, any number of times. The node and the browser version differ; a scan sees only this. */
export interface ByteSource {
  /** What diagnostics call it: a path, `<stdin>`. */
  readonly name: string;
  /** The content in order. A chunk is valid until the next one is asked for: the reader copies what it keeps. */
  chunks(): Iterable<Uint8Array>;
  /** The same, read to a place that the reader chooses: how many bytes came, 0 at the end. Absent where there are only chunks. */
  reader?(): ByteReader;
}

/** A source that is being read from its start. */
export interface ByteReader {
  read(into: Uint8Array): number;
  close(): void;
}

/** Small enough to stay in the processor's cache while a chunk is searched, large enough to make calls rare. */
export const CHUNK_SIZE = 256 * 1024;

/** Bytes in memory as a source, cut into chunks without a copy. */
export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    *chunks() {
      for (let start = 0; start < bytes.length; start += CHUNK_SIZE) yield bytes.subarray(start, start + CHUNK_SIZE);
    },
  };
}
