import type { ShownRows } from './shown-rows.ts';

/** The events' text, one after the other; of a row that has no `_raw`, its values joined by blanks. */
export function* rawText(rows: ShownRows): Generator<string> {
  const raw = rows.fields.indexOf('_raw');
  for (let row = 0; row < rows.length; row += 1) {
    const text = raw === -1 ? null : rows.cell(row, raw);
    const cells = text === null ? rows.fields.map((_, field) => rows.cell(row, field)) : [text];
    yield `${cells
      .flat()
      .filter((cell) => cell !== null)
      .join(' ')}\n`;
  }
}
