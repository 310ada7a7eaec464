import { type ILookaheadStrategy, LLkLookaheadStrategy } from 'chevrotain';

/**
 * Chevrotain's own lookahead, each function made when it is first called: one search walks through a small part of the grammar, and making
 * all of it costs more than parsing.
 */
export function lazyLookahead(maxLookahead: number): ILookaheadStrategy {
  const eager: ILookaheadStrategy = new LLkLookaheadStrategy({ maxLookahead });
  return {
    validate: (options) => eager.validate(options),
    // Chevrotain calls these as methods of the parser whose tokens they read.
    buildLookaheadForAlternation(options) {
      let built: ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']> | undefined;
      return function alternative(this: unknown, alternatives) {
        built ??= eager.buildLookaheadForAlternation(options);
        return built.call(this, alternatives);
      };
    },
    buildLookaheadForOptional(options) {
      let built: ReturnType<ILookaheadStrategy['buildLookaheadForOptional']> | undefined;
      return function goesOn(this: unknown) {
        built ??= eager.buildLookaheadForOptional(options);
        return built.call(this);
      };
    },
  };
}
