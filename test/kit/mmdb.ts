/** A value of a MaxMind database as a test writes it. */
export type MmdbInput = string | number | boolean | Float32Array | readonly MmdbInput[] | { readonly [key: string]: MmdbInput };

/** A network: the first bits of an address. */
export interface MmdbNetwork {
  readonly bytes: readonly number[];
  readonly bits: number;
  readonly value: MmdbInput;
}

/** A database in MaxMind's format 2.0, as small as it can be: pointers and sharing are left out. */
export function buildMmdb(
  networks: readonly MmdbNetwork[],
  options: { readonly recordSize: 24 | 28 | 32; readonly ipVersion: 4 | 6 },
): Uint8Array {
  const { recordSize, ipVersion } = options;
  const nodes: [number | string, number | string][] = [['-', '-']];
  const data: number[] = [];
  for (const { bytes, bits, value } of networks) {
    const place = data.length;
    data.push(...encode(value));
    // In a tree of IPv6 an IPv4 address stands behind 96 zeros.
    const path = ipVersion === 6 && bytes.length === 4 ? [...new Array<number>(12).fill(0), ...bytes] : bytes;
    const depth = ipVersion === 6 && bytes.length === 4 ? bits + 96 : bits;
    let node = 0;
    for (let bit = 0; bit < depth; bit += 1) {
      const side = ((path[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
      const record = nodes[node];
      if (record === undefined) throw new Error('a node is missing');
      if (bit === depth - 1) record[side] = `data ${place}`;
      else {
        if (typeof record[side] !== 'number') record[side] = nodes.push(['-', '-']) - 1;
        node = Number(record[side]);
      }
    }
  }
  const count = nodes.length;
  const numberOf = (record: number | string): number =>
    typeof record === 'number' ? record : record === '-' ? count : count + 16 + Number(record.slice(5));
  const tree = nodes.flatMap(([left, right]) => recordBytes(numberOf(left), numberOf(right), recordSize));
  const metadata = encode({ node_count: count, record_size: recordSize, ip_version: ipVersion, database_type: 'Test' });
  return Uint8Array.from([...tree, ...new Array<number>(16).fill(0), ...data, ...MARKER, ...metadata]);
}

const MARKER = [0xab, 0xcd, 0xef, ...Buffer.from('MaxMind.com')];
const big = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(value / 256 ** (count - 1 - i)) % 256);

function recordBytes(left: number, right: number, size: 24 | 28 | 32): number[] {
  if (size !== 28) return [...big(left, size / 8), ...big(right, size / 8)];
  return [...big(left % 2 ** 24, 3), ((left >> 24) << 4) | (right >> 24), ...big(right % 2 ** 24, 3)];
}

function control(type: number, size: number): number[] {
  const head = size < 29 ? [size] : size < 285 ? [29, size - 29] : [30, ...big(size - 285, 2)];
  const [first = 0, ...rest] = head;
  return type < 8 ? [(type << 5) | first, ...rest] : [first, type - 7, ...rest];
}

function encode(value: MmdbInput): number[] {
  if (typeof value === 'string') {
    const bytes = [...Buffer.from(value)];
    return [...control(2, bytes.length), ...bytes];
  }
  if (typeof value === 'boolean') return control(14, value ? 1 : 0);
  if (typeof value === 'number') {
    if (Number.isInteger(value) && value >= 0) return [...control(6, 4), ...big(value, 4)];
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value);
    return [...control(3, 8), ...bytes];
  }
  if (value instanceof Float32Array) {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value[0] ?? 0);
    return [...control(15, 4), ...bytes];
  }
  if (Array.isArray(value)) return [...control(11, value.length), ...value.flatMap(encode)];
  const entries = Object.entries(value);
  return [...control(7, entries.length), ...entries.flatMap(([key, part]) => [...encode(key), ...encode(part)])];
}

/** Two places on earth, in the layout of GeoLite2-City. */
export const PLACES: readonly MmdbNetwork[] = [
  {
    bytes: [81, 2, 69, 0],
    bits: 24,
    value: {
      city: { names: { en: 'London', de: 'London (Stadt)' } },
      continent: { names: { en: 'Europe', de: 'Europa' } },
      country: { names: { en: 'United Kingdom', de: 'Vereinigtes Königreich' } },
      location: { latitude: 51.5142, longitude: -0.0931, time_zone: 'Europe/London' },
      subdivisions: [{ names: { en: 'England' } }, { names: { en: 'City of London' } }],
    },
  },
  {
    bytes: [216, 160, 83, 56],
    bits: 29,
    value: { country: { names: { en: 'United States' } }, location: { latitude: 44.5, longitude: -73.2, metro_code: 523 } },
  },
];
