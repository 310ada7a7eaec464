import type { Place, Span } from '../../text/source.ts';

/** What kind of thing tests should have seen of a search. */
export type GoalKind =
  /** A predicate was true, was false. */
  | 'predicate'
  /** A NOT let a row pass, kept one out. */
  | 'not'
  /** A branch of an OR was the only true one. */
  | 'branch'
  /** An element of a list was the only one that matched. */
  | 'element'
  /** An arm of if() or case() gave the value. */
  | 'arm'
  /** A lookup found something, found nothing. */
  | 'lookup'
  /** A filter took a row away. */
  | 'filter'
  /** A row lacked a by-field. */
  | 'by-field';

/** One thing that tests should have seen, and how often they did. */
export interface Goal {
  readonly kind: GoalKind;
  /** What stands in the search. */
  readonly text: string;
  /** What should have happened to it, as the end of a sentence: `was never true`. */
  readonly outcome: string;
  /** Where it stands; inside of a macro, where the macro is called. */
  readonly place: Place;
  /** The stage, from 1. */
  readonly stage: number;
  /** Rows of which it was seen. */
  readonly seen: number;
  /** False: no row came this far. */
  readonly reached: boolean;
}

/** What one run has seen of the goals of a stage, before it is known where they stand. */
export interface Seen extends Omit<Goal, 'place' | 'stage'> {
  readonly span: Span | undefined;
}

/** What tests have seen of a search. */
export interface SearchCoverage {
  /** What the search is called: its file. */
  readonly search: string;
  readonly goals: readonly Goal[];
  /** The commands: where each stands, and how many rows came to it. */
  readonly stages: readonly StageHits[];
  /** Elements of lists that say what another says: no test can tell them apart. */
  readonly duplicates: readonly Pick<Goal, 'text' | 'place'>[];
}

/** How many rows came to a command. */
export interface StageHits {
  readonly text: string;
  readonly place: Place;
  readonly rows: number;
}

/** The share of goals that were seen, in percent; 100 where there are none. */
export function percentOf(coverages: readonly Pick<SearchCoverage, 'goals'>[]): number {
  const goals = coverages.flatMap((coverage) => coverage.goals);
  return goals.length === 0 ? 100 : (goals.filter(({ seen }) => seen > 0).length / goals.length) * 100;
}
