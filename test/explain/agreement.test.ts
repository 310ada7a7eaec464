import fc from 'fast-check';
import { blameOf, holds } from '../../src/backends/arquero/judge.ts';
import { cursorOf, indicesOf, shownNumbers } from '../../src/backends/arquero/rows.ts';
import { filtersOf } from '../../src/explain/clauses.ts';
import { type Recording, recordSearch } from '../../src/explain/recording.ts';
import { stagesOf } from '../../src/explain/stages.ts';
import { openRun } from '../../src/open-run.ts';
import { runSearch } from '../../src/run-search.ts';
import { SEED_SETS, seedStories } from '../../tools/seeds.ts';
import { pathOf } from '../../tools/stories.ts';
import { pipelines, rows } from '../fuzz/pipelines.ts';
import { FULL } from '../kit/full.ts';
import { compileSpl, TEST_NOW } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { recorded } from './kit.ts';

/** What must hold of every recording, whatever the search. */
function assertSound(recording: Recording): void {
  const { steps, result } = recording;
  // Each step begins with what the one before it gave.
  steps.forEach(({ before }, index) => {
    if (index > 0) assert.ok(before !== undefined, 'a step after the first has input');
  });
  if (steps.length > 0) assert.is(stagesOf(recording).at(-1)?.after, result.length, 'the last stage gives the rows of the answer');
  for (const { step, judge } of filtersOf(steps, recording)) {
    const { before, after } = step;
    if (before === undefined) continue;
    const cursor = cursorOf(before);
    const kept: boolean[] = Array.from(indicesOf(before), (index) => {
      cursor.index = index;
      const passes = holds(judge.condition, cursor, judge);
      const { distance, clauses } = blameOf(judge.condition, cursor, judge);
      assert.is(distance === 0, passes, 'a row that passes is at distance 0, and no other');
      assert.is(clauses.length === 0, passes, 'a row that is dropped has a clause that is to blame');
      return passes;
    });
    const numbers = shownNumbers(before);
    assert.equal(
      shownNumbers(after),
      numbers.filter((_, index) => kept[index]),
      'the predicates, put together, keep the rows that the filter kept',
    );
  }
}

// design/experience.md: explain is the same evaluator with recording on.
suite('explain and run agree', (test) => {
  test('generated pipelines over generated rows', () => {
    let ran = 0;
    const tries = FULL ? 10_000 : 400;
    fc.assert(
      fc.property(pipelines, rows, (spl, data) => {
        const { compiled, failed } = compileSpl(spl);
        if (failed) return;
        ran += 1;
        const open = () => openRun({ inputs: [{ name: 'data', rows: data }], now: TEST_NOW });
        const [plain, watched] = [open(), open()];
        const expected = runSearch(compiled, plain.dataset, plain.context);
        const recording = recordSearch(compiled, watched);
        assert.equal(recording.result, expected);
        assertSound(recording);
      }),
      { numRuns: tries, includeErrorInReport: true, seed: 7 },
    );
    assert.ok(ran > tries / 3, `only ${ran} of ${tries} searches could run`);
  }, 120);

  for (const set of SEED_SETS) {
    test(`${set.detection} over every shape of its events`, () => {
      for (const { spl, data, macros } of seedStories(set, pathOf(`test/fixtures/seeds/${set.folder}`))) {
        const recording = recorded(spl, data, macros);
        const { compiled, run } = recording;
        assert.equal(recording.result, runSearch(compiled, run.dataset, run.context));
        assert.ok(recording.steps.length > 2, 'steps were recorded');
        assertSound(recording);
      }
    });
  }
});
