import { existsSync } from 'node:fs';
import { code, replaceBlock, table } from '../tools/gen/markdown.ts';
import { OUTPUTS } from '../tools/gen/outputs.ts';
import { pathOf, textOf } from '../tools/stories.ts';
import { assert, suite } from './kit/suite.ts';

suite('generated files are fresh', (test) => {
  for (const { path, text } of OUTPUTS) {
    test(path, () => {
      assert.ok(existsSync(pathOf(path)), `${path} is missing: npm run gen`);
      assert.fixture(textOf(path), text(), `${path} is stale: npm run gen`);
    });
  }
});

suite('generated pages', (test) => {
  test('a block is replaced between its markers', () => {
    const page = 'a\n<!-- generated:x -->\nold\n<!-- /generated:x -->\nb';
    assert.is(replaceBlock(page, 'x', 'new'), 'a\n<!-- generated:x -->\nnew\n<!-- /generated:x -->\nb');
    assert.is(replaceBlock(page, 'y', 'new'), page);
  });

  test('backticks and bars survive', () => {
    assert.is(code('a`b'), '``a`b``');
    assert.is(code('`m`'), '`` `m` ``');
    assert.is(table(['x'], [['a|b']]), '| x |\n|---|\n| a\\|b |');
  });
});
