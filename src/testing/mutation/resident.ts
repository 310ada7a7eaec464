import type { Dataset } from '../../io/data-input.ts';
import { runSearch } from '../../run-search.ts';
import type { EventColumns, ScanRequest } from '../../scan/scan.ts';
import type { Row, Value } from '../../values/value.ts';
import { matchCaptures } from '../../values/wildcard.ts';
import type { ObservedTest } from '../observed-test.ts';

/** The same test on data that stay in memory. */
export function residentTest(test: ObservedTest): ObservedTest {
  const { context } = test.opened;
  const dataset = resident(test.opened.dataset);
  return { ...test, opened: { ...test.opened, dataset, run: (compiled) => runSearch(compiled, dataset, context) } };
}

/** The same data, read once with all their fields: every scan after the first takes what it needs of what is there. */
export function resident(dataset: Dataset): Dataset {
  const known = new Map<ScanRequest['kind'], EventColumns>();
  const all = (kind: ScanRequest['kind']): EventColumns => {
    const found = known.get(kind) ?? dataset.scan({ kind, fields: { all: true } });
    known.set(kind, found);
    return found;
  };
  return {
    scan: (request) => {
      const found = all(request.kind);
      // Only who asks for it gets the time of indexing.
      const asksMore = !request.fields.all && request.fields.names.some((name) => name === '_indextime');
      return asksMore ? dataset.scan(request) : selected(found, request);
    },
    get events() {
      return dataset.events;
    },
    get notes() {
      return dataset.notes;
    },
    get diagnostics() {
      return dataset.diagnostics;
    },
  };
}

function selected({ columns, length, read }: EventColumns, { fields, filter }: ScanRequest): EventColumns {
  const wanted = fields.all
    ? columns
    : new Map([...columns].filter(([name]) => fields.names.includes(name) || fields.patterns.some((pattern) => matches(pattern, name))));
  const kept = filter === undefined ? undefined : passing(columns, length, filter);
  if (kept === undefined) return { columns: wanted, length, read };
  const chosen = [...wanted].map(([name, column]) => [name, kept.map((index) => column[index] ?? null)] as const);
  return { columns: new Map(chosen.filter(([, column]) => column.some((value) => value !== null))), length: kept.length, read };
}

function passing(columns: ReadonlyMap<string, readonly Value[]>, length: number, filter: (row: Row) => boolean): readonly number[] {
  let index = 0;
  const row: Row = { get: (name) => columns.get(name)?.[index] ?? null };
  const kept: number[] = [];
  for (index = 0; index < length; index += 1) if (filter(row)) kept.push(index);
  return kept;
}

/** A pattern that does not begin with `_` matches no internal field. */
const matches = (pattern: string, name: string): boolean =>
  (!name.startsWith('_') || pattern.startsWith('_')) && matchCaptures(pattern, name) !== null;
