import fc from 'fast-check';
import { afterMatch, compilePattern, execPattern, namedGroup, testPattern } from '../../src/values/pattern.ts';
import { replaceMatches } from '../../src/values/pattern-replace.ts';
import { assert, suite } from '../kit/suite.ts';

/** What the pattern finds: the whole match and its groups, null for no match, the message for no pattern. */
function find(pattern: string, text: string): readonly (string | undefined)[] | string | null {
  const compiled = compilePattern(pattern);
  if (!compiled.ok) return `${compiled.offset}: ${compiled.detail}`;
  return execPattern(compiled, text)?.groups.slice() ?? null;
}

const holds = (pattern: string, text: string): boolean => {
  const compiled = compilePattern(pattern);
  return compiled.ok && testPattern(compiled, text);
};

suite('patterns: where RegExp alone is silently wrong (libraries.md, edge probes)', (test) => {
  const yes: readonly (readonly [string, string])[] = [
    ['^a.b$', 'a\rb'],
    ['^a$', 'a\n'],
    ['^[[:alpha:]]+$', 'abc'],
    ['^[[:^digit:]x]+$', 'abcx'],
    ['^\\Qa.b[\\E+$', 'a.b[[['],
    ['^\\h$', '\u00a0'],
    ['^\\v$', '\u2028'],
    ['^\\H\\V$', 'ab'],
    ['^\\x{41}\\x41\\x{1F600}$', 'AA😀'],
    ['^\\o{101}\\101\\e\\a\\cA$', 'AA\x1b\x07\x01'],
    ['\\Aab\\z', 'ab'],
    ['ab\\Z', 'ab\n'],
    ['^a\\Rb\\R$', 'a\r\nb\n'],
    ['^[^]]+$', 'ab'],
    ['^[]a]+$', ']a'],
    ['^.$', '😀'],
    ['^[^a]\\S\\W$', '😀😀😀'],
    ['^[😀a]+$', 'a😀'],
    ['^😀+$', '😀😀'],
    ['^a{,3}$', 'a{,3}'],
    ['^\\{[A-Z0-9-]+\\}$', '{ABC-1}'],
    ['^\\N+$', 'a\rb'],
    ['^[\\w-.]+$', 'a-.'],
    ['^[a\\]\\-^]+$', ']-^a'],
    ['^[[:punct:]]+$', '!~`'],
    ['(?m)^b$', 'a\nb\nc'],
    ['(?s)^a.b$', 'a\nb'],
    ['(?x) a b # comment\n c', 'abc'],
    ['^a(?#comment)b$', 'ab'],
    ['^\\p{Lu}\\P{Lu}\\p{Greek}$', 'Aaα'],
    ['(?i)É', 'é'],
    ['^(?i:a)b$', 'Ab'],
    ['^a(?i)b|c$', 'C'],
    ['^(?:(?i)a)b$', 'Ab'],
    ['^(?-i)a(?^)b$', 'ab'],
    ['^\\b\\w+\\b$', 'ab_1'],
    ['^\\10$', '\b'],
  ];
  const no: readonly (readonly [string, string])[] = [
    ['a.b', 'a\nb'],
    ['^\\s$', '\u00a0'],
    ['^\\d$', '٣'],
    ['^\\w$', 'é'],
    ['\\Aab\\z', 'ab\n'],
    ['^..$', '😀'],
    ['^(?i:a)b$', 'AB'],
    ['^a(?i)b$', 'AB'],
    ['(?i)[^a]', 'A'],
    ['(?m)^$', 'a\n'],
    ['a++a', 'aaa'],
    ['(?>a|ab)c', 'abc'],
    ['^\\R\\n$', '\r\n'],
  ];
  test('they match', () => {
    for (const [pattern, text] of yes) assert.ok(holds(pattern, text), `${pattern} on ${JSON.stringify(text)}`);
  });
  test('they do not match', () => {
    for (const [pattern, text] of no) assert.not.ok(holds(pattern, text), `${pattern} on ${JSON.stringify(text)}`);
  });
});

suite('patterns: groups', (test) => {
  test('names in all three spellings, references to them (pcre2pattern "Named capture groups")', () => {
    assert.equal(find("(?<a>.)(?P<b>.)(?'c'.)\\k<a>\\k'b'\\k{c}(?P=a)\\g{b}\\g3\\g{-1}", 'abcabcabcc'), ['abcabcabcc', 'a', 'b', 'c']);
  });

  test('names that are special in JavaScript are names like others (house.md section 7)', () => {
    const compiled = compilePattern('(?<__proto__>a)(?<constructor>b)(?<n>c)?');
    if (!compiled.ok) throw new Error(compiled.detail);
    assert.equal(compiled.names, ['__proto__', 'constructor', 'n']);
    const match = execPattern(compiled, 'xab');
    assert.ok(match);
    if (match === null) return;
    assert.equal(
      compiled.names.map((_, index) => namedGroup(compiled, match, index)),
      ['a', 'b', undefined],
    );
    assert.is(match.index, 1);
    assert.is(match.end, 3);
  });

  test('one name twice only under (?J); the branch that took part answers', () => {
    assert.is(find('(?<a>x)(?<a>y)', 'xy'), '10: two groups are called "a" (only (?J) allows that)');
    const compiled = compilePattern('(?J)(?<a>x)|(?<a>y)');
    if (!compiled.ok) throw new Error(compiled.detail);
    const match = execPattern(compiled, 'y');
    assert.is(match === null ? null : namedGroup(compiled, match, 0), 'y');
    assert.equal(compiled.names, ['a']);
  });

  test('atomic groups and possessive quantifiers do not disturb the numbers', () => {
    assert.equal(find('(?>(a+))b(c)++d', 'aabccd'), ['aabccd', 'aa', 'c']);
  });

  test('PCRE keeps what a group caught in an earlier turn, and a group that took no part fails a reference', () => {
    assert.equal(find('^(?:(a)|b)*$', 'ab'), ['ab', 'a']);
    assert.is(find('^(a)?\\1b$', 'b'), null);
    assert.equal(find('^(?:(a|b\\1))+$', 'aba'), ['aba', 'ba']);
  });

  test('\\K moves the start of the match', () => {
    assert.equal(find('foo\\Kbar', 'foobar'), ['bar']);
    assert.equal(find('(a)\\Kb', 'ab'), ['b', 'a']);
  });

  test('(?U) turns greed around, (?n) makes plain groups not capture', () => {
    assert.equal(find('(?U)a+', 'aaa'), ['a']);
    assert.equal(find('(?U)a+?', 'aaa'), ['aaa']);
    assert.equal(find('(?n)(a)(?<x>b)', 'ab'), ['ab', 'b']);
  });

  test('look-behind of a fixed length for each branch', () => {
    assert.equal(find('(?<=a|bc)d', 'bcd'), ['d']);
    assert.equal(find('(?<!\\d)10\\.\\d+', '110.1 10.2'), ['10.2']);
    assert.is(find('(?<=a+)b', 'ab'), '0: lookbehind assertion is not fixed length');
  });
});

suite('patterns: what is refused, and where', (test) => {
  const bad: readonly (readonly [string, string])[] = [
    ['ab(c', '2: missing closing parenthesis'],
    ['a)', '1: unmatched closing parenthesis'],
    ['a[b', '1: missing terminating ] for character class'],
    ['[z-a]', '2: range out of order in character class'],
    ['a|*b', '2: quantifier does not follow a repeatable item'],
    ['a{3,2}', '1: numbers out of order in {} quantifier'],
    ['(?<1a>x)', '3: a group name must not start with a digit'],
    ['(?<a-b>x)', '4: a group name may hold letters, digits and _ only, and ends with >'],
    ['x\\1', '1: reference to group 1, which does not exist'],
    ['\\k<n>', '0: reference to group "n", which does not exist'],
    ['a\\y', '1: unrecognized character follows \\: "y"'],
    ['a\\', '1: \\ at the end of the pattern'],
    ['[[:alfa:]]', '1: unknown POSIX class name "alfa"'],
    ['a(?|b|c)', '1: branch reset groups (?|...) are not supported'],
    ['a(?R)', '1: recursion and subroutine calls are not supported'],
    ['(a)(?(1)b)', '3: conditional groups (?(...)...) are not supported'],
    ['(*SKIP)a', '0: verbs such as (*SKIP) are not supported'],
    ['(?Q)', '0: unrecognized character after (? or (?-'],
    ['\\p{Foo}', '0: unknown property "Foo" after \\p'],
  ];
  test('each says its offset and reason', () => {
    for (const [pattern, said] of bad) assert.is(find(pattern, ''), said);
  });

  test('deep nesting is refused, never a stack overflow', () => {
    assert.match(String(find('('.repeat(100_000), '')), /nested deeper than 250 levels/);
  });

  test('no text makes the compiler throw (fuzz)', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '?',
      '*',
      '+',
      '{2}',
      '{',
      '\\',
      '\\Q',
      '\\E',
      '(?i)',
      '(?<n>',
      '(?:',
      '|',
      'a',
      '^',
      '-',
      ':]',
      '[:alpha:]',
      '\\1',
      '.',
      '$',
      '(?=',
      '\\p{L}',
      '\n',
      '#',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.string(), (pieces, text) => {
        const compiled = compilePattern(pieces.join(''));
        if (compiled.ok) execPattern(compiled, text);
        return true;
      }),
      { numRuns: 1500, seed: 7 },
    );
  });
});

suite('patterns: all matches', (test) => {
  test('the next match begins after this one, an empty one moves on by a character', () => {
    const compiled = compilePattern('x*');
    if (!compiled.ok) throw new Error(compiled.detail);
    const found: string[] = [];
    for (let match = execPattern(compiled, 'ax😀'); match !== null; match = execPattern(compiled, 'ax😀', afterMatch(match, 'ax😀')))
      found.push(`${match.index}-${match.end}`);
    assert.equal(found, ['0-0', '1-2', '2-2', '4-4']);
  });

  const replace = (text: string, pattern: string, by: string, only?: number): string => {
    const compiled = compilePattern(pattern);
    return compiled.ok ? (replaceMatches(text, compiled.regexp, by, only) ?? '') : compiled.detail;
  };
  test('replacement: \\1 is a group, one that took no part is empty, $ is nothing special (fn.text.replace.001)', () => {
    assert.is(replace('1/14/2023', '^(\\d{1,2})/(\\d{1,2})/', '\\2/\\1/'), '14/1/2023');
    assert.is(replace('ab', '(a)|(b)', '[\\1$1$&\\2\\0]'), '[a$1$&a][$1$&bb]');
    assert.is(replace('abc', 'x*', '-'), '-a-b-c-');
  });
  test('sed: the second match only (commands.md section 8)', () => {
    assert.is(replace('aaa', 'a', 'b', 2), 'aba');
    assert.is(replace('aaa', 'a', 'b', 1), 'baa');
    assert.is(replace('aaa', 'a', 'b', 9), 'aaa');
  });
});

suite('patterns: found by differential/pattern (PCRE2 10.34)', (test) => {
  test('a turn that matches nothing ends a loop, and its groups take part', () => {
    assert.equal(find('(?:|a)?', 'a'), ['']);
    assert.equal(find('(?:\\b|a)*', 'a'), ['']);
    assert.equal(find('(.*)?', ''), ['', '']);
    assert.equal(find('((?<!a))?+a', 'a'), ['a', '']);
    assert.equal(find('(\\1a|)+', 'a'), ['', '']);
  });

  test('a group that refers to itself is atomic (pcre2pattern, "Recursive backreferences")', () => {
    assert.equal(find('((?:\\1a)*|a)*b', 'ab'), ['b', '']);
  });

  test('an empty match never stands within a surrogate pair', () => {
    const compiled = compilePattern('(?<!\\b)');
    assert.is(compiled.ok ? execPattern(compiled, 'a😀')?.index : null, 3);
  });

  test('what a quantifier may follow', () => {
    assert.match(String(find('a{2}{3}', 'a')), /does not follow a repeatable item/);
    assert.match(String(find('a+{2}', 'a')), /does not follow a repeatable item/);
    assert.equal(find('(?:^)*a', 'a'), ['a']);
    assert.equal(find('a(?#once)+(?#possessive)+a', 'aa'), null);
  });
});
