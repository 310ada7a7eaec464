import { isMultivalue, type Value } from '../../values/value.ts';
import { viewOf } from '../js/bytes.ts';
import { copiedDictionary } from './copied-dictionary.ts';
import { listKey, type ResidentDictionary } from './dictionary.ts';
import { isOdd, SURROGATE } from './odd-text.ts';
import { TextTable } from './text-table.ts';

const encoder = new TextEncoder();
/** A shorter text is copied by the engine when it is cut out of a longer one; others keep the whole of it in memory. */
const SHORTEST_SLICE = 13;
/** What an entry takes besides the characters of a text. */
const ENTRY_BYTES = 80;
/** From so many values on, texts are bytes: as many objects would keep the engine busy. */
const MOST_TEXTS = 1 << 12;

/** Values that are numbered while events are read in JavaScript. */
export class GrowingDictionary implements ResidentDictionary {
  isText = true;
  holdsLists = false;
  private held = 0;
  private readonly values: Value[] = [null];
  private readonly texts = new Map<string, number>();
  /** Lists, and values that are no text. */
  private readonly others = new Map<string, number>();
  /** The texts, once they are many; `values` then has what no bytes stand for. */
  private table: TextTable | undefined;
  private scratch = new Uint8Array(1 << 10);

  get size(): number {
    return this.table?.size ?? this.values.length;
  }

  get bytes(): number {
    return this.held + (this.table?.bytes ?? 0);
  }

  valueOf(code: number): Value {
    return this.values[code] ?? null;
  }

  isList(code: number): boolean {
    return isMultivalue(this.values[code] ?? null);
  }

  find(value: Value): number | undefined {
    if (value === null) return 0;
    return isMultivalue(value) ? this.others.get(`[${listKey(value)}`) : this.texts.get(String(value));
  }

  /** The number of a value, a new one where it is the first of its kind. */
  codeOf(value: Value): number {
    if (typeof value === 'string') {
      if (this.table !== undefined) return this.codeOfText(value, this.table);
      const known = this.texts.get(value);
      return known ?? this.enterText(value);
    }
    if (value === null) return 0;
    const isList = isMultivalue(value);
    if (isList) this.holdsLists = true;
    if (!isList || value.some((single) => typeof single !== 'string')) this.isText = false;
    const key = isList ? `[${listKey(value)}` : `${typeof value} ${JSON.stringify(value)}`;
    const known = this.others.get(key);
    // The list that an event collects is emptied for the next.
    return known ?? this.enter(key, isList ? [...value] : value);
  }

  /** What was numbered, to be kept. */
  finished(): ResidentDictionary {
    if (this.table === undefined) return this;
    const lists = new Map([...this.others.values()].map((code) => [code, this.values[code] ?? null] as const));
    return copiedDictionary({ ...this.table.copy(), lists }, this.isText);
  }

  private enterText(text: string): number {
    const code = this.values.length;
    if (code > MOST_TEXTS) {
      const table = this.toTable();
      this.table = table;
      return this.codeOfText(text, table);
    }
    const own = ownText(text);
    this.values.push(own);
    this.texts.set(own, code);
    this.held += ENTRY_BYTES + text.length;
    return code;
  }

  /** The same numbers in a table of bytes. */
  private toTable(): TextTable {
    const table = new TextTable();
    const others = new Set(this.others.values());
    for (let code = 1; code < this.values.length; code += 1) {
      const text = this.values[code] ?? null;
      if (others.has(code) || typeof text !== 'string') table.skip();
      else if (isOdd(text)) {
        table.skip();
        this.others.set(`"${text}`, code);
      } else table.enter(this.scratch, this.written(text));
    }
    this.texts.clear();
    this.held = 2 * ENTRY_BYTES * this.others.size;
    for (const code of this.values.keys())
      if (code > 0 && typeof this.values[code] === 'string' && !isOdd(this.values[code])) delete this.values[code];
    return table;
  }

  private codeOfText(text: string, table: TextTable): number {
    if (isOdd(text)) return this.others.get(`"${text}`) ?? this.enter(`"${text}`, text);
    const length = this.written(text);
    return table.find(this.scratch, length) || table.enter(this.scratch, length);
  }

  /** Writes a text to `scratch`; gives its length. */
  private written(text: string): number {
    if (3 * text.length > this.scratch.length) this.scratch = new Uint8Array(4 * text.length);
    return encoder.encodeInto(text, this.scratch).written;
  }

  private enter(key: string, value: Value): number {
    const code = this.table?.skip() ?? this.values.length;
    this.values[code] = value;
    this.others.set(key, code);
    this.held += 2 * ENTRY_BYTES + 3 * key.length;
    return code;
  }
}

/** A text that keeps no longer one in memory. */
function ownText(text: string): string {
  if (text.length < SHORTEST_SLICE || SURROGATE.test(text)) return text;
  const bytes = encoder.encode(text);
  return viewOf(bytes).utf8(0, bytes.length);
}
