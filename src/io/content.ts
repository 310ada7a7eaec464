import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { type ByteSource, memorySource } from '../scan/byte-source.ts';
import { joined, viewOf, wholeOf } from '../scan/js/bytes.ts';
import { SAMPLE_SIZE } from './shapes/detect.ts';

/** A source whose bytes are text in UTF-8, and its beginning. */
export interface TextContent {
  readonly source: ByteSource;
  readonly sample: string;
  /** The sample is all there is. */
  readonly complete: boolean;
}

interface Foreign {
  readonly magic: readonly number[];
  readonly found: string;
  readonly hint: string;
}

/** Files that begin like this hold no text. */
const FOREIGN: readonly Foreign[] = [
  { magic: [0x1f, 0x8b], found: 'gzip data', hint: 'decompress it first: `gunzip FILE`' },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], found: 'zstd data', hint: 'decompress it first: `zstd -d FILE`' },
  { magic: [0x50, 0x4b, 0x03, 0x04], found: 'a zip archive', hint: 'unpack it first: `unzip FILE`' },
  { magic: [0x42, 0x5a, 0x68, 0x39], found: 'bzip2 data', hint: 'decompress it first: `bunzip2 FILE`' },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], found: 'xz data', hint: 'decompress it first: `unxz FILE`' },
  { magic: [0x50, 0x41, 0x52, 0x31], found: 'Parquet data', hint: 'export it as JSON lines first' },
  {
    magic: [0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65, 0x00],
    found: 'a Windows event log (evtx)',
    hint: 'export it as JSON lines or CSV first',
  },
];

const LFS_POINTER = 'version https://git-lfs.github.com/spec/';

/** Looks at the beginning of a source: refuses what is no text, and decodes UTF-16 that says so in a byte order mark. */
export function textContent(source: ByteSource): TextContent {
  const { bytes, complete } = beginning(source);
  const { name } = source;
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return textContent(memorySource(name, recoded(source, utf16)));
  const sample = viewOf(bytes).utf8(0, bytes.length);
  if (complete && /^\ufeff?\s*$/.test(sample)) throw new DiagnosticError(diagnose('SPL5002', {}, { name }));
  if (sample.startsWith(LFS_POINTER)) throw new DiagnosticError(diagnose('SPL5005', {}, { name }));
  const foreign = FOREIGN.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte));
  if (foreign !== undefined) throw new DiagnosticError(diagnose('SPL5004', {}, { name, found: foreign.found, hint: foreign.hint }));
  const zero = bytes.indexOf(0);
  if (zero !== -1 && zero < 8192) throw new DiagnosticError(diagnose('SPL5004', {}, { name, found: 'binary data' }));
  return { source, sample, complete };
}

function beginning(source: ByteSource): { readonly bytes: Uint8Array; readonly complete: boolean } {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const chunk of source.chunks()) {
    parts.push(chunk.slice());
    length += chunk.length;
    if (length > SAMPLE_SIZE) return { bytes: joined(parts), complete: false };
  }
  return { bytes: joined(parts), complete: true };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function recoded(source: ByteSource, encoding: string): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder(encoding, { fatal: true }).decode(wholeOf(source.chunks())));
  } catch {
    throw new DiagnosticError(diagnose('SPL5006', {}, { name: source.name, line: 1 }));
  }
}
