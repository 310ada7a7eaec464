const MAJOR_CHARACTERS = '[]<>(){}|!;,\'"*\n\r \t&?+';
const MINOR_CHARACTERS = '/:=@.-$#%\\_';
/** Sequences that break like one major character; in lower case, as texts are compared here. */
const MAJOR_SEQUENCES = new Set('%21 %26 %2526 %3b %7c %20 %2b %3d %2520 %5d %5b %3a %0a %2c %28 %29'.split(' '));

const MINOR = 1;
const MAJOR = 2;
const DASH = 45;
const PERCENT = 37;

const KINDS = new Uint8Array(128);
for (const character of MINOR_CHARACTERS) KINDS[character.charCodeAt(0)] = MINOR;
for (const character of MAJOR_CHARACTERS) KINDS[character.charCodeAt(0)] = MAJOR;

function kindAt(text: string, index: number): number {
  return KINDS[text.charCodeAt(index)] ?? 0;
}

/** Length of the major breaker that starts at an index: 0 for none (S22). */
export function majorLengthAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if ((KINDS[code] ?? 0) === MAJOR) return 1;
  if (code === DASH) return text.charCodeAt(index + 1) === DASH ? 2 : 0;
  if (code !== PERCENT) return 0;
  if (isSequence(text, index, 5)) return 5;
  return isSequence(text, index, 3) ? 3 : 0;
}

function isSequence(text: string, start: number, length: number): boolean {
  return text.charCodeAt(start) === PERCENT && MAJOR_SEQUENCES.has(text.slice(start, start + length).toLowerCase());
}

function endsMajor(text: string, index: number): boolean {
  if (kindAt(text, index - 1) === MAJOR) return true;
  if (text.charCodeAt(index - 1) === DASH) return text.charCodeAt(index - 2) === DASH;
  return (index >= 3 && isSequence(text, index - 3, 3)) || (index >= 5 && isSequence(text, index - 5, 5));
}

/** True if a major breaker, or the text's end, stands on either side of the gap before `index` (S25). */
export function isMajorBoundary(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  return endsMajor(text, index) || majorLengthAt(text, index) > 0;
}

/** True if any breaker, or the text's end, stands on either side of the gap before `index` (S21-S23). */
export function isBoundary(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  return kindAt(text, index - 1) > 0 || kindAt(text, index) > 0 || endsMajor(text, index);
}

/** True if the text holds a major breaker. */
export function hasMajor(text: string): boolean {
  return nextMajor(text, 0) < text.length;
}

/** Where the next major breaker at or after an index starts; the text's length if there is none. */
export function nextMajor(text: string, from: number): number {
  let index = from;
  while (index < text.length && majorLengthAt(text, index) === 0) index += 1;
  return index;
}

/** Where the run without major breakers around an index starts. */
export function runStart(text: string, index: number): number {
  let start = index;
  while (start > 0 && !endsMajor(text, start)) start -= 1;
  return start;
}
