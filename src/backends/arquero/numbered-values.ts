import { ValueColumn, type ValueDictionary } from '../../scan/value-column.ts';
import { toText } from '../../values/number.ts';
import { isInexact, isMultivalue, type Scalar, type Value } from '../../values/value.ts';
import { LazyColumn } from './columns.ts';

/** Lists of more text do not repeat often enough to be worth comparing. */
const LONGEST_LIST = 10_000;

function isLong(list: readonly Scalar[]): boolean {
  let length = list.length;
  for (let i = 0; i < list.length && length <= LONGEST_LIST; i += 1) {
    const value = list[i];
    if (typeof value === 'string') length += value.length;
  }
  return length > LONGEST_LIST;
}

/** Values that a search makes, numbered in the order in which they appear, by their text; 0 is the missing field. */
export class NumberedValues implements ValueDictionary {
  private readonly values: Value[] = [null];
  private readonly byText = new Map<string, number>();
  private readonly byNumber = new Map<number, number>();
  private readonly byList = new Map<string, number>();

  /** One more than the greatest number. */
  get size(): number {
    return this.values.length;
  }

  valueOf(code: number): Value {
    return this.values[code] ?? null;
  }

  /** The number of the values that have this text. */
  codeOf(value: Value): number {
    if (value === null) return 0;
    if (typeof value === 'number') return this.codeOfNumber(value);
    const key = isMultivalue(value) ? JSON.stringify(value.map(toText)) : toText(value);
    const map = isMultivalue(value) ? this.byList : this.byText;
    return map.get(key) ?? this.enter(map, key, value);
  }

  /** The number of the values that have this text; -1 if the first of them is told from this one by an expression (0.5 has figures that "0.5" has not), or for a very long list. */
  sameCodeOf(value: Value): number {
    if (isMultivalue(value) && isLong(value)) return -1;
    const code = this.codeOf(value);
    return value === null || isSame(this.values[code] ?? null, value) ? code : -1;
  }

  private codeOfNumber(number: number): number {
    const known = this.byNumber.get(number);
    if (known !== undefined) return known;
    const text = toText(number);
    const code = this.byText.get(text) ?? this.enter(this.byText, text, number);
    this.byNumber.set(number, code);
    return code;
  }

  private enter(map: Map<string, number>, key: string, value: Value): number {
    const code = this.values.length;
    this.values.push(value);
    map.set(key, code);
    return code;
  }

  /** False: no number stands for a list. */
  get holdsLists(): boolean {
    return this.byList.size > 0;
  }

  /** Whether a number stands for a list. */
  isList(code: number): boolean {
    return isMultivalue(this.valueOf(code));
  }

  /** A column of these values. */
  column(codes: Int32Array): LazyColumn {
    return new LazyColumn(new ValueColumn(codes, this));
  }
}

/** True if no expression can tell the one value from the other. */
function isSame(a: Value, b: Value): boolean {
  if (!isMultivalue(a) || !isMultivalue(b)) return isSameScalar(a, b);
  return a.length === b.length && a.every((one, index) => isSameScalar(one, b[index] ?? null));
}

function isSameScalar(a: Scalar | readonly Scalar[] | null, b: Scalar | readonly Scalar[] | null): boolean {
  if (isInexact(a) && isInexact(b)) return Object.is(a.value, b.value) && a.figures === b.figures && a.decimals === b.decimals;
  return Object.is(a, b);
}
