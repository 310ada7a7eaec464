import { type ILookaheadStrategy, LLkLookaheadStrategy, type Rule, type TokenType } from 'chevrotain';
import { firstLookahead } from '../../grammar/first-lookahead.ts';
import { SplParser } from '../../grammar/parser.ts';
import { allTokens } from '../../grammar/tokens.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { assert, suite } from '../kit/suite.ts';

/** The kinds of optional productions, as Chevrotain names them. */
const KINDS = ['Option', 'Repetition', 'RepetitionMandatory', 'RepetitionMandatoryWithSeparator', 'RepetitionWithSeparator'] as const;
const KIND_NAMES: ReadonlySet<string> = new Set(KINDS);

interface Production {
  readonly definition?: readonly Production[];
  readonly idx?: number;
  readonly hasPredicates?: boolean;
  readonly maxLookahead?: number;
}

// `Rule` and the like are classes of Chevrotain with these members.
const inside = (production: object): readonly Production[] => {
  const { definition = [] } = production as Production;
  return production.constructor.name === 'NonTerminal' ? [] : definition.flatMap((part) => [part, ...inside(part)]);
};

const parser = new SplParser(COMMANDS, { validate: false });
const rules: readonly Rule[] = Object.values(parser.getGAstProductions());
const types: readonly TokenType[] = allTokens();

/** What each type of token makes of a lookahead function; `gate` is what the gates of the alternatives at odd places say. */
function answers(lookahead: (...args: never[]) => unknown, gate?: boolean): readonly unknown[] {
  const alternatives = Array.from({ length: 200 }, (_, place) => (place % 2 === 0 ? {} : { GATE: () => gate }));
  return types.map(({ tokenTypeIdx }) => {
    const reader = { LA_FAST: (howMuch: number) => (howMuch === 1 ? { tokenTypeIdx } : { tokenTypeIdx: -1 }) };
    return lookahead.call(reader, ...((gate === undefined ? [] : [alternatives]) as never[]));
  });
}

function compared(
  build: (strategy: ILookaheadStrategy) => (...args: never[]) => unknown,
  gates: readonly (boolean | undefined)[],
  what: string,
): void {
  const ours = build(firstLookahead());
  const chevrotain = build(new LLkLookaheadStrategy({ maxLookahead: 1 }));
  for (const gate of gates) assert.equal(answers(ours, gate), answers(chevrotain, gate), what);
}

suite("lookahead by the first token is Chevrotain's", (test) => {
  let alternations = 0;
  let optionals = 0;
  for (const rule of rules) {
    test(rule.name, () => {
      for (const production of inside(rule)) {
        const { idx = 0, maxLookahead = 1, hasPredicates = false } = production;
        const asked = { rule, prodOccurrence: idx, maxLookahead, dynamicTokensEnabled: false };
        const name = production.constructor.name;
        if (name === 'Alternation') {
          alternations += 1;
          compared(
            (strategy) => strategy.buildLookaheadForAlternation({ ...asked, hasPredicates }),
            hasPredicates ? [true, false] : [undefined],
            `OR${idx}`,
          );
        } else if (KIND_NAMES.has(name)) {
          optionals += 1;
          const prodType = name as (typeof KINDS)[number];
          compared((strategy) => strategy.buildLookaheadForOptional({ ...asked, prodType }), [undefined], `${name}${idx}`);
        }
      }
    });
  }
  test('all productions were compared', () => {
    assert.ok(
      rules.length > 100 && alternations > 70 && optionals > 150,
      `${rules.length} rules, ${alternations} alternations, ${optionals} optional`,
    );
  });
});
