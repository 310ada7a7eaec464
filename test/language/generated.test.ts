import fc from 'fast-check';
import { printPipeline } from '../../src/format-search.ts';
import { FULL } from '../kit/full.ts';
import { assert, suite } from '../kit/suite.ts';
import { pipelines } from './arbitraries.ts';
import { read, withoutSpans } from './read.ts';

suite('generated trees', (test) => {
  test('printed and read again they are the same', () => {
    fc.assert(
      fc.property(pipelines, (pipeline) => {
        const printed = printPipeline(pipeline);
        const { node, diagnostics } = read(printed);
        assert.equal(
          diagnostics.map(({ code, message }) => `${code} ${message}`),
          [],
          printed,
        );
        assert.equal(withoutSpans(node), withoutSpans(pipeline), printed);
      }),
      { numRuns: FULL ? 20_000 : 1000, includeErrorInReport: true, seed: 20_240_101 },
    );
  }, 120);
});
