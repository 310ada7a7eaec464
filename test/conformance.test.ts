import { writeFileSync } from 'node:fs';
import { CASE_FILES, casesOf, disputedCases, FLOOR_FILE, figuresOf, readFloor } from '../tools/conformance.ts';
import { assert, suite } from './kit/suite.ts';

/** What `npm test` says besides failures goes to standard error, where it does not disturb the runner. */
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

suite('conformance cases', (test) => {
  for (const file of CASE_FILES) {
    test(`${file.name}.jsonl: no fewer pass than the floor says`, () => {
      const floor = readFloor();
      const { passed, total, failures } = figuresOf(file);
      tell(`conformance ${file.name}: ${passed} of ${total} (${((100 * passed) / total).toFixed(2)} %), floor ${floor[file.name]}`);
      if (process.env.SHOW_FAILURES !== undefined) for (const { id, why } of failures) tell(`  ${id}: ${why}`);
      if (process.env.UPDATE === '1' && passed > floor[file.name])
        writeFileSync(FLOOR_FILE, `${JSON.stringify({ ...floor, [file.name]: passed }, null, 2)}\n`);
      assert.ok(passed >= floor[file.name], `${passed} pass, the floor is ${floor[file.name]}; SHOW_FAILURES=1 lists the failures`);
    }, 120);
  }

  test('the disputed list names cases that exist, with a reason and a source', () => {
    const ids = new Set(CASE_FILES.flatMap(({ name }) => casesOf(name)).map(({ id }) => id));
    for (const { id, reason, source } of disputedCases()) {
      tell(`disputed: ${id}: ${reason} (${source})`);
      assert.ok(ids.has(id) && reason && source, id);
    }
  });
});
