import { type Reading, readingOf } from '../../src/backends/arquero/stream/reading.ts';
import { openRun } from '../../src/open-run.ts';
import { runPart } from '../../src/run-part.ts';
import { compileSpl, TEST_NOW } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';

const EVENTS = Array.from({ length: 50 }, (_, index) => JSON.stringify({ _time: 1_700_000_000 + index, a: `v${index % 5}`, n: index / 2 }));

// What is said of a plan is what a run does: `runPart` gives a part exactly where the plan says that threads can share the reading.
suite('how the rows of a scan are read', (test) => {
  const cases: readonly (readonly [spl: string, until: Reading['until'], inPieces: boolean, inThreads: boolean])[] = [
    ['a=v1 | stats count by a', 'aggregate', true, true],
    ['* | eval b=n*2 | where b>3 | rex field=a "(?<z>.)" | stats avg(n) first(a) list(n) by z', 'aggregate', true, true],
    ['* | rename a AS b | fields b n | fillnull value=0 n | top b', 'aggregate', true, true],
    ['* | stats min(n) max(a) mode(a) dc(a) values(a)', 'aggregate', true, true],
    ['* | stats estdc_error(a) by n', 'aggregate', true, false],
    ['* | stats sum(*)', 'aggregate', false, false],
    ['* | stats allnum=t sum(n)', 'aggregate', false, false],
    ['* | rename * AS x_* | stats count by x_a', 'rename', false, false],
    ['* | sort n | stats count by a', 'sort', false, false],
    ['* | dedup a', 'dedup', false, false],
    ['* | table a n', 'project', false, false],
    ['a=v1', null, false, false],
  ];
  for (const [spl, until, inPieces, inThreads] of cases) {
    test(spl, () => {
      const { compiled, failed } = compileSpl(spl);
      assert.not(failed);
      assert.ok(compiled.plan !== undefined);
      assert.equal(readingOf(compiled.plan), { until, inPieces, inThreads });
      const { dataset, context } = openRun({ inputs: [{ name: 'data', text: EVENTS.join('\n') }], now: TEST_NOW, kernel: 'always' });
      assert.is(runPart(compiled, dataset, context) !== undefined, inThreads);
    });
  }
});
