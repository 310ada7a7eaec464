import { nearFault, whyNotFault } from '../../tools/explain-seeds.ts';
import { SEED_SETS, seedStories } from '../../tools/seeds.ts';
import { pathOf } from '../../tools/stories.ts';
import { assert, suite } from '../kit/suite.ts';

// Expected clauses: told from the raw events by hand-written conditions (tools/explain-seeds.ts); near misses: what the events say of themselves.
suite('explain on the events of the seeds', (test) => {
  for (const set of SEED_SETS) {
    const stories = seedStories(set, pathOf(`test/fixtures/seeds/${set.folder}`)).filter(({ path }) => path.endsWith('events.hec.ndjson'));
    test(`${set.detection}: the clause of every event that does not match`, () => {
      assert.is(stories.length, 1);
      for (const story of stories) assert.is(whyNotFault(set.detection, story), undefined);
    });
    test(`${set.detection}: near misses`, () => {
      for (const story of stories) assert.is(nearFault(story), undefined);
    });
  }
});
