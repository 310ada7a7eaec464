import type { CodedColumn } from '../../../scan/coded.ts';
import { toText } from '../../../values/number.ts';
import { isMultivalue, type Value, valuesOf } from '../../../values/value.ts';
import { LazyColumn, NumberColumn } from '../columns.ts';
import type { KeyColumn } from '../key-column.ts';
import { codedColumnOf, columnOf, type Rows, storedColumnOf } from '../rows.ts';

/** What numbers texts and lists of texts. */
type Numbering = Pick<CodedColumn, 'size' | 'valueOf' | 'holdsLists' | 'isList' | 'codeOf'>;

/** So many doubles are remembered; the text of any other is looked up again. */
const MOST_DOUBLES = 100_000;

/**
 * The texts of a field in numbers that stay the same from batch to batch. The numbers are those of the first numbered column that comes by;
 * what comes from elsewhere is entered there.
 */
export class KeyNumbers {
  private readonly name: string;
  private home: Numbering | undefined;
  private homeDictionary: object | undefined;
  /** By other dictionary: its numbers in ours, -1 where none is known yet. */
  private readonly maps = new Map<object, Int32Array>();
  private readonly doubles = new Map<number, number>();
  private readonly elements: (readonly number[] | null | undefined)[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** The field of a batch, as what groups rows takes it. */
  column(rows: Rows): KeyColumn {
    return this.keyed(this.idsOf(rows));
  }

  /** The same without rows: what the numbers say. */
  numbers(): KeyColumn {
    return this.keyed(new Int32Array(0));
  }

  /** Some of the numbers, counted anew from 0, and what they stand for. */
  dense(some: { readonly length: number; at(index: number): number }): { readonly ids: Int32Array; readonly values: readonly Value[] } {
    const places = new Int32Array(this.home?.size ?? 1);
    const values: Value[] = [];
    const ids = new Int32Array(some.length);
    for (let i = 0; i < ids.length; i += 1) {
      const id = some.at(i);
      let place = places[id] ?? 0;
      if (place === 0) {
        values.push(this.home?.valueOf(id) ?? null);
        place = values.length;
        places[id] = place;
      }
      ids[i] = place - 1;
    }
    return { ids, values };
  }

  /** The text of a number that stands for one. */
  textOf(id: number): string {
    const value = this.home?.valueOf(id) ?? null;
    return typeof value === 'string' ? value : (this.textsOf(id)[0] ?? '');
  }

  /** The texts of a number: those of a list, or one. */
  textsOf(id: number): readonly string[] {
    return valuesOf(this.home?.valueOf(id) ?? null).map(toText);
  }

  /** The texts of numbers as a column; none of them stands for a list. */
  texts(ids: Int32Array): LazyColumn {
    const size = (): number => this.home?.size ?? 1;
    return new LazyColumn({
      codes: ids,
      dictionary: this,
      get size() {
        return size();
      },
      holdsLists: false,
      valueOf: (id) => (id === 0 ? null : this.textOf(id)),
      isList: () => false,
      codeOf: (value) => this.idOf(value),
    });
  }

  /** False: no number stands for a list. */
  get holdsLists(): boolean {
    return this.home?.holdsLists === true;
  }

  private keyed(ids: Int32Array): KeyColumn {
    const { home } = this;
    const size = (): number => this.home?.size ?? 1;
    return {
      ids,
      get size() {
        return size();
      },
      textOf: (id) => this.textsOf(id).join('\n'),
      ...(home?.holdsLists !== true ? {} : { elementsOf: (id: number) => this.elementsOf(id) }),
    };
  }

  private elementsOf(id: number): readonly number[] | undefined {
    const { home } = this;
    let found = this.elements[id];
    if (found === undefined && home !== undefined) {
      const value = home.isList(id) ? home.valueOf(id) : null;
      found = isMultivalue(value) ? value.map((one) => home.codeOf(toText(one))) : null;
      this.elements[id] = found;
    }
    return found ?? undefined;
  }

  /** The number of the field in each row of a batch, 0 where it is missing. */
  idsOf(rows: Rows): Int32Array {
    const coded = codedColumnOf(rows, this.name);
    if (coded !== undefined) return this.ofCoded(coded);
    const column = storedColumnOf(rows, this.name);
    if (column === undefined) return new Int32Array(rows.table.totalRows());
    return column instanceof NumberColumn ? this.ofNumbers(column) : this.ofValues(columnOf(rows, this.name) ?? []);
  }

  private ofNumbers(column: NumberColumn): Int32Array {
    const ids = new Int32Array(column.length);
    const { doubles } = this;
    let before = Number.NaN;
    let id = 0;
    for (let row = 0; row < ids.length; row += 1) {
      const value = column.at(row);
      if (typeof value !== 'number') id = this.idOf(value);
      else if (value !== before) {
        const known = doubles.get(value);
        id = known ?? this.idOf(value);
        if (known === undefined && doubles.size < MOST_DOUBLES) doubles.set(value, id);
      }
      before = typeof value === 'number' ? value : Number.NaN;
      ids[row] = id;
    }
    return ids;
  }

  private ofCoded(coded: CodedColumn): Int32Array {
    if (this.home === undefined) {
      this.home = coded;
      this.homeDictionary = coded.dictionary;
    }
    if (this.homeDictionary === coded.dictionary) return coded.codes;
    let map = this.maps.get(coded.dictionary);
    if (map === undefined || map.length < coded.size) {
      const wider = new Int32Array(2 * coded.size).fill(-1);
      if (map !== undefined) wider.set(map);
      wider[0] = 0;
      map = wider;
      this.maps.set(coded.dictionary, map);
    }
    const ids = new Int32Array(coded.codes.length);
    for (let row = 0; row < ids.length; row += 1) {
      const code = coded.codes[row] ?? 0;
      let id = map[code] ?? -1;
      if (id === -1) {
        id = this.idOf(coded.valueOf(code));
        map[code] = id;
      }
      ids[row] = id;
    }
    return ids;
  }

  private ofValues(column: ArrayLike<Value>): Int32Array {
    const ids = new Int32Array(column.length);
    let before: Value = null;
    let idBefore = 0;
    for (let row = 0; row < column.length; row += 1) {
      const value = column[row] ?? null;
      if (value === null) continue;
      if (value !== before) {
        before = value;
        idBefore = this.idOf(value);
      }
      ids[row] = idBefore;
    }
    return ids;
  }

  /** The number of a value, a new one where nothing has it yet. */
  idOf(value: Value): number {
    if (value === null) return 0;
    this.home ??= new TextNumbers();
    return this.home.codeOf(isMultivalue(value) ? value.map(toText) : toText(value));
  }
}

/** Numbers for texts and lists of texts, where no column brought any. */
class TextNumbers implements Numbering {
  holdsLists = false;
  private readonly values: Value[] = [null];
  private readonly texts = new Map<string, number>();
  private readonly lists = new Map<string, number>();

  get size(): number {
    return this.values.length;
  }

  valueOf(code: number): Value {
    return this.values[code] ?? null;
  }

  isList(code: number): boolean {
    return this.holdsLists && isMultivalue(this.values[code] ?? null);
  }

  codeOf(value: Value): number {
    if (value === null) return 0;
    const list = isMultivalue(value);
    if (list) this.holdsLists = true;
    const key = list ? JSON.stringify(value) : toText(value);
    const codes = list ? this.lists : this.texts;
    const known = codes.get(key);
    if (known !== undefined) return known;
    this.values.push(list ? value : key);
    codes.set(key, this.values.length - 1);
    return this.values.length - 1;
  }
}
