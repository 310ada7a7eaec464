import type { Span } from '../text/source.ts';

/** A macro call in a text: `` `name` `` or `` `name(a, "b,c")` `` (Splunk: macros.conf.spec). Spans count from the start of the text. */
export interface MacroCall {
  readonly kind: 'call';
  readonly span: Span;
  readonly name: string;
  /** Between the commas, blanks and quotes included; undefined where the call has no parentheses. */
  readonly arguments: readonly Span[] | undefined;
}

/** A backtick that makes no call: what is wrong, and where. */
export interface MacroFault {
  readonly kind: 'fault';
  readonly span: Span;
  readonly fault: 'unclosed' | 'no name' | 'parenthesis' | 'trailing' | 'too deep';
  readonly name: string;
  /** Where reading goes on. */
  readonly resume: number;
}

interface ArgumentList {
  readonly arguments: readonly Span[];
  readonly end: number;
}

/** How deep calls may stand in the arguments of calls. */
export const NESTING_LIMIT = 100;

/** Anything but what ends a name; macros.conf does not restrict the characters of a stanza. */
const NAME = /\s*([^\s`()"|[\],=]*)\s*/y;
const TRIPLE = '```';

/**
 * The macro calls of a text. Double-quoted text holds none (`` "foo`bar`baz"`` stays, macros.conf.spec), a triple-backtick comment neither;
 * outside quotes `\"` opens no quoted text (`*\"hostNetwork\":true*`). A single quote is an apostrophe in a search, so it protects nothing.
 */
export function scanMacros(text: string): readonly (MacroCall | MacroFault)[] {
  const found: (MacroCall | MacroFault)[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (character !== '`' || text.startsWith(TRIPLE, at)) {
      const next = skip(text, at);
      // The parser reports the comment or quoted text that never ends.
      if (next === -1) break;
      at = next;
      continue;
    }
    const item = scanCall(text, at, 1);
    found.push(item);
    at = item.kind === 'call' ? item.span.end : item.resume;
  }
  return found;
}

/** Past the comment, quoted text, escaped pair or plain character at an offset; -1 where a comment or quoted text never ends. */
function skip(text: string, at: number): number {
  const character = text[at];
  if (character === '"') return endOfQuoted(text, at);
  if (character === '\\') return text[at + 1] === '"' || text[at + 1] === '\\' ? at + 2 : at + 1;
  if (character !== '`') return at + 1;
  const close = text.indexOf(TRIPLE, at + 3);
  return close === -1 ? -1 : close + 3;
}

/** The offset after the closing quote of the quoted text that opens at an offset; -1 where it never closes. */
export function endOfQuoted(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}

function scanCall(text: string, open: number, nesting: number): MacroCall | MacroFault {
  if (nesting > NESTING_LIMIT) return fault('too deep', open, open + 1, text.length);
  NAME.lastIndex = open + 1;
  const name = NAME.exec(text)?.[1] ?? '';
  const after = NAME.lastIndex;
  const closing = text.indexOf('`', open + 1);
  if (closing === -1) return fault('unclosed', open, open + 1, text.length, name);
  if (name === '') return fault('no name', open, closing + 1, closing + 1);
  if (text[after] === '`') return { kind: 'call', span: { start: open, end: after + 1 }, name, arguments: undefined };
  if (text[after] !== '(') return fault('trailing', after, Math.max(after + 1, closing), closing + 1, name);
  const list = scanArguments(text, after, nesting);
  if (list === undefined) return fault('parenthesis', after, after + 1, closing + 1, name);
  if ('fault' in list) return list;
  let end = list.end;
  while (text[end] !== undefined && text[end]?.trim() === '') end += 1;
  if (text[end] === '`') return { kind: 'call', span: { start: open, end: end + 1 }, name, arguments: list.arguments };
  const next = text.indexOf('`', end);
  if (next === -1) return fault('unclosed', open, open + 1, text.length, name);
  return fault('trailing', end, next, next + 1, name);
}

/** The arguments from an opening parenthesis to its closing one. Commas inside quotes, parentheses and nested calls do not separate. */
function scanArguments(text: string, open: number, nesting: number): ArgumentList | MacroFault | undefined {
  const spans: Span[] = [];
  let depth = 0;
  let start = open + 1;
  let at = start;
  while (at !== -1 && at < text.length) {
    const character = text[at];
    if (character === ')' && depth === 0) {
      // `f()` has no argument, `f(a,)` has two.
      if (spans.length > 0 || text.slice(start, at).trim() !== '') spans.push({ start, end: at });
      return { arguments: spans, end: at + 1 };
    }
    if (character === ',' && depth === 0) {
      spans.push({ start, end: at });
      start = at + 1;
    } else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '`' && !text.startsWith(TRIPLE, at)) {
      const nested = scanCall(text, at, nesting + 1);
      if (nested.kind === 'fault') return nested.fault === 'too deep' ? nested : undefined;
      at = nested.span.end;
      continue;
    }
    at = skip(text, at);
  }
  return undefined;
}

function fault(what: MacroFault['fault'], start: number, end: number, resume: number, name = ''): MacroFault {
  return { kind: 'fault', fault: what, span: { start, end }, resume, name };
}
