import { readFileSync } from 'node:fs';
import { compileSearch } from '../../src/compile.ts';
import { withParentheses } from '../../src/explain/parens.ts';
import { planKey } from '../../src/testing/mutation/plan-key.ts';
import { assert, suite } from '../kit/suite.ts';

const SEARCHES = readFileSync(new URL('../language/identity.spl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#') && !line.startsWith('//'));

const keyOf = (spl: string): string | undefined => {
  const compiled = compileSearch({ name: 'search', body: spl }, new Map());
  return compiled.plan === undefined ? undefined : planKey(compiled);
};

suite('a search with all its parentheses', (test) => {
  test('means what it meant', () => {
    let compared = 0;
    for (const spl of SEARCHES) {
      const expected = keyOf(spl);
      if (expected === undefined) continue;
      const text = withParentheses(compileSearch({ name: 'search', body: spl }, new Map()));
      assert.is(keyOf(text.trimEnd()), expected, `${spl}\n${text}`);
      compared += 1;
    }
    assert.ok(compared > 80, `${compared} searches`);
  });
});
