import { countOf, define, didYouMean, type Entry } from '../define.ts';

/** Messages of phase 5: data and run time. */
export const DATA = {
  SPL5101: define<{ name: string }>(
    'error',
    (p) => `the field name "${p.name}" still has braces after its field was put in`,
    () => 'Splunk would put fields in without end',
  ),
  SPL5001: define<{ path: string }>('error', (p) => `there is no file "${p.path}"`),
  SPL5002: define<{ name: string }>('error', (p) => `"${p.name}" is empty`),
  SPL5003: define<{ line: number; detail: string }>('error', (p) => `broken JSON in line ${p.line}: ${p.detail}`),
  SPL5004: define<{ name: string; found: string; hint?: string }>(
    'error',
    (p) => `"${p.name}" holds ${p.found}, expected events as text`,
    (p) => p.hint,
  ),
  SPL5005: define<{ name: string }>(
    'error',
    (p) => `"${p.name}" is a Git LFS pointer, not the data itself`,
    () => 'fetch the data with `git lfs pull`',
  ),
  SPL5006: define<{ name: string; line: number }>(
    'error',
    (p) => `"${p.name}" is not UTF-8 in line ${p.line}`,
    () => 'convert it first, for example with `iconv -f LATIN1 -t UTF-8`',
  ),
  SPL5007: define<{ line: number; found: string }>(
    'error',
    (p) => `the event in line ${p.line} is ${p.found}, expected a JSON object`,
    () => 'an event is `{"field": "value", ...}`, one a line or in one list',
  ),
  SPL5008: define<{ line: number; detail: string }>('error', (p) => `the JSON in line ${p.line} is nested too deep: ${p.detail}`),
  SPL5009: define<{ pattern: string }>('error', (p) => `no file matches "${p.pattern}"`),
  SPL5010: define<{ path: string; reason: string }>('error', (p) => `"${p.path}" cannot be read: ${p.reason}`),
  SPL5011: define<{ name: string; line: number; megabytes: number }>(
    'error',
    (p) => `the event that begins in line ${p.line} of "${p.name}" has ${p.megabytes} MB, expected at most 500`,
    () => 'one event a line, or one list of events, may be of any size in all',
  ),
  SPL5012: define<{ row: number; cells: number; columns: number }>(
    'error',
    (p) => `row ${p.row} of the CSV has ${countOf(p.cells, 'cell')}, expected ${p.columns} as in the header`,
  ),
  SPL5013: define<{ first: string }>(
    'error',
    () => 'standard input was asked for twice',
    (p) => `"-" is already taken by ${p.first}`,
  ),
  SPL5014: define<{ setting: string; file: string }>(
    'error',
    (p) => `the setting "${p.setting}" after "${p.file}" has no value`,
    () => 'write it as --data FILE,sourcetype=NAME',
  ),

  SPL5015: define<{ name: string; reason: string }>(
    'error',
    (p) => `"${p.name}" cannot be read as a GeoIP database: ${p.reason}`,
    () => 'a database has the MaxMind format, such as GeoLite2-City.mmdb',
  ),
  SPL5061: define<Record<never, never>>('error', () => 'the data hold no event'),
  SPL5062: define<{ name: string; near: readonly string[] }>(
    'error',
    (p) => `there is no event type "${p.name}"`,
    (p) => didYouMean(p.near),
  ),
  SPL5063: define<{ name: string; near: readonly string[] }>(
    'error',
    (p) => `there is no data model "${p.name}"`,
    (p) => didYouMean(p.near),
  ),
  SPL5064: define<{ model: string; dataset: string; near: readonly string[] }>(
    'error',
    (p) => `the data model "${p.model}" has no dataset "${p.dataset}"`,
    (p) => didYouMean(p.near),
  ),
  SPL5065: define<Record<never, never>>(
    'warning',
    () => 'the event has no sourcetype, so that only rules for its source, its host or all events apply',
    () => 'say it with --sourcetype NAME; a search for sourcetype=NAME takes it for granted',
  ),
  SPL5066: define<{ sourcetype: string; near: readonly string[] }>(
    'warning',
    (p) => `no stanza of props.conf is about sourcetype "${p.sourcetype}", nor about the source or host of the event`,
    (p) => didYouMean(p.near) ?? 'an add-on that knows it is given with --app DIR',
  ),
  SPL5102: define<{ command: string; limit: number; what: string }>(
    'warning',
    (p) => `"${p.command}" went beyond a limit of Splunk: only ${p.limit} ${p.what} count`,
    () => '--limits unlimited takes the limits of Splunk away',
  ),
  SPL5103: define<{ pattern: string }>(
    'warning',
    (p) => `the regular expression "${p.pattern}" was given up on some values, which count as not matched, as in Splunk`,
    () => 'it takes too many steps: make its repetitions exclude each other',
  ),
  SPL5104: define<{ command: string }>(
    'warning',
    (p) => `"${p.command}" needs events newest first, found others`,
    (p) => `put \`| sort 0 - _time\` before "${p.command}"`,
  ),
  SPL5105: define<{ name: string; detail: string }>('error', (p) => `the command "${p.name}" of the caller failed: ${p.detail}`),
  SPL5106: define<{ command: string }>(
    'warning',
    (p) => `"${p.command}" makes rows of more than 500 MB, of which Splunk keeps only the first`,
  ),
  SPL5107: define<{ name: string }>(
    'warning',
    (p) => `"${p.name}" was given up where its value would have been too large`,
    () => 'a field holds at most a million values, and a text that a function makes at most 16 million characters',
  ),
  SPL5030: define<{ limit: number }>(
    'error',
    (p) => `the span gives more than ${p.limit} rows`,
    () => 'take a longer span, or a shorter range of times',
  ),
  SPL5020: define<{ found: string }>(
    'error',
    (p) => `a time window needs rows that are sorted by _time, found ${p.found}`,
    () => 'put `| sort 0 - _time` before it',
  ),
  SPL5060: define<{ use: string; field: string; near: readonly string[] }>(
    'warning',
    (p) => `the ${p.use} "${p.field}" is a field of no row`,
    (p) => didYouMean(p.near) ?? 'keep the field in the search: name it in the by-clause or in the table',
  ),
} as const satisfies Record<string, Entry<never>>;
