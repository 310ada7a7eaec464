import { define, type Entry } from '../define.ts';

/** Messages of phase 3: meaning. */
export const MEANING = {
  SPL3001: define<{ name: string; found: number; expected: string }>(
    'error',
    (p) => `"${p.name}" has ${p.found} argument${p.found === 1 ? '' : 's'}, expected ${p.expected}`,
  ),
  SPL3002: define<{ found: string; expected: string; name: string }>(
    'error',
    (p) => `found ${p.found} in "${p.name}", expected ${p.expected}`,
  ),
  SPL3003: define<{ name: string }>(
    'error',
    (p) => `field "${p.name}" cannot be given a Boolean`,
    () => 'write if(<condition>, <value>, <value>), or tostring(<condition>)',
  ),
  SPL3004: define<{ detail: string }>('error', (p) => `this regular expression cannot be used: ${p.detail}`),
  SPL3005: define<{ option: string; found: string; expected: string }>(
    'error',
    (p) => `option "${p.option}" is "${p.found}", expected ${p.expected}`,
  ),
  SPL3006: define<{ option: string }>('error', (p) => `option "${p.option}" is given twice`),
  SPL3007: define<{ what: string; command: string }>('error', (p) => `"${p.command}" needs ${p.what}`),
  SPL3008: define<{ what: string; command: string; hint?: string }>(
    'error',
    (p) => `"${p.command}" cannot take ${p.what}`,
    (p) => p.hint,
  ),
  SPL3009: define<{ field: string }>(
    'error',
    (p) => `the aggregate of an eval expression has no name: "${p.field}"`,
    () => 'give it one: count(eval(...)) AS name',
  ),
  SPL3010: define<{ command: string }>('error', (p) => `"${p.command}" must be the first command of a search`),
  SPL3011: define<{ found: string }>(
    'error',
    (p) => `"${p.found}" is no time`,
    () => 'a time is relative (-1h@h), in epoch seconds, or %m/%d/%Y:%H:%M:%S',
  ),
  SPL3012: define<{ from: string; to: string }>('error', (p) => `"${p.from}" and "${p.to}" do not have the same number of wildcards`),
  SPL3013: define<{ pattern: string }>(
    'error',
    (p) => `the regular expression "${p.pattern}" has no named group`,
    () => 'name what is to be extracted: (?<name>...)',
  ),
  SPL3101: define<{ left: string; right: string }>(
    'warning',
    (p) => `${p.left}.${p.right} joins the fields "${p.left}" and "${p.right}"`,
    (p) => `a field whose name has a dot takes single quotes: '${p.left}.${p.right}'`,
  ),

  SPL3015: define<{ limit: number }>('error', (p) => `subsearches are nested deeper than ${p.limit} levels`),
  SPL3016: define<{ name: string }>('error', (p) => `the braces of the field name "${p.name}" do not match`),
  SPL3014: define<{ zone: string }>(
    'error',
    (p) => `"${p.zone}" is no time zone`,
    () => 'a zone has an IANA name, such as Europe/Berlin',
  ),
} as const satisfies Record<string, Entry<never>>;
