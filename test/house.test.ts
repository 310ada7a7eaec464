import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileCycles, refusedImports, roomOf, undocumentedExports } from './house/rooms.ts';
import { importsOf, isGenerated, ROOT, sourceFiles } from './house/source-file.ts';
import { assert, suite } from './kit/suite.ts';

const HOUSE_FILES = [...sourceFiles('src'), ...sourceFiles('grammar')];
const OTHER_FILES = [...sourceFiles('test'), ...sourceFiles('tools'), ...sourceFiles('bench')];
const WRITTEN = HOUSE_FILES.filter(({ path }) => !isGenerated(path));

/** Files over 250 lines, each with the reason why it is not split. */
const LONG_FILES: ReadonlyMap<string, string> = new Map([
  ['src/values/pattern-parse.ts', 'one recursive descent over one notation (PCRE); its productions call each other'],
  ['src/values/pattern-machine.ts', 'one loop of one machine; a split would cost calls on the hot path'],
  ['src/plan/operators.ts', 'the union of the logical operators: one interface each'],
  ['src/cli/options.ts', 'the table of the command line options'],
  ['src/functions/stats/sliding.ts', 'one window structure an aggregate; they share their queues'],
  ['grammar/parser.ts', 'the shell around Chevrotain: gates, recovery and dispatch share its protected state'],
  ['src/backends/arquero/table.ts', 'one method a verb'],
  ['src/scan/kernel/kept-rows.ts', 'the hot path from spans to columns, over one state'],
  ['src/functions/eval/conversion.ts', 'the table of one family of functions'],
  ['src/functions/eval/json.ts', 'the table of one family of functions'],
  ['src/functions/eval/multivalue.ts', 'the table of one family of functions'],
]);

function none(found: readonly string[]): void {
  assert.is(found.join('\n'), '');
}

suite('the house (house.md section 2)', (test) => {
  test('a room imports only what its row names, packages included', () => none(HOUSE_FILES.flatMap(refusedImports)));

  test('no file imports itself in a circle, types included', () => none(fileCycles([...HOUSE_FILES, ...OTHER_FILES])));

  test('nothing outside test/ and tools/ is needed by the sources', () => {
    none(
      HOUSE_FILES.flatMap(({ path, imports }) =>
        imports.filter(({ target }) => /^(test|tools|bench)\//.test(target)).map(({ target }) => `${path}: ${target}`),
      ),
    );
  });

  test('every export has a doc comment', () => none([...WRITTEN, ...OTHER_FILES].flatMap(undocumentedExports)));

  test('every test file goes through test/kit/suite.ts, and only it and the runner know uvu', () => {
    const without = OTHER_FILES.filter(
      ({ path, imports }) => path.endsWith('.test.ts') && !imports.some(({ target }) => target === 'test/kit/suite.ts'),
    );
    const direct = OTHER_FILES.filter(
      ({ path, imports }) => !/^test\/(kit|runner)\//.test(path) && imports.some(({ target }) => /^uvu/.test(target)),
    );
    none([...without, ...direct].map(({ path }) => path));
  });

  test('a file over 250 lines has a reason in this test; a reason that is no longer needed goes', () => {
    const lengths = new Map(WRITTEN.map(({ path, text }) => [path, text.split('\n').length - 1]));
    const long = [...lengths]
      .filter(([path, length]) => length > 250 && !LONG_FILES.has(path))
      .map(([path, length]) => `${path}: ${length} lines`);
    const short = [...LONG_FILES.keys()].filter((path) => (lengths.get(path) ?? 0) <= 250).map((path) => `${path}: no longer long`);
    none([...long, ...short]);
  });

  test('half of the files have at most 100 lines (section 10: median about 80)', () => {
    const lengths = WRITTEN.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
    assert.ok(median <= 100, `the median is ${median} lines of ${lengths.length} files`);
  });
});

suite('package-lock.json', (test) => {
  // A registry that lacks a platform's package makes npm leave it out of the lock; then `npm ci` refuses the lock.
  test('has every optional dependency', () => {
    // npm's own file, whose form npm has checked.
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const names = Object.entries(lock.packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).map((name) => [path, name] as const),
    );
    none(
      names
        .filter(([path, name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`])
        .map(([, name]) => name),
    );
  });
});

suite('how the house is read', (test) => {
  test('static, dynamic, re-exported and type imports are found, texts and comments are not', () => {
    const text = `import type { A } from './a.ts';
import { type B, type C } from './b.ts';
import {
  type D,
  e,
} from '../e.ts';
export { f } from './f.ts';
import 'g';
/**
 * import { no } from './no.ts';
 */
export const h = 'x'; // from './no.ts'
const i = await import('node:fs');
const text = "import { no } from './no.ts'";
`;
    const found = importsOf(text, 'src/x/y.ts').map(({ target, typesOnly }) => `${target}${typesOnly ? ' types' : ''}`);
    assert.equal(found, ['src/x/a.ts types', 'src/x/b.ts types', 'src/e.ts', 'src/x/f.ts', 'g', 'node:fs']);
  });

  test('a wrong import, a circle, and an export without comment are refused', () => {
    const file = (path: string, text: string) => ({ path, text, imports: importsOf(text, path) });
    assert.equal(refusedImports(file('src/values/a.ts', "import { x } from '../plan/x.ts';\nimport fs from 'node:fs';\n")), [
      'src/values/a.ts imports src/plan/x.ts',
      'src/values/a.ts imports node:fs',
    ]);
    assert.equal(refusedImports(file('src/scan/a.ts', "import type { x } from '../plan/x.ts';\nimport { y } from '../plan/y.ts';\n")), [
      'src/scan/a.ts imports src/plan/y.ts',
    ]);
    assert.is(roomOf('src/io/node/x.ts')?.[0], 'src/io/node');
    assert.is(roomOf('src/nowhere/x.ts'), undefined);
    const circle = [file('src/text/a.ts', "import type { B } from './b.ts';\n"), file('src/text/b.ts', "import { a } from './a.ts';\n")];
    assert.equal(fileCycles(circle), ['src/text/a.ts -> src/text/b.ts -> src/text/a.ts']);
    assert.equal(undocumentedExports(file('src/x.ts', '/** Good. */\nexport const a = 1;\n\nexport function b() {}\n')), ['src/x.ts:4 b']);
  });
});
