import fc from 'fast-check';
import { afterMatch, compilePattern, execPattern, takePatternLimits, testPattern } from '../../src/values/pattern.ts';
import { boundForText, degreeOf } from '../../src/values/pattern-bound.ts';
import { judgePattern } from '../../src/values/pattern-guard.ts';
import { searchProgram } from '../../src/values/pattern-machine.ts';
import { parsePattern } from '../../src/values/pattern-parse.ts';
import { programOf } from '../../src/values/pattern-program.ts';
import { translatePattern } from '../../src/values/pattern-translate.ts';
import { processorTime } from '../kit/processor-time.ts';
import { assert, suite } from '../kit/suite.ts';

const degree = (pattern: string) => degreeOf(judgePattern(parsePattern(pattern)).bound);

suite('guard: which patterns are dangerous', (test) => {
  test('loops whose body can split a text in several ways', () => {
    for (const pattern of [
      '(a+)+$',
      '(a*)*b',
      '(\\w+\\s?)*$',
      '(a|a)*b',
      '(a|ab|b)*c',
      '(?:(?:a|)a)*b',
      '(\\s*\\S+)*x',
      '(?:x+x+)+y',
      '^(([a-z])+.)+[A-Z]',
    ])
      assert.is(degree(pattern), Number.POSITIVE_INFINITY, pattern);
  });
  test('loops that a character decides cost a step a character, from each start', () => {
    for (const pattern of ['(\\w+\\s)*x', '([^,]*,)*', '(?:[^"\\\\]|\\\\.)*', '(?:[\\w-]+\\.)+com', '(foo|far)*x', '(?:(?!foo).)*foo'])
      assert.is(degree(pattern), 2, pattern);
    assert.is(degree('^\\S+\\s+\\S+$'), 1);
    assert.is(degree('(?:\\d{1,3}\\.){3}\\d{1,3}'), 1);
  });
  test('the power with which the work grows, starts included', () => {
    assert.is(degree('^[^"]*"[^"]*"'), 1);
    assert.is(degree('^x.*foo.*bar'), 2);
    assert.is(degree('x.*foo.*bar'), 3);
    assert.is(degree('^\\S+\\s+(?<a>.*)'), 1);
    assert.is(degree('^\\S+\\s+(?<a>.*)z'), 2);
    assert.is(degree('^(.*)\\1x'), 2);
    assert.is(degree('^a*(?=.*b)c'), 2);
    assert.is(degree('((a|b)*?(a|b)+)?b++'), 4);
    assert.is(degree('a?b*c'), degree('b*c'));
  });
  test('what stands in the text decides where its length does not', () => {
    const { bound } = judgePattern(parsePattern('\\w+@\\w+'));
    assert.ok(boundForText(bound, 'many short words '.repeat(1000)) < 1e6);
    assert.ok(boundForText(bound, 'w'.repeat(17_000)) > 1e8);
  });
});

suite('guard: the limit (limits.conf [rex] match_limit)', (test) => {
  test('(a+)+$ on a long text ends, and says that it gave up', () => {
    takePatternLimits();
    const compiled = compilePattern('(a+)+$');
    if (!compiled.ok) throw new Error(compiled.detail);
    const started = processorTime();
    assert.not.ok(testPattern(compiled, `${'a'.repeat(50_000)}!`));
    assert.not.ok(compiled.regexp.test(`${'a'.repeat(50)}!`));
    assert.ok(processorTime() - started < 1000);
    assert.equal(takePatternLimits(), ['(a+)+$']);
    assert.equal(takePatternLimits(), []);
  });
  test('it still matches what it matches', () => {
    const compiled = compilePattern('(a+)+$');
    assert.ok(compiled.ok && testPattern(compiled, 'a'.repeat(50_000)));
    assert.equal(takePatternLimits(), []);
  });
  test('runs that overlap many times end on a long text too', () => {
    const compiled = compilePattern('.*.*.*.*=x');
    assert.not.ok(compiled.ok && testPattern(compiled, 'b'.repeat(5000)));
    assert.equal(takePatternLimits(), ['.*.*.*.*=x']);
  });
  test('a negative look-ahead that gave up is no match', () => {
    const compiled = compilePattern('^(?!(a+)+$)a');
    assert.is(compiled.ok ? execPattern(compiled, `${'a'.repeat(60)}!`) : 0, null);
    assert.equal(takePatternLimits(), ['^(?!(a+)+$)a']);
  });
});

/** Patterns of a few letters in which RegExp and PCRE agree: no group inside a loop, no empty loop body. */
const atom = fc.constantFrom(
  'a',
  'b',
  '[ab]',
  '[^a]',
  '\\w',
  '.',
  '\\b',
  '^',
  '$',
  'ab',
  '(?=a)',
  '(?!b)',
  '(?<=a)',
  '(?<!b)',
  '(?i:A)',
  '(?>a*)',
);
const repeated = fc
  .tuple(
    fc.constantFrom('a', 'b', '[ab]', '(?:ab)', '(?:a|b)', '.', '[^b]'),
    fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '*?', '+?', '??', '{1,}?', '*+'),
  )
  .map((parts) => parts.join(''));
const item = fc.oneof(
  atom,
  repeated,
  fc.array(fc.oneof(atom, repeated), { minLength: 1, maxLength: 2 }).map((items) => `(${items.join('')})`),
);
const branch = fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(''));
const pattern = fc.array(branch, { minLength: 1, maxLength: 2 }).map((branches) => branches.join('|'));

suite('guard: the machine gives what RegExp gives', (test) => {
  test('fuzz: same place, same groups', () => {
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[abAc\n]{0,8}$/), (source, text) => {
        const tree = parsePattern(source);
        const { source: written, flags, groups } = translatePattern(tree);
        const native = new RegExp(written, `d${flags}`).exec(text);
        const machine = searchProgram(programOf(tree), text, 0);
        const expected = native === null ? null : groups.flatMap((group) => native.indices?.[group] ?? [-1, -1]);
        assert.equal(machine.found ? machine.slots.slice(0, groups.length * 2) : null, expected, `${source} on ${JSON.stringify(text)}`);
      }),
      { numRuns: 3000, seed: 11 },
    );
  });
});

// Each of these once took seconds: RegExp where the guard saw too little, or the machine where it did not count.
suite('guard: hostile pairs end in less than a second', (test) => {
  const pairs: readonly (readonly [string, string])[] = [
    ['((a|b)*?(a|b)+)?b++', `${'a'.repeat(3000)}!`],
    ['(a|b)++(a|b)*?.{1,3}\\d{1,3}', 'ab'.repeat(1500)],
    ['(?:(?:a|)a)*b', 'a'.repeat(60)],
    ['x.*y', 'x'.repeat(300_000)],
    ['(?:(a)|b)*?x', 'b'.repeat(20_000)],
    ['a*(?=.*b)c', 'a'.repeat(20_000)],
    ['(?:a|b)*c', 'ab'.repeat(500_000)],
    ['(?:(a)|b)*c', 'ab'.repeat(500_000)],
    ['(.*)\\1x', 'ab'.repeat(20_000)],
  ];
  for (const [pattern, text] of pairs)
    test(pattern, () => {
      const compiled = compilePattern(pattern);
      if (!compiled.ok) throw new Error(compiled.detail);
      const started = processorTime();
      assert.not.ok(testPattern(compiled, text));
      assert.ok(processorTime() - started < 1000);
      takePatternLimits();
    });
  test('all matches of one text share the steps', () => {
    const compiled = compilePattern('(?:(a)|b)*?x|.');
    if (!compiled.ok) throw new Error(compiled.detail);
    const text = 'b'.repeat(20_000);
    const started = processorTime();
    for (let match = execPattern(compiled, text); match !== null; match = execPattern(compiled, text, afterMatch(match, text)));
    assert.ok(processorTime() - started < 1000);
    assert.equal(takePatternLimits(), ['(?:(a)|b)*?x|.']);
  });
  test('a pattern whose program would be too large is refused when it is compiled', () => {
    assert.equal(compilePattern('(?:(?:ab){1,500}){1,500}'), { ok: false, offset: 0, detail: 'regular expression is too large' });
  });
});
