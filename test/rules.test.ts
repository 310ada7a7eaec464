import { compile } from '../src/index.ts';
import { DETECTIONS, detection, example, runStory } from '../tools/stories.ts';
import { assertRows } from './kit/rows.ts';
import { assert, suite } from './kit/suite.ts';

suite('rules-spl', (test) => {
  test('holds the seven searches of the Kubernetes stories', () => assert.is(DETECTIONS.length, 7));

  for (const name of DETECTIONS) {
    test(`${name} compiles without a word`, () => {
      const { spl, macros } = detection(name);
      const { plan, typescript, diagnostics } = compile(spl, { name, macros });
      assert.equal(diagnostics, []);
      assert.ok(plan !== undefined && typescript !== undefined);
    });

    test(`${name} runs with the macros of rules-spl and matches its example`, () => {
      const { data, expected } = example(name);
      assertRows(runStory({ ...detection(name), data }).rows, expected);
    });
  }
});
