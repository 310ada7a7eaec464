/**
 * Text without its case, for comparing values and terms (S5). Greek's final sigma is folded into the other one: which
 * of them lower-casing gives depends on the letters around it, and a wildcard cuts those off.
 */
export function foldCase(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ');
}

function lowerCase(text: string): string {
  return text.toLowerCase();
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
