import { afterMatch, execRegexp, type PatternMatch } from './pattern.ts';
import { LONGEST_TEXT, tooLarge } from './value-limits.ts';

/** A replacement taken apart: text, and the numbers of groups. */
type Part = string | number;

let lastReplacement = '';
let lastParts: readonly Part[] = [];

/** `\1` to `\9` are groups and `\0` is the whole match; `\\` is one backslash, any other backslash stays (F-text, replace). */
function partsOf(replacement: string): readonly Part[] {
  if (replacement === lastReplacement) return lastParts;
  const parts: Part[] = [];
  let text = '';
  for (let i = 0; i < replacement.length; i += 1) {
    const next = replacement.charCodeAt(i + 1);
    if (replacement.charCodeAt(i) !== 92 || !(next === 92 || (next >= 48 && next <= 57))) {
      text += replacement.charAt(i);
      continue;
    }
    i += 1;
    if (next === 92) text += '\\';
    else {
      parts.push(text, next - 48);
      text = '';
    }
  }
  parts.push(text);
  lastReplacement = replacement;
  lastParts = parts;
  return parts;
}

function fill(parts: readonly Part[], match: PatternMatch): string {
  let out = '';
  for (const part of parts) out += typeof part === 'string' ? part : (match.groups[part] ?? '');
  return out;
}

/** Replaces matches: all of them, or with `only` the one of that number (1 is the first), as sed's `s///g` and `s///N` do. Null where that would be too large. */
export function replaceMatches(text: string, regexp: RegExp, replacement: string, only?: number): string | null {
  const parts = partsOf(replacement);
  let out = '';
  let kept = 0;
  let count = 0;
  for (let match = execRegexp(regexp, text, 0); match !== null; match = execRegexp(regexp, text, afterMatch(match, text))) {
    count += 1;
    if (only !== undefined && count < only) continue;
    out += text.slice(kept, match.index) + fill(parts, match);
    kept = match.end;
    if (out.length > LONGEST_TEXT && out.length > text.length) return tooLarge('replace');
    if (count === only) break;
  }
  return count === 0 ? text : out + text.slice(kept);
}
