import type { LookupTable, LookupTimeRules } from './lookup-table.ts';
import { readNumber } from './number.ts';
import { compileStrptime } from './strptime.ts';
import type { RunContext } from './value.ts';

/** transforms.conf.spec's default time_format: the milliseconds may be missing. */
const EPOCH_FORMAT = '%s.%Q';

/** Which of some rows are valid at the time of an event, newest first (transforms.conf.spec: time_field, min_offset_secs, max_offset_secs). */
export function lookupTimes(
  table: LookupTable,
  rules: LookupTimeRules,
  context: RunContext,
): (rows: readonly number[], time: number) => readonly number[] {
  const at = table.fields.indexOf(rules.column);
  const parse = compileStrptime(rules.format);
  const times = table.rows.map((cells) => {
    const cell = cells[at];
    if (typeof cell !== 'string') return Number.NaN;
    return (rules.format === EPOCH_FORMAT ? readNumber(cell) : parse(cell, context)) ?? Number.NaN;
  });
  const timeOf = (row: number): number => times[row] ?? Number.NaN;
  return (rows, time) =>
    rows
      .filter((row) => {
        const offset = time - timeOf(row);
        return offset >= rules.leastOffset && offset <= rules.greatestOffset;
      })
      .sort((a, b) => timeOf(b) - timeOf(a));
}
