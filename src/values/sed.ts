import { type CompiledPattern, compilePattern } from './pattern.ts';
import { replaceMatches } from './pattern-replace.ts';

/** One command of a sed expression, as `rex mode=sed` takes it (SearchReference/Rex): `s/re/text/`, `s/re/text/g`, `s/re/text/2`, `y/abc/xyz/`. */
export type SedCommand =
  | { readonly kind: 'substitute'; readonly pattern: CompiledPattern; readonly replacement: string; readonly only: number | undefined }
  | { readonly kind: 'transliterate'; readonly table: ReadonlyMap<string, string> };

/** A sed expression, or why a text is none; `pattern` says that the regular expression in it is what cannot be used. */
export type SedReading =
  | { readonly ok: true; readonly commands: readonly SedCommand[] }
  | { readonly ok: false; readonly detail: string; readonly offset: number };

const EXPECTED = 'expected s/<regex>/<replacement>/, with g or a number behind it, or y/<characters>/<characters>/';

/** Reads a sed expression; several commands stand one behind the other, with blanks between them (as in SEDCMD of props.conf). */
export function readSed(text: string): SedReading {
  const commands: SedCommand[] = [];
  let pos = skipSpaces(text, 0);
  while (pos < text.length) {
    const kind = text.charAt(pos);
    const delimiter = text.charAt(pos + 1);
    if ((kind !== 's' && kind !== 'y') || delimiter === '' || /[\s\\A-Za-z0-9]/.test(delimiter))
      return { ok: false, detail: EXPECTED, offset: pos };
    const middle = delimiterAt(text, pos + 2, delimiter);
    const end = middle === -1 ? -1 : delimiterAt(text, middle + 1, delimiter);
    if (end === -1) return { ok: false, detail: `${EXPECTED}: a "${delimiter}" is missing`, offset: pos };
    const flags = /^\S*/.exec(text.slice(end + 1))?.[0] ?? '';
    const parts = { first: text.slice(pos + 2, middle), second: text.slice(middle + 1, end), delimiter, flags, offset: pos + 2 };
    const command = kind === 's' ? substitution(parts) : transliteration(parts);
    if ('ok' in command) return command;
    commands.push(command);
    pos = skipSpaces(text, end + 1 + flags.length);
  }
  return commands.length === 0 ? { ok: false, detail: EXPECTED, offset: 0 } : { ok: true, commands };
}

interface Parts {
  readonly first: string;
  readonly second: string;
  readonly delimiter: string;
  readonly flags: string;
  readonly offset: number;
}
type Refusal = Extract<SedReading, { readonly ok: false }>;

function substitution({ first, second, delimiter, flags, offset }: Parts): SedCommand | Refusal {
  if (!/^(?:|g|[1-9]\d{0,8})$/.test(flags))
    return { ok: false, detail: `found "${flags}" behind the replacement, expected g or a number`, offset };
  const source = delimiter === '/' ? first : first.replaceAll(`\\${delimiter}`, delimiter);
  const pattern = compilePattern(source);
  if (!pattern.ok) return { ok: false, detail: pattern.detail, offset: offset + pattern.offset };
  const only = flags === 'g' ? undefined : flags === '' ? 1 : Number(flags);
  return { kind: 'substitute', pattern, replacement: replacementOf(second, delimiter), only };
}

/** `\n` and `\t` are a new line and a tab; `\1` and `\\` are left to the replacing (Splunk's page names only `\1`, the rest is sed's). */
function replacementOf(text: string, delimiter: string): string {
  return text.replace(/\\([\s\S])/g, (whole, next: string) => {
    if (next === delimiter) return delimiter;
    if (next === 'n') return '\n';
    return next === 't' ? '\t' : whole;
  });
}

function transliteration({ first, second, delimiter, flags, offset }: Parts): SedCommand | Refusal {
  if (flags !== '') return { ok: false, detail: `found "${flags}" behind y${delimiter}${delimiter}${delimiter}, expected nothing`, offset };
  const from = characters(first);
  const to = characters(second);
  if (from.length === 0 || from.length !== to.length) {
    return {
      ok: false,
      detail: `found ${from.length} and ${to.length} characters in y${delimiter}${delimiter}${delimiter}, expected as many on both sides`,
      offset,
    };
  }
  const table = new Map<string, string>();
  from.forEach((character, index) => {
    if (!table.has(character)) table.set(character, to[index] ?? '');
  });
  return { kind: 'transliterate', table };
}

/** The characters of a list, `\/` and `\\` resolved. */
const characters = (text: string): readonly string[] => [...text.replace(/\\([\s\S])/g, (_, next: string) => (next === 'n' ? '\n' : next))];

/** The next delimiter that no backslash hides, or -1. */
function delimiterAt(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === delimiter) return at;
  }
  return -1;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** Applies the commands of a sed expression to a text, one after the other. */
export function runSed(text: string, commands: readonly SedCommand[]): string {
  let result = text;
  for (const command of commands) {
    if (command.kind === 'substitute') result = replaceMatches(result, command.pattern.regexp, command.replacement, command.only) ?? result;
    else result = transliterate(result, command.table);
  }
  return result;
}

function transliterate(text: string, table: ReadonlyMap<string, string>): string {
  let result = '';
  for (const character of text) result += table.get(character) ?? character;
  return result;
}
