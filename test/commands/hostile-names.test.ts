import { COMMAND_TABLE } from '../../src/compile.ts';
import { printPipeline } from '../../src/format-search.ts';
import { parsePipeline } from '../../src/syntax/parse.ts';
import { FULL } from '../kit/full.ts';
import { assertRows, type TestRow } from '../kit/rows.ts';
import { compileSpl, runDirectly, runPrinted } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { type CommandCase, casesOfExamples, casesOfFiles } from './case.ts';
import { renameField } from './rename-field.ts';

/** Names that go wrong as keys of an object, and harmless names that SPL treats alike (`_` makes a field internal, digits need quotes). */
const NAMES = [
  { hostile: '__proto__', harmless: '__protp__' },
  { hostile: 'constructor', harmless: 'constructoq' },
  { hostile: '404', harmless: '405' },
] as const;

/** A field of the given rows that the case can do under another name. */
function fieldOf({ given, macros }: CommandCase): string | undefined {
  if (Object.keys(macros).length > 0) return undefined;
  return given.flatMap((row) => Object.keys(row)).find((name) => /^[A-Za-z]\w*$/.test(name));
}

function renamedRows(rows: readonly TestRow[], from: string, to: string): readonly TestRow[] {
  // Also where it is a part of a name (`sum(x)`), and in values that tell names (`format`).
  const renamed = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(renamed) : typeof value === 'string' ? value.replaceAll(from, to) : value;
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name.replaceAll(from, to), renamed(value)])));
}

function variant({ spl, given }: CommandCase, from: string, to: string): { readonly spl: string; readonly given: readonly TestRow[] } {
  const renamed = renameField(parsePipeline(spl, COMMAND_TABLE).node, { from, to });
  const rows = given.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name === from ? to : name, value])));
  return { spl: printPipeline(renamed), given: rows };
}

/** Runs a case with both names and compares; tells whether the name was to be seen in the rows. */
async function compareNames(found: CommandCase, field: string, { hostile, harmless }: (typeof NAMES)[number]): Promise<boolean> {
  const control = variant(found, field, harmless);
  const harmlessRun = compileSpl(control.spl);
  // A name of digits is a count to `return`, hostile or not.
  if (harmlessRun.diagnostics.some(({ severity }) => severity === 'error')) return false;
  const expected = runDirectly(harmlessRun, control.given, { fuse: true });
  const { spl, given } = variant(found, field, hostile);
  const runnable = compileSpl(spl);
  assert.equal(
    runnable.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    [],
    spl,
  );
  const rows = renamedRows(expected.rows, harmless, hostile);
  for (const ran of [runDirectly(runnable, given, { fuse: true }), await runPrinted(runnable, given)]) {
    try {
      assertRows(ran.rows, rows, { order: found.order });
    } catch (thrown) {
      throw new Error(`${spl}\n${thrown instanceof Error ? thrown.message : thrown}`, { cause: thrown });
    }
  }
  return expected.rows.some((row) => Object.keys(row).some((name) => name.includes(harmless)));
}

// house.md section 7: names of the search never become keys of an object.
suite('cases of commands with a field called', (test) => {
  const cases = [...casesOfExamples(), ...casesOfFiles()].filter(({ gives }) => gives !== undefined);
  for (const [number, names] of NAMES.entries()) {
    // All cases with all names take long: each case has its turn with one of them.
    const mine = cases.filter((_, index) => FULL || index % NAMES.length === number);
    test(names.hostile, async () => {
      let seen = 0;
      for (const found of mine) {
        const field = fieldOf(found);
        if (field === undefined) continue;
        try {
          if (await compareNames(found, field, names)) seen += 1;
        } catch (thrown) {
          throw new Error(`${found.command}: ${found.title}: ${thrown instanceof Error ? thrown.message : thrown}`, { cause: thrown });
        }
      }
      assert.ok(seen > mine.length / 4, `the name is to be seen in ${seen} of ${mine.length} cases only`);
    }, 120);
  }
});
