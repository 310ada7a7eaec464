import { isMultivalue, type Value } from '../../values/value.ts';
import { ValueColumn, type ValueDictionary } from '../value-column.ts';
import { listKey, type ResidentDictionary } from './dictionary.ts';

/** Where a column has so many times fewer cells than its dictionary has values, its values are numbered anew. */
const SPARSE = 2;
const SMALL = 1 << 10;

/** A resident column as one search has it: values that only the search knows are numbered behind those of the data. */
export class SearchColumn extends ValueColumn<SearchValues> {
  /** `codes` may be changed. */
  static of(codes: Int32Array, dictionary: ResidentDictionary): SearchColumn {
    const isSparse = dictionary.size > SMALL && SPARSE * codes.length < dictionary.size;
    return new SearchColumn(codes, new SearchValues(dictionary, isSparse ? renumbered(codes, dictionary.size) : undefined));
  }

  /** All cells of a column, which are not changed. */
  static ofAll(codes: Int32Array, dictionary: ResidentDictionary): SearchColumn {
    return new SearchColumn(codes, new SearchValues(dictionary, undefined));
  }
}

let scratch = new Int32Array(0);

/** Numbers the values of some cells from 1 on, in place; gives the number in the dictionary of each. */
function renumbered(codes: Int32Array, size: number): Int32Array {
  if (scratch.length < size) scratch = new Int32Array(size);
  const numbers = new Int32Array(codes.length + 1);
  let count = 1;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code === 0) continue;
    let number = scratch[code] ?? 0;
    if (number === 0) {
      number = count;
      numbers[count] = code;
      scratch[code] = number;
      count += 1;
    }
    codes[at] = number;
  }
  // The room is for the next column, too.
  for (let number = 1; number < count; number += 1) scratch[numbers[number] ?? 0] = 0;
  return numbers.slice(0, count);
}

/** The values of a dictionary that a search sees, and those that it adds. */
class SearchValues implements ValueDictionary {
  private readonly base: ResidentDictionary;
  /** The number in the dictionary of each number; undefined: they are the same. */
  private readonly numbers: Int32Array | undefined;
  private readonly decoded: Value[] = [null];
  private readonly more: Value[] = [];
  private readonly known = new Map<string, number>();
  private byNumber: Map<number, number> | undefined;
  private readonly first: number;

  constructor(base: ResidentDictionary, numbers: Int32Array | undefined) {
    this.base = base;
    this.numbers = numbers;
    this.first = numbers?.length ?? base.size;
  }

  get size(): number {
    return this.first + this.more.length;
  }

  valueOf(code: number): Value {
    if (code >= this.first) return this.more[code - this.first] ?? null;
    if (this.numbers === undefined) return this.base.valueOf(code);
    const known = this.decoded[code];
    if (known !== undefined) return known;
    const value = this.base.valueOf(this.numbers[code] ?? 0);
    this.decoded[code] = value;
    return value;
  }

  get holdsLists(): boolean {
    return this.base.holdsLists || this.more.some(isMultivalue);
  }

  isList(code: number): boolean {
    if (code >= this.first) return isMultivalue(this.more[code - this.first] ?? null);
    return this.base.isList(this.numbers === undefined ? code : (this.numbers[code] ?? 0));
  }

  codeOf(value: Value): number {
    const found = this.base.find(value);
    const here = found === undefined ? undefined : this.numbered(found);
    if (here !== undefined) return here;
    const key = isMultivalue(value) ? `[${listKey(value)}` : `"${String(value)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const code = this.size;
    this.more.push(isMultivalue(value) ? value : String(value));
    this.known.set(key, code);
    return code;
  }

  /** The number that a value of the dictionary has here; undefined where it has none yet. */
  private numbered(found: number): number | undefined {
    if (this.numbers === undefined || found === 0) return found;
    this.byNumber ??= new Map(Array.from(this.numbers, (number, code) => [number, code] as const));
    return this.byNumber.get(found);
  }
}
