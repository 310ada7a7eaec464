import { holds, type Judge, judgeOf } from '../../backends/arquero/judge.ts';
import { cursorOf, indicesOf, type Rows } from '../../backends/arquero/rows.ts';
import { clauseText, elementText } from '../../explain/clause-text.ts';
import type { RanStep, Recording } from '../../explain/recording.ts';
import { type Condition, conditionOf, type Leaf } from '../../plan/condition.ts';
import type { PlanExpr } from '../../plan/expression.ts';
import type { Row } from '../../values/value.ts';
import type { Seen } from './goal.ts';

/** What a step has seen of the conditions that it asks of every row: filters, `head (...)`, conditions that are counted. */
export function conditionGoals({ operator, before, range }: RanStep, recording: Recording): readonly Seen[] {
  if (before === undefined || range) return [];
  return testsOf(operator).flatMap((test) => goalsOfCondition(conditionOf(test), { rows: before, recording }));
}

function testsOf(operator: RanStep['operator']): readonly PlanExpr[] {
  if (operator.op === 'filter' || operator.op === 'takeWhile') return [operator.test];
  if (operator.op !== 'aggregate' && operator.op !== 'window') return [];
  return operator.aggregates.flatMap(({ of }) => (of.kind === 'expression' && of.boolean ? [of.value] : []));
}

/** Rows of which a condition is asked; `when` leaves some of them out. */
export interface Asked {
  readonly rows: Rows;
  readonly recording: Recording;
  when?(row: Row): boolean;
}

/** What rows have seen of a condition: its predicates, its branches, its elements, its negations. */
export function goalsOfCondition(condition: Condition, { rows, recording, when }: Asked): readonly Seen[] {
  const judge = judgeOf(condition, recording);
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const cursor = cursorOf(rows);
  let asked = 0;
  for (const index of Array.from(indicesOf(rows))) {
    cursor.index = index;
    if (when?.(cursor) === false) continue;
    asked += 1;
    look(condition, '', cursor, { judge, count });
  }
  return goalsOf(condition, '', recording).map(({ key, ...goal }) => ({ ...goal, seen: counts.get(key) ?? 0, reached: asked > 0 }));
}

interface Looking {
  readonly judge: Judge;
  count(key: string): void;
}

/** Counts for one row what each part of a condition is; a key is the way to the part, and what it was. */
function look(condition: Condition, way: string, row: Row, looking: Looking): void {
  const { judge, count } = looking;
  switch (condition.kind) {
    case 'leaf': {
      count(`${way} ${judge.leaf(condition, row)}`);
      const matching = condition.elements.flatMap((element, index) =>
        element.duplicateOf === undefined && judge.element(condition, index, row) ? [index] : [],
      );
      if (matching.length === 1) count(`${way} element ${matching[0]}`);
      return;
    }
    case 'not':
      count(`${way} not ${holds(condition, row, judge)}`);
      look(condition.part, `${way}.n`, row, looking);
      return;
    case 'all':
    case 'any': {
      condition.parts.forEach((part, index) => void look(part, `${way}.${index}`, row, looking));
      if (condition.kind === 'all') return;
      const matching = condition.parts.flatMap((part, index) => (holds(part, row, judge) ? [index] : []));
      if (matching.length === 1) count(`${way} branch ${matching[0]}`);
    }
  }
}

type Wanted = Omit<Seen, 'seen' | 'reached'> & { readonly key: string };

function goalsOf(condition: Condition, way: string, recording: Recording): readonly Wanted[] {
  const { span } = condition;
  const text = clauseText(condition, recording);
  switch (condition.kind) {
    case 'leaf':
      // What a command adds of itself stands nowhere in the search.
      return condition.expr.op === 'boolean' || span === undefined ? [] : leafGoals(condition, way, recording, text);
    case 'not':
      return [
        { kind: 'not', text, span, outcome: 'never let a row pass', key: `${way} not true` },
        { kind: 'not', text, span, outcome: 'never kept a row out', key: `${way} not false` },
        ...goalsOf(condition.part, `${way}.n`, recording),
      ];
    case 'all':
      return condition.parts.flatMap((part, index) => goalsOf(part, `${way}.${index}`, recording));
    case 'any':
      return condition.parts.flatMap((part, index): readonly Wanted[] => [
        {
          kind: 'branch',
          text: clauseText(part, recording),
          span: part.span,
          outcome: 'was never the only true branch',
          key: `${way} branch ${index}`,
        },
        ...goalsOf(part, `${way}.${index}`, recording),
      ]);
  }
}

function leafGoals({ span, elements }: Leaf, way: string, recording: Recording, text: string): readonly Wanted[] {
  return [
    { kind: 'predicate', text, span, outcome: 'was never true', key: `${way} true` },
    { kind: 'predicate', text, span, outcome: 'was never false', key: `${way} false` },
    ...elements.flatMap((element, index): readonly Wanted[] =>
      element.duplicateOf !== undefined
        ? []
        : [
            {
              kind: 'element',
              text: elementText(element, recording),
              span: element.span ?? span,
              outcome: 'never matched alone',
              key: `${way} element ${index}`,
            },
          ],
    ),
  ];
}

/** The leaves of a condition whose elements repeat each other. */
export function leavesWithElements(condition: Condition): readonly Leaf[] {
  if (condition.kind === 'leaf') return condition.elements.length === 0 ? [] : [condition];
  return condition.kind === 'not' ? leavesWithElements(condition.part) : condition.parts.flatMap(leavesWithElements);
}
