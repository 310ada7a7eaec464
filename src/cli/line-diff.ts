/** Lines shown around a change. */
const CONTEXT = 3;

type Line = readonly [mark: ' ' | '-' | '+', text: string];

/** The difference of two texts in unified form; nothing where they are the same. */
export function lineDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const lines = aligned(linesOf(before), linesOf(after));
  const out = [`--- ${name}`, `+++ ${name}`];
  let old = 1;
  let fresh = 1;
  let at = 0;
  while (at < lines.length) {
    const change = lines.findIndex(([mark], i) => i >= at && mark !== ' ');
    if (change === -1) break;
    const start = Math.max(at, change - CONTEXT);
    old += start - at;
    fresh += start - at;
    const end = endOfHunk(lines, change);
    const hunk = lines.slice(start, end);
    const removed = hunk.filter(([mark]) => mark !== '+').length;
    const added = hunk.filter(([mark]) => mark !== '-').length;
    out.push(`@@ -${old},${removed} +${fresh},${added} @@`, ...hunk.map(([mark, text]) => mark + text));
    old += removed;
    fresh += added;
    at = end;
  }
  return `${out.join('\n')}\n`;
}

/** Behind the last change that is near enough to the one before it, and its context. */
function endOfHunk(lines: readonly Line[], change: number): number {
  let last = change;
  for (let i = change; i < lines.length && i <= last + 2 * CONTEXT; i += 1) if (lines[i]?.[0] !== ' ') last = i;
  return Math.min(lines.length, last + CONTEXT + 1);
}

/** The lines; of a text that does not end with a line break that is said, as diff(1) does. */
function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  if (text.endsWith('\n')) return text.slice(0, -1).split('\n');
  const lines = text.split('\n');
  return [...lines.slice(0, -1), `${lines.at(-1)}\n\\ No newline at end of file`];
}

/** Both texts line by line; what they have in common (the longest common subsequence) once. */
function aligned(before: readonly string[], after: readonly string[]): readonly Line[] {
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const here = i * width + j;
      common[here] =
        before[i] === after[j] ? (common[here + width + 1] ?? 0) + 1 : Math.max(common[here + width] ?? 0, common[here + 1] ?? 0);
    }
  }
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const here = i * width + j;
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push([' ', before[i] ?? '']);
      i += 1;
      j += 1;
    } else if (i < before.length && (j === after.length || (common[here + width] ?? 0) >= (common[here + 1] ?? 0))) {
      lines.push(['-', before[i] ?? '']);
      i += 1;
    } else {
      lines.push(['+', after[j] ?? '']);
      j += 1;
    }
  }
  return lines;
}
