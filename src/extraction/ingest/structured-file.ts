import { compilePattern, testPattern } from '../../values/pattern.ts';
import type { PropsSettings } from '../props-table.ts';
import { namesIn } from '../transform.ts';

/** A file whose first line names its fields. */
export interface Structured {
  readonly delimiter: ',' | '\t' | '|' | ' ' | ';';
  readonly w3c: boolean;
  readonly names?: readonly string[];
  readonly headerLine?: number;
  readonly preamble?: (line: string) => boolean;
  readonly timeFields: readonly string[];
  readonly nameOf: (header: string) => string;
}

const KINDS = new Map([
  ['csv', ','],
  ['tsv', '\t'],
  ['psv', '|'],
  ['w3c', ' '],
] as const);

const DELIMITERS = new Map([
  ['tab', '\t'],
  ['\\t', '\t'],
  ['space', ' '],
  ['whitespace', ' '],
  ['pipe', '|'],
  ['|', '|'],
  [',', ','],
  [';', ';'],
] as const);

/** INDEXED_EXTRACTIONS = csv, tsv, psv or w3c, with the settings of structured data (props.conf.spec). JSON is no such file. */
export function structuredFile(settings: PropsSettings): Structured | undefined {
  const text = (key: string): string => settings.get(key)?.value.text.trim() ?? '';
  const kind = text('INDEXED_EXTRACTIONS').toLowerCase();
  const usual = KINDS.get(kind as 'csv');
  if (usual === undefined) return undefined;
  const delimiter =
    DELIMITERS.get(
      text('FIELD_DELIMITER')
        .replace(/^"(.*)"$/, '$1')
        .toLowerCase() as 'tab',
    ) ?? usual;
  const line = Number(text('HEADER_FIELD_LINE_NUMBER'));
  const preamble = text('PREAMBLE_REGEX') === '' ? undefined : compilePattern(text('PREAMBLE_REGEX'));
  const names = namesIn(text('FIELD_NAMES').replace(/^\[|\]$/g, ''));
  const allowed = text('HEADER_FIELD_ACCEPTABLE_SPECIAL_CHARACTERS');
  return {
    delimiter,
    w3c: kind === 'w3c',
    ...(names.length === 0 ? {} : { names }),
    ...(line > 0 ? { headerLine: line } : {}),
    ...(preamble?.ok === true ? { preamble: (written: string) => testPattern(preamble, written) } : {}),
    timeFields: namesIn(text('TIMESTAMP_FIELDS').replace(/^\[|\]$/g, '')),
    nameOf: (header) => [...header.trim()].map((char) => (/[A-Za-z0-9_ ]/.test(char) || allowed.includes(char) ? char : '_')).join(''),
  };
}
