import { blameOf, holds } from '../backends/arquero/judge.ts';
import { cursorOf, indicesOf, rowNumbers } from '../backends/arquero/rows.ts';
import { clauseText } from './clause-text.ts';
import { filtersOf } from './clauses.ts';
import { eventNumbers } from './events.ts';
import type { Traced } from './fate.ts';
import type { RanStep } from './recording.ts';

/** Rows that a condition dropped although little was missing. Plain JSON. */
export interface NearMisses {
  readonly stage: number;
  readonly stageText: string;
  /** The clauses that were not as they should be. */
  readonly clauses: readonly string[];
  readonly distance: number;
  /** How many rows of the stage. */
  readonly rows: number;
  /** The events that these rows come from, by number; `null` where that cannot be told. */
  readonly events: readonly number[] | null;
}

/** The rows that every filter of a search dropped at most `distance` clauses away from passing, grouped by the clauses that failed. */
export function nearMisses(distance: number, traced: Traced): readonly NearMisses[] {
  const { recording, stages } = traced;
  const numbers = eventNumbers(recording);
  return stages.flatMap((stage) =>
    filtersOf(stage.steps, recording).flatMap(({ step, judge }) => {
      const { before } = step;
      if (before === undefined) return [];
      const groups = new Map<string, { clauses: readonly string[]; distance: number; rows: number[] }>();
      const cursor = cursorOf(before);
      const own = rowNumbers(before);
      for (const index of Array.from(indicesOf(before))) {
        cursor.index = index;
        if (holds(judge.condition, cursor, judge)) continue;
        const blame = blameOf(judge.condition, cursor, judge);
        if (blame.distance > distance) continue;
        const clauses = blame.clauses.map(({ condition }) => clauseText(condition, recording));
        const key = JSON.stringify([blame.distance, clauses]);
        const group = groups.get(key) ?? { clauses, distance: blame.distance, rows: [] };
        group.rows.push(own[index] ?? 0);
        groups.set(key, group);
      }
      return [...groups.values()].map(({ rows, ...group }) => ({
        stage: stage.number,
        stageText: stage.text,
        ...group,
        rows: rows.length,
        events: sourcesOf(new Set(rows), step, traced, numbers),
      }));
    }),
  );
}

/** The events that rows before a step come from. */
function sourcesOf(
  rows: ReadonlySet<number>,
  step: RanStep,
  { recording, lineage }: Traced,
  numbers: ReadonlyMap<number, number>,
): readonly number[] | null {
  const earlier = recording.steps.slice(1, recording.steps.indexOf(step));
  let own: ReadonlySet<number> | undefined = rows;
  for (const before of earlier.toReversed()) own = own === undefined ? undefined : lineage.ascend(before, own);
  if (own === undefined) return null;
  return [...own].flatMap((row) => numbers.get(row) ?? []).sort((one, other) => one - other);
}
