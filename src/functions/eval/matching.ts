import { equal } from '../../values/compare.ts';
import type { Value } from '../../values/value.ts';
import { compileLike } from '../../values/wildcard.ts';
import { someText } from '../any-value.ts';
import type { EvalFunction } from '../eval-function.ts';
import { memoized } from '../memo.ts';

const SEE = 'SearchReference/ConditionalFunctions';

const likeOf = memoized(compileLike);
const passes = (text: string, like: ReturnType<typeof compileLike>): boolean => like.test(text);

/** The operators that are functions too: `LIKE` and `IN` (expressions.md section 3). */
export const MATCHING_FUNCTIONS = [
  {
    name: 'in',
    params: [
      { name: 'value', type: 'value', doc: 'what is looked for' },
      { name: 'item', type: 'value', doc: 'literals or fields' },
    ],
    repeats: 1,
    returns: 'boolean',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'True if the value equals any item; also written value IN (...).',
    semantics: ['case matters, no wildcards, no CIDR', 'a multivalue field in the list stands for each of its values'],
    see: SEE,
    examples: [
      { expr: 'in(status, "404", "500")', given: { status: '404' }, gives: true },
      { expr: 'in(s, "error")', given: { s: 'ERROR' }, gives: false },
      { expr: 'new_ace IN (old_values)', given: { new_ace: 'a', old_values: ['a', 'b'] }, gives: true },
    ],
    run: (value: Value, ...items: readonly Value[]) => {
      for (const item of items) if (equal(value, item)) return true;
      return false;
    },
  },
  {
    name: 'like',
    params: [
      { name: 'subject', type: 'value', doc: 'what must match as a whole' },
      { name: 'pattern', type: 'string', doc: '% stands for any run, _ for one character' },
    ],
    returns: 'boolean',
    nulls: 'propagate',
    multivalue: 'whole',
    doc: 'True if the whole text matches; also written subject LIKE pattern.',
    semantics: ['case matters, every other character stands for itself', 'of a multivalue any value may match'],
    see: SEE,
    examples: [
      { expr: 'like(a, "foo%")', given: { a: 'foobar' }, gives: true },
      { expr: 'like(a, "f_o")', given: { a: 'fxxo' }, gives: false },
      { expr: 'a LIKE "a.c"', given: { a: 'abc' }, gives: false },
    ],
    run: (subject: Value, pattern: string) => someText(subject, passes, likeOf(pattern)),
  },
] as const satisfies readonly EvalFunction[];
