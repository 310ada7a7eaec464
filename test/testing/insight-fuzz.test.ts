import fc from 'fast-check';
import { recordSearch } from '../../src/explain/recording.ts';
import { openRun } from '../../src/open-run.ts';
import { runSearch } from '../../src/run-search.ts';
import { coverageOf } from '../../src/testing/coverage/cover.ts';
import { mutantsOf, sameSearch } from '../../src/testing/mutation/mutants.ts';
import { resident } from '../../src/testing/mutation/resident.ts';
import { pipelines, rows } from '../fuzz/pipelines.ts';
import { FULL } from '../kit/full.ts';
import { compileSpl, TEST_NOW } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';

const TRIES = FULL ? 3000 : 80;

// What must hold of coverage and mutation, whatever the search (inferred from what they promise in docs/coverage-and-mutation.md).
suite('coverage and mutation of generated pipelines', (test) => {
  test('every mutant compiles or says that it does not; one that is told to mean the same gives the same', () => {
    let equivalent = 0;
    fc.assert(
      fc.property(pipelines, rows, (spl, data) => {
        const { compiled, failed } = compileSpl(spl);
        if (failed) return;
        const { dataset, context } = openRun({ inputs: [{ name: 'data', rows: data }], now: TEST_NOW });
        const open = resident(dataset);
        const expected = JSON.stringify(runSearch(compiled, open, context).columns);
        for (const mutant of mutantsOf(compiled)) {
          const changed = mutant.compile();
          if (changed === undefined) continue;
          if (mutant.equivalent === undefined && !sameSearch(changed, compiled)) continue;
          equivalent += 1;
          assert.is(JSON.stringify(runSearch(changed, open, context).columns), expected, `${spl}: ${mutant.what}`);
        }
      }),
      { numRuns: TRIES, includeErrorInReport: true, seed: 3 },
    );
    assert.ok(equivalent > 0, 'some mutant means the same');
  }, 120);

  test('every goal has a place in the search, and none is seen that was not reached', () => {
    fc.assert(
      fc.property(pipelines, rows, (spl, data) => {
        const { compiled, failed } = compileSpl(spl);
        if (failed) return;
        const recording = recordSearch(compiled, openRun({ inputs: [{ name: 'data', rows: data }], now: TEST_NOW }));
        if (recording.steps.length === 0) return;
        for (const { place, text, seen, reached } of coverageOf(recording).goals) {
          const { start, end } = place.span;
          assert.ok(start >= 0 && start < end && end <= spl.length, `${spl}: ${text} at ${start}..${end}`);
          assert.ok(seen === 0 || reached, `${spl}: ${text}`);
        }
      }),
      { numRuns: TRIES, includeErrorInReport: true, seed: 4 },
    );
  }, 120);
});
