import { holds, type Judge, judgeOf } from '../backends/arquero/judge.ts';
import { cursorOf, indicesOf } from '../backends/arquero/rows.ts';
import { type Condition, conditionOf, type Leaf } from '../plan/condition.ts';
import type { RanStep, Recording } from './recording.ts';

/** How many rows of a stage a part of its condition is true for. */
export interface CountedClause {
  readonly condition: Condition;
  readonly rows: number;
  /** For a list: the rows of each element alone. */
  readonly elements: readonly number[];
  readonly parts: readonly CountedClause[];
}

/** A filter of a stage with its condition, ready to be asked about rows. */
export interface FilterStep {
  readonly step: RanStep;
  readonly judge: Judge;
}

/** The filters among steps. */
export function filtersOf(steps: readonly RanStep[], recording: Recording): readonly FilterStep[] {
  return steps.flatMap((step) =>
    step.operator.op === 'filter' && !step.range ? [{ step, judge: judgeOf(conditionOf(step.operator.test), recording) }] : [],
  );
}

/** Counts, for the rows that came into a filter, what each part of its condition is true for. */
export function countClauses({ step, judge }: FilterStep): CountedClause {
  const rows = step.before;
  const counts = new Map<Condition, number>();
  const elements = new Map<Leaf, number[]>();
  const count = (condition: Condition, cursor: ReturnType<typeof cursorOf>): void => {
    if (holds(condition, cursor, judge)) counts.set(condition, (counts.get(condition) ?? 0) + 1);
    if (condition.kind === 'not') count(condition.part, cursor);
    if (condition.kind === 'all' || condition.kind === 'any') for (const part of condition.parts) count(part, cursor);
    if (condition.kind !== 'leaf' || condition.elements.length === 0) return;
    const own = elements.get(condition) ?? condition.elements.map(() => 0);
    own.forEach((before, index) => {
      if (judge.element(condition, index, cursor)) own[index] = before + 1;
    });
    elements.set(condition, own);
  };
  if (rows !== undefined) {
    const cursor = cursorOf(rows);
    const indices = indicesOf(rows);
    for (let i = 0; i < indices.length; i += 1) {
      cursor.index = indices[i] ?? 0;
      count(judge.condition, cursor);
    }
  }
  const counted = (condition: Condition): CountedClause => ({
    condition,
    rows: counts.get(condition) ?? 0,
    elements: condition.kind === 'leaf' ? (elements.get(condition) ?? condition.elements.map(() => 0)) : [],
    parts: condition.kind === 'leaf' ? [] : (condition.kind === 'not' ? [condition.part] : condition.parts).map(counted),
  });
  return counted(judge.condition);
}
