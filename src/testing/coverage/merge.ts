import type { Goal, SearchCoverage, StageHits } from './goal.ts';

/** What several runs of one search have seen together. */
export function mergeCoverage(runs: readonly SearchCoverage[]): SearchCoverage {
  const goals = new Map<string, Goal>();
  const stages = new Map<string, StageHits>();
  const duplicates = new Map<string, SearchCoverage['duplicates'][number]>();
  for (const run of runs) {
    const times = new Map<string, number>();
    for (const goal of run.goals) {
      const { kind, text, outcome, stage } = goal;
      const base = JSON.stringify([stage, kind, text, outcome, placeKey(goal)]);
      // A macro that is called twice in one place has its goals twice.
      const time = times.get(base) ?? 0;
      times.set(base, time + 1);
      const key = `${base} ${time}`;
      const before = goals.get(key);
      goals.set(key, before === undefined ? goal : { ...before, seen: before.seen + goal.seen, reached: before.reached || goal.reached });
    }
    run.stages.forEach((stage, index) => {
      const key = `${index} ${stage.text}`;
      const before = stages.get(key);
      stages.set(key, before === undefined ? stage : { ...before, rows: before.rows + stage.rows });
    });
    for (const duplicate of run.duplicates) duplicates.set(`${duplicate.text} ${placeKey(duplicate)}`, duplicate);
  }
  return { search: runs[0]?.search ?? '', goals: [...goals.values()], stages: [...stages.values()], duplicates: [...duplicates.values()] };
}

const placeKey = ({ place }: Pick<Goal, 'place'>): string => `${place.source.name}:${place.span.start}-${place.span.end}`;
