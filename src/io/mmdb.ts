/** A value of a MaxMind database. */
export type MmdbValue = string | number | boolean | readonly MmdbValue[] | ReadonlyMap<string, MmdbValue>;

/** A MaxMind database (format 2.0): from the bytes of an address to what is known of it. */
export interface Mmdb {
  find(address: readonly number[]): MmdbValue | undefined;
}

/** A file that is no such database, or a broken one. */
export class MmdbError extends Error {}

/** `\xAB\xCD\xEFMaxMind.com`, behind which the metadata stand. */
const MARKER = [0xab, 0xcd, 0xef, 0x4d, 0x61, 0x78, 0x4d, 0x69, 0x6e, 0x64, 0x2e, 0x63, 0x6f, 0x6d];
const SEPARATOR = 16;
const DEPTH_LIMIT = 64;
/** Answers that are kept: many addresses share one. */
const KNOWN_LIMIT = 10_000;

/** Opens a database from its bytes; they are not copied. Throws MmdbError. */
export function openMmdb(bytes: Uint8Array): Mmdb {
  const start = metadataStart(bytes);
  const metadata = decoder(bytes, start)(start);
  const number = (name: string): number => {
    const value = metadata instanceof Map ? metadata.get(name) : undefined;
    if (typeof value !== 'number') throw new MmdbError(`its metadata lack ${name}`);
    return value;
  };
  const [nodes, recordSize, version] = [number('node_count'), number('record_size'), number('ip_version')];
  if (recordSize !== 24 && recordSize !== 28 && recordSize !== 32) throw new MmdbError(`its records have ${recordSize} bits`);
  const treeSize = (nodes * recordSize) / 4;
  const decode = decoder(bytes, treeSize + SEPARATOR);
  const read = recordReader(bytes, recordSize);
  const ipv4Root = version === 6 ? descend(read, nodes, { node: 0, bytes: new Array<number>(12).fill(0) }) : 0;
  const known = new Map<number, MmdbValue>();
  return {
    find(address) {
      if (address.length === 16 && version === 4) return undefined;
      const record = descend(read, nodes, { node: address.length === 4 ? ipv4Root : 0, bytes: address });
      if (record <= nodes) return undefined;
      let value = known.get(record);
      if (value === undefined) {
        value = decode(record - nodes + treeSize);
        if (known.size >= KNOWN_LIMIT) known.clear();
        known.set(record, value);
      }
      return value;
    },
  };
}

type ReadRecord = (node: number, right: boolean) => number;

/** Follows the bits of an address; more than `nodes` is a place in the data, `nodes` itself is nothing. */
function descend(read: ReadRecord, nodes: number, from: { readonly node: number; readonly bytes: readonly number[] }): number {
  let { node } = from;
  for (const byte of from.bytes) {
    for (let bit = 7; bit >= 0 && node < nodes; bit -= 1) node = read(node, ((byte >> bit) & 1) === 1);
  }
  return node;
}

function recordReader(bytes: Uint8Array, size: 24 | 28 | 32): ReadRecord {
  const at = (index: number): number => {
    const byte = bytes[index];
    if (byte === undefined) throw new MmdbError('its search tree ends too early');
    return byte;
  };
  const three = (index: number): number => (at(index) << 16) | (at(index + 1) << 8) | at(index + 2);
  if (size === 24) return (node, right) => three(node * 6 + (right ? 3 : 0));
  if (size === 32) return (node, right) => at(node * 8 + (right ? 4 : 0)) * 0x1000000 + three(node * 8 + (right ? 5 : 1));
  return (node, right) => {
    const base = node * 7;
    return right ? ((at(base + 3) & 0x0f) << 24) | three(base + 4) : ((at(base + 3) >> 4) << 24) | three(base);
  };
}

function metadataStart(bytes: Uint8Array): number {
  for (let index = bytes.length - MARKER.length; index >= 0; index -= 1) {
    if (MARKER.every((byte, offset) => bytes[index + offset] === byte)) return index + MARKER.length;
  }
  throw new MmdbError('it is no MaxMind database (.mmdb)');
}

const TEXT = new TextDecoder();

/** Reads the value at a place; pointers count from `base`. */
function decoder(bytes: Uint8Array, base: number): (place: number) => MmdbValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const unsigned = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i += 1) value = value * 256 + view.getUint8(at + i);
    at += count;
    return value;
  };
  const sizeOf = (control: number): number => {
    const size = control & 0x1f;
    if (size < 29) return size;
    return size === 29 ? 29 + unsigned(1) : size === 30 ? 285 + unsigned(2) : 65_821 + unsigned(3);
  };
  const pointer = (control: number): number => {
    const bits = control & 7;
    const size = (control >> 3) & 3;
    if (size === 0) return bits * 0x100 + unsigned(1);
    if (size === 1) return 2048 + bits * 0x10000 + unsigned(2);
    return size === 2 ? 526_336 + bits * 0x1000000 + unsigned(3) : unsigned(4);
  };
  const next = (depth: number): MmdbValue => {
    if (depth > DEPTH_LIMIT) throw new MmdbError('its data are nested without end');
    const control = unsigned(1);
    const type = control >> 5 === 0 ? 7 + unsigned(1) : control >> 5;
    if (type === 1) {
      const target = base + pointer(control);
      const back = at;
      at = target;
      const value = next(depth + 1);
      at = back;
      return value;
    }
    const size = sizeOf(control);
    switch (type) {
      case 2:
        at += size;
        return TEXT.decode(bytes.subarray(at - size, at));
      case 3:
        at += 8;
        return view.getFloat64(at - 8);
      case 5:
      case 6:
      case 9:
      case 10:
        return unsigned(size);
      case 8:
        return unsigned(size) | 0;
      case 7: {
        const map = new Map<string, MmdbValue>();
        for (let i = 0; i < size; i += 1) {
          const key = next(depth + 1);
          map.set(String(key), next(depth + 1));
        }
        return map;
      }
      case 11:
        return Array.from({ length: size }, () => next(depth + 1));
      case 14:
        return size === 1;
      case 15:
        at += 4;
        // So many digits are what 32 bits hold: 39.1008, not 39.100799560546875.
        return Number(view.getFloat32(at - 4).toPrecision(7));
      default:
        throw new MmdbError(`its data hold a value of the unknown type ${type}`);
    }
  };
  return (place) => {
    at = place;
    try {
      return next(0);
    } catch (error) {
      if (error instanceof RangeError) throw new MmdbError('its data end too early');
      throw error;
    }
  };
}
