import { type ILookaheadStrategy, type IOrAlt, type IToken, LLkLookaheadStrategy } from 'chevrotain';
import { alternativesOf, type FirstTokens, firstTokens, optionalOf } from './first-tokens.ts';

type Alternation = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0];
type Optional = Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0];
/** Chevrotain calls lookahead functions as methods of the parser whose tokens they read. */
interface Reader {
  LA_FAST(howMuch: number): IToken;
}
type Choose = (this: Reader, alternatives?: IOrAlt<unknown>[]) => number | undefined;
type GoesOn = (this: Reader) => boolean;

/**
 * Lookahead by the next token alone, each function made when it is first called: one search walks through a small part of the grammar, and
 * Chevrotain's own functions, which are for any number of tokens, take longer to make than the search to parse. What needs more than one token,
 * or may be empty, is Chevrotain's; a test compares the others with it.
 */
export function firstLookahead(): ILookaheadStrategy {
  const chevrotain: ILookaheadStrategy = new LLkLookaheadStrategy({ maxLookahead: 1 });
  return {
    validate: (options) => chevrotain.validate(options),
    buildLookaheadForAlternation(options) {
      let built: Choose | undefined;
      return function alternative(this: Reader, alternatives?: IOrAlt<unknown>[]) {
        built ??= choice(options) ?? chevrotain.buildLookaheadForAlternation(options);
        return built.call(this, alternatives);
      } as Choose as ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']>;
    },
    buildLookaheadForOptional(options) {
      let built: GoesOn | undefined;
      return function goesOn(this: Reader) {
        built ??= entry(options) ?? chevrotain.buildLookaheadForOptional(options);
        return built.call(this);
      } as GoesOn as ReturnType<ILookaheadStrategy['buildLookaheadForOptional']>;
    },
  };
}

function choice({ rule, prodOccurrence, maxLookahead, hasPredicates, dynamicTokensEnabled }: Alternation): Choose | undefined {
  if (maxLookahead !== 1 || dynamicTokensEnabled) return undefined;
  const firsts = alternativesOf(rule, prodOccurrence).map(firstTokens);
  if (firsts.some(({ mayBeEmpty }) => mayBeEmpty)) return undefined;
  const accepted = firsts.map(acceptedBy);
  if (hasPredicates) {
    return function guarded(alternatives = []) {
      const { tokenTypeIdx } = this.LA_FAST(1);
      const index = accepted.findIndex((numbers, place) => alternatives[place]?.GATE?.call(this) !== false && numbers.has(tokenTypeIdx));
      return index === -1 ? undefined : index;
    };
  }
  const places = new Map<number, number>();
  for (const [place, numbers] of accepted.entries()) for (const number of numbers) if (!places.has(number)) places.set(number, place);
  return function chosen() {
    return places.get(this.LA_FAST(1).tokenTypeIdx);
  };
}

function entry({ rule, prodOccurrence, prodType, maxLookahead, dynamicTokensEnabled }: Optional): GoesOn | undefined {
  if (maxLookahead !== 1 || dynamicTokensEnabled) return undefined;
  const first = firstTokens(optionalOf(rule, prodType, prodOccurrence));
  if (first.mayBeEmpty) return undefined;
  const numbers = acceptedBy(first);
  return function entered() {
    return numbers.has(this.LA_FAST(1).tokenTypeIdx);
  };
}

/** The numbers of the types of tokens, and of all that belong to them. */
function acceptedBy({ types }: FirstTokens): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { tokenTypeIdx = 0, categoryMatches = [] } of types) {
    numbers.add(tokenTypeIdx);
    for (const number of categoryMatches) numbers.add(number);
  }
  return numbers;
}
