import { type Diagnostic, DiagnosticError } from '../../src/diagnostics/diagnostic.ts';
import type { DataInput, DatasetOptions } from '../../src/io/data-input.ts';
import { openDataset } from '../../src/io/open.ts';
import type { ScanRequest } from '../../src/scan/scan.ts';
import type { Value } from '../../src/values/value.ts';

/** A fixed time, UTC. */
export const OPTIONS: DatasetOptions = { now: 1_700_000_000, zone: 'UTC' };
/** Every field of every event. */
export const ALL: ScanRequest = { fields: { all: true }, kind: 'events' };
/** Every field of every metric point. */
export const METRICS: ScanRequest = { fields: { all: true }, kind: 'metrics' };

/** A request of these fields. */
export function fieldsOf(...names: readonly string[]): ScanRequest {
  return { fields: { all: false, names, patterns: [] }, kind: 'events' };
}

/** The rows of a text as pairs without the missing fields. */
export function rowsOf(text: string, request = ALL, input: Partial<DataInput> = {}, options = OPTIONS): Record<string, Value>[] {
  return rowsOfInput({ name: 'x.json', text, ...input } as DataInput, request, options);
}

/** The rows of any input as pairs without the missing fields. */
export function rowsOfInput(input: DataInput, request = ALL, options = OPTIONS): Record<string, Value>[] {
  const { length, columns } = openDataset([input], options).scan(request);
  return Array.from({ length }, (_, row) =>
    Object.fromEntries([...columns].flatMap(([name, column]) => (column[row] === null ? [] : [[name, column[row] as Value]]))),
  );
}

/** The diagnostic that reading ends in. */
export function faultOf(read: () => unknown): Diagnostic {
  try {
    read();
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostic;
    throw error;
  }
  throw new Error('nothing was thrown');
}
