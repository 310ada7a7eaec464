import type { Condition } from '../../plan/condition.ts';
import type { PlanExpr } from '../../plan/expression.ts';
import { fieldsOf } from '../../plan/substitute.ts';
import { renderValue } from '../../values/number.ts';
import type { Row, Value } from '../../values/value.ts';
import { type Clause, type CompileTests, holds, type Judge } from './judge.ts';
import { type Reason, reasonOf } from './reason.ts';

type Subsearch = Extract<PlanExpr, { op: 'subsearch' }>;

/** What telling about a condition needs from around it. */
export interface Telling extends CompileTests {
  /** A part of the condition as it was written. */
  textOf(condition: Condition): string;
  /** What a subsearch said, as text. */
  said(subsearch: Subsearch): string;
}

/** Whether a part of a condition is true for a row; for a leaf that should be otherwise the values that it saw, and why. Plain JSON. */
export interface VerdictReport {
  readonly text: string;
  readonly kind: Condition['kind'];
  readonly pass: boolean;
  /** Fields that a leaf reads, with their values as JSON; absent fields as null. */
  readonly values?: readonly { readonly field: string; readonly value: string }[];
  readonly reason?: Reason;
  readonly parts?: readonly VerdictReport[];
}

/** The tree of a condition with what each part is for a row. `wanted`: what the part should be for the row to pass. */
export function verdictOf(condition: Condition, row: Row, judge: Judge, telling: Telling, wanted = true): VerdictReport {
  const pass = holds(condition, row, judge);
  const base = { text: telling.textOf(condition), kind: condition.kind, pass };
  if (condition.kind === 'not') return { ...base, parts: [verdictOf(condition.part, row, judge, telling, !wanted)] };
  if (condition.kind !== 'leaf') return { ...base, parts: condition.parts.map((part) => verdictOf(part, row, judge, telling, wanted)) };
  return { ...base, ...leafReport({ condition, wanted }, row, telling, pass !== wanted) };
}

/** What a clause saw, and why it is not what it should be. */
export function leafReport(
  clause: Clause,
  row: Row,
  telling: Omit<Telling, 'textOf'>,
  failed: boolean,
): Pick<VerdictReport, 'values' | 'reason'> {
  const { expr } = clause.condition;
  const names = fieldsOf(expr).filter((name) => name !== '*');
  const said = expr.op === 'subsearch' ? [{ field: 'the subsearch says', value: telling.said(expr) }] : [];
  return {
    values: [...names.map((field) => ({ field, value: valueText(row.get(field)) })), ...said],
    ...(failed ? { reason: reasonOf(clause, row, telling) } : {}),
  };
}

/** A value in one line. */
export function valueText(value: Value): string {
  const shown = renderValue(value);
  return shown === null ? 'null' : JSON.stringify(shown);
}
