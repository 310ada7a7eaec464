import { isMultivalue, type Value } from '../../values/value.ts';
import type { CodedColumn } from '../coded.ts';
import { listKey, type ResidentDictionary } from './dictionary.ts';
import type { TextColumn } from './text-pages.ts';

/** A field of all events, newest first, in numbers. */
export interface ResidentColumn {
  readonly codes: Int32Array;
  readonly dictionary: ResidentDictionary;
  /** All events have the same value. */
  readonly isConstant: boolean;
  /** The same as doubles, made when it is first asked for: NaN where there is no plain decimal. */
  numbers(): Numbers;
  /** What it takes of memory, roughly. */
  readonly bytes: number;
}

/** A column of which only numbers are asked. */
export interface Numbers {
  readonly values: Float64Array;
  /** By row: what is no plain decimal. */
  readonly others: ReadonlyMap<number, Value>;
}

/** What a reading of all events gave, newest first. */
export interface ReadColumns {
  readonly length: number;
  readonly read: number;
  /** NaN where an event has no time. */
  readonly times: Float64Array;
  /** Only fields that some event has; `_time` and `_raw` stand beside them. */
  readonly columns: ReadonlyMap<string, ResidentColumn>;
  readonly raw: TextColumn | undefined;
}

/** Columns of numbers whose texts have more digits than this are not exact in a double of themselves. */
const DECIMAL = /^-?\d+(?:\.\d*)?$/;
const MOST_DIGITS = 15;

/** A column that stays in memory. */
export function residentColumn(codes: Int32Array, dictionary: ResidentDictionary): ResidentColumn {
  let made: Numbers | undefined;
  return {
    codes,
    dictionary,
    isConstant: dictionary.size <= 2 && codes.every((code) => code === codes[0]),
    get bytes() {
      return codes.byteLength + dictionary.bytes + (made === undefined ? 0 : made.values.byteLength + 60 * made.others.size);
    },
    numbers: () => {
      made ??= numbersOf(codes, dictionary);
      return made;
    },
  };
}

function numbersOf(codes: Int32Array, dictionary: ResidentDictionary): Numbers {
  const of = new Float64Array(dictionary.size).fill(Number.NaN);
  let allPlain = true;
  for (let code = 1; code < of.length; code += 1) {
    const value = dictionary.valueOf(code);
    const isPlain = typeof value === 'string' && value.length <= MOST_DIGITS && DECIMAL.test(value);
    // What is subtracted from nothing is no negative zero.
    if (isPlain) of[code] = value.startsWith('-') ? 0 - Number(value.slice(1)) : Number(value);
    else allPlain = false;
  }
  const values = new Float64Array(codes.length);
  const others = new Map<number, Value>();
  for (let row = 0; row < values.length; row += 1) values[row] = of[codes[row] ?? 0] ?? Number.NaN;
  if (!allPlain) {
    for (let row = 0; row < values.length; row += 1) {
      const code = codes[row] ?? 0;
      if (code !== 0 && Number.isNaN(of[code])) others.set(row, dictionary.valueOf(code));
    }
  }
  return { values, others };
}

/** A resident column as one search has it: values that only the search knows are numbered behind those of the data. */
export class SearchColumn implements CodedColumn {
  readonly codes: Int32Array;
  readonly dictionary: SearchValues;

  constructor(codes: Int32Array, dictionary: ResidentDictionary) {
    this.codes = codes;
    this.dictionary = new SearchValues(dictionary);
  }

  get size(): number {
    return this.dictionary.size;
  }

  valueOf(code: number): Value {
    return this.dictionary.valueOf(code);
  }

  get holdsLists(): boolean {
    return this.dictionary.holdsLists;
  }

  isList(code: number): boolean {
    return this.dictionary.isList(code);
  }

  codeOf(value: Value): number {
    return this.dictionary.codeOf(value);
  }
}

/** The values of a dictionary and those that a search adds. */
class SearchValues {
  private readonly base: ResidentDictionary;
  private readonly more: Value[] = [];
  private readonly known = new Map<string, number>();

  constructor(base: ResidentDictionary) {
    this.base = base;
  }

  get size(): number {
    return this.base.size + this.more.length;
  }

  valueOf(code: number): Value {
    return code < this.base.size ? this.base.valueOf(code) : (this.more[code - this.base.size] ?? null);
  }

  get holdsLists(): boolean {
    return this.base.holdsLists || this.more.some(isMultivalue);
  }

  isList(code: number): boolean {
    return code < this.base.size ? this.base.isList(code) : isMultivalue(this.more[code - this.base.size] ?? null);
  }

  codeOf(value: Value): number {
    const found = this.base.find(value);
    if (found !== undefined) return found;
    const key = isMultivalue(value) ? `[${listKey(value)}` : `"${String(value)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const code = this.size;
    this.more.push(isMultivalue(value) ? value : String(value));
    this.known.set(key, code);
    return code;
  }
}
