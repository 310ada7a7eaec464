import fc from 'fast-check';
import { FULL } from '../kit/full.ts';
import { assertRows } from '../kit/rows.ts';
import { compileSpl, type Ran, runDirectly, runPrinted } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { pipelines, rows } from './pipelines.ts';

function assertSame(found: Ran, expected: Ran): void {
  assert.equal(found.fields, expected.fields);
  assertRows(found.rows, expected.rows, { values: 'text' });
  assert.equal(
    found.diagnostics.map(({ code, message }) => `${code} ${message}`),
    expected.diagnostics.map(({ code, message }) => `${code} ${message}`),
  );
}

// house.md section 7: what is printed is what ran, and fusing never changes the answer.
suite('generated pipelines over generated rows', (test) => {
  test('the printed program and the scan without filters give what run gives', async () => {
    let ran = 0;
    const tries = FULL ? 20_000 : 600;
    await fc.assert(
      fc.asyncProperty(pipelines, rows, async (spl, data) => {
        const runnable = compileSpl(spl);
        if (runnable.failed) {
          // What is generated has no mistake of syntax.
          assert.equal(
            runnable.diagnostics.filter(({ code }) => /^SPL[04]/.test(code)).map(({ code, message }) => `${code} ${message}`),
            [],
            spl,
          );
          return;
        }
        ran += 1;
        const direct = runDirectly(runnable, data, { fuse: true });
        assertSame(runDirectly(runnable, data, { fuse: false }), direct);
        assertSame(await runPrinted(runnable, data), direct);
      }),
      { numRuns: tries, includeErrorInReport: true, seed: 11 },
    );
    assert.ok(ran > tries / 3, `only ${ran} of ${tries} searches could run`);
  }, 240);
});
