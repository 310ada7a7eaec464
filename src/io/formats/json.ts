import type { Cell, ShownRows } from './shown-rows.ts';

/** Texts that grow to this are handed on. */
const PIECE = 65_536;

/** `{"fields":[…],"results":[{…}],"fidelity":[…]}`; a missing field is left out, a multivalue is a list. */
export function* jsonText(rows: ShownRows, fidelity: readonly string[]): Generator<string> {
  yield `{"fields":${JSON.stringify(rows.fields)},"results":[`;
  yield* objectsText(rows, { before: ',\n', first: '\n', after: '' });
  yield `${rows.length === 0 ? '' : '\n'}],"fidelity":${JSON.stringify(fidelity)}}\n`;
}

/** What stands around each object. */
interface Around {
  readonly before: string;
  /** In the place of `before` in front of the first. */
  readonly first: string;
  readonly after: string;
}

/** Every row as a JSON object, in pieces. Built by hand: an object of JavaScript would reorder a field `404` and lose one called `__proto__`. */
export function* objectsText(rows: ShownRows, { before, first, after }: Around): Generator<string> {
  const columns = rows.fields.map((field) => cellWriter(`${JSON.stringify(field)}:`));
  // The engine appends to a text much faster than it joins many.
  let text = '';
  for (let row = 0; row < rows.length; row += 1) {
    text += row === 0 ? first : before;
    let opening = '{';
    for (let field = 0; field < columns.length; field += 1) {
      const cell = rows.cell(row, field);
      if (cell === null) continue;
      text += opening;
      text += columns[field]?.(cell) ?? '';
      opening = ',';
    }
    text += opening === '{' ? '{}' : '}';
    text += after;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
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
