import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { readKnowledge } from '../src/given-knowledge.ts';
import { macrosFromRecord } from '../src/knowledge/macros-record.ts';
import { checkSearch } from '../src/session/check.ts';
import { type ConformanceCase, runCase } from '../tools/answer-case.ts';
import { CASE_FILES, casesOf } from '../tools/conformance.ts';
import { assert, suite } from './kit/suite.ts';

/** Errors that only a run can find, each with the reason; `check` must be silent there. */
const AT_RUN_TIME: ReadonlyMap<string, string> = new Map([
  ['eval.dest.017', 'whether braces are left in the name of a destination is decided by the values of an event'],
  ['streamstats-034', 'whether the events are sorted by time is decided by the events'],
]);

/** The errors that `check` says of a case, the case's own knowledge given. */
function checked({ id, spl, macros = {}, lookups, transforms, tags, eventtypes, savedsearches }: ConformanceCase): readonly string[] {
  const { knowledge, diagnostics } = readKnowledge(
    {
      ...(lookups === undefined ? {} : { lookups }),
      ...(transforms === undefined ? {} : { transforms }),
      ...(tags === undefined ? {} : { tags }),
      ...(eventtypes === undefined ? {} : { eventtypes }),
      ...(savedsearches === undefined ? {} : { savedsearches }),
    },
    { mayWrite: true },
  );
  const given = macrosFromRecord(macros);
  const found = checkSearch({ name: id, body: spl }, { macros: given.macros, search: knowledge });
  return [...given.diagnostics, ...diagnostics, ...found].filter(isError).map(shown);
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
const shown = ({ code, message }: Diagnostic): string => `${code} ${message}`;

/** The errors of a run; it says all that it finds before it starts. */
const ofRun = (given: ConformanceCase): readonly string[] => runCase(given).diagnostics.filter(isError).map(shown);

// What `check` promises in docs/check.md: it says without running what a run would stop at.
suite('check and run agree on the conformance cases', (test) => {
  for (const { name } of CASE_FILES) {
    const cases = casesOf(name);

    test(`${name}.jsonl: the errors of a run are those of check`, () => {
      const apart = cases.flatMap((given) => {
        const run = ofRun(given).toSorted();
        const check = checked(given).toSorted();
        return AT_RUN_TIME.has(given.id) || run.join() === check.join() ? [] : [{ id: given.id, run, check }];
      });
      assert.equal(apart, []);
    }, 120);

    test(`${name}.jsonl: a case that expects an error has one in check, another has none`, () => {
      const wrong = cases.filter((given) => !AT_RUN_TIME.has(given.id) && 'error' in given.expected !== checked(given).length > 0);
      assert.equal(
        wrong.map(({ id }) => id),
        [],
      );
    });
  }

  test('what only a run finds: the listed cases end with an error, and check is silent', () => {
    const all = CASE_FILES.flatMap(({ name }) => casesOf(name));
    for (const id of AT_RUN_TIME.keys()) {
      const given = all.find((one) => one.id === id);
      assert.ok(given !== undefined && ofRun(given).length === 1 && checked(given).length === 0, id);
    }
  });
});
