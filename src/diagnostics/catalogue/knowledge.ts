import { countOf, define, didYouMean, type Entry } from '../define.ts';

/** Why the rows of a lookup table cannot be had. */
const MISSING_TABLES = {
  definition: 'there is no lookup table',
  script: 'a script of Splunk answers for',
  collection: 'the KV store of Splunk holds the rows of',
  shapes: 'a map of shapes is behind',
  file: 'the file is missing of',
} as const;

const LEFT_ALONE: Readonly<Record<string, string>> = { merging: 'lines are put together', depth: 'the expression is applied' };

/** Messages of phase 1: macros and knowledge objects. */
export const KNOWLEDGE = {
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
    () => 'a macro is called as `name` or `name(argument, ...)`, backticks on both sides; a comment stands between three backticks',
  ),
  SPL1003: define<{ found: string; name: string }>(
    'error',
    (p) => `found "${p.found}" in a macro call, expected ${p.name === '' ? 'a name' : `a backtick after "${p.name}"`}`,
    () => 'a macro is called as `name` or `name(argument, ...)`, backticks on both sides; a comment stands between three backticks',
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

  SPL1080: define<{ rule: string; detail: string }>(
    'warning',
    (p) => `the regular expression of "${p.rule}" cannot be used, so the rule extracts nothing: ${p.detail}`,
  ),
  SPL1081: define<{ rule: string; transform: string }>(
    'warning',
    (p) => `"${p.rule}" names the transform "${p.transform}", which no transforms.conf defines, so it extracts nothing`,
    () => 'give the app that defines it with --app DIR',
  ),
  SPL1082: define<{ mode: string }>(
    'warning',
    (p) => `KV_MODE = ${p.mode} is not supported, so no fields are extracted automatically`,
    () => 'use none, auto, auto_escaped, json or xml',
  ),
  SPL1083: define<{ rule: string; found: string }>(
    'warning',
    (p) => `"${p.rule}" is "${p.found.slice(0, 80)}", expected field AS name or field ASNEW name`,
  ),
  SPL1084: define<{ rule: string; problem: string }>('warning', (p) => `the calculated field of "${p.rule}" is left out: ${p.problem}`),
  SPL1085: define<{ rule: string; found: string }>(
    'warning',
    (p) =>
      `"${p.rule}" is "${p.found.slice(0, 80)}", expected a lookup table, its columns, and OUTPUT or OUTPUTNEW with the columns to write`,
  ),
  SPL1086: define<{ rule: string; table: string; kind: 'definition' | 'script' | 'collection' | 'shapes' | 'file' }>(
    'warning',
    (p) => `"${p.rule}" looks nothing up: ${MISSING_TABLES[p.kind] ?? String(p.kind)} "${p.table}"`,
    (p) => `give its rows with --lookup ${p.table}=FILE.csv`,
  ),
  SPL1087: define<{ rule: string; table: string; column: string }>(
    'warning',
    (p) => `"${p.rule}" looks nothing up: the lookup table "${p.table}" has no column "${p.column}"`,
  ),
  SPL1088: define<{ name: string; problem: string }>(
    'warning',
    (p) => `the event type "${p.name}" is left out, its search cannot be read: ${p.problem}`,
  ),
  SPL1089: define<{ rule: string; transform: string; what: string }>(
    'warning',
    (p) => `transform "${p.transform}" of "${p.rule}" is left out: ${p.what} is not supported when data is read`,
  ),
  SPL1090: define<{ setting: string; kind: 'merging' | 'depth' }>(
    'warning',
    (p) => `the setting "${p.setting}" is not supported, so ${LEFT_ALONE[p.kind] ?? String(p.kind)} as if it were not there`,
    (p) => (p.kind === 'merging' ? 'break events with LINE_BREAKER and SHOULD_LINEMERGE = false' : undefined),
  ),
  SPL1091: define<{ name: string; definition: string }>(
    'warning',
    (p) => `the macro "${p.name}" is read as \`${p.definition}\`: no file of the content defines it, and no detection has this name`,
    () => "call the macro by the detection's own name: contentctl makes no other, and Splunk refuses the search",
  ),
} as const satisfies Record<string, Entry<never>>;
