import { define, didYouMean, type Entry } from '../define.ts';

/** Messages of phase 2: names. */
export const NAMES = {
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

  SPL2002: define<{ name: string; command: string; near: readonly string[] }>(
    'error',
    (p) => `"${p.command}" has no option "${p.name}"`,
    (p) => didYouMean(p.near),
  ),
  SPL2004: define<{ name: string; near: readonly string[] }>(
    'error',
    (p) => `unknown aggregate "${p.name}"`,
    (p) => didYouMean(p.near),
  ),
  SPL2006: define<{ name: string; near: readonly string[] }>(
    'error',
    (p) => `unknown function "${p.name}" of convert`,
    (p) => didYouMean(p.near),
  ),
  SPL2020: define<{ name: string; reason: string }>('error', (p) => `the command "${p.name}" cannot be supplied: ${p.reason}`),
  SPL2104: define<{ name: string; command: string; near: readonly string[]; known: readonly string[] }>(
    'warning',
    (p) => `field "${p.name}" does not exist after "${p.command}"`,
    (p) => {
      const only = `after "${p.command}" only these fields exist: ${p.known.slice(0, 12).join(', ')}${p.known.length > 12 ? ', ...' : ''}`;
      const near = didYouMean(p.near);
      return near === undefined ? only : `${near} ${only}`;
    },
  ),
  SPL2007: define<{ name: string; near: readonly string[] }>(
    'error',
    (p) => `there is no saved search "${p.name}"`,
    (p) => didYouMean(p.near),
  ),
  SPL2105: define<{ name: string; command: string }>('warning', (p) => `"${p.command}" ignores the option "${p.name}", as Splunk does`),
} as const satisfies Record<string, Entry<never>>;
