import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../text/source.ts';
import { once } from './once.ts';

/** A value together with where its characters stand: from `span.start` on, and after each continued line from the next run on. */
export interface ConfValue {
  readonly text: string;
  readonly span: Span;
  /** One entry per line of the value; `start` counts in `text`, `from` in the file. */
  readonly runs: readonly { readonly start: number; readonly from: number }[];
}

/** One `key = value`. */
export interface ConfSetting {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: ConfValue;
}

/** One `[name]` and the settings under it. Settings before the first one belong to `default`. */
export interface ConfStanza {
  readonly name: string;
  readonly span: Span;
  /** Read when it is first asked for. */
  readonly settings: readonly ConfSetting[];
  /** Whether the text of the stanza, comments and all, has a word in it: a setting of that name cannot be where it has not. */
  mentions(word: string): boolean;
}

/** A .conf file as it is written; who reads it decides what a repeated stanza or key means. */
export interface ConfFile {
  readonly stanzas: readonly ConfStanza[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/**
 * Reads Splunk's .conf format (Admin Manual, "About configuration files"): `[stanza]`, `key = value`, comment lines that begin with `#` or
 * `;`, a backslash at the end of a line continues the value with a line break, values are text and never quoted, a BOM is skipped.
 * A search needs few of the stanzas of a large file, so that only their names are read at once.
 */
export function parseConf(source: Source): ConfFile {
  const parts = partsOf(source.body);
  const read = parts.map((part) => once(() => readSettings(source, part)));
  const stanzas = parts.map(({ name, span, start, end }, index): ConfStanza => {
    return {
      name,
      span,
      get settings() {
        return read[index]?.().settings ?? [];
      },
      mentions: (word) => source.body.slice(start, Math.max(start, end)).includes(word),
    };
  });
  return {
    stanzas,
    get diagnostics() {
      return read.flatMap((part) => part().diagnostics);
    },
  };
}

/** The name of a stanza, and where its settings stand. */
interface Part {
  readonly name: string;
  readonly span: Span;
  readonly start: number;
  readonly end: number;
}

/** A line that begins with a bracket, if no value goes on in it. */
const HEADER = /(?:^|\n)[^\S\n]*\[[^\n]*\]/g;

function partsOf(body: string): readonly Part[] {
  const headers: Line[] = [];
  for (const { 0: text, index } of body.matchAll(HEADER)) {
    const start = index + (text.startsWith('\n') ? 1 : 0);
    if (!isContinued(body, start)) headers.push({ start, text: text.slice(start - index) });
  }
  const starts = headers.map(({ start }) => start);
  const endOf = (index: number): number => (starts[index] ?? body.length + 1) - 1;
  return [
    { name: 'default', span: { start: 0, end: 0 }, start: body.startsWith('\uFEFF') ? 1 : 0, end: endOf(0) },
    ...headers.map((line, index) => ({ ...stanzaHeader(line), start: endOfLine(body, line.start) + 1, end: endOf(index + 1) })),
  ];
}

/** Whether the line that begins here is a part of the value above it. */
function isContinued(body: string, start: number): boolean {
  if (body[start - 2] !== '\\' && body[start - 2] !== '\r') return false;
  let line = start;
  let continued = false;
  // Back to the first of all lines that end with a backslash: from there on, values and comments tell.
  while (line > 0 && /\\\r?\n$/.test(body.slice(Math.max(0, line - 3), line))) line = body.lastIndexOf('\n', line - 2) + 1;
  for (; line < start; line = endOfLine(body, line) + 1) {
    const text = body.slice(line, endOfLine(body, line));
    continued = continued || isSetting(text);
  }
  return continued;
}

const endOfLine = (body: string, start: number): number => {
  const feed = body.indexOf('\n', start);
  return feed === -1 ? body.length : feed;
};

function isSetting(line: string): boolean {
  const trimmed = line.trim();
  return !/^[#;]/.test(trimmed) && !isHeader(trimmed) && line.slice(0, Math.max(0, line.indexOf('='))).trim() !== '';
}

const isHeader = (trimmed: string): boolean => trimmed.startsWith('[') && trimmed.includes(']');

function readSettings(
  source: Source,
  { start, end }: Part,
): { readonly settings: readonly ConfSetting[]; readonly diagnostics: Diagnostic[] } {
  const settings: ConfSetting[] = [];
  const diagnostics: Diagnostic[] = [];
  const lines = linesOf(source.body, start, end);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? { start: 0, text: '' };
    const trimmed = line.text.trim();
    if (trimmed === '' || trimmed.startsWith('#') || trimmed.startsWith(';')) continue;
    const equals = line.text.indexOf('=');
    if (equals > 0 && line.text.slice(0, equals).trim() !== '') {
      const value = readValue(lines, i, equals + 1);
      const key = trimmedSpan(line, 0, equals);
      settings.push({ key: source.body.slice(key.start, key.end), keySpan: key, value: value.value });
      i = value.last;
    } else {
      const span = trimmedSpan(line, 0, line.text.length);
      diagnostics.push(diagnose('SPL1012', { source, span }, { found: trimmed.slice(0, 60) }));
    }
  }
  return { settings, diagnostics };
}

function linesOf(body: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start <= to) {
    const end = Math.min(to, endOfLine(body, start));
    const text = body.slice(start, end);
    lines.push({ start, text: text.endsWith('\r') ? text.slice(0, -1) : text });
    start = end + 1;
  }
  return lines;
}

/** A stanza's name may hold brackets itself (`[source::...[0-9]]`), so it ends at the last one of the line. */
function stanzaHeader(line: Line): { readonly name: string; readonly span: Span } {
  const span = trimmedSpan(line, line.text.indexOf('[') + 1, line.text.lastIndexOf(']'));
  return { name: line.text.slice(span.start - line.start, span.end - line.start), span };
}

function trimmedSpan(line: Line, start: number, end: number): Span {
  const text = line.text.slice(start, end);
  const from = line.start + start + (text.length - text.trimStart().length);
  return { start: from, end: from + text.trim().length };
}

/** The value that begins at a column of a line, and the index of the last line that belongs to it. */
function readValue(lines: readonly Line[], index: number, column: number): { readonly value: ConfValue; readonly last: number } {
  const runs: { start: number; from: number }[] = [];
  let text = '';
  let last = index;
  let end = 0;
  for (;;) {
    const line = lines[last] ?? { start: 0, text: '' };
    const begin = last === index ? column + leadingBlanks(line.text.slice(column)) : 0;
    const continued = line.text.endsWith('\\') && last + 1 < lines.length;
    const part = line.text.slice(begin, continued ? -1 : undefined);
    runs.push({ start: text.length, from: line.start + begin });
    text += continued ? `${part}\n` : part.trimEnd();
    end = line.start + begin + part.trimEnd().length;
    if (!continued) break;
    last += 1;
  }
  const start = runs[0]?.from ?? 0;
  return { value: { text, span: { start, end: Math.max(start, end) }, runs }, last };
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length;
}
