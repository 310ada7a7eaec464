import type { Row, Value } from '../../values/value.ts';
import { ColumnBuilder, ColumnHistory } from './column-builder.ts';
import type { StoredColumn } from './columns.ts';
import { Recall } from './recall.ts';
import { cursorOver, eachRow, type Rows } from './rows.ts';

/**
 * A value that is calculated of each row, made once for a search. Where it follows from few values it is asked once for each combination of
 * them, and gives a column of numbered values; else it is asked row by row, and gives numbers or values.
 */
export class Calculation {
  private readonly value: (row: Row) => Value;
  private readonly recall: Recall;
  private readonly history = new ColumnHistory('numbered');

  constructor(value: (row: Row) => Value) {
    this.value = value;
    // A result that says more than the one of the same text has no number: it is asked for again and again.
    this.recall = new Recall((row) => this.history.results.sameCodeOf(value(row)));
  }

  /** The column for the rows of a batch; null where a row is filtered out. `columns` are what the rows hold by now. */
  column(rows: Rows, columns: ReadonlyMap<string, StoredColumn>): StoredColumn {
    const { recall, value } = this;
    const length = rows.table.totalRows();
    const cursor = cursorOver(columns);
    const built = new ColumnBuilder(this.history, length);
    recall.begin(columns, length);
    eachRow(rows, (index) => {
      const known = recall.codes === undefined ? undefined : recall.answers[recall.codes[index] ?? 0];
      if (known !== undefined && known >= 0) {
        built.setCode(index, known);
        return;
      }
      cursor.index = index;
      const code = recall.answer(index, cursor);
      if (code >= 0) built.setCode(index, code);
      else built.set(index, value(cursor));
    });
    return built.column();
  }
}
