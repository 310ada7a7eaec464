import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeRows } from '../../src/io/rows-out.ts';
import { openRun } from '../../src/open-run.ts';
import { runFunction } from '../../src/run-function.ts';
import type { SearchFunction } from '../../src/search-function.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, inFolder, rowsIn, splRun, THREE } from './kit.ts';
import { installFolder, runPrintedFile, typeCheck } from './printed.ts';

const SEARCH = 'user=r* | eval big=n>1, n=n*2 | stats sum(n) AS total BY user';

suite('compile', (test) => {
  const emitted = async (form: string) => (await splRun(['compile', '-e', SEARCH, '--emit', form])).stdout;
  test('ts is the default; it goes to a file with -o', async () => {
    const { code, stdout } = await splRun(['compile', '-e', 'user=r*']);
    assert.is(code, 0);
    assert.match(stdout, 'type BoundDataset');
    assert.match(stdout, '// user=r*');
    assert.is((await splRun(['compile', '-e', 'user=r*', '-o', inFolder('x.ts')])).stdout, '');
    assert.is(readFileSync(inFolder('x.ts'), 'utf8'), stdout);
  });
  test('ast and json are JSON, a plan has an operator a line', async () => {
    const search = await splRun(['compile', '-e', 'user=r* | stats count by user', '--emit', 'plan']);
    const operators = search.stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    assert.equal(operators, ['scan', 'filter', 'aggregate', 'reading']);
    const ast = (await splRun(['compile', '-e', 'user=r* | stats count', '--emit', 'ast'])).stdout;
    assert.match(ast, '"kind": "Stats"');
    JSON.parse(ast);
    const all = JSON.parse((await splRun(['compile', '-e', '`who`', '--macro', 'who=user=r*', '--emit', 'json'])).stdout) as object;
    assert.equal(Object.keys(all), ['expanded', 'pipeline', 'fields', 'plan']);
    assert.is((all as { expanded: string }).expanded, 'user=r*');
  });
  test('a search that is wrong is exit code 2 and prints nothing', async () => {
    const { code, stdout, stderr } = await splRun(['compile', '-e', '* | stast count']);
    assert.equal([code, stdout], [2, '']);
    assert.match(stderr, 'SPL2001');
    assert.is(await emitted('ts'), '');
  });
});

const FOLDER = installFolder();

suite('a printed program on its own (issue 2, "Done when")', (test) => {
  const spl = 'user=r* | eval n=n*2 | stats sum(n) AS total BY user';
  const times = file('printed/times.json', [100, 200, 300].map((time) => JSON.stringify({ _time: time, n: String(time) })).join('\n'));
  test('prints the same rows, as TypeScript and as JavaScript', async () => {
    const { stdout } = await splRun(['-e', spl, '--data', THREE]);
    assert.equal(rowsIn(stdout), [{ user: 'root', total: '8' }]);
    for (const form of ['ts', 'js']) {
      const path = join(FOLDER, `alone.${form}`);
      await splRun(['compile', '-e', spl, '--emit', form, '-o', path]);
      const ended = await runPrintedFile(path, ['--data', THREE]);
      assert.equal([ended.code, ended.stdout], [0, stdout], ended.stderr);
    }
  });
  test('takes the flags for data, time and output; refuses others, and a search', async () => {
    const path = join(FOLDER, 'flags.js');
    await splRun(['compile', '-e', '* | table n', '--emit', 'js', '-o', path]);
    const csv = await runPrintedFile(
      path,
      ['--data', '-', '-f', 'csv', '--earliest', '200', '--limit', '1', '-v'],
      readFileSync(times, 'utf8'),
    );
    assert.equal([csv.code, csv.stdout], [0, 'n\n300\n'], csv.stderr);
    assert.match(csv.stderr, '1 of 2 rows from 3 events');
    assert.is((await runPrintedFile(path, ['--data', times, '--fail-on-match'])).code, 1);
    for (const [argv, words] of [
      [['--macro', 'a=1'], 'SPL6001'],
      [['x.spl'], 'SPL6006'],
      [[], 'SPL6010'],
      [['--data', '/nowhere'], 'SPL5001'],
    ] as const) {
      const { code, stdout, stderr } = await runPrintedFile(path, argv);
      assert.equal([code, stdout], [3, ''], stderr);
      assert.match(stderr, words);
    }
    assert.match((await runPrintedFile(path, ['--help'])).stdout, '--earliest TIME');
  });
  test("a time of the search's own overrides --earliest there as well", async () => {
    const path = join(FOLDER, 'time.js');
    await splRun(['compile', '-e', 'earliest=0 latest=200 | table n', '--emit', 'js', '-o', path]);
    assert.is((await runPrintedFile(path, ['--data', times, '--earliest', '200'])).stdout, '{"n":"100"}\n');
  });
  test('imported as a module it does nothing but export the search', async () => {
    await splRun(['compile', '-e', '*', '--emit', 'js', '-o', join(FOLDER, 'module.js')]);
    const user = join(FOLDER, 'user.js');
    writeFileSync(user, "import { search } from './module.js';\nconsole.log(typeof search, process.exitCode);\n");
    assert.equal((await runPrintedFile(user, [])).stdout, 'function undefined\n');
  });
});

/** Texts that end a string, a template, a comment or a line of JavaScript, where a name or a value of SPL may stand. */
const HOSTILE: readonly string[] = [
  "'",
  '"',
  '`',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template of JavaScript would run
  '${globalThis.pwned=1}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the same, ending the template first
  '`${globalThis.pwned=1}`',
  '"+(globalThis.pwned=1)+"',
  "'+(globalThis.pwned=1)+'",
  '*/globalThis.pwned=1/*',
  '//',
  '\\',
  '\\\\',
  '\\u0022',
  '\n',
  '\r\nglobalThis.pwned=1\r\n',
  '\u2028globalThis.pwned=1\u2029',
  '</script><script>',
  '<!--',
  '-->',
  '__proto__',
  'constructor',
  'x\u0000y',
  '\ud800',
  '});globalThis.pwned=1;({',
  '404',
  'import("node:fs")',
  '$&',
  "$'",
  '%s',
];

/** SPL with a text as a quoted value, a quoted name, a name of a result, a word and inside a macro. */
function searchesWith(text: string): readonly string[] {
  const quoted = `"${text.replace(/[\\"]/g, '\\$&')}"`;
  const name = text.includes("'") || text.endsWith('\\') ? 'x' : `'${text}'`;
  return [
    `a=${quoted} OR NOT ${quoted}`,
    `* | eval b=${quoted}, ${quoted}=a.${quoted}, c=${name}`,
    `* | stats count AS ${quoted} BY a | rename a AS ${quoted} | fillnull value=${quoted}`,
    `* | where a!=${quoted} AND like(a, ${quoted}) OR true() | table ${quoted}, a`,
  ];
}

async function importedRows(path: string): Promise<string> {
  const { search } = (await import(pathToFileURL(path).href)) as { readonly search: SearchFunction };
  const { dataset, context } = openRun({ inputs: [{ name: 'x', text: '{"a":"v","b":"w"}\n{"a":"u"}\n' }], now: 0 });
  return [...writeRows(runFunction(search, dataset, context), { format: 'ndjson', zone: 'UTC' })].join('');
}

suite('hostile SPL reaches no JavaScript, run or printed (issue 2, "Done when")', (test) => {
  const data = file('printed/hostile.json', '{"a":"v","b":"w"}\n{"a":"u"}\n');
  let written = 0;
  for (const [index, text] of HOSTILE.entries()) {
    test(JSON.stringify(text), async () => {
      for (const [form, spl] of searchesWith(text).entries()) {
        for (const [way, argv] of [
          ['text', ['-e', spl]],
          ['macro', ['-e', '`hostile`', '--macro', `hostile=${spl}`]],
        ] as const) {
          const ran = await splRun([...argv, '--data', data, '--now', '0', '-q']);
          assert.ok([0, 2].includes(ran.code), `${spl}\n${ran.stderr}`);
          // What cannot be read cannot be printed either.
          const path = join(FOLDER, `hostile-${index}-${form}-${way}`);
          const printed = await splRun(['compile', ...argv, '--emit', 'js', '-o', `${path}.js`]);
          assert.is(printed.code, ran.code);
          if (ran.code !== 0) continue;
          await splRun(['compile', ...argv, '--emit', 'ts', '-o', `${path}.ts`]);
          assert.is(await importedRows(`${path}.js`), ran.stdout, spl);
          written += 1;
        }
      }
      assert.is('pwned' in globalThis, false);
    });
  }
  test('every printed program passes the compiler', async () => {
    assert.ok(written > HOSTILE.length * 4, `only ${written} of the searches could be read`);
    const { code, stdout } = await typeCheck(FOLDER);
    assert.is(code, 0, stdout.slice(0, 2000));
  }, 90);
});
