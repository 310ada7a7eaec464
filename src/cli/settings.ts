import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import type { Metadata } from '../io/data-input.ts';
import type { OutputFormat } from '../io/output-format.ts';
import type { Given } from './options.ts';
import type { Io } from './terminal.ts';

/** How rows are shown. */
export interface ShowSettings {
  readonly format: OutputFormat;
  readonly time: 'epoch' | 'iso';
  readonly file?: string;
  readonly limit: number;
  readonly fields?: readonly string[];
  readonly width?: number;
}

/** Rows that a terminal gets where nobody says how many. */
const TERMINAL_LIMIT = 50;

/** How the command line wants rows to be shown. */
export function showSettings(given: Given, { stdout }: Pick<Io, 'stdout'>): ShowSettings {
  const terminal = stdout.isTerminal && (given.output === undefined || given.output === '-');
  const limit = given.limit === undefined ? (terminal ? TERMINAL_LIMIT : 0) : wholeNumber('--limit', given.limit);
  const { columns } = stdout;
  return {
    // The table of options has checked the words.
    format: (given.format as OutputFormat | undefined) ?? (terminal ? 'table' : 'ndjson'),
    time: given.time === 'iso' ? 'iso' : 'epoch',
    limit: limit === 0 ? Number.POSITIVE_INFINITY : limit,
    ...(given.output === undefined ? {} : { file: given.output }),
    ...(typeof given.fields === 'string' ? { fields: fieldNames(given.fields) } : {}),
    ...(terminal && columns !== undefined && columns > 0 ? { width: columns } : {}),
  };
}

/** Splunk's default limits, or none, if the command line says. */
export function limitsOf({ limits }: Given): { readonly limits?: 'splunk' | 'unlimited' } {
  // The table of options has checked the word.
  return limits === undefined ? {} : { limits: limits as 'splunk' | 'unlimited' };
}

/** The metadata that events get which carry none. */
export function defaultMetadata({ host, source, sourcetype, index }: Given): Metadata {
  return {
    ...(host === undefined ? {} : { host }),
    ...(source === undefined ? {} : { source }),
    ...(sourcetype === undefined ? {} : { sourcetype }),
    ...(index === undefined ? {} : { index }),
  };
}

/** A whole number that an option was given. */
export function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new DiagnosticError(diagnose('SPL6004', {}, { option, found: text, expected: 'a whole number' }));
  return Number(text);
}

/** A percentage that an option was given. */
export function percentage(option: string, text: string): number {
  const number = /^\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= 100)) throw new DiagnosticError(diagnose('SPL6004', {}, { option, found: text, expected: 'a number from 0 to 100' }));
  return number;
}

function fieldNames(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.trim());
  if (names.includes(''))
    throw new DiagnosticError(diagnose('SPL6004', {}, { option: '--fields', found: list, expected: 'names with commas between them' }));
  return [...new Set(names)];
}
