import { KERNEL } from './generated/wasm.ts';

/** The functions of the kernel; see assembly/. Addresses and lengths are unsigned. */
export interface KernelFunctions {
  allocate(size: number): number;
  splitLines(start: number, end: number, out: number): number;
  siftLines(start: number, end: number, out: number, groups: number, groupCount: number): number;
  linesSeen(): number;
  findings(): number;
  setFlatNode(node: number): void;
  settleEnvelopes(spans: number, stride: number, count: number, status: number, columns: number): number;
  settleRows(spans: number, stride: number, count: number, status: number, columns: number): number;
  unwrapExports(lines: number, count: number, narrow: boolean): number;
  splitRows(start: number, end: number, out: number, complete: boolean): number;
  takenRows(): number;
  findingsInRows(): number;
  extractCells(
    lines: number,
    count: number,
    header: number,
    width: number,
    given: number,
    columns: number,
    out: number,
    status: number,
  ): number;
  beginValues(): void;
  splitValues(start: number, end: number, out: number): number;
  takenBytes(): number;
  findingsIn(): number;
  isListOpen(): number;
  firstOddLine(): number;
  prefilter(lines: number, count: number, groups: number, groupCount: number, disguises: number, disguiseCount: number): number;
  extract(lines: number, count: number, root: number, empty: number, columns: number, chains: number, out: number, status: number): number;
  newHabits(): number;
  newDictionary(capacity: number): number;
  intern(dictionary: number, at: number, tagged: number): number;
  codeOf(span: number, dictionary: number): number;
  codesOf(spans: number, stride: number, chosen: number, count: number, dictionary: number, out: number): number;
  textsOf(spans: number, stride: number, chosen: number, count: number, out: number): number;
  textRoom(): number;
  firstTimeOf(spans: number, columns: number, columnCount: number): number;
  timesOf(spans: number, stride: number, chosen: number, count: number, columns: number, columnCount: number, out: number): number;
  numbersOf(spans: number, stride: number, chosen: number, count: number, out: number, kinds: number): number;
  extractPoints(
    lines: number,
    count: number,
    root: number,
    columns: number,
    name: number,
    value: number,
    out: number,
    lineOf: number,
    most: number,
  ): number;
  pointLines(): number;
  emptyLines(): number;
  isUniform(): number;
}

/** Flags in the length of a span or a dictionary's entry (assembly/json.ts). */
export const LIST_FLAG = 0x8000_0000;
export const ESCAPES_FLAG = 0x4000_0000;
export const LENGTH_MASK = 0x3fff_ffff;

interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer;
}
// The types of WebAssembly belong to the browser's or Node's; both have it.
interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: KernelFunctions & { readonly memory: WebAssemblyMemory } };
}

let compiled: object | undefined;

/** One kernel with a memory of its own. Views are made anew where the memory has grown. */
export class Kernel {
  readonly call: KernelFunctions;
  private readonly memory: WebAssemblyMemory;
  private held: { buffer: ArrayBuffer; bytes: Uint8Array; words: Uint32Array; doubles: Float64Array } | undefined;

  constructor(host: WebAssemblyHost) {
    compiled ??= new host.Module(Uint8Array.from(atob(KERNEL), (char) => char.charCodeAt(0)));
    const { exports } = new host.Instance(compiled, {});
    this.call = exports;
    this.memory = exports.memory;
  }

  private get views(): NonNullable<Kernel['held']> {
    const { buffer } = this.memory;
    if (this.held?.buffer !== buffer)
      this.held = { buffer, bytes: new Uint8Array(buffer), words: new Uint32Array(buffer), doubles: new Float64Array(buffer) };
    return this.held;
  }

  get bytes(): Uint8Array {
    return this.views.bytes;
  }

  get words(): Uint32Array {
    return this.views.words;
  }

  get doubles(): Float64Array {
    return this.views.doubles;
  }

  /** Room in the kernel's memory, for good. */
  allocate(size: number): number {
    return this.call.allocate(size) >>> 0;
  }

  /** Bytes copied into the kernel's memory. */
  put(bytes: Uint8Array): number {
    const place = this.allocate(bytes.length);
    this.bytes.set(bytes, place);
    return place;
  }
}

/** A new kernel; undefined where there is no WebAssembly, or not all of it. */
export function newKernel(): Kernel | undefined {
  const { WebAssembly: host } = globalThis as { readonly WebAssembly?: WebAssemblyHost };
  if (host === undefined) return undefined;
  try {
    return new Kernel(host);
  } catch {
    return undefined;
  }
}
