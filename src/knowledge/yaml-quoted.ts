import type { DefinitionRun } from './macro.ts';
import type { ScalarText } from './yaml-text.ts';

/** A quoted text of a mapping's top level that goes on in the first column. */
export interface LooseScalar {
  readonly key: string;
  readonly value: string;
  readonly text: ScalarText;
}

/**
 * The quoted texts whose lines begin in the first column. Python's reader, which content is written for, takes them; YAML 1.2 wants every
 * line indented. `body` comes back with blanks in their place, as long as it was, so that the rest can be read by the rules.
 */
export function looseScalars(body: string): { readonly body: string; readonly scalars: readonly LooseScalar[] } {
  const scalars: LooseScalar[] = [];
  let rest = body;
  const opening = /^([A-Za-z_][\w-]*):[ \t]+(['"])/gm;
  for (let match = opening.exec(body); match !== null; match = opening.exec(body)) {
    const [whole, key = '', quote = ''] = match;
    const start = match.index + whole.length;
    const end = closing(body, start, quote);
    if (end < 0) break;
    opening.lastIndex = end + 1;
    if (!/\n[^\s]/.test(body.slice(start, end))) continue;
    scalars.push({ key, ...unfolded(body, { start, end, quote }) });
    rest = rest.slice(0, start) + body.slice(start, end).replace(/[^\n]/g, ' ') + rest.slice(end);
  }
  return { body: rest, scalars };
}

/** The offset of the quote that ends a text; -1 where none does. */
function closing(body: string, start: number, quote: string): number {
  for (let at = start; at < body.length; at += 1) {
    if (quote === '"' && body[at] === '\\') at += 1;
    else if (body[at] === quote) {
      if (quote === '"' || body[at + 1] !== "'") return at;
      at += 1;
    }
  }
  return -1;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
  ['e', '\u001b'],
]);

/** A line break is one blank, more of them are one fewer; blanks on either side of it do not count. */
function unfolded(
  body: string,
  { start, end, quote }: { readonly start: number; readonly end: number; readonly quote: string },
): Pick<LooseScalar, 'value' | 'text'> {
  const runs: DefinitionRun[] = [];
  let value = '';
  const put = (text: string, at: number): void => {
    const last = runs.at(-1);
    if (last === undefined || last.from + (value.length - last.start) !== at) runs.push({ start: value.length, from: at });
    value += text;
  };
  for (let at = start; at < end; ) {
    const blank = /[ \t]*(?:\r?\n[ \t]*)+/y;
    blank.lastIndex = at;
    const fold = blank.exec(body)?.[0];
    const character = body[at] ?? '';
    if (fold !== undefined && at + fold.length <= end) {
      const breaks = fold.split('\n').length - 1;
      put(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), at);
      at += fold.length;
    } else if (quote === "'" && character === "'") {
      put("'", at);
      at += 2;
    } else if (quote === '"' && character === '\\') {
      at = escaped(body, at, put);
    } else {
      put(character, at);
      at += 1;
    }
  }
  return { value, text: { span: { start, end }, runs } };
}

/** Reads one escape of a double-quoted text; gives the offset after it. */
function escaped(body: string, at: number, put: (text: string, at: number) => void): number {
  const joined = /\\\r?\n[ \t]*/y;
  joined.lastIndex = at;
  const joint = joined.exec(body)?.[0];
  if (joint !== undefined) return at + joint.length;
  const letter = body[at + 1] ?? '';
  const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  const code = Number.parseInt(body.slice(at + 2, at + 2 + digits), 16);
  put(digits > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (ESCAPES.get(letter) ?? letter), at);
  return at + 2 + digits;
}
