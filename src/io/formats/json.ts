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
  const keys = rows.fields.map((field) => `${JSON.stringify(field)}:`);
  return (row) => {
    let text = '';
    for (const [field, key] of keys.entries()) {
      const cell: Cell = rows.cell(row, field);
      if (cell !== null) text += `${text === '' ? '' : ','}${key}${JSON.stringify(cell)}`;
    }
    return `{${text}}`;
  };
}
