import type { CodedColumn } from '../../../scan/coded.ts';
import { toNumber } from '../../../values/number.ts';
import { isMultivalue, type Value } from '../../../values/value.ts';
import { cellAt } from '../columns.ts';
import { codedColumnOf, cursorOf, type Rows, storedColumnOf } from '../rows.ts';
import type { Aggregated } from './collector.ts';

/** What each row of a batch gives to an aggregate. `numeric`: only numbers count, so a text that says one may be given as number. */
export function readerOf(rows: Rows, of: Aggregated['of'], numeric: boolean): (index: number) => Value {
  if (of.kind === 'row') return () => '';
  if (of.kind === 'value') {
    const cursor = cursorOf(rows);
    return (index) => {
      cursor.index = index;
      const result = of.value(cursor);
      // A condition counts where it is true.
      return result === false ? null : result;
    };
  }
  const coded = codedColumnOf(rows, of.name);
  if (coded !== undefined) return numeric ? numbersOf(coded) : (index) => coded.valueOf(coded.codes[index] ?? 0);
  const column = storedColumnOf(rows, of.name);
  return column === undefined ? () => null : (index) => cellAt(column, index);
}

/** What the numbers of a dictionary are as numbers; a text that says none stays text. */
const READ = new WeakMap<object, Value[]>();

function numbersOf(coded: CodedColumn): (index: number) => Value {
  const known = READ.get(coded.dictionary) ?? [];
  READ.set(coded.dictionary, known);
  return (index) => {
    const code = coded.codes[index] ?? 0;
    const before = known[code];
    if (before !== undefined) return before;
    const value = coded.valueOf(code);
    const number = isMultivalue(value) ? value : (toNumber(value) ?? value);
    known[code] = number;
    return number;
  };
}
