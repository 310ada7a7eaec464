import fc from 'fast-check';
import { compileLike, compileWildcard, matchCaptures, wildcardRename } from '../../../src/values/wildcard.ts';
import { assert, suite } from '../../kit/suite.ts';
import { RUNS } from './runs.ts';

/** Every way to match, tried by the letter of S6: `any` stands for any run, `one` for one character. */
function naive(pattern: readonly string[], text: readonly string[], signs: { readonly any: string; readonly one?: string }): boolean {
  // reached[t]: the pattern so far can match the first t characters.
  let reached = text.map(() => false);
  reached = [true, ...reached];
  for (const sign of pattern) {
    const next = reached.map(() => false);
    if (sign === signs.any) {
      const first = reached.indexOf(true);
      if (first !== -1) next.fill(true, first);
    } else {
      text.forEach((character, index) => {
        if (reached[index] === true && (sign === signs.one || sign === character)) next[index + 1] = true;
      });
    }
    reached = next;
  }
  return reached[text.length] === true;
}

/** Case as S5 wants it, one character at a time: none of the characters below grows with its case. */
const folded = (text: string): readonly string[] => [...text].map((character) => character.toLowerCase().replace('ς', 'σ'));

const text = (characters: string, longest: number) =>
  fc.array(fc.constantFrom(...characters), { maxLength: longest }).map((list) => list.join(''));
/** A pattern and texts that are made from it, so that half of them match. */
const pair = (characters: string, any: string, one: string) =>
  text(`${characters}${any}${any}${one}`, 9).chain((pattern) =>
    fc.tuple(
      fc.constant(pattern),
      fc.oneof(
        text(characters, 12),
        fc
          .array(text(characters, 3), { minLength: 10, maxLength: 10 })
          .map((fill) => [...pattern].map((sign, index) => (sign === any || sign === one ? (fill[index] ?? '') : sign)).join('')),
      ),
    ),
  );

suite('wildcards against every way to match', (test) => {
  test('search: any case (S5, S6)', () => {
    fc.assert(
      fc.property(pair('aAbBéÉσςΣ.\\/?%_ 😀', '*', ''), ([pattern, value]) => {
        assert.is(compileWildcard(pattern).test(value), naive(folded(pattern), folded(value), { any: '*' }));
      }),
      RUNS,
    );
  });

  test('search: CASE() (S5)', () => {
    fc.assert(
      fc.property(pair('aAb.\\😀', '*', ''), ([pattern, value]) => {
        assert.is(compileWildcard(pattern, { caseSensitive: true }).test(value), naive([...pattern], [...value], { any: '*' }));
      }),
      RUNS,
    );
  });

  test('literals of a pattern stand in every match', () => {
    fc.assert(
      fc.property(pair('aAbBÉéΣσ', '*', ''), ([pattern, value]) => {
        const { literals, test: matches } = compileWildcard(pattern);
        if (matches(value)) for (const literal of literals) assert.ok(value.toLowerCase().includes(literal), literal);
      }),
      RUNS,
    );
  });

  test('like(): % and _ (F-cond)', () => {
    fc.assert(
      fc.property(pair('aAb*.\\😀', '%', '_'), ([pattern, value]) => {
        assert.is(compileLike(pattern).test(value), naive([...pattern], [...value], { any: '%', one: '_' }));
      }),
      RUNS,
    );
  });

  test('names: as a greedy regular expression takes them apart (inferred)', () => {
    fc.assert(
      fc.property(pair('ab_.', '*', ''), ([pattern, name]) => {
        const greedy = new RegExp(
          `^${pattern
            .split('*')
            .map((part) => part.replaceAll('.', '\\.'))
            .join('(.*)')}$`,
          's',
        );
        const found = greedy.exec(name)?.slice(1) ?? null;
        assert.equal(matchCaptures(pattern, name), found);
        assert.is(
          wildcardRename(pattern, pattern.replaceAll('a', 'b')).apply(name),
          found === null ? null : fill(pattern.replaceAll('a', 'b'), found),
        );
      }),
      RUNS,
    );
  });
});

function fill(pattern: string, captures: readonly string[]): string {
  let next = 0;
  return [...pattern].map((sign) => (sign === '*' ? (captures[next++] ?? '') : sign)).join('');
}
