import { define, didYouMean, type Entry } from '../define.ts';

/** Messages of phase 6: the command line. */
export const COMMAND_LINE = {
  SPL6001: define<{ option: string; command: string; near: readonly string[]; others: readonly string[] }>(
    'error',
    (p) => `unknown option "${p.option}"${p.command === '' || p.command === 'run' ? '' : ` of "${p.command}"`}`,
    (p) =>
      didYouMean(p.near) ?? (p.others.length === 0 ? undefined : `it is an option of ${p.others.map((name) => `"${name}"`).join(' and ')}`),
  ),
  SPL6002: define<{ option: string }>(
    'error',
    (p) => `option "${p.option}" has no value`,
    (p) => `a value that looks like an option is written ${p.option.startsWith('--') ? `${p.option}=VALUE` : `${p.option}VALUE`}`,
  ),
  SPL6003: define<{ option: string; found: string }>(
    'error',
    (p) => `found "${p.found}" as the value of option "${p.option}", expected none`,
  ),
  SPL6004: define<{ option: string; found: string; expected: string; near?: readonly string[] }>(
    'error',
    (p) => `option "${p.option}" is "${p.found}", expected ${p.expected}`,
    (p) => didYouMean(p.near ?? []),
  ),
  SPL6005: define<{ name: string; near: readonly string[] }>(
    'error',
    (p) => `unknown command "${p.name}"`,
    (p) => didYouMean(p.near) ?? 'see `spl-run --help`; a search text is given with -e',
  ),
  SPL6006: define<{ found: string; after: string }>(
    'error',
    (p) => `found "${p.found}"${p.after === '' ? '' : ` after "${p.after}"`}, expected only options`,
    () => 'data is given with --data FILE, a search text with -e',
  ),
  SPL6007: define<Record<never, never>>(
    'error',
    () => 'no search is given',
    () => "name a .spl file, - for standard input, or give the text with -e 'SPL'; see `spl-run --help`",
  ),
  SPL6008: define<{ path: string; what: string }>(
    'error',
    (p) => `"${p.path}" is ${p.what}, expected a file of SPL`,
    () => 'put the search itself into a .spl file, or give it with -e',
  ),
  SPL6009: define<{ found: string }>(
    'error',
    (p) => `found "${p.found}" besides -e, expected one search`,
    () => 'data is given with --data FILE',
  ),
  SPL6010: define<Record<never, never>>(
    'error',
    () => 'the search reads events, and no data is given',
    () => 'give it with --data FILE, or --data - for standard input',
  ),
  SPL6011: define<{ path: string; reason: string }>('error', (p) => `"${p.path}" cannot be written: ${p.reason}`),
  SPL6012: define<{ one: string; other: string }>('error', (p) => `options "${p.one}" and "${p.other}" contradict each other`),
  SPL6013: define<{ field: string; near: readonly string[] }>(
    'warning',
    (p) => `field "${p.field}" of --fields is not in the result`,
    (p) => didYouMean(p.near),
  ),
  SPL6014: define<{ found: string }>(
    'error',
    (p) => `there is no file "${p.found.length > 60 ? `${p.found.slice(0, 60)}...` : p.found}"`,
    () => "a search text is given with -e 'SPL'",
  ),
  SPL6016: define<{ name: string; near: readonly string[] }>(
    'warning',
    (p) => `the environment variable "${p.name}" stands for no option`,
    (p) => didYouMean(p.near),
  ),
  SPL6026: define<{ option: string; missing: string }>(
    'error',
    (p) => `option "${p.option}" finds no ${p.missing} in the search that was given`,
    (p) =>
      p.option === '--rba'
        ? 'it takes a detection in YAML with risk objects, or savedsearches.conf#Stanza with action.risk'
        : 'it takes a detection of a content repository (--content DIR), or savedsearches.conf#Stanza with dispatch.earliest_time',
  ),
  SPL6040: define<{ found?: string }>(
    'error',
    (p) => (p.found === undefined ? 'nothing is named to inspect, expected "event"' : `found "${p.found}", expected "event"`),
    () => 'write `spl-run inspect event --data FILE`',
  ),
  SPL6041: define<Record<never, never>>(
    'error',
    () => 'no data is given that an event could be taken from',
    () => 'give it with --data FILE, or --data - for standard input',
  ),
} as const satisfies Record<string, Entry<never>>;
