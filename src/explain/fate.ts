import { blameOf } from '../backends/arquero/judge.ts';
import { columnOf, cursorOf, indicesOf, type Rows, rowNumbers, shownNumbers } from '../backends/arquero/rows.ts';
import type { Row } from '../values/value.ts';
import type { FilterStep } from './clauses.ts';
import type { Lineage } from './lineage.ts';
import type { RanStep, Recording } from './recording.ts';
import type { Stage } from './stages.ts';

/** What became of an event: the rows that it went into, and where the last of them was lost. */
export type Fate =
  /** Rows of the answer, from 1. */
  | { readonly kind: 'answered'; readonly rows: readonly number[] }
  | { readonly kind: 'dropped'; readonly stage: Stage; readonly step: RanStep; readonly rows: ReadonlySet<number> }
  /** A command makes other rows of those it has: behind it nobody can tell them apart. */
  | { readonly kind: 'untraceable'; readonly stage: Stage };

/** Follows a row of the data to the end, or to where it is lost. */
export function fateOf(row: number, stages: readonly Stage[], lineage: Lineage): Fate {
  let alive: ReadonlySet<number> = new Set([row]);
  for (const [index, stage] of stages.entries()) {
    for (const step of stage.steps) {
      if (index === 0 && step === stages[0]?.steps[0]) continue;
      const next = lineage.descend(step, alive);
      if (next === undefined) return { kind: 'untraceable', stage };
      if (next.size === 0) return { kind: 'dropped', stage, step, rows: alive };
      alive = next;
    }
  }
  const last = stages.at(-1)?.rows;
  const shown = last === undefined ? [] : shownNumbers(last);
  return { kind: 'answered', rows: shown.flatMap((number, index) => (alive.has(number) ? [index + 1] : [])) };
}

/** The rows of a table with these numbers, as conditions see them. */
export function rowsNumbered(rows: Rows, numbers: ReadonlySet<number>): readonly Row[] {
  const own = rowNumbers(rows);
  return Array.from(indicesOf(rows))
    .filter((index) => numbers.has(own[index] ?? 0))
    .map((index) => {
      const cursor = cursorOf(rows);
      cursor.index = index;
      return cursor;
    });
}

/** The by-fields that all of these rows lack, for a command that drops rows without them. */
export function missingFields({ operator, before }: RanStep, numbers: ReadonlySet<number>): readonly string[] {
  if (before === undefined || (operator.op !== 'aggregate' && operator.op !== 'dedup')) return [];
  const fields = operator.op === 'aggregate' ? operator.by : operator.fields;
  const rows = rowsNumbered(before, numbers);
  return fields.filter((name) => rows.length > 0 && (columnOf(before, name) === undefined || rows.every((row) => row.get(name) === null)));
}

/** The clauses of a filter that dropped rows come down to, for the nearest of the rows. */
export function blameFor(
  { judge }: FilterStep,
  rows: readonly Row[],
): { readonly row: Row; readonly blame: ReturnType<typeof blameOf> } | undefined {
  const blamed = rows.map((row) => ({ row, blame: blameOf(judge.condition, row, judge) }));
  return blamed.toSorted((one, other) => one.blame.distance - other.blame.distance)[0];
}

/** Sorts out which recording a fate belongs to. */
export type Traced = { readonly recording: Recording; readonly stages: readonly Stage[]; readonly lineage: Lineage };
