import { hitsOf } from '../../explain/notes.ts';
import type { RanStep } from '../../explain/recording.ts';
import type { Seen } from './goal.ts';

/** What a lookup has seen: rows for which it found something, and rows for which it did not. */
export function lookupGoals({ operator, before, after }: RanStep): readonly Seen[] {
  if (operator.op !== 'lookup' || before === undefined) return [];
  const rows = before.table.numRows();
  const hits = hitsOf(operator.outputs, after);
  const base = { kind: 'lookup', text: `lookup ${operator.table}`, span: undefined, reached: rows > 0 } as const;
  return [
    { ...base, outcome: 'never found a row', seen: hits },
    { ...base, outcome: 'never missed', seen: rows - hits },
  ];
}
