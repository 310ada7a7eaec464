import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { cellsOf as cellsOfGroups, keysOf, outputsOf } from '../../src/backends/arquero/aggregate.ts';
import type { AggregateStep } from '../../src/backends/arquero/aggregate-call.ts';
import { forgettingColumns } from '../../src/backends/arquero/forgetting-window.ts';
import { groupRows } from '../../src/backends/arquero/group-rows.ts';
import { columnOf, compact, type Rows, storedColumnsOf, withColumns } from '../../src/backends/arquero/rows.ts';
import { windowRows } from '../../src/backends/arquero/window.ts';
import { toNumber } from '../../src/values/number.ts';
import type { Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';
import { batches, cellsOf, FIELDS, rowsOf } from './batches.ts';

const CONTEXT = { now: 0, zone: 'UTC' };
const FUNCTIONS = 'count sum avg stdev dc values list first last min max mode range median latest sumsq varp'.split(' ');

const aggregate: fc.Arbitrary<AggregateStep> = fc.record({
  fn: fc.constantFrom(...FUNCTIONS),
  field: fc.constantFrom(...FIELDS),
  as: fc.constantFrom('r', 's', 'b', 'n'),
});
const count: fc.Arbitrary<AggregateStep> = fc.record({ fn: fc.constant('count'), as: fc.constantFrom('r', 'c', 'a') });
const aggregates = fc.array(fc.oneof(aggregate, aggregate, count), { minLength: 1, maxLength: 3 });
const by = fc.constantFrom<readonly string[]>([], ['a'], ['c'], ['a', 'b']);

const STARTED = { kind: 'running', rows: 0, seconds: null, global: true, resetOnChange: false } as const;

function same(ours: Rows, theirs: Rows): void {
  assert.equal([...ours.fields.keys()], [...theirs.fields.keys()]);
  for (const name of ours.fields.keys()) {
    const [cells, wanted] = [cellsOf(ours, name), cellsOf(theirs, name)];
    if (!isDeepStrictEqual(cells, wanted)) assert.equal(cells, wanted, name);
  }
}

/** What eventstats gives, group by group and row by row. */
function slowly(rows: Rows, names: readonly string[], steps: readonly AggregateStep[]): Rows {
  const groups = groupRows(rows, names, true);
  const places = new Map(
    [...groups.order].map((group, place) => [names.map((_, position) => groups.textOf(group, position)).join('\0'), place]),
  );
  const columns = names.map((name) => columnOf(rows, name));
  const times = columnOf(rows, '_time');
  const written = new Map<string, readonly Value[]>();
  for (const output of steps.flatMap((step) => outputsOf(rows, step, names))) {
    const cells = cellsOfGroups(groups, output, { strict: false, time: (row) => toNumber(times?.[row] ?? null), context: CONTEXT });
    const before = columnOf(rows, output.as);
    const made = Array.from({ length: rows.table.totalRows() }, (_, row): Value => {
      const [key] = names.length === 0 ? [[]] : keysOf(columns, row, true);
      return key === undefined ? (before?.[row] ?? null) : (cells[places.get(key.join('\0')) ?? 0] ?? null);
    });
    written.set(output.as, made);
  }
  return withColumns(rows, [...storedColumnsOf(rows), ...written]);
}

// The slow ways: row by row with all that may be forgotten, and group by group (semantics/commands.md 6.4).
suite('aggregates of rows around a row', (test) => {
  test('streamstats that never forgets gives what the way with windows and resets gives', () => {
    fc.assert(
      fc.property(batches, aggregates, by, fc.boolean(), (made, steps, names, current) => {
        for (const { rows: batch } of rowsOf(made)) {
          const rows = compact(batch);
          const frame = { ...STARTED, current };
          const outputs = steps.flatMap((step) => outputsOf(rows, step, names));
          const slow = forgettingColumns(rows, outputs, { by: names, strict: false, context: CONTEXT, frame });
          same(windowRows(rows, { by: names, aggregates: steps, frame }, CONTEXT), withColumns(rows, [...storedColumnsOf(rows), ...slow]));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('eventstats gives what its groups give', () => {
    fc.assert(
      fc.property(batches, aggregates, by, (made, steps, names) => {
        for (const { rows: batch } of rowsOf(made)) {
          const rows = compact(batch);
          same(windowRows(rows, { by: names, aggregates: steps, frame: { kind: 'group' } }, CONTEXT), slowly(rows, names, steps));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
