import { toNumber } from '../../values/number.ts';
import type { RunContext } from '../../values/value.ts';
import { type Output, outputsOf } from './aggregate.ts';
import type { AggregateStep } from './aggregate-call.ts';
import { cellAt } from './columns.ts';
import { forgettingColumns } from './forgetting-window.ts';
import { groupRows } from './group-rows.ts';
import { groupCells, type KnownNumbers, spreadOver } from './group-window.ts';
import { type Rows, type StoredColumn, storedColumnOf, storedColumnsOf, withColumns } from './rows.ts';
import { runningColumns } from './running-window.ts';
import type { FrameStep, RunningStep, Wanted, Written } from './window-frame.ts';

/** What `eventstats` and `streamstats` add to each row. */
export interface Windowing {
  readonly by: readonly string[];
  readonly aggregates: readonly AggregateStep[];
  readonly allNumeric?: boolean;
  readonly frame: FrameStep;
}

/** Gives each row aggregates of other rows; a row that lacks a by-field stays as it is (semantics/commands.md 6.4). The rows have no filter mask. */
export function windowRows(rows: Rows, wanted: Windowing, context: RunContext): Rows {
  const { by, frame, allNumeric: strict = false } = wanted;
  const outputs = wanted.aggregates.flatMap((aggregate) => outputsOf(rows, aggregate, by));
  const columns = (written: Iterable<readonly [string, StoredColumn]>): Rows => withColumns(rows, [...storedColumnsOf(rows), ...written]);
  if (frame.kind === 'group') return columns(groupColumns(rows, outputs, { by, strict, context }));
  if (!strict && neverForgets(frame)) return columns(runningColumns(rows, { by, outputs, current: frame.current, context }));
  return columns(forgettingColumns(rows, outputs, { by, strict, context, frame }));
}

const neverForgets = ({ rows, seconds, resetOnChange, resetBefore, resetAfter }: RunningStep): boolean =>
  rows === 0 && seconds === null && !resetOnChange && resetBefore === undefined && resetAfter === undefined;

/** A row of several groups (a multivalue by-field) counts in all and shows the first (inferred). */
function groupColumns(rows: Rows, outputs: readonly Output[], { by, strict, context }: Wanted): Written {
  const groups = groupRows(rows, by, true);
  const first = groups.firstGroups();
  const column = storedColumnOf(rows, '_time');
  const time = (index: number): number | null => (column === undefined ? null : toNumber(cellAt(column, index)));
  const known: KnownNumbers = new Map();
  return outputs.map((output) => {
    const cells = groupCells(groups, output, { strict, time, context, known });
    return [output.as, spreadOver(storedColumnOf(rows, output.as), first, cells)];
  });
}
