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

  // 1: macros and knowledge objects
  SPL1001: define<{ name: string; arguments: number; near: readonly string[]; counts?: readonly number[] }>(
    'error',
    (p) => `unknown macro "${p.name}"${p.arguments > 0 ? ` with ${countOf(p.arguments, 'argument')}` : ''}`,
    (p) => {
      const most = p.counts?.at(-1);
      if (p.counts === undefined || most === undefined) {
        return didYouMean(p.near) ?? 'define it in a macros.conf beside the search, with --macros FILE, or with --macro "name=definition"';
      }
      const quote = p.arguments > most ? '; quote an argument that holds a comma' : '';
      return `"${p.name}" is defined with ${p.counts
        .slice(0, -1)
        .map((count) => `${count} or `)
        .join('')}${countOf(most, 'argument')}${quote}`;
    },
  ),
  SPL1002: define<Record<never, never>>(
    'error',
    () => 'this backtick is never closed',
    () => 'a macro is called as `name` or `name(argument, ...)`, backticks on both sides',
  ),
  SPL1003: define<{ found: string; name: string }>(
    'error',
    (p) => `found "${p.found}" in a macro call, expected ${p.name === '' ? 'a name' : `a backtick after "${p.name}"`}`,
    () => 'a macro is called as `name` or `name(argument, ...)`, backticks on both sides',
  ),
  SPL1004: define<{ chain: readonly string[] }>(
    'error',
    (p) => `macro "${p.chain[0] ?? ''}" calls itself without end: ${p.chain.map((name) => `"${name}"`).join(', then ')}`,
  ),
  SPL1005: define<{ limit: number }>('error', (p) => `macros are nested deeper than ${p.limit} levels`),
  SPL1006: define<{ characters: number; calls: number }>(
    'error',
    (p) => `the macros of this search expand to too much text, the limits are ${p.characters} characters and ${p.calls} calls`,
  ),
  SPL1007: define<{ name: string; argument: string }>('error', (p) => `macro "${p.name}" is given its argument "${p.argument}" twice`),
  SPL1008: define<{ name: string; message: string }>('error', (p) => `macro "${p.name}" refuses its arguments: ${p.message}`),
  SPL1009: define<{ name: string; part: 'definition' | 'validation'; message: string }>(
    'error',
    (p) => `the ${p.part} of macro "${p.name}" cannot be evaluated: ${p.message}`,
  ),
  SPL1010: define<{ name: string; found: string }>(
    'error',
    (p) => `the definition of macro "${p.name}" gives ${p.found}, expected a text`,
    () => 'an eval-based macro (iseval = true) is an expression whose value is the text to insert',
  ),
  SPL1011: define<{ name: string; expected: number; found: number }>(
    'error',
    (p) => `macro "${p.name}" names ${countOf(p.found, 'argument')} in its definition, expected ${p.expected}`,
    (p) => `list them as args = ${Array.from({ length: p.expected }, (_, i) => `a${i + 1}`).join(', ')}`,
  ),
  SPL1012: define<{ found: string }>(
    'warning',
    (p) => `found "${p.found}", expected [stanza], name = value or a comment`,
    () => 'a value goes on in the next line when its line ends with a backslash',
  ),
  SPL1013: define<{ name: string }>('warning', (p) => `macro "${p.name}" has no definition and is left out`),
  SPL1014: define<{ message: string }>('error', (p) => `this YAML cannot be read: ${p.message}`),
  SPL1015: define<{ found: string }>('error', (p) => `found ${p.found}, expected a macro with name and definition`),
  SPL1016: define<{ file: string }>('error', (p) => `cannot read "${p.file}"`),
  SPL1017: define<{ file: string }>(
    'error',
    (p) => `"${p.file}" holds no macros`,
    () => 'macros are read from .conf, .yml and .yaml files, or from a folder of them',
  ),
  SPL1018: define<{ text: string }>(
    'error',
    (p) => `found "${p.text}", expected name=definition`,
    () => 'for example --macro "kube_audit=source=kubernetes" or --macro "only(field,value)=search $field$=$value$"',
  ),
  SPL1020: define<{ name: string; near: readonly string[] }>(
    'error',
    (p) => `there is no lookup table "${p.name}"`,
    (p) => didYouMean(p.near) ?? `give it with --lookup ${p.name}=FILE.csv`,
  ),
  SPL1021: define<{ column: string; table: string; near: readonly string[]; columns: readonly string[] }>(
    'error',
    (p) => `the lookup table "${p.table}" has no column "${p.column}"`,
    (p) => didYouMean(p.near) ?? `its columns are ${p.columns.slice(0, 12).join(', ')}${p.columns.length > 12 ? ', ...' : ''}`,
  ),
  SPL1022: define<{ name: string; near: readonly string[] }>(
    'warning',
    (p) => `there is no lookup table "${p.name}", so it gives no rows`,
    (p) => didYouMean(p.near) ?? `give it with --lookup ${p.name}=FILE.csv; strict=true makes this an error`,
  ),
  SPL1023: define<{ setting: string; lookup: string; found: string; expected: string }>(
    'error',
    (p) => `the setting "${p.setting}" of lookup "${p.lookup}" is "${p.found}", expected ${p.expected}`,
  ),
  SPL1024: define<{ name: string; near: readonly string[] }>(
    'warning',
    (p) => `no event type is called "${p.name}", so only a field "eventtype" can match`,
    (p) => didYouMean(p.near),
  ),
  SPL1025: define<{ text: string }>(
    'error',
    (p) => `found "${p.text}", expected name=file`,
    () => 'for example --lookup assets=assets.csv',
  ),
  SPL1026: define<{ name: string; message: string }>('error', (p) => `the search of event type "${p.name}" cannot be read: ${p.message}`),
  SPL1027: define<{ key: string }>('error', (p) => `found the tagged value "${p.key}", expected field=value`),
  SPL1028: define<{ setting: string; lookup: string; near: readonly string[] }>(
    'warning',
    (p) => `lookup "${p.lookup}" has an unknown setting "${p.setting}", which is left out`,
    (p) => didYouMean(p.near),
  ),

  SPL1040: define<{ name: string; near: readonly string[] }>(
    'error',
    (p) => `there is no data model "${p.name}"`,
    (p) => didYouMean(p.near) ?? 'give it with --datamodel FILE.json',
  ),
  SPL1041: define<{ model: string; object: string; near: readonly string[] }>(
    'error',
    (p) => `the data model "${p.model}" has no dataset "${p.object}"`,
    (p) => didYouMean(p.near),
  ),
  SPL1042: define<{ name: string; message: string }>('error', (p) => `"${p.name}" is no data model: ${p.message}`),

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

  // 3: meaning
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

  // 32: lint
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

  // 4: not supported
  SPL4001: define<{ name: string }>('error', (p) => `the command "${p.name}" is not supported`),
  SPL4002: define<{ what: string; hint?: string }>(
    'error',
    (p) => `${p.what} is not supported`,
    (p) => p.hint,
  ),
  SPL4003: define<{ name: string; needs: string }>(
    'error',
    (p) => `"${p.name}" needs ${p.needs}`,
    (p) => `a program that uses spl-run as a library can supply the command: search({ commands: { ${p.name}(rows, args) { ... } } })`,
  ),
  SPL4004: define<{ address: string }>(
    'error',
    (p) => `"iplocation" needs a GeoIP database to tell where "${p.address}" is`,
    () => 'give one in the MaxMind format, such as GeoLite2-City.mmdb: --geoip FILE, or geoip: <bytes> of the library',
  ),
  SPL4005: define<{ name: string }>(
    'error',
    (p) => `a printed program cannot hold the command "${p.name}", which is a function of the caller`,
    () => 'run the search with search({ commands })',
  ),

  // 5: data and run time
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

  // 6: the command line
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

  // 9: our own mistakes
  SPL9001: define<{ detail: string; stack: boolean }>(
    'error',
    (p) => `spl-run has made a mistake of its own: ${p.detail}`,
    (p) => `please report it, with the search and what \`spl-run --version\` says${p.stack ? '' : '; -v shows where it happened'}`,
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
} as const satisfies Record<string, Entry<never>>;

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** A diagnostic code. */
export type Code = keyof typeof CATALOGUE;

/** What the message of a code has to be told. */
export type ParamsOf<C extends Code> = (typeof CATALOGUE)[C] extends Entry<infer P> ? P : never;
