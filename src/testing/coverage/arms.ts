import { extendRows } from '../../backends/arquero/extend.ts';
import { cursorOf, indicesOf, type Rows } from '../../backends/arquero/rows.ts';
import type { RanStep, Recording } from '../../explain/recording.ts';
import { textOf } from '../../explain/stages.ts';
import { conditionOf } from '../../plan/condition.ts';
import { describeExpression } from '../../plan/describe.ts';
import type { PlanExpr } from '../../plan/expression.ts';
import { operandsOf } from '../../plan/substitute.ts';
import { goalsOfCondition } from './conditions.ts';
import type { Seen } from './goal.ts';

/** What assignments have seen of the arms of if(), case() and their like, and of the predicates that choose between them. */
export function armGoals({ operator, before }: RanStep, recording: Recording): readonly Seen[] {
  if (before === undefined) return [];
  if (operator.op === 'filter') return choicesIn(operator.test, []).flatMap((choice) => goalsOfChoice(choice, before, recording));
  if (operator.op !== 'extend' || !operator.columns.some(({ value }) => choicesIn(value, []).length > 0)) return [];
  const values = recording.values(operator.columns.map(({ value }) => value));
  let rows = before;
  return operator.columns.flatMap(({ name, value, dynamic }, index) => {
    const goals = choicesIn(value, []).flatMap((choice) => goalsOfChoice(choice, rows, recording));
    const calculate = values[index];
    // The next assignment sees this one.
    if (calculate !== undefined) rows = extendRows(rows, [dynamic === true ? [name, calculate, 'dynamic'] : [name, calculate]]);
    return goals;
  });
}

/** An `if` of a plan, and the conditions under which it is asked at all. */
interface Choice {
  readonly expr: Extract<PlanExpr, { op: 'if' }>;
  readonly under: readonly PlanExpr[];
}

/** The choices of an expression. What stands in the body of mvmap() and its like is asked of values, not of rows: it is left out. */
function choicesIn(expr: PlanExpr, under: readonly PlanExpr[]): readonly Choice[] {
  if (expr.op === 'each') return choicesIn(expr.over, under);
  if (expr.op !== 'if') return operandsOf(expr).flatMap((operand) => choicesIn(operand, under));
  return [
    ...choicesIn(expr.test, under),
    // What a function such as isnum() became is no choice of the search.
    ...(expr.test.op === 'boolean' ? [] : [{ expr, under }]),
    ...choicesIn(expr.then, [...under, expr.test]),
    ...choicesIn(expr.otherwise, [...under, { op: 'not', arg: expr.test }]),
  ];
}

function goalsOfChoice({ expr, under }: Choice, rows: Rows, recording: Recording): readonly Seen[] {
  const tests = recording.tests([...under, expr.test]);
  const own = tests.at(-1);
  const path = tests.slice(0, -1);
  const cursor = cursorOf(rows);
  let [asked, chosen] = [0, 0];
  for (const index of Array.from(indicesOf(rows))) {
    cursor.index = index;
    if (path.some((test) => test(cursor) !== true)) continue;
    asked += 1;
    if (own?.(cursor) === true) chosen += 1;
  }
  const reached = asked > 0;
  const arm = (part: PlanExpr, seen: number): readonly Seen[] =>
    isArm(part)
      ? [{ kind: 'arm', text: armText(part, recording), span: part.span ?? expr.span, outcome: 'was never chosen', seen, reached }]
      : [];
  const condition = goalsOfCondition(conditionOf(expr.test, expr.span), {
    rows,
    recording,
    when: (row) => path.every((test) => test(row) === true),
  });
  return [...condition, ...arm(expr.then, chosen), ...arm(expr.otherwise, asked - chosen)];
}

/** A further choice has arms of its own; null without a place is what case() gives where nothing is true. */
const isArm = (part: PlanExpr): boolean =>
  !(part.op === 'if' && part.span === undefined) && !(part.op === 'null' && part.span === undefined);

const armText = ({ span, ...part }: PlanExpr, recording: Recording): string =>
  span === undefined ? describeExpression(part) : textOf(span, recording);
