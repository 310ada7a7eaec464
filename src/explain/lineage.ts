import { keysOf } from '../backends/arquero/aggregate.ts';
import { tupleKey } from '../backends/arquero/group-key.ts';
import { columnOf, indicesOf, type Rows, rowNumbers, shownNumbers } from '../backends/arquero/rows.ts';
import { toText } from '../values/number.ts';
import type { RanStep } from './recording.ts';

/** Where rows of a run went, step by step. */
export interface Lineage {
  /** The rows of a step that come from any of these rows of the step before; `undefined` where that cannot be told. */
  descend(step: RanStep, numbers: ReadonlySet<number>): ReadonlySet<number> | undefined;
  /** The rows that came into a step and went into one of these rows of it. */
  ascend(step: RanStep, numbers: ReadonlySet<number>): ReadonlySet<number> | undefined;
}

/** Follows rows through the steps of a run. Groups of an aggregate are followed by their keys; other rows by their numbers. */
export function createLineage(): Lineage {
  const groups = new Map<RanStep, ReadonlyMap<number, readonly number[]>>();
  const membersOf = (step: RanStep): ReadonlyMap<number, readonly number[]> => {
    const known = groups.get(step) ?? groupMembers(step);
    groups.set(step, known);
    return known;
  };
  return {
    descend: (step, numbers) => {
      const { before, after, operator } = step;
      if (before === undefined || numbers.size === 0) return new Set();
      if (operator.op === 'aggregate') {
        const own = [...membersOf(step)].filter(([, members]) => members.some((member) => numbers.has(member)));
        return new Set(own.map(([number]) => number));
      }
      const shown = shownNumbers(after);
      const found = shown.filter((number) => numbers.has(number));
      return found.length > 0 || carries(before, shown) ? new Set(found) : undefined;
    },
    ascend: (step, numbers) => {
      const { before, after, operator } = step;
      if (before === undefined) return new Set(numbers);
      if (operator.op === 'aggregate')
        return new Set([...membersOf(step)].flatMap(([number, members]) => (numbers.has(number) ? members : [])));
      return carries(before, shownNumbers(after)) ? new Set(numbers) : undefined;
    },
  };
}

/** True if a step gives on rows that it was given: then what is not there is gone. */
function carries(before: Rows, shown: readonly number[]): boolean {
  if (shown.length === 0) return true;
  const known = new Set(shownNumbers(before));
  return shown.some((number) => known.has(number));
}

/** The rows of each group of an aggregate, by the numbers of both. */
function groupMembers({ before, after, operator }: RanStep): ReadonlyMap<number, readonly number[]> {
  if (operator.op !== 'aggregate' || before === undefined) return new Map();
  const columns = operator.by.map((name) => columnOf(before, name));
  const members = new Map<string, number[]>();
  const numbers = rowNumbers(before);
  for (const index of Array.from(indicesOf(before))) {
    for (const key of keysOf(columns, index, true)) {
      const own = members.get(tupleKey(key)) ?? [];
      own.push(numbers[index] ?? 0);
      members.set(tupleKey(key), own);
    }
  }
  const outputs = operator.by.map((name) => columnOf(after, name));
  const made = rowNumbers(after);
  return new Map(
    Array.from(indicesOf(after), (index) => {
      // A key's cell is one text.
      const key = outputs
        .map((column) => column?.[index] ?? null)
        .map((value) => (value === null || typeof value === 'object' ? '' : toText(value)));
      return [made[index] ?? 0, members.get(tupleKey(key)) ?? []] as const;
    }),
  );
}
