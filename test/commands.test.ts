import { type CommandCase, casesOfExamples, casesOfFiles } from './commands/case.ts';
import { mark } from './kit/marked.ts';
import { assertRows } from './kit/rows.ts';
import { compileSpl, type Ran, type Runnable, runDirectly, runPrinted } from './kit/run-spl.ts';
import { assert, suite } from './kit/suite.ts';

/** Codes in order, and the text with what they point at. */
function checkDiagnostics({ says, spans, spl }: CommandCase, { diagnostics }: Ran): void {
  if (says.length === 0) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    assert.equal(
      errors.map(({ code, message }) => `${code} ${message}`),
      [],
    );
    return;
  }
  assert.equal(
    diagnostics.map(({ code }) => code),
    says,
  );
  if (spans.length === 0) return;
  const found = diagnostics.flatMap(({ span }) => (span === undefined ? [] : [span])).sort((a, b) => a.start - b.start || b.end - a.end);
  assert.is(mark(spl, found), mark(spl, spans));
}

async function waysToRun(runnable: Runnable, given: CommandCase['given']): Promise<readonly (readonly [way: string, ran: Ran])[]> {
  return [
    ['direct', runDirectly(runnable, given, { fuse: true })],
    ['unfused', runDirectly(runnable, given, { fuse: false })],
    ['printed', await runPrinted(runnable, given)],
  ];
}

async function check(expected: CommandCase): Promise<void> {
  const runnable = compileSpl(expected.spl, expected.macros, expected.knowledge);
  if (runnable.failed) {
    checkDiagnostics(expected, { rows: [], fields: [], diagnostics: runnable.diagnostics });
    assert.is(expected.gives, undefined, 'rows were expected');
    return;
  }
  for (const [way, ran] of await waysToRun(runnable, expected.given)) {
    try {
      checkDiagnostics(expected, ran);
      if (expected.gives !== undefined) assertRows(ran.rows, expected.gives, { order: expected.order });
    } catch (thrown) {
      throw new Error(`${way}: ${thrown instanceof Error ? thrown.message : thrown}`, { cause: thrown });
    }
  }
}

const CASES = [...casesOfExamples(), ...casesOfFiles()];

// Every case runs directly, with filters kept out of the scan, and as the printed program (house.md section 9).
for (const command of [...new Set(CASES.map((found) => found.command))].sort()) {
  suite(command, (test) => {
    for (const found of CASES.filter((each) => each.command === command)) test(found.title, () => check(found));
  });
}
