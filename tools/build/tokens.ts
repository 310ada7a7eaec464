/**
 * Chevrotain's `scan/tokens.js` for token types that are made one after the other: Chevrotain makes the lists of all categories anew for each,
 * here one is added to them.
 */

/** What Chevrotain keeps with a type of tokens. */
export interface TokenKind {
  tokenTypeIdx?: number;
  CATEGORIES?: TokenKind | TokenKind[];
  categoryMatches?: number[];
  categoryMatchesMap?: Record<number, boolean>;
  isParent?: boolean;
}

interface Token {
  readonly tokenTypeIdx: number;
}

/** Whether a token is of a type, or of one that belongs to it. */
export function tokenStructuredMatcher(token: Token, kind: TokenKind): boolean {
  const found = token.tokenTypeIdx;
  return found === kind.tokenTypeIdx || (kind.isParent === true && kind.categoryMatchesMap?.[found] === true);
}

/** The same where no type has categories. */
export function tokenStructuredMatcherNoCategories(token: Token, kind: TokenKind): boolean {
  return token.tokenTypeIdx === kind.tokenTypeIdx;
}

let next = 1;

/** Numbers types, and enters each with all the categories that it belongs to. */
export function augmentTokenTypes(kinds: readonly TokenKind[]): void {
  for (const kind of kinds) {
    const number = numberOf(kind);
    for (const category of categoriesAbove(kind)) {
      numberOf(category);
      const { categoryMatches = [], categoryMatchesMap = {} } = category;
      if (categoryMatchesMap[number] === true) continue;
      categoryMatchesMap[number] = true;
      categoryMatches.push(number);
      category.isParent = true;
    }
  }
}

function numberOf(kind: TokenKind): number {
  if (kind.tokenTypeIdx === undefined) {
    kind.tokenTypeIdx = next;
    next += 1;
  }
  kind.CATEGORIES = categoriesOf(kind);
  kind.categoryMatches ??= [];
  kind.categoryMatchesMap ??= {};
  kind.isParent ??= false;
  return kind.tokenTypeIdx;
}

const categoriesOf = ({ CATEGORIES = [] }: TokenKind): TokenKind[] => (Array.isArray(CATEGORIES) ? CATEGORIES : [CATEGORIES]);

function categoriesAbove(kind: TokenKind): ReadonlySet<TokenKind> {
  const above = new Set(categoriesOf(kind));
  // A set is walked to its end, also what is added on the way.
  for (const category of above) for (const upper of categoriesOf(category)) if (upper !== kind) above.add(upper);
  return above;
}

/** Whether a type was numbered. */
export const hasShortKeyProperty = (kind: object): boolean => Object.hasOwn(kind, 'tokenTypeIdx');
/** Whether something is a type of tokens. */
export const isTokenType = hasShortKeyProperty;
