/**
 * Text without its case, for comparing values and terms (S5). Greek's final sigma is folded into the other one: which
 * of them lower-casing gives depends on the letters around it, and a wildcard cuts those off.
 */
export function foldCase(text: string): string {
  const lower = lowerCase(text);
  return lower.includes('ς') ? lower.replaceAll('ς', 'σ') : lower;
}

/** A shorter text is lower-cased sooner than it is compared with the last. */
const WORTH_KEEPING = 24;
let lastText = '';
let lastLower = '';

/** One value is asked by many patterns in turn. */
function lowerCase(text: string): string {
  if (text.length < WORTH_KEEPING) return text.toLowerCase();
  if (text !== lastText) {
    lastLower = text.toLowerCase();
    lastText = text;
  }
  return lastLower;
}

/** How to fold the texts that some folded patterns are looked for in: the cheaper way where no sigma occurs. */
export function foldFor(patterns: readonly string[]): (text: string) => string {
  return patterns.some((pattern) => pattern.includes('σ')) ? foldCase : lowerCase;
}

/** True if lower-casing a longer text could give one of the folded patterns: only `İ` grows, by this combining dot. */
export function mayGrow(patterns: readonly string[]): boolean {
  return patterns.some((pattern) => pattern.includes('\u0307'));
}

/** Lower-cased pieces of literals that the lower-cased text of a match contains, whichever sigma it has. */
export function literalPieces(literals: readonly string[]): readonly string[] {
  return literals.flatMap((literal) => foldCase(literal).split('σ')).filter((piece) => piece !== '');
}
