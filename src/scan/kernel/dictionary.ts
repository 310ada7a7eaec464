import { compilePaths, type PathFilter } from '../../values/json-paths.ts';
import { flattenJson } from '../../values/json-text.ts';
import { fromValues, isMultivalue, type Value } from '../../values/value.ts';
import { Irregular } from '../coded.ts';
import { viewOf } from '../js/bytes.ts';
import { type Kernel, LENGTH_MASK, LIST_FLAG } from './kernel.ts';

/** The values of a dictionary: the text of a number begins at `starts[number]`, and ends where that of the next begins. */
export interface CopiedValues {
  readonly texts: Uint8Array;
  readonly starts: Uint32Array;
  /** The numbers that stand for lists as they were written, of however many values. */
  readonly lists: ReadonlyMap<number, Value>;
}

const encoder = new TextEncoder();
const FIRST_CAPACITY = 256;

/** The distinct values of a column. The kernel numbers texts and whole lists as they are written; here lists that say the same are made one. */
export class Dictionary {
  readonly record: number;
  private readonly kernel: Kernel;
  /** What of a list of the column's name is wanted; undefined where the name has no list. */
  private readonly inner: PathFilter | undefined;
  private readonly values: Value[] = [null];
  private readonly lists = new Map<string, number>();
  private canonical: Int32Array | undefined;
  private settled = 0;
  private scratch = { at: 0, size: 0 };

  constructor(kernel: Kernel, name: string) {
    this.kernel = kernel;
    this.record = kernel.call.newDictionary(FIRST_CAPACITY) >>> 0;
    const list = name.indexOf('{}');
    this.inner = list === -1 ? undefined : compilePaths([name.slice(list)], []);
  }

  /** One more than the greatest number. */
  get size(): number {
    return (this.kernel.words[(this.record >> 2) + 2] ?? 0) + 1;
  }

  valueOf(code: number): Value {
    const known = this.values[code];
    if (known !== undefined) return known;
    const value = this.decoded(code);
    this.values[code] = value;
    return value;
  }

  /** The number of a value. */
  codeOf(value: Value): number {
    if (value === null) return 0;
    if (!isMultivalue(value)) return this.codeOfBytes(encoder.encode(String(value)), 0);
    const key = JSON.stringify(value);
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    // Its first byte keeps it apart from every list that stands in a line.
    const code = this.codeOfBytes(encoder.encode(` ${key}`), LIST_FLAG);
    this.values[code] = value;
    this.lists.set(key, code);
    this.canonical ??= new Int32Array(0);
    return code;
  }

  /** Replaces the numbers of lists by that of the first list that says the same. */
  settle(codes: Int32Array): void {
    if (this.inner === undefined) return;
    const canonical = this.canonicalCodes();
    for (let i = 0; i < codes.length; i += 1) {
      const code = codes[i] ?? 0;
      if (code !== 0) codes[i] = canonical[code] ?? code;
    }
  }

  /** The same for one number. */
  settledCode(code: number): number {
    return code === 0 || this.inner === undefined ? code : (this.canonicalCodes()[code] ?? code);
  }

  private canonicalCodes(): Int32Array {
    const { size } = this;
    let canonical = this.canonical ?? new Int32Array(0);
    if (this.settled + 1 >= size) return canonical;
    // Reading a list may number its only value, so there is room for as many again.
    if (canonical.length < 2 * size) {
      const wider = new Int32Array(4 * size);
      wider.set(canonical.subarray(0, this.settled + 1));
      canonical = wider;
      this.canonical = wider;
    }
    for (let code = this.settled + 1; code < size; code += 1) {
      canonical[code] = this.isList(code) ? this.codeOfList(code) : code;
    }
    for (let code = size; code < this.size; code += 1) canonical[code] = code;
    this.settled = this.size - 1;
    return canonical;
  }

  private codeOfList(code: number): number {
    const value = this.valueOf(code);
    if (value === null) return 0;
    if (!isMultivalue(value)) return this.codeOfBytes(encoder.encode(String(value)), 0);
    const key = JSON.stringify(value);
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    this.lists.set(key, code);
    return code;
  }

  /** False: no number stands for a list. */
  get holdsLists(): boolean {
    return this.inner !== undefined || this.lists.size > 0;
  }

  /** Whether a number stands for a list as it was written, of however many values. */
  isList(code: number): boolean {
    return code !== 0 && (this.entryWord(code, 1) & LIST_FLAG) !== 0;
  }

  /** The values, outside of the kernel's memory. */
  copy(): CopiedValues {
    const { size } = this;
    const { words, bytes } = this.kernel;
    const first = (words[(this.record >> 2) + 3] ?? 0) >> 2;
    const lists = new Map<number, Value>();
    const starts = new Uint32Array(size + 1);
    let total = 0;
    for (let code = 1; code < size; code += 1) {
      starts[code] = total;
      if (this.isList(code)) lists.set(code, this.valueOf(code));
      else total += (words[first + 2 * code - 1] ?? 0) & LENGTH_MASK;
    }
    starts[size] = total;
    const texts = new Uint8Array(total);
    for (let code = 1; code < size; code += 1) {
      if (lists.has(code)) continue;
      const start = words[first + 2 * code - 2] ?? 0;
      texts.set(bytes.subarray(start, start + ((words[first + 2 * code - 1] ?? 0) & LENGTH_MASK)), starts[code] ?? 0);
    }
    return { texts, starts, lists };
  }

  private entryWord(code: number, word: 0 | 1): number {
    const { words } = this.kernel;
    return words[((words[(this.record >> 2) + 3] ?? 0) >> 2) + (code - 1) * 2 + word] ?? 0;
  }

  private decoded(code: number): Value {
    const start = this.entryWord(code, 0);
    const tagged = this.entryWord(code, 1);
    const text = viewOf(this.kernel.bytes).utf8(start, start + (tagged & LENGTH_MASK));
    if ((tagged & LIST_FLAG) === 0) return text;
    const values: string[] = [];
    const outcome = this.inner === undefined ? undefined : flattenJson(text, (_, value) => values.push(value), { wanted: this.inner });
    if (outcome?.ok !== true || outcome.end !== text.length) throw new Irregular('a list is broken');
    return fromValues(values);
  }

  private codeOfBytes(bytes: Uint8Array, flags: number): number {
    if (bytes.length > this.scratch.size) {
      const size = 2 * bytes.length + 256;
      this.scratch = { at: this.kernel.allocate(size), size };
    }
    this.kernel.bytes.set(bytes, this.scratch.at);
    return this.kernel.call.intern(this.record, this.scratch.at, bytes.length | flags) >>> 0;
  }
}
