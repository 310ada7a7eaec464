import {
  Alternation,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain';

/** The types of tokens that productions may begin with. */
export interface FirstTokens {
  readonly types: ReadonlySet<TokenType>;
  /** Whether they may be left out altogether. */
  readonly mayBeEmpty: boolean;
}

type Sequence = readonly IProduction[];

const NONE: FirstTokens = { types: new Set(), mayBeEmpty: true };

/** Definitions are lists that never change; the productions of a rule are the same list wherever the rule is called. */
const known = new WeakMap<Sequence, FirstTokens>();

/** What a sequence of productions may begin with, as Chevrotain finds it: an empty alternative does not make an alternation empty. */
export function firstTokens(sequence: Sequence): FirstTokens {
  const found = known.get(sequence) ?? inSequence(sequence);
  known.set(sequence, found);
  return found;
}

function inSequence(sequence: Sequence): FirstTokens {
  const types = new Set<TokenType>();
  for (const production of sequence) {
    const first = inProduction(production);
    for (const type of first.types) types.add(type);
    if (!first.mayBeEmpty) return { types, mayBeEmpty: false };
  }
  return { types, mayBeEmpty: true };
}

function inProduction(production: IProduction): FirstTokens {
  if (production instanceof Terminal) return { types: new Set([production.terminalType]), mayBeEmpty: false };
  if (production instanceof NonTerminal) return firstTokens(production.referencedRule.definition);
  if (production instanceof Alternation)
    return either(
      production.definition.flatMap((alternative) => (inside(alternative).length === 0 ? [] : firstTokens(inside(alternative)))),
    );
  if (production instanceof RepetitionMandatory) return firstTokens(production.definition);
  if (production instanceof Option || production instanceof Repetition)
    return { types: firstTokens(production.definition).types, mayBeEmpty: true };
  if (production instanceof RepetitionMandatoryWithSeparator) return separated(production);
  if (production instanceof RepetitionWithSeparator) return { types: separated(production).types, mayBeEmpty: true };
  return NONE;
}

function either(alternatives: readonly FirstTokens[]): FirstTokens {
  return {
    types: new Set(alternatives.flatMap(({ types }) => [...types])),
    mayBeEmpty: alternatives.some(({ mayBeEmpty }) => mayBeEmpty),
  };
}

function separated({ definition, separator }: RepetitionWithSeparator | RepetitionMandatoryWithSeparator): FirstTokens {
  const { types, mayBeEmpty } = firstTokens(definition);
  return mayBeEmpty ? { types: new Set([...types, separator]), mayBeEmpty } : { types, mayBeEmpty };
}

/** What each kind of optional production is called by Chevrotain's lookahead. */
const KINDS = { Option, Repetition, RepetitionMandatory, RepetitionMandatoryWithSeparator, RepetitionWithSeparator } as const;

/** The productions of the alternatives of a rule's `OR`, by its number. */
export function alternativesOf(rule: Rule, occurrence: number): readonly Sequence[] {
  const found = within(rule.definition, (production) => production instanceof Alternation && production.idx === occurrence);
  return found instanceof Alternation ? found.definition.map(inside) : [];
}

/** The productions inside of an optional production of a rule, by its kind and number. */
export function optionalOf(rule: Rule, kind: keyof typeof KINDS, occurrence: number): Sequence {
  const found = within(rule.definition, (production) => production instanceof KINDS[kind] && production.idx === occurrence);
  return found === undefined ? [] : inside(found);
}

function within(sequence: Sequence, isWanted: (production: IProduction & { readonly idx?: number }) => boolean): IProduction | undefined {
  for (const production of sequence) {
    const found = isWanted(production) ? production : within(inside(production), isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What stands inside of a production, but not behind the name of another rule. */
function inside(production: IProduction): Sequence {
  return production instanceof NonTerminal || production instanceof Terminal || !('definition' in production)
    ? []
    : (production.definition as Sequence);
}
