import fc from 'fast-check';
import { FULL } from '../kit/full.ts';
import { compileSpl, runDirectly } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { filter, said, tail } from './generated-searches.ts';
import { envelopeFiles, exportFiles, rowFiles, valueFiles } from './hostile-forms.ts';

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
    { numRuns: FULL ? 40_000 : Number(process.env.RUNS ?? 600), includeErrorInReport: true, seed: Number(process.env.SEED ?? seed) },
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
});
