import { isBoolean } from './conf-value.ts';

/** What the value of a setting has to be. */
export interface SettingKind {
  /** In words, behind "expected". */
  readonly expected: string;
  accepts(value: string): boolean;
}

const BOOLEAN: SettingKind = { expected: 'true or false', accepts: isBoolean };
const COUNT: SettingKind = { expected: 'a whole number', accepts: (value) => /^\d{1,18}$/.test(value) };
const NUMBER: SettingKind = { expected: 'a whole number', accepts: (value) => /^-?\d{1,18}$/.test(value) };
const CRON: SettingKind = {
  expected: 'five fields of cron',
  accepts: (value) => value.split(/\s+/).length === 5 || /^@\w+$/.test(value),
};

function oneOf(...words: readonly string[]): SettingKind {
  return { expected: words.join(', '), accepts: (value) => words.includes(value.toLowerCase()) };
}

const kinds = (kind: SettingKind, names: string): readonly (readonly [string, SettingKind])[] =>
  names.split(' ').map((name) => [name, kind] as const);

/** What the spec files say of the values of settings that search and data depend on; a setting that is not listed may be anything. */
export const SETTING_KINDS: ReadonlyMap<string, ReadonlyMap<string, SettingKind>> = new Map([
  [
    'props',
    new Map([
      ...kinds(
        BOOLEAN,
        'SHOULD_LINEMERGE BREAK_ONLY_BEFORE_DATE AUTO_KV_JSON KV_TRIM_SPACES NO_BINARY_CHECK ANNOTATE_PUNCT DETERMINE_TIMESTAMP_DATE_WITH_SYSTEM_TIME ' +
          'EVENT_BREAKER_ENABLE LEARN_SOURCETYPE LEARN_MODEL',
      ),
      ...kinds(
        COUNT,
        'TRUNCATE MAX_TIMESTAMP_LOOKAHEAD MAX_EVENTS MAX_DAYS_AGO MAX_DAYS_HENCE HEADER_FIELD_LINE_NUMBER LB_CHUNK_BREAKER_TRUNCATE',
      ),
      ...kinds(NUMBER, 'priority'),
      [
        'KV_MODE',
        {
          expected: 'none, auto, auto_escaped, multi, json or xml',
          accepts: (value) => /^(?:none|auto|auto_escaped|multi(?::.*)?|json|xml)$/i.test(value),
        },
      ],
      ['INDEXED_EXTRACTIONS', oneOf('csv', 'tsv', 'psv', 'w3c', 'json', 'hec')],
    ]),
  ],
  [
    'transforms',
    new Map([
      ...kinds(BOOLEAN, 'MV_ADD CLEAN_KEYS REPEAT_MATCH KEEP_EMPTY_VALS CAN_OPTIMIZE WRITE_META'),
      ...kinds(COUNT, 'LOOKAHEAD DEPTH_LIMIT MATCH_LIMIT'),
    ]),
  ],
  [
    'eventtypes',
    new Map([...kinds(BOOLEAN, 'disabled'), ['priority', { expected: '1 to 10', accepts: (value) => /^(?:[1-9]|10)$/.test(value) }]]),
  ],
  ['macros', new Map(kinds(BOOLEAN, 'iseval disabled'))],
  [
    'savedsearches',
    new Map([
      ...kinds(BOOLEAN, 'disabled enableSched is_visible is_scheduled alert.track realtime_schedule run_on_startup alert.suppress'),
      ['cron_schedule', CRON],
    ]),
  ],
  ['times', new Map([...kinds(BOOLEAN, 'disabled is_sub_menu'), ...kinds(NUMBER, 'order')])],
]);

/** What a tag of tags.conf may be. */
export const TAG_KIND: SettingKind = oneOf('enabled', 'disabled');
