import type { Cell, ShownRows } from './shown-rows.ts';

/** `{"fields":[…],"results":[{…}],"fidelity":[…]}`; a missing field is left out, a multivalue is a list. */
export function* jsonText(rows: ShownRows, fidelity: readonly string[]): Generator<string> {
  const row = rowWriter(rows);
  yield `{"fields":${JSON.stringify(rows.fields)},"results":[`;
  for (let i = 0; i < rows.length; i += 1) yield `${i === 0 ? '\n' : ',\n'}${row(i)}`;
  yield `${rows.length === 0 ? '' : '\n'}],"fidelity":${JSON.stringify(fidelity)}}\n`;
}

/** One row as a JSON object. Built by hand: an object of JavaScript would reorder a field `404` and lose one called `__proto__`. */
export function rowWriter(rows: ShownRows): (row: number) => string {
  const columns = rows.fields.map((field) => cellWriter(`${JSON.stringify(field)}:`));
  return (row) => {
    let text = '';
    for (let field = 0; field < columns.length; field += 1) {
      const cell = rows.cell(row, field);
      if (cell === null) continue;
      const write = columns[field];
      if (write !== undefined) text += text === '' ? write(cell) : `,${write(cell)}`;
    }
    return `{${text}}`;
  };
}

/** Writes the cells of a column behind its name; one that repeats the cell before it is written once. */
function cellWriter(key: string): (cell: Exclude<Cell, null>) => string {
  let last: Cell = null;
  let written = '';
  return (cell) => {
    if (cell !== last) {
      last = cell;
      written = key + jsonOf(cell);
    }
    return written;
  };
}

/** What JSON writes otherwise than it stands. */
const ESCAPED = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

const jsonOf = (cell: Exclude<Cell, null>): string => (typeof cell === 'string' ? quoted(cell) : `[${cell.map(quoted).join(',')}]`);

const quoted = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);
