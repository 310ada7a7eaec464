import { compilePattern, execPattern, testPattern } from '../../src/values/pattern.ts';
import { parsePattern } from '../../src/values/pattern-parse.ts';
import { requiredText } from '../../src/values/pattern-required.ts';
import { assert, suite } from '../kit/suite.ts';

const required = (pattern: string) => requiredText(parsePattern(pattern).root);

suite('what every match of a pattern contains (from the syntax of pcre2pattern)', (test) => {
  test('the longest run of single characters', () => {
    assert.is(required('<Data Name="(\\w+)">([^<]+)</Data>'), '<Data Name="');
    assert.is(required('a(bcd)e+f'), 'abcd');
    assert.is(required('(?>abc)d(?=efghi)'), 'efghi');
    assert.is(required('x\\babc'), 'xabc');
    assert.is(required('(?:abcd){2,}'), 'abcd');
  });

  test('nothing that may be left out, or written otherwise', () => {
    for (const pattern of ['(?:abcdef)?', 'abc|def', '(?i)abcdef', '(?!abcdef)x', '[ab][cd][ef]', 'ab', '(?:abcdef)*']) {
      assert.is(required(pattern), undefined, pattern);
    }
    assert.is(required('(?i)a-1234-b'), '-1234-');
    assert.is(required('(?i)a(?-i)bcd'), 'bcd');
  });

  test('patterns find the same', () => {
    const pattern = compilePattern('(?ms).*Attributes:\\s*\\n(.*?)\\s*\\n');
    assert.ok(pattern.ok);
    if (!pattern.ok) return;
    assert.is(execPattern(pattern, 'x'.repeat(5000)), null);
    assert.equal(execPattern(pattern, 'a\nAttributes: \n one \nb')?.groups[1], ' one');
    assert.not(testPattern(pattern, 'attributes:\n\n'));
    // A look-behind may look at what stands before the place where the search begins.
    const behind = compilePattern('(?<=abc)d');
    assert.is(behind.ok ? execPattern(behind, 'abcd', 3)?.index : undefined, 3);
  });
});
