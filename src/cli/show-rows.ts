import { diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { type ResultRows, writeRows } from '../io/rows-out.ts';
import { writeTo } from './destination.ts';
import type { ShowSettings } from './settings.ts';
import type { Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** What a run gave and how it went. */
export interface Outcome {
  readonly rows: ResultRows;
  readonly events: number;
  readonly milliseconds: number;
  readonly fidelity: readonly string[];
  readonly zone: string;
}

/** Writes the rows, then what has to be said about them: approximations, and the footer where somebody looks. */
export async function showRows(
  outcome: Outcome,
  settings: ShowSettings,
  { io, talk, footer }: { readonly io: Io; readonly talk: Talk; readonly footer: boolean },
): Promise<void> {
  const { rows, fidelity, zone } = outcome;
  const { fields, format, time, file, limit, width } = settings;
  if (fields !== undefined) reportMissing(fields, rows, talk);
  const chosen = fields === undefined ? rows : choose(rows, fields);
  const length = Math.min(limit, rows.length);
  const options = { format, time, zone, fidelity, ...(width === undefined ? {} : { width }) };
  await writeTo(file, writeRows({ ...chosen, length }, options), io.stdout);
  for (const note of fidelity) talk.note(`note: ${note}`);
  if (footer && (io.stderr.isTerminal || talk.verbose)) talk.note(footerOf(outcome, length));
}

function choose(rows: ResultRows, fields: readonly string[]): ResultRows {
  return { ...rows, fields, columns: fields.map((name) => rows.columns[rows.fields.indexOf(name)] ?? []) };
}

function reportMissing(fields: readonly string[], rows: ResultRows, talk: Talk): void {
  const missing = rows.length === 0 ? [] : fields.filter((name) => !rows.fields.includes(name));
  talk.report(missing.map((field) => diagnose('SPL6013', {}, { field, near: closest(field, rows.fields) })));
}

/** `50 of 1,234 rows from 4,832 events in 38 ms`. */
export function footerOf({ rows, events, milliseconds }: Pick<Outcome, 'rows' | 'events' | 'milliseconds'>, shown: number): string {
  const cut = shown < rows.length ? `${grouped(shown)} of ` : '';
  return `${cut}${counted(rows.length, 'row')} from ${counted(events, 'event')} in ${durationOf(milliseconds)}`;
}

function durationOf(milliseconds: number): string {
  return milliseconds < 10_000 ? `${grouped(Math.round(milliseconds))} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

const counted = (count: number, what: string): string => `${grouped(count)} ${what}${count === 1 ? '' : 's'}`;

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
