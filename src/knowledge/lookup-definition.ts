import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import type { LookupRules } from '../values/lookup-table.ts';
import { PLAIN_RULES } from './lookup.ts';

/** A lookup's stanza of transforms.conf: which table, and how its rows are found. */
export interface LookupDefinition {
  /** The file, or the collection, that holds the rows. */
  readonly table: string;
  readonly rules: LookupRules;
}

/** Settings by name, as a stanza of transforms.conf or a caller of the library writes them. */
export type LookupSettings = Readonly<Record<string, string | number | boolean>>;

type Kind = 'text' | 'boolean' | 'count' | 'seconds' | 'matchTypes' | 'refused' | 'ignored';

/** The settings of transforms.conf.spec that a lookup may have. Ignored ones cannot change an answer; refused ones would. */
const SETTINGS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['filename', 'text'],
  ['collection', 'text'],
  ['match_type', 'matchTypes'],
  ['case_sensitive_match', 'boolean'],
  ['default_match', 'text'],
  ['min_matches', 'count'],
  ['max_matches', 'count'],
  ['time_field', 'text'],
  ['time_format', 'text'],
  ['min_offset_secs', 'seconds'],
  ['max_offset_secs', 'seconds'],
  ['external_cmd', 'refused'],
  ['filter', 'refused'],
  ...(
    'external_type fields_list batch_index_query allow_caching cache_size max_duplicates max_ext_batch replicate check_permission disabled ' +
    'reverse_lookup_honor_case_sensitive_match index_fields_list feature_id_element python.version python.required'
  )
    .split(' ')
    .map((name) => [name, 'ignored'] as const),
]);

const EXPECTED: Readonly<Record<Kind, string>> = {
  text: 'a text',
  boolean: 'true or false',
  count: 'a whole number',
  seconds: 'a number of seconds',
  matchTypes: 'WILDCARD(column), CIDR(column) or EXACT(column)',
  refused: 'nothing: it is not supported',
  ignored: 'anything',
};

/** Whether a setting of transforms.conf says something about a lookup. */
export function isLookupSetting(key: string): boolean {
  return SETTINGS.has(key);
}

/** Reads the settings of a lookup (transforms.conf.spec, "Lookup tables"). */
export function readLookupDefinition(
  name: string,
  settings: LookupSettings,
): { readonly definition: LookupDefinition; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(settings)) {
    const text = String(value).trim();
    const kind = SETTINGS.get(key);
    if (kind === undefined) {
      diagnostics.push(diagnose('SPL1028', {}, { setting: key, lookup: name, near: closest(key, [...SETTINGS.keys()]) }));
    } else if (text !== '' && !READABLE[kind](text)) {
      diagnostics.push(diagnose('SPL1023', {}, { setting: key, lookup: name, found: text, expected: EXPECTED[kind] }));
    } else if (text !== '') texts.set(key, text);
  }
  return { definition: { table: texts.get('filename') ?? texts.get('collection') ?? name, rules: rulesOf(texts) }, diagnostics };
}

const MATCH_TYPE = /(WILDCARD|CIDR|EXACT)\s*\(\s*([^()]*?)\s*\)/gi;

const READABLE: Readonly<Record<Kind, (text: string) => boolean>> = {
  text: () => true,
  boolean: (text) => /^(?:t|f|true|false|1|0|yes|no)$/i.test(text),
  count: (text) => /^\d{1,9}$/.test(text),
  seconds: (text) => /^-?\d+(?:\.\d+)?$/.test(text),
  matchTypes: (text) => text.replace(MATCH_TYPE, '').replace(/[\s,]/g, '') === '',
  refused: () => false,
  ignored: () => true,
};

function rulesOf(texts: ReadonlyMap<string, string>): LookupRules {
  const timeField = texts.get('time_field');
  const number = (name: string, otherwise: number): number => Number(texts.get(name) ?? otherwise);
  const matches = [...(texts.get('match_type') ?? '').matchAll(MATCH_TYPE)];
  const matchTypes = matches.flatMap(([, kind = '', column = '']) => {
    const lower = kind.toLowerCase();
    return lower === 'wildcard' || lower === 'cidr' ? [[column, lower] as const] : [];
  });
  return {
    caseSensitive: !/^(?:f|false|0|no)$/i.test(texts.get('case_sensitive_match') ?? 'true'),
    matchTypes: new Map(matchTypes),
    defaultMatch: texts.get('default_match') ?? PLAIN_RULES.defaultMatch,
    minMatches: number('min_matches', PLAIN_RULES.minMatches),
    // The limits of transforms.conf.spec: 1 to 1000.
    maxMatches: Math.min(1000, Math.max(1, number('max_matches', timeField === undefined ? PLAIN_RULES.maxMatches : 1))),
    ...(timeField === undefined
      ? {}
      : {
          time: {
            column: timeField,
            format: texts.get('time_format') ?? '%s.%Q',
            leastOffset: number('min_offset_secs', 0),
            greatestOffset: number('max_offset_secs', 2_000_000_000),
          },
        }),
  };
}
