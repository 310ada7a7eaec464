import fc from 'fast-check';
import { odd, regular } from './hostile-json.ts';

const records = fc.array(fc.oneof({ weight: 40, arbitrary: regular }, { weight: 1, arbitrary: odd }), { minLength: 1, maxLength: 12 });

/** Lays an object out over several lines, as `JSON.stringify(..., 2)` does, its texts untouched. */
const spread = (text: string): string => text.replace(/(?<=[{,])(?=")/g, '\n  ');

/** A file of objects that have no line each: a list of them, or one after the other. */
export const valueFiles = fc
  .tuple(
    records,
    fc.constantFrom(',', ', ', ',\n', '\r\n,\t'),
    fc.constantFrom(['[', ']'], ['[', ']\n'], [' [\n ', ' ] '], ['', ''], ['[', '']),
    fc.constantFrom('as it is', 'as it is', 'spread', 'marked', 'twice'),
  )
  .map(([lines, between, [open, close], way]) => {
    const body = lines.map((line) => (way === 'spread' ? spread(line) : line));
    // Without brackets the first object has to end on another line, so that it is no file of lines.
    const text = open === '' ? `{"a":\n"0","_time":1700000000}${body.join('\n')}` : `${open}${body.join(between)}${close}`;
    return way === 'marked' ? `\ufeff${text}` : way === 'twice' ? `${text}${text}` : text;
  });
