import type { Dataset } from '../../io/data-input.ts';
import { runSearch } from '../../run-search.ts';
import type { EventColumns, ScanRequest } from '../../scan/scan.ts';
import type { Row, Value } from '../../values/value.ts';
import type { ObservedTest } from '../observed-test.ts';

/** The same test on data that stay in memory. */
export function residentTest(test: ObservedTest): ObservedTest {
  const { context } = test.opened;
  const dataset = resident(test.opened.dataset);
  return { ...test, opened: { ...test.opened, dataset, run: (compiled) => runSearch(compiled, dataset, context) } };
}

/**
 * The same data, read once for each list of fields that somebody asks for: a search and its mutants ask for few. What a scan delivers depends
 * on nothing else but its filter, which is asked here.
 */
export function resident(dataset: Dataset): Dataset {
  const known = new Map<string, EventColumns>();
  return {
    scan: ({ kind, fields, assumed, defaults, filter }) => {
      const request: ScanRequest = {
        kind,
        fields,
        ...(assumed === undefined ? {} : { assumed }),
        ...(defaults === undefined ? {} : { defaults }),
      };
      const key = JSON.stringify(request);
      const found = known.get(key) ?? dataset.scan(request);
      known.set(key, found);
      return filter === undefined ? found : filtered(found, filter);
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

/** The events that pass; a column of which no event that passes has a value is not there. */
function filtered({ columns, length, read }: EventColumns, filter: (row: Row) => boolean): EventColumns {
  let index = 0;
  const row: Row = { get: (name) => columns.get(name)?.[index] ?? null };
  const kept: number[] = [];
  for (index = 0; index < length; index += 1) if (filter(row)) kept.push(index);
  const chosen = [...columns].map(([name, column]) => [name, kept.map((at): Value => column[at] ?? null)] as const);
  return { columns: new Map(chosen.filter(([, column]) => column.some((value) => value !== null))), length: kept.length, read };
}
