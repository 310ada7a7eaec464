/** Where something stands in a text: offsets of its first character and of the one after its last. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
}

/** A text without its marks, and what the marks enclosed, by start. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
}

/** Takes the marks « and » out of a text. They nest; `«»` marks a place. */
export function marked(source: string): MarkedText {
  const open: number[] = [];
  const spans: MarkedSpan[] = [];
  let text = '';
  for (const part of source.split(/([«»])/)) {
    if (part === '«') open.push(text.length);
    else if (part === '»') spans.push({ start: taken(open.pop(), source), end: text.length });
    else text += part;
  }
  if (open.length > 0) throw new Error(`« without » in ${source}`);
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** The reverse of `marked`: shows spans in a text. */
export function mark(text: string, spans: readonly MarkedSpan[]): string {
  let out = '';
  for (let at = 0; at <= text.length; at += 1) {
    const starting = spans.filter(({ start }) => start === at);
    out += '»'.repeat(spans.filter(({ start, end }) => end === at && start < at).length);
    out += '«'.repeat(starting.length) + '»'.repeat(starting.filter(({ end }) => end === at).length);
    out += text[at] ?? '';
  }
  return out;
}

/** A text with exactly one marked part. */
export function markedOnce(source: string): { readonly text: string; readonly span: MarkedSpan } {
  const { text, spans } = marked(source);
  const [span, ...others] = spans;
  if (span === undefined || others.length > 0) throw new Error(`expected one «…» in ${source}`);
  return { text, span };
}

function taken(start: number | undefined, source: string): number {
  if (start === undefined) throw new Error(`» without « in ${source}`);
  return start;
}
