import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../text/source.ts';

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
  readonly settings: readonly ConfSetting[];
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
 */
export function parseConf(source: Source): ConfFile {
  const diagnostics: Diagnostic[] = [];
  let settings: ConfSetting[] = [];
  const stanzas: ConfStanza[] = [{ name: 'default', span: { start: 0, end: 0 }, settings }];
  const lines = linesOf(source.body);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? { start: 0, text: '' };
    const trimmed = line.text.trim();
    if (trimmed === '' || trimmed.startsWith('#') || trimmed.startsWith(';')) continue;
    const equals = line.text.indexOf('=');
    if (trimmed.startsWith('[') && trimmed.includes(']')) {
      settings = [];
      stanzas.push({ ...stanzaHeader(line), settings });
    } else if (equals > 0 && line.text.slice(0, equals).trim() !== '') {
      const value = readValue(lines, i, equals + 1);
      const key = trimmedSpan(line, 0, equals);
      settings.push({ key: source.body.slice(key.start, key.end), keySpan: key, value: value.value });
      i = value.last;
    } else {
      const span = trimmedSpan(line, 0, line.text.length);
      diagnostics.push(diagnose('SPL1012', { source, span }, { found: trimmed.slice(0, 60) }));
    }
  }
  return { stanzas, diagnostics };
}

function linesOf(body: string): readonly Line[] {
  const lines: Line[] = [];
  let start = body.startsWith('\uFEFF') ? 1 : 0;
  while (start <= body.length) {
    const feed = body.indexOf('\n', start);
    const end = feed === -1 ? body.length : feed;
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
