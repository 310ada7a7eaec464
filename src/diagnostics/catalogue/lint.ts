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
} as const satisfies Record<string, Entry<never>>;
