import { search } from '../../src/index.ts';
import { assert } from '../kit/suite.ts';

/** One event of a source, and what its built-in field map has to make of it. */
export interface SourceCase {
  readonly sourcetype: string;
  readonly source?: string;
  /** The line of the log; an object stands for its JSON text. */
  readonly event: string | object;
  /** Fields and their values; a list is a multivalue, null a field that must not be there. */
  readonly fields: Readonly<Record<string, string | readonly string[] | null>>;
  /** Data models, with the dataset and the fields that a row of it must have. */
  readonly model?: { readonly dataset: string; readonly row: Readonly<Record<string, string>> };
}

/** Fails where a field differs, or where the data model has not exactly one row with the values. */
export function assertExtracted({ sourcetype, source = sourcetype, event, fields, model }: SourceCase): void {
  const data = typeof event === 'string' ? event : JSON.stringify(event);
  const defaults = { sourcetype, source, host: 'sensor-1', index: 'main' };
  const [row] = search({ spl: '*', data, defaults }).rows;
  for (const [field, value] of Object.entries(fields)) assert.equal(row?.[field] ?? null, value, `${sourcetype} ${field}`);
  if (model === undefined) return;
  const rows = search({ spl: `| from datamodel:"${model.dataset}"`, data, defaults }).rows;
  assert.is(rows.length, 1, `${sourcetype} ${model.dataset}`);
  for (const [field, value] of Object.entries(model.row)) assert.equal(rows[0]?.[field] ?? null, value, `${model.dataset} ${field}`);
}
