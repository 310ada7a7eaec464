import { define, type Entry } from '../define.ts';

/** Messages of lint, SPL32xx. */
export const LINT = {
  SPL3201: define<{ text: string }>('warning', (p) => `"${p.text}" stands twice in this list`),
  SPL3202: define<Record<never, never>>(
    'info',
    () => 'OR stands beside other terms without parentheses, and binds tighter than AND',
    () => 'if that is meant, say so with parentheses: a (b OR c)',
  ),
  SPL3203: define<{ text: string }>(
    'warning',
    (p) => `the asterisk of "${p.text}" is no wildcard in an expression`,
    () => 'use like(field, "a%") or match(field, "^a"), or the search command',
  ),
  SPL3204: define<{ code: string }>(
    'warning',
    (p) => `this comment ignores ${p.code}, which is not reported for its command`,
    () => 'errors cannot be ignored; a comment on a line of its own before a pipe holds for the command behind the pipe',
  ),
  SPL3205: define<{ text: string; where: 'begin' | 'end' }>(
    'warning',
    (p) => `"${p.text}" does not ${p.where} with an asterisk, as all the other values of its list do`,
    () => 'without it the field has to hold just this text there',
  ),
  SPL3206: define<Record<never, never>>(
    'warning',
    () => 'the line break is a part of this text',
    () => 'a value with a line break in it is hardly ever found: close the quotes on the same line',
  ),
  SPL3207: define<Record<never, never>>(
    'info',
    () => 'the repetitions of this regular expression can share a text in too many ways, so that it is given up on some values',
    () => 'make its repetitions exclude each other, as in (\\w+,)* in the place of (\\w+,?)*',
  ),
  SPL3208: define<Record<never, never>>(
    'warning',
    () => 'the asterisk outside of the quotes is a term of its own, and no part of the value',
    () => 'put it inside of the quotes',
  ),
  SPL3209: define<{ field: string; value: string }>(
    'info',
    (p) => `events without "${p.field}" are dropped too`,
    (p) => `NOT ${p.field}="${p.value}" keeps them`,
  ),
} as const satisfies Record<string, Entry<never>>;
