import { pathToFileURL } from 'node:url';
import { DETECTIONS, EXAMPLES, example, pathOf, runPrinted, runStory, textOf } from '../tools/stories.ts';
import { assertRows } from './kit/rows.ts';
import { assert, suite } from './kit/suite.ts';

// Expected rows were worked out by hand from the rules (design/ingestion.md, semantics/commands.md), then compared.

for (const name of EXAMPLES) {
  suite(`example ${name}`, (test) => {
    test('the library gives the expected rows', () => {
      const story = example(name);
      assertRows(runStory(story).rows, story.expected);
    });

    // `npm test` type-checks all printed programs in the one tsc program of the project.
    test('the printed program gives the expected rows', async () => {
      const { data, expected } = example(name);
      const { search } = await import(pathToFileURL(pathOf(`examples/${name}/pipeline.ts`)).href);
      assertRows(runPrinted(search, data), expected);
    });
  });
}

suite('examples', (test) => {
  test('there is one for each detection, with its text', () => {
    assert.equal(EXAMPLES, DETECTIONS);
    for (const name of DETECTIONS) assert.is(textOf(`examples/${name}/detection.spl`), textOf(`rules-spl/detections/${name}.spl`), name);
  });
});
