import { printableText } from '../../diagnostics/excerpt.ts';

/** Blanks that look like others, or like nothing. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['\n', '⏎'],
  ['\r', '␍'],
  ['\t', '⇥'],
  ['\u00a0', '⍽'],
]);
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff\u202f\u3000]/g;

/** A text with all that cannot be seen made visible: blanks at its ends and double ones, tabs, line ends, characters of no width. */
export function visibleText(text: string): string {
  const named = text
    .replace(/^ +| +$/g, (blanks) => '·'.repeat(blanks.length))
    .replace(/ {2,}/g, (blanks) => '·'.repeat(blanks.length))
    .replace(/[\n\r\t\u00a0]/g, (blank) => NAMED.get(blank) ?? blank)
    .replace(INVISIBLE, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
  return printableText(named);
}
