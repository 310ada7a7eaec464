import { type Condition, type Leaf, leavesOf } from '../../plan/condition.ts';
import type { PlanExpr } from '../../plan/expression.ts';
import type { Row } from '../../values/value.ts';
import type { RowTest } from './filter.ts';

/** Compiles conditions on a row as those of the search at hand are. */
export interface CompileTests {
  tests(conditions: readonly PlanExpr[]): readonly RowTest[];
}

/** Says of rows which predicates of a condition are true. */
export interface Judge {
  readonly condition: Condition;
  /** Whether a leaf is true for a row. */
  leaf(leaf: Leaf, row: Row): boolean;
  /** Whether an element of a leaf alone is true for a row. */
  element(leaf: Leaf, element: number, row: Row): boolean;
}

/** Compiles the predicates of a condition, as those of the search are. */
export function judgeOf(condition: Condition, compile: CompileTests): Judge {
  const leaves = [...new Set(leavesOf(condition))];
  const exprs = leaves.flatMap((leaf) => [leaf.expr, ...leaf.elements.map(({ expr }) => expr)]);
  const tests = compile.tests(exprs);
  const own = new Map<Leaf, readonly RowTest[]>();
  let next = 0;
  for (const leaf of leaves) {
    own.set(leaf, tests.slice(next, next + 1 + leaf.elements.length));
    next += 1 + leaf.elements.length;
  }
  return {
    condition,
    leaf: (leaf, row) => own.get(leaf)?.[0]?.(row) === true,
    element: (leaf, element, row) => own.get(leaf)?.[element + 1]?.(row) === true,
  };
}

/** Whether a condition is true for a row, from what its leaves are: two-valued, as a filter takes it. */
export function holds(condition: Condition, row: Row, judge: Judge): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.parts.every((part) => holds(part, row, judge));
    case 'any':
      return condition.parts.some((part) => holds(part, row, judge));
    case 'not':
      return !holds(condition.part, row, judge);
    case 'leaf':
      return judge.leaf(condition, row);
  }
}

/** The clauses to which it comes down that a condition is not what it should be, and how many leaves would have to change. */
export interface Blame {
  readonly distance: number;
  readonly clauses: readonly Clause[];
}

/** A clause that is not what it should be. */
export interface Clause {
  readonly condition: Condition;
  /** What it should have been. */
  readonly wanted: boolean;
}

const NONE: Blame = { distance: 0, clauses: [] };

/** A literal, and what a command asks of its own whether the data have a field: nothing in the search could make it true. */
const isFixed = ({ expr, span }: Leaf): boolean =>
  expr.op === 'boolean' || (span === undefined && expr.op === 'call' && (expr.fn === 'isnotnull' || expr.fn === 'isnull'));

/**
 * How far a row is from a condition: the least number of leaves whose flip makes it true. The clauses are those leaves; where one of several
 * alternatives would do, the alternatives as a whole.
 */
export function blameOf(condition: Condition, row: Row, judge: Judge, wanted = true): Blame {
  if (condition.kind === 'not') return blameOf(condition.part, row, judge, !wanted);
  if (condition.kind === 'leaf') {
    if (judge.leaf(condition, row) === wanted) return NONE;
    return { distance: isFixed(condition) ? Number.POSITIVE_INFINITY : 1, clauses: [{ condition, wanted }] };
  }
  const parts = condition.parts.map((part) => blameOf(part, row, judge, wanted));
  if ((condition.kind === 'all') === wanted)
    return { distance: parts.reduce((sum, { distance }) => sum + distance, 0), clauses: parts.flatMap(({ clauses }) => clauses) };
  const distance = Math.min(...parts.map((part) => part.distance));
  if (distance === 0) return NONE;
  const nearest = parts.flatMap((part, index) => (part.distance === distance ? [index] : []));
  const [only = 0] = nearest;
  const oneIsNear = nearest.length === 1 && condition.parts[only]?.kind !== 'leaf';
  return { distance, clauses: oneIsNear ? (parts[only]?.clauses ?? []) : [{ condition, wanted }] };
}
