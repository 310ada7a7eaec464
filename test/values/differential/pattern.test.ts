import fc from 'fast-check';
import { compilePattern, execGroupSpans, takePatternLimits } from '../../../src/values/pattern.ts';
import { assert, suite } from '../../kit/suite.ts';
import { type Found, loadPcre2 } from './pcre2.ts';
import { RUNS } from './runs.ts';
import { WRITTEN_PATTERNS } from './written-patterns.ts';

const pcre2 = await loadPcre2();

const shown = (found: Found): string =>
  JSON.stringify(found?.map((group) => (group === undefined ? null : [group.start, group.end])) ?? null);

/** Both engines on some texts: where they differ, in words; null where they agree. */
function difference(pattern: string, texts: readonly string[]): string | null {
  const ours = compilePattern(pattern);
  const theirs = pcre2(pattern);
  try {
    // What we say that we do not have is no difference; what we take for wrong is.
    if (!ours.ok)
      return theirs === undefined || / not supported$/.test(ours.detail) ? null : `only PCRE2 accepts ${pattern}: ${ours.detail}`;
    if (theirs === undefined) return `PCRE2 refuses ${pattern}`;
    for (const text of texts) {
      const right = theirs.find(text);
      const spans = execGroupSpans(ours, text);
      if (takePatternLimits().length > 0 || right === undefined) continue;
      const native = ours.regexp.exec(text);
      const expected = shown(right);
      const found: Found = spans === null ? null : spans.map((span) => (span === undefined ? undefined : { start: span[0], end: span[1] }));
      if (shown(found) !== expected) return `${pattern} on ${JSON.stringify(text)} gives ${shown(found)}, PCRE2 ${expected}`;
      const groups = right === null ? null : right.map((group) => (group === undefined ? undefined : text.slice(group.start, group.end)));
      if (
        JSON.stringify(native === null ? null : [...native]) !== JSON.stringify(groups) ||
        (native !== null && native.index !== right?.[0]?.start)
      )
        return `${pattern} on ${JSON.stringify(text)} gives ${JSON.stringify(native)} as RegExp, PCRE2 ${JSON.stringify(groups)}`;
      if (ours.regexp.test(text) !== (right !== null)) return `${pattern} tests ${JSON.stringify(text)} otherwise than PCRE2`;
    }
    return null;
  } finally {
    theirs?.destroy();
  }
}

const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'ab',
    'A',
    '1',
    '_',
    ' ',
    '-',
    'é',
    '😀',
    '\\.',
    '\\\\',
    '.',
    '.',
    '\\d',
    '\\w',
    '\\s',
    '\\S',
    '\\W',
    '\\D',
    '\\h',
    '\\N',
    '\\R',
  ],
  ...[
    '[ab]',
    '[^a]',
    '[a-z1]',
    '[^\\w]',
    '[\\s_]',
    '[[:alpha:]]',
    '[[:^digit:]]',
    '[é😀]',
    '^',
    '$',
    '\\b',
    '\\B',
    '\\A',
    '\\z',
    '\\Z',
    '\\Qa.\\E',
    '(?#c)',
    '\\E',
  ],
);
const quantifier = fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{2,}', '{0}', '*?', '+?', '??', '{1,2}?', '*+', '++', '?+', '{1,3}+');
/** Patterns as trees; a back reference may point at nothing, which both sides must then refuse. */
const pattern = fc.letrec<{ readonly node: string; readonly list: string; readonly choice: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    piece,
    fc.tuple(piece, quantifier).map(([inner, times]) => inner + times),
    fc.constantFrom('\\1', '\\2', '\\g{-1}', '\\k<n>', '(?P=n)', '\\K'),
    tie('choice').map((inner) => `(${inner})`),
    fc.tuple(tie('choice'), quantifier).map(([inner, times]) => `(${inner})${times}`),
    fc
      .tuple(fc.constantFrom('?:', '?>', '?=', '?!', '?i:', '?s:', '?m:', '?x:', '?U:', '?<n>'), tie('choice'))
      .map(([kind, inner]) => `(${kind}${inner})`),
    fc.tuple(tie('choice'), quantifier).map(([inner, times]) => `(?:${inner})${times}`),
    fc.tuple(fc.constantFrom('?<=', '?<!'), piece, piece).map(([kind, one, other]) => `(${kind}${one}|${other}${one})`),
  ),
  list: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  choice: fc.array(tie('list'), { minLength: 1, maxLength: 3 }).map((lists) => lists.join('|')),
})).choice;
const flags = fc.constantFrom('', '', '', '(?i)', '(?s)', '(?m)', '(?im)');
const haystack = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'A', 'B', '1', '_', ' ', '-', '.', '\\', 'é', 'É', '😀', '\n', '\r\n', '\t'), { maxLength: 9 })
  .map((parts) => parts.join(''));

suite('patterns against PCRE2', (test) => {
  test('written ones, on their texts and on those of all others', () => {
    const all = WRITTEN_PATTERNS.flatMap(([, ...texts]) => texts);
    const wrong = WRITTEN_PATTERNS.map(([text]) => difference(text, all)).filter((said) => said !== null);
    assert.equal(wrong, []);
  });

  test('generated ones, on generated texts', () => {
    fc.assert(
      fc.property(flags, pattern, fc.array(haystack, { minLength: 8, maxLength: 8 }), (flag, text, texts) => {
        const said = difference(flag + text, texts);
        if (said !== null) throw new Error(said);
      }),
      RUNS,
    );
  });
});
