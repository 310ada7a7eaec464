import { fieldsOf } from '../plan/substitute.ts';
import type { Row } from '../values/value.ts';
import { clauseText } from './clause-text.ts';
import type { Condition } from './condition.ts';
import { valueText } from './events.ts';
import { type Clause, holds, type Judge } from './judge.ts';
import { type Reason, reasonOf } from './reason.ts';
import type { Recording } from './recording.ts';

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
export function verdictOf(condition: Condition, row: Row, judge: Judge, recording: Recording, wanted = true): VerdictReport {
  const pass = holds(condition, row, judge);
  const base = { text: clauseText(condition, recording), kind: condition.kind, pass };
  if (condition.kind === 'not') return { ...base, parts: [verdictOf(condition.part, row, judge, recording, !wanted)] };
  if (condition.kind !== 'leaf') return { ...base, parts: condition.parts.map((part) => verdictOf(part, row, judge, recording, wanted)) };
  return { ...base, ...leafReport({ condition, wanted }, row, recording, pass !== wanted) };
}

/** What a clause saw, and why it is not what it should be. */
export function leafReport(clause: Clause, row: Row, recording: Recording, failed: boolean): Pick<VerdictReport, 'values' | 'reason'> {
  const { expr } = clause.condition;
  const names = fieldsOf(expr).filter((name) => name !== '*');
  const said = expr.op === 'subsearch' ? [{ field: 'the subsearch says', value: recording.said(expr) }] : [];
  return {
    values: [...names.map((field) => ({ field, value: valueText(row.get(field)) })), ...said],
    ...(failed ? { reason: reasonOf(clause, row, recording) } : {}),
  };
}
