import type { CompiledPlan } from '../../compile.ts';
import { type Mutant, mutantsOf, sameSearch } from './mutants.ts';
import { planKey } from './plan-key.ts';
import { MUTATIONS, type Mutation } from './variant.ts';

/** A test, as mutation sees it: data that are open, and a judgement. */
export interface MutationTest {
  readonly name: string;
  /** The search as this test sees it: its own macros count. */
  readonly compiled: CompiledPlan;
  /** Whether the test passes with another search in place of its own. */
  passes(search: CompiledPlan): boolean;
}

/** How far mutation goes. */
export interface MutationLimits {
  /** Mutants of a search at most. */
  readonly most?: number;
  /** Only these kinds of changes; all if absent. */
  readonly kinds?: readonly Mutation[];
  /** Milliseconds for a search. */
  readonly budget?: number;
}

/** What became of a mutant. */
export type MutantOutcome = 'killed' | 'survived' | 'equivalent' | 'invalid' | 'not run';

/** A mutant and what became of it. */
export interface MutantResult extends Pick<Mutant, 'mutation' | 'what' | 'place'> {
  readonly outcome: MutantOutcome;
  /** Of one that was killed the test, of one that is equivalent the reason. */
  readonly by?: string;
}

/** What mutation found out about the tests of a search. */
export interface MutationResult {
  readonly search: string;
  readonly mutants: readonly MutantResult[];
  readonly milliseconds: number;
}

/** Changes a search one thing at a time and asks each time whether a test notices. The tests must pass with the search as it is. */
export function mutate(
  compiled: CompiledPlan,
  tests: readonly MutationTest[],
  { most, budget, kinds = MUTATIONS }: MutationLimits = {},
): MutationResult {
  const begun = performance.now();
  const others = new Map<CompiledPlan, ReadonlyMap<string, Mutant>>();
  const mutantFor = (mutant: Mutant, { compiled: own }: MutationTest): Mutant | undefined => {
    if (own === compiled) return mutant;
    const known = others.get(own) ?? new Map(mutantsOf(own).map((one) => [one.key, one]));
    others.set(own, known);
    return known.get(mutant.key);
  };
  const seen = new Set<string>();
  let run = 0;
  const chosen = mutantsOf(compiled).filter(({ mutation }) => kinds.includes(mutation));
  const mutants = chosen.flatMap((mutant): readonly MutantResult[] => {
    const { mutation, what, place } = mutant;
    const end = (outcome: MutantOutcome, by?: string): readonly MutantResult[] => [
      { mutation, what, place, outcome, ...(by === undefined ? {} : { by }) },
    ];
    if (mutant.equivalent !== undefined) return end('equivalent', mutant.equivalent);
    if (run >= (most ?? Number.POSITIVE_INFINITY) || performance.now() - begun > (budget ?? Number.POSITIVE_INFINITY))
      return end('not run');
    const changed = mutant.compile();
    if (changed === undefined) return end('invalid');
    if (sameSearch(changed, compiled)) return end('equivalent', 'the search does the same');
    const key = planKey(changed);
    // Another change did the same: it counts once.
    if (seen.has(key)) return [];
    seen.add(key);
    run += 1;
    for (const test of tests) {
      const own = test.compiled === compiled ? changed : mutantFor(mutant, test)?.compile();
      if (own !== undefined && !test.passes(own)) return end('killed', test.name);
    }
    return end('survived');
  });
  return { search: compiled.written.name, mutants, milliseconds: performance.now() - begun };
}

/** The share of mutants that a test noticed, in percent; 100 where there are none. */
export function mutationScore(results: readonly Pick<MutationResult, 'mutants'>[]): number {
  const outcomes = results.flatMap(({ mutants }) => mutants.map(({ outcome }) => outcome));
  const killed = outcomes.filter((outcome) => outcome === 'killed').length;
  const survived = outcomes.filter((outcome) => outcome === 'survived').length;
  return killed + survived === 0 ? 100 : (killed / (killed + survived)) * 100;
}
