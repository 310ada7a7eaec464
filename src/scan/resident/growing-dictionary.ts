import { isMultivalue, type Value } from '../../values/value.ts';
import { viewOf } from '../js/bytes.ts';
import { listKey, type ResidentDictionary } from './dictionary.ts';

const encoder = new TextEncoder();
/** A shorter text is copied by the engine when it is cut out of a longer one; others keep the whole of it in memory. */
const SHORTEST_SLICE = 13;
/** What an entry takes besides the characters of a text. */
const ENTRY_BYTES = 80;
/** Half of a pair, or a pair: only the former has no bytes in UTF-8. */
const SURROGATE = /[\ud800-\udfff]/;

/** Values that are numbered while events are read in JavaScript. */
export class GrowingDictionary implements ResidentDictionary {
  isText = true;
  holdsLists = false;
  bytes = 0;
  private readonly values: Value[] = [null];
  private readonly texts = new Map<string, number>();
  /** Lists, and values that are no text. */
  private readonly others = new Map<string, number>();

  get size(): number {
    return this.values.length;
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
      const known = this.texts.get(value);
      return known ?? this.enterText(ownText(value));
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

  private enterText(text: string): number {
    const code = this.values.length;
    this.values.push(text);
    this.texts.set(text, code);
    this.bytes += ENTRY_BYTES + text.length;
    return code;
  }

  private enter(key: string, value: Value): number {
    const code = this.values.length;
    this.values.push(value);
    this.others.set(key, code);
    this.bytes += 2 * ENTRY_BYTES + 3 * key.length;
    return code;
  }
}

/** A text that keeps no longer one in memory. */
function ownText(text: string): string {
  if (text.length < SHORTEST_SLICE || SURROGATE.test(text)) return text;
  const bytes = encoder.encode(text);
  return viewOf(bytes).utf8(0, bytes.length);
}
