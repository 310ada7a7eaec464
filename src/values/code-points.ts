const SURROGATE = /[\ud800-\udfff]/;

/** How many characters a text has: code points, not bytes or UTF-16 units (F-text, len). */
export function countPoints(text: string): number {
  if (!SURROGATE.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The characters from `start` up to `end`, counted in code points from 0. */
export function slicePoints(text: string, start: number, end: number): string {
  if (!SURROGATE.test(text)) return text.slice(start, end);
  return [...text].slice(start, end).join('');
}

/**
 * `substr` as SQLite counts (F-text): from 1, a negative start from the end; a start before the text uses up the length.
 * Start 0 is taken as 1.
 */
export function substring(text: string, start: number, length: number): string {
  const count = countPoints(text);
  const from = start < 0 ? count + start : start === 0 ? 0 : start - 1;
  return slicePoints(text, Math.max(from, 0), Math.max(from + length, 0));
}

/** Characters of `chars` taken off the start and the end, where asked. */
export function strip(text: string, chars: string, sides: { readonly start: boolean; readonly end: boolean }): string {
  let from = 0;
  let to = text.length;
  if (SURROGATE.test(chars)) return stripPoints(text, chars, sides);
  while (sides.start && from < to && chars.includes(text.charAt(from))) from += 1;
  while (sides.end && to > from && chars.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function stripPoints(text: string, chars: string, sides: { readonly start: boolean; readonly end: boolean }): string {
  const points = [...text];
  const set = new Set(chars);
  let from = 0;
  let to = points.length;
  while (sides.start && from < to && set.has(points[from] ?? '')) from += 1;
  while (sides.end && to > from && set.has(points[to - 1] ?? '')) to -= 1;
  return points.slice(from, to).join('');
}
