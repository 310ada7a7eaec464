import { positionAt } from '../../text/source.ts';
import { percentText } from '../coverage/render.ts';
import { type MutantResult, type MutationResult, mutationScore } from './mutate.ts';

/** The forms in which mutation can be written. */
export const MUTATION_FORMS = ['text', 'json'] as const;

/** Mutation for people: the score of each search, and what no test noticed. */
export function mutationText(results: readonly MutationResult[]): string {
  const lines = results.flatMap((result) => [
    headline(result),
    ...result.mutants.filter(({ outcome }) => outcome === 'survived').map(survivor),
  ]);
  return `${lines.join('\n')}\n`;
}

function headline(result: MutationResult): string {
  const count = (outcome: MutantResult['outcome']): number => result.mutants.filter((mutant) => mutant.outcome === outcome).length;
  const [killed, survived, equivalent, left] = [count('killed'), count('survived'), count('equivalent'), count('not run')];
  const parts = [
    `${killed} of ${killed + survived} changes were noticed`,
    ...(equivalent === 0 ? [] : [`${equivalent} change nothing`]),
    ...(left === 0 ? [] : [`${left} were not tried: --max or --budget`]),
  ];
  return `mutation ${percentText(mutationScore([result])).padStart(5)} %  ${result.search}  (${parts.join(', ')})`;
}

function survivor({ what, place }: MutantResult): string {
  const { line, column } = positionAt(place.source.body, place.span.start);
  return `         ${line}:${column}  no test notices if ${what}`;
}

/** Mutation as JSON. */
export function mutationJson(results: readonly MutationResult[]): string {
  const searches = results.map((result) => ({
    search: result.search,
    score: mutationScore([result]),
    milliseconds: result.milliseconds,
    mutants: result.mutants.map(({ place, ...mutant }) => ({
      ...mutant,
      file: place.source.name,
      ...positionAt(place.source.body, place.span.start),
    })),
  }));
  return `${JSON.stringify({ score: mutationScore(results), searches }, null, 2)}\n`;
}
