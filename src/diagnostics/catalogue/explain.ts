import { countOf, define, type Entry } from '../define.ts';

/** Messages of explain and of help for messages, SPL705x. */
export const EXPLAIN = {
  SPL7050: define<{ question: string; events: number }>(
    'error',
    (p) => `no event of the data matches "${p.question}"`,
    (p) => `${countOf(p.events, 'event')} were looked at; --samples 3 shows what they look like`,
  ),
  SPL7051: define<{ found: string; events: number }>('error', (p) => `there is no event ${p.found}, the data have ${p.events}`),
  SPL7052: define<{ option: string }>(
    'error',
    (p) => `${p.option} asks for events, and the search reads no data`,
    () => 'a search reads data if it begins with search terms, tstats, mstats or another command that reads events',
  ),
} as const satisfies Record<string, Entry<never>>;
