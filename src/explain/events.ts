import { rowNumbers } from '../backends/arquero/rows.ts';
import type { Plan, Scan } from '../plan/operators.ts';
import type { Row, Value } from '../values/value.ts';
import type { Recording } from './recording.ts';

/** An event (or a metric point) of the data, with all its fields, whatever the search reads of it. */
export interface LoadedEvent {
  /** From 1, in the order in which a search sees events: newest first. */
  readonly number: number;
  /** Its row in the recording. */
  readonly row: number;
  readonly fields: ReadonlyMap<string, Value>;
}

/** The events that the run loaded: read once more with every field, which comes in the same order. None where the search reads no data. */
export function loadedEvents({ steps, run }: Recording): readonly LoadedEvent[] {
  const [scan] = steps;
  if (scan === undefined || scan.operator.op !== 'scan') return [];
  const { length, columns } = run.dataset.scan({ ...askedBy(scan.operator), fields: { all: true } });
  const numbers = rowNumbers(scan.after);
  const sorted = [...columns].sort(([one], [other]) => (one < other ? -1 : 1));
  return Array.from({ length }, (_, index) => ({
    number: index + 1,
    row: numbers[index] ?? 0,
    fields: new Map(sorted.flatMap(([name, column]) => ((column[index] ?? null) === null ? [] : [[name, column[index] ?? null] as const]))),
  }));
}

/** The number of each event, from 1, by its row in the recording. */
export function eventNumbers({ steps }: Recording): ReadonlyMap<number, number> {
  const [scan] = steps;
  const numbers = scan?.operator.op === 'scan' ? rowNumbers(scan.after) : [];
  return new Map(Array.from(numbers, (row, index) => [row, index + 1]));
}

/** What the search asks of its data besides fields. */
function askedBy(scan: Plan): { readonly kind: 'events' | 'metrics' } & Pick<Scan, 'assumed' | 'defaults'> {
  if (scan.op !== 'scan') return { kind: 'events' };
  const { kind, assumed, defaults } = scan;
  return { kind, ...(assumed === undefined ? {} : { assumed }), ...(defaults === undefined ? {} : { defaults }) };
}

/** An event as conditions see it. */
export const rowOf = ({ fields }: LoadedEvent): Row => ({ get: (name) => fields.get(name) ?? null });
