import { countOf, define, didYouMean, type Entry } from '../define.ts';

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
  SPL7053: define<{ found: string; minimum: number }>(
    'error',
    (p) => `the tests cover ${p.found} % of what could happen in the searches, fewer than the minimum of ${p.minimum} %`,
    () => '--coverage shows what no test has seen',
  ),
  SPL7054: define<{ found: string; minimum: number }>(
    'error',
    (p) => `the tests notice ${p.found} % of the changes that were tried, fewer than the minimum of ${p.minimum} %`,
    () => '--mutate shows what no test noticed',
  ),
  SPL7055: define<{ option: string; found: string; forms: readonly string[] }>(
    'error',
    (p) => `option "${p.option}" is "${p.found}", expected ${p.forms.join(', ')}, or one of them with =FILE`,
  ),
  SPL7056: define<{ code: string; near: readonly string[] }>(
    'error',
    (p) => `there is no message "${p.code}"`,
    (p) => didYouMean(p.near) ?? 'docs/generated/diagnostics.md lists all messages',
  ),
} as const satisfies Record<string, Entry<never>>;
