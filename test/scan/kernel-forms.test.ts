import fc from 'fast-check';
import { openDataset } from '../../src/io/open.ts';
import type { ScannedColumn } from '../../src/scan/coded.ts';
import { FULL } from '../kit/full.ts';
import { compileSpl, runDirectly } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { filter, said, tail } from './generated-searches.ts';
import { csvFiles, envelopeFiles, exportFiles, rowFiles, valueFiles } from './hostile-forms.ts';

interface Form {
  readonly files: fc.Arbitrary<string>;
  readonly seed: number;
  /** The kernel reads at least one of so many files. */
  readonly least: number;
  readonly name?: string;
}

/** Both readings of generated files, in pieces of any size, give the same answer to generated searches. */
function compare({ files, seed, least, name = 'data' }: Form): void {
  let read = 0;
  let ran = 0;
  fc.assert(
    fc.property(filter, tail, files, fc.constantFrom(undefined, 7, 64, 500), (search, rest, text, chunk) => {
      const spl = `${search} | ${rest}`;
      const runnable = compileSpl(spl);
      if (runnable.failed) return;
      ran += 1;
      const how = { fuse: true, name, ...(chunk === undefined ? {} : { chunk }) };
      const onKernel = (): void => {
        read += 1;
      };
      const fast = runDirectly(runnable, text, { ...how, kernel: 'always', onKernel });
      assert.equal(said(fast), said(runDirectly(runnable, text, { ...how, kernel: 'never' })), spl);
    }),
    { numRuns: FULL ? 40_000 : 500, includeErrorInReport: true, seed },
  );
  assert.ok(read > ran / least, `the kernel read only ${read} of ${ran} files`);
}

// Two implementations of one interface (src/scan/scan.ts) give the same rows, or the same fault.
suite('the kernel reads every form of data as the reading in JavaScript does', (test) => {
  test('lists of events, and events that follow each other', () => {
    compare({ files: valueFiles, seed: 23, least: 3 });
  }, 240);

  test('envelopes of the HTTP Event Collector', () => {
    compare({ files: envelopeFiles, seed: 29, least: 4 });
  }, 240);

  test('rows of a result', () => {
    compare({ files: rowFiles, seed: 31, least: 3 });
  }, 240);

  test('the stream of an export', () => {
    compare({ files: exportFiles, seed: 37, least: 3 });
  }, 240);

  test('CSV', () => {
    compare({ files: csvFiles, seed: 41, least: 3, name: 'data.csv' });
  }, 240);

  test('several files of different forms, one after the other', () => {
    const hec = '{"time":1700000003,"host":"h","event":{"a":"1"},"fields":{"b":"2"}}\n{"time":1700000001,"event":{"a":"3"}}\n';
    const rows = '[{"_raw":"{\\"a\\":\\"4\\"}","_time":"1700000002","b":"5"}]';
    const csv = '_time,a,b\n1700000004,"6 ""x""",7\n1700000005,,8\n';
    const lines = '{"_time":1700000006,"a":"9","b":[1]}\n{"_time":1700000000,"a":"10"}\n';
    const inputs = [hec, csv, rows, lines, csv, hec].map((text, index) => ({ name: `${index}.csv`, text }));
    const fields = { all: false, names: ['_time', 'a', 'b', 'host', 'source'], patterns: [] } as const;
    const valuesOf = (scanned: ScannedColumn | undefined, length: number): readonly unknown[] => {
      const at = (index: number): unknown => {
        if (scanned === undefined || scanned.kind === 'plain') return scanned?.values[index];
        if (scanned.kind === 'coded') return scanned.column.valueOf(scanned.column.codes[index] ?? 0);
        const { values, order } = scanned.cells;
        return values[order?.[index] ?? index];
      };
      return Array.from({ length }, (_, index) => at(index) ?? null);
    };
    const options = { now: 0, zone: 'UTC' } as const;
    const request = { kind: 'events', fields, filters: [], order: 'newest first' } as const;
    const fast = openDataset(inputs, { ...options, kernel: 'always' }).coded?.(request);
    const slow = openDataset(inputs, { ...options, kernel: 'never' }).scan({ kind: 'events', fields });
    assert.equal([fast?.length, fast?.read], [11, slow.read]);
    for (const name of fields.names) assert.equal(valuesOf(fast?.columns.get(name), 11), slow.columns.get(name), name);
  });
});
