import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import * as lean from '../../tools/build/tokens.ts';
import { assert, suite } from '../kit/suite.ts';

const FILE = fileURLToPath(new URL('../../node_modules/chevrotain/lib/src/scan/tokens.js', import.meta.url));
/** Chevrotain's own, which it does not export; it has the functions that bundles call. */
const own: typeof lean = await import(pathToFileURL(FILE).href);

/** Types in the order in which they are made: each with the places of the ones before it that are its categories. */
const families = fc.array(fc.array(fc.nat(9), { maxLength: 3 }), { maxLength: 10 });

/** Makes the types of a family, all again at the end as a parser does, and gives back who belongs to whom, by place. */
function belonging(
  { augmentTokenTypes, isTokenType, tokenStructuredMatcher }: typeof lean,
  family: readonly (readonly number[])[],
): unknown {
  const kinds: lean.TokenKind[] = [];
  for (const places of family) {
    const kind: lean.TokenKind = {};
    const categories = [...new Set(places.filter((place) => place < kinds.length))].map((place) => kinds[place] ?? {});
    if (categories.length > 0) kind.CATEGORIES = categories.length === 1 ? (categories[0] ?? {}) : categories;
    kinds.push(kind);
    augmentTokenTypes([kind]);
  }
  augmentTokenTypes(kinds);
  const placeOf = new Map(kinds.map(({ tokenTypeIdx }, place) => [tokenTypeIdx, place]));
  return kinds.map((kind) => ({
    isType: isTokenType(kind),
    isParent: kind.isParent,
    categories: Array.isArray(kind.CATEGORIES),
    matches: kind.categoryMatches?.map((number) => placeOf.get(number)),
    map: Object.keys(kind.categoryMatchesMap ?? {}).map((number) => placeOf.get(Number(number))),
    takes: kinds.map(({ tokenTypeIdx = 0 }) => tokenStructuredMatcher({ tokenTypeIdx }, kind)),
  }));
}

suite("Chevrotain's types of tokens are made faster, and are the same", (test) => {
  test('whatever belongs to what', () => {
    fc.assert(fc.property(families, (family) => assert.equal(belonging(lean, family), belonging(own, family))));
  });
});
