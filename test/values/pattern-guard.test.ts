import fc from 'fast-check';
import { compilePattern, execPattern, takePatternLimits, testPattern } from '../../src/values/pattern.ts';
import { judgePattern } from '../../src/values/pattern-guard.ts';
import { searchProgram } from '../../src/values/pattern-machine.ts';
import { parsePattern } from '../../src/values/pattern-parse.ts';
import { programOf } from '../../src/values/pattern-program.ts';
import { translatePattern } from '../../src/values/pattern-translate.ts';
import { assert, suite } from '../kit/suite.ts';

const judge = (pattern: string) => judgePattern(parsePattern(pattern));

suite('guard: which patterns are dangerous', (test) => {
  test('loops whose body can split a text in several ways', () => {
    for (const pattern of [
      '(a+)+$',
      '(a*)*b',
      '(\\w+\\s?)*$',
      '(a|a)*b',
      '(a|ab|b)*c',
      '(.*?,){11}P',
      '(\\s*\\S+)*x',
      '(?:x+x+)+y',
      '^(([a-z])+.)+[A-Z]',
    ])
      assert.ok(judge(pattern).endless, pattern);
  });
  test('loops that a character decides are not', () => {
    for (const pattern of [
      '(\\w+\\s)*x',
      '([^,]*,)*',
      '(?:\\d{1,3}\\.){3}\\d{1,3}',
      '(?:[^"\\\\]|\\\\.)*',
      '(?:[\\w-]+\\.)+com',
      '^\\S+\\s+\\S+$',
      '(foo|far)*x',
    ])
      assert.not.ok(judge(pattern).endless, pattern);
  });
  test('the power with which the work grows', () => {
    assert.is(judge('[^"]*"[^"]*"').degree, 1);
    assert.is(judge('x.*foo.*bar').degree, 2);
    assert.is(judge('^\\S+\\s+(?<a>.*)').degree, 1);
  });
});

suite('guard: the limit (limits.conf [rex] match_limit)', (test) => {
  test('(a+)+$ on a long text ends, and says that it gave up', () => {
    takePatternLimits();
    const compiled = compilePattern('(a+)+$');
    if (!compiled.ok) throw new Error(compiled.detail);
    const started = performance.now();
    assert.not.ok(testPattern(compiled, `${'a'.repeat(50_000)}!`));
    assert.not.ok(compiled.regexp.test(`${'a'.repeat(50)}!`));
    assert.ok(performance.now() - started < 1000);
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
        const machine = searchProgram(programOf(tree), text, 0, null);
        const expected = native === null ? null : groups.flatMap((group) => native.indices?.[group] ?? [-1, -1]);
        assert.equal(machine.found ? machine.slots.slice(0, groups.length * 2) : null, expected, `${source} on ${JSON.stringify(text)}`);
      }),
      { numRuns: 3000, seed: 11 },
    );
  });
});

// execution.md 4.3: the starts of an unanchored pattern multiply the work of what can run from each of them.
suite('the starts of a pattern', (test) => {
  const degree = (text: string) => judgePattern(parsePattern(text)).degree;

  test('count where a run may begin at each, behind what may match nothing too', () => {
    assert.is(degree('((a|b)*?(a|b)+)?b++'), 3);
    assert.is(degree('a?b*c'), degree('b*c'));
    assert.is(degree('(?:\\s*foo)'), degree('\\s*foo'));
  });

  test('do not count behind a character that must be there, or an anchor', () => {
    assert.is(degree('^(a*)b'), degree('xa*b'));
  });

  test('a long text of which every start runs far is given up or read, not waited for', () => {
    const pattern = compilePattern('((a|b)*?(a|b)+)?b++');
    assert.ok(pattern.ok && !testPattern(pattern, `${'a'.repeat(3000)}!`));
  });
});
