import type { Value } from '../../values/value.ts';
import type { ResidentDictionary } from './dictionary.ts';
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
