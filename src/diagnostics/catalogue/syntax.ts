import { define, type Entry } from '../define.ts';

/** Messages of phase 0: text and syntax. */
export const SYNTAX = {
  SPL0001: define<{ found: string; expected: string }>('error', (p) => `found ${p.found}, expected ${p.expected}`),
  SPL0002: define<{ quote: string }>(
    'error',
    (p) => `this ${p.quote} is never closed`,
    () => 'a quote inside a quoted text is written \\"',
  ),
  SPL0003: define<{ open: string; close: string }>('error', (p) => `"${p.open}" is never closed, expected "${p.close}"`),
  SPL0004: define<{ close: string }>('error', (p) => `"${p.close}" closes nothing`),
  SPL0005: define<{ limit: number }>('error', (p) => `brackets are nested deeper than ${p.limit} levels`),
  SPL0006: define<Record<never, never>>('error', () => 'the search is empty'),
  SPL0007: define<{ limit: number }>('error', (p) => `more than ${p.limit} operators stand in one expression`),
  SPL0009: define<{ found: number; limit: number }>(
    'error',
    (p) => `the search has ${p.found} words and signs, more than ${p.limit}`,
    () => 'a long list of values belongs into a lookup',
  ),
  SPL0008: define<Record<never, never>>(
    'error',
    () => 'this comment is never closed',
    () => 'a comment begins and ends with three backticks',
  ),
} as const satisfies Record<string, Entry<never>>;
