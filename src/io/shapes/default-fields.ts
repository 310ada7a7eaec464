import { dateFieldsOf, isDateField, isUntold, linecountOf, punctOf } from '../../values/default-fields.ts';
import type { IngestSettings } from '../ingest.ts';
import type { ShapeContext } from './context.ts';

/** What of an event's index-time fields does not depend on its text. */
export interface DefaultFieldsOptions {
  /** The time was stated beside the text: in Splunk such an event has no `date_*`. */
  readonly timed?: boolean;
  readonly ingest?: IngestSettings | undefined;
  /** The text in which the time was read, where it was changed since. */
  readonly written?: string;
}

/**
 * Gives an event the fields that Splunk makes when it indexes it (Knowledge Manager Manual, "Use default fields"), those that the search names
 * and the event does not have.
 */
export function giveDefaultFields({ sink, note }: ShapeContext, raw: string, options: DefaultFieldsOptions = {}): void {
  if (sink.defaults.size === 0) return;
  const { timed = false, ingest, written = raw } = options;
  let dates: ReturnType<typeof dateFieldsOf> | null = null;
  for (const name of sink.defaults) {
    if (sink.has(name)) continue;
    if (isUntold(name)) note(`the field "${name}" is only known where the data give it`);
    else if (isDateField(name)) {
      if (timed || ingest?.dates === false) continue;
      if (dates === null) {
        const time = sink.get('_time');
        dates = typeof time === 'number' ? dateFieldsOf(written, time) : undefined;
      }
      sink.set(name, dates?.get(name) ?? null);
    } else if (name === 'linecount') sink.set(name, linecountOf(raw));
    else if (ingest?.punct !== false) sink.set(name, punctOf(raw));
  }
}
