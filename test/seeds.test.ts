import { pathToFileURL } from 'node:url';
import { SEED_SETS, seedStories } from '../tools/seeds.ts';
import { pathOf, runPrinted, runStory } from '../tools/stories.ts';
import { assertRows } from './kit/rows.ts';
import { assert, suite } from './kit/suite.ts';

// Expected rows: worked out by hand with the data (fixtures/NOTICE), restricted to the events that may be copied.

for (const set of SEED_SETS) {
  suite(`${set.detection} over every shape of its events`, (test) => {
    const stories = seedStories(set, pathOf(`test/fixtures/seeds/${set.folder}`));

    test('all shapes are there', () => assert.is(stories.length, set.metadata.index === 'kubernetes_metrics' ? 3 : 6));

    for (const story of stories) {
      test(story.data.name, () => assertRows(runStory(story).rows, story.expected));

      test(`${story.data.name}, printed`, async () => {
        // The example of a detection has the same text, so its printed program is this one.
        const { search } = await import(pathToFileURL(pathOf(`examples/${set.detection}/pipeline.ts`)).href);
        assertRows(runPrinted(search, story.data), story.expected);
      });
    }
  });
}
