import type { CodedColumn } from '../../scan/coded.ts';
import { toText } from '../../values/number.ts';
import { isMultivalue, type Value, valuesOf } from '../../values/value.ts';
import { type Column, codedColumnOf, columnOf, type Rows } from './rows.ts';

/** A by-field in numbers: two values have the same one exactly if they have the same text, or are lists of the same texts. */
export interface KeyColumn {
  /** By row; 0 where it lacks the field. */
  readonly ids: Int32Array;
  /** One more than the greatest number so far. */
  readonly size: number;
  textOf(id: number): string;
  /** The numbers of the values of a multivalue; undefined for a single value. Absent where there are only single values. */
  readonly elementsOf?: (id: number) => readonly number[] | undefined;
}

/** The numbers of a by-field; of its own where the scan made none. */
export function keyColumnOf(rows: Rows, name: string): KeyColumn {
  const coded = codedColumnOf(rows, name);
  if (coded !== undefined) return ofCoded(coded);
  const column = columnOf(rows, name);
  return column === undefined ? absent(rows.table.totalRows()) : ofValues(column);
}

function absent(length: number): KeyColumn {
  return { ids: new Int32Array(length), size: 1, textOf: () => '' };
}

function ofCoded(coded: CodedColumn): KeyColumn {
  const elements: (readonly number[] | null | undefined)[] = [];
  const textAt = (id: number): string => {
    const value = coded.valueOf(id);
    return typeof value === 'string' ? value : valuesOf(value).map(toText).join('\n');
  };
  const split = (id: number): readonly number[] | null => {
    const value = coded.valueOf(id);
    return isMultivalue(value) ? value.map((one) => coded.codeOf(toText(one))) : null;
  };
  const key = {
    ids: coded.codes,
    get size() {
      return coded.size;
    },
    textOf: textAt,
  };
  let lists = false;
  for (let code = 1; code < coded.size && !lists; code += 1) lists = coded.isList(code);
  if (!lists) return key;
  return {
    ...key,
    // A value of a list may be a new one.
    get size() {
      return coded.size;
    },
    elementsOf: (id) => {
      if (!coded.isList(id)) return undefined;
      let found = elements[id];
      if (found === undefined) {
        found = split(id);
        elements[id] = found;
      }
      return found ?? undefined;
    },
  };
}

function ofValues(column: Column): KeyColumn {
  const ids = new Int32Array(column.length);
  const known = new Map<Value, number>();
  const byText = new Map<string, number>();
  const texts = [''];
  const lists = new Map<number, readonly number[]>();
  const byList = new Map<string, number>();
  const idOfText = (text: string): number => {
    let id = byText.get(text);
    if (id === undefined) {
      id = texts.length;
      texts.push(text);
      byText.set(text, id);
    }
    return id;
  };
  const idOfList = (values: readonly string[]): number => {
    const key = JSON.stringify(values);
    const before = byList.get(key);
    if (before !== undefined) return before;
    const elements = values.map(idOfText);
    texts.push(values.join('\n'));
    lists.set(texts.length - 1, elements);
    byList.set(key, texts.length - 1);
    return texts.length - 1;
  };
  for (let index = 0; index < column.length; index += 1) {
    const value = column[index] ?? null;
    if (value === null) continue;
    let id = known.get(value);
    if (id === undefined) {
      id = isMultivalue(value) ? idOfList(value.map(toText)) : idOfText(toText(value));
      known.set(value, id);
    }
    ids[index] = id;
  }
  const key = { ids, size: texts.length, textOf: (id: number) => texts[id] ?? '' };
  return lists.size === 0 ? key : { ...key, elementsOf: (id) => lists.get(id) };
}
