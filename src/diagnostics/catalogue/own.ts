import { define, type Entry } from '../define.ts';

/** Messages of phase 9: our own mistakes. */
export const OWN = {
  SPL9001: define<{ detail: string; stack: boolean }>(
    'error',
    (p) => `spl-run has made a mistake of its own: ${p.detail}`,
    (p) => `please report it, with the search and what \`spl-run --version\` says${p.stack ? '' : '; -v shows where it happened'}`,
  ),
} as const satisfies Record<string, Entry<never>>;
