import { define, didYouMean, type Entry } from './define.ts';

/** Every message that spl-run can give, by code. A shipped code is never reused. */
export const CATALOGUE = {
  // 0: text and syntax
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

  // 1: macros and knowledge objects
  SPL1001: define<{ name: string; arguments: number; near: readonly string[] }>(
    'error',
    (p) => `unknown macro "${p.name}"${p.arguments > 0 ? ` with ${p.arguments} argument${p.arguments === 1 ? '' : 's'}` : ''}`,
    (p) => didYouMean(p.near) ?? 'define it in a macros.conf beside the search, with --macros FILE, or with --macro "name=definition"',
  ),

  // 2: names
  SPL2001: define<{ name: string; near: readonly string[] }>(
    'error',
    (p) => `unknown command "${p.name}"`,
    (p) => didYouMean(p.near),
  ),
  SPL2003: define<{ name: string; near: readonly string[] }>(
    'error',
    (p) => `unknown eval function "${p.name}"`,
    (p) => didYouMean(p.near),
  ),

  // 5: data and run time
} as const satisfies Record<string, Entry<never>>;

/** A diagnostic code. */
export type Code = keyof typeof CATALOGUE;

/** What the message of a code has to be told. */
export type ParamsOf<C extends Code> = (typeof CATALOGUE)[C] extends Entry<infer P> ? P : never;
