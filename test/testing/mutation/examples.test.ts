import { readFileSync } from 'node:fs';
import { EXAMPLES, pathOf } from '../../../tools/stories.ts';
import { splRun } from '../../cli/kit.ts';
import { assert, suite } from '../../kit/suite.ts';
import { inFolder } from '../kit.ts';

/** Milliseconds of processor time that mutation of a detection may take (design/experience.md, "Budgets"). */
const BUDGET = 1000;

async function mutated(name: string) {
  const report = inFolder(`mutation/${name}.json`);
  const before = process.cpuUsage();
  const { code, stdout } = await splRun(['test', pathOf(`examples/${name}`), '--mutate', `json=${report}`, '--mutation-min', '100']);
  const { user, system } = process.cpuUsage(before);
  return { code, stdout, spent: (user + system) / 1000, ...JSON.parse(readFileSync(report, 'utf8')) };
}

// What mutation found when only the data of the examples were tests (issue 7): each survivor has a test now.
suite('mutation of the examples', (test) => {
  for (const name of EXAMPLES) {
    test(name, async () => {
      const { code, stdout, searches } = await mutated(name);
      const survivors = searches[0].mutants.filter(
        ({ outcome }: { readonly outcome: string }) => outcome === 'survived' || outcome === 'not run',
      );
      assert.equal(survivors, [], stdout);
      assert.is(code, 0);
      // What has been compiled once is what a user waits for in the next run.
      assert.ok((await mutated(name)).spent < BUDGET, 'the budget of one detection');
    });
  }
});
