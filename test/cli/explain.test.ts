import { CATALOGUE } from '../../src/diagnostics/catalogue.ts';
import { documentCode, isCode } from '../../src/diagnostics/document-code.ts';
import { pathOf } from '../../tools/stories.ts';
import { golden } from '../kit/golden.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, splRun } from './kit.ts';

/** The data of an example, and the search with the macros beside it. */
const story = (name: string, data: string): readonly string[] => [
  pathOf(`examples/${name}/detection.spl`),
  '--data',
  pathOf(`examples/${name}/${data}`),
];
const SCANNER = story('kubernetes-scanner-image-pulling', 'dataset.json');
const METRICS = story('kubernetes-shell-running-on-worker-node', 'dataset.json');

/** Times differ from run to run: `1.9` becomes `0.0`. */
const timeless = (text: string): string => text.replace(/ +\d+\.\d$/gm, (time) => `${' '.repeat(time.length - 3)}0.0`);

async function explained(argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await splRun(['explain', ...argv, '--tz', 'UTC']);
  assert.equal([code, stderr], [0, '']);
  return timeless(stdout);
}

const EVENTS = file(
  'explain/events.ndjson',
  [
    '{"name":"web-1","user":"Root","code":"200","path":"/a/b"}',
    '{"name":"web-2","user":"root","code":"none","path":"/a"}',
    '{"name":"web-3","code":"500","path":"/a"}',
    '{"name":"web-4","user":"root","code":"500","path":"/a"}',
  ].join('\n'),
);
const ASKED = ['-e', 'index=main OR name=web* | where user="root" AND code<600 AND path="/a*" | stats count BY user', '--data', EVENTS];

// Counts: worked out by hand from the events of the examples; the layout is that of design/experience.md.
suite('explain (design/experience.md, "explain")', (test) => {
  test('the stages of a search, its clauses, its elements', async () => golden('cli/explain/scanner.txt', await explained(SCANNER)));
  test('fields and samples', async () => golden('cli/explain/fields.txt', await explained([...SCANNER, '--fields', '--samples', '1'])));
  test('metric points: conditions inside of mstats', async () => golden('cli/explain/metrics.txt', await explained(METRICS)));
  test('near misses', async () => golden('cli/explain/near.txt', await explained([...METRICS, '--near'])));
  test('--near takes a number or none', async () => {
    assert.is(await explained([...METRICS, '--near', '1']), await explained([...METRICS, '--near']));
    assert.is(await explained(['--near', ...METRICS]), await explained([...METRICS, '--near=1']));
  });

  test('why not: the reason of each clause', async () => {
    // Case, type, wildcard: T15 of the semantics; a missing field is not true (T14).
    golden('cli/explain/why-not.txt', await explained([...ASKED, '--why-not', 'name=web-*']));
  });
  test('a field by the last part of its path', async () => {
    assert.match(await explained([...SCANNER, '--why-not', 'reason=Failed']), /dropped by stage 1/);
  });
  test('the fate of an event that is in the answer', async () => {
    golden('cli/explain/event.txt', await explained([...SCANNER, '--event', '2']));
  });
  test('searches inside of the search', async () => {
    const spl =
      'name=* [search code=500 | fields name] | join path [search user=root [search code=none | fields user] | table path code] | appendpipe [stats count]';
    golden('cli/explain/inner.txt', await explained(['-e', spl, '--data', EVENTS]));
  });
  test('all parentheses', async () => {
    const text = await explained(['-e', 'a=1 b=2 OR NOT c=3 [search d=4 OR e=5 f=6] | where a=1 OR b=2 AND NOT c+1*2>3', '--parens']);
    golden('cli/explain/parens.txt', text);
  });

  test('JSON holds what the text holds', async () => {
    const { stdout } = await splRun(['explain', ...ASKED, '--why-not', 'name=web-3', '--near', '1', '-f', 'json']);
    const { stages, events, near } = JSON.parse(stdout);
    assert.equal(
      stages.map(({ stage, in: before, out }: Readonly<Record<string, unknown>>) => [stage, before, out]),
      [
        [0, undefined, 4],
        [1, 4, 4],
        [2, 4, 0],
        [3, 0, 0],
      ],
    );
    assert.equal([events.length, events[0].stage, events[0].clauses.length], [1, 2, 2]);
    assert.equal(
      near.map(({ distance, rows }: Readonly<Record<string, unknown>>) => [distance, rows]),
      [[1, 1]],
    );
  });

  test('questions that cannot be answered', async () => {
    const said = async (argv: readonly string[]) => {
      const { code, stderr } = await splRun(['explain', ...argv]);
      return `${code} ${/SPL\d{4}/.exec(stderr)?.[0]}`;
    };
    assert.is(await said([...ASKED, '--why-not', 'name=nobody']), '3 SPL7050');
    assert.is(await said([...ASKED, '--why-not', 'name=(']), '2 SPL0003');
    assert.is(await said([...ASKED, '--event', '9']), '3 SPL7051');
    assert.is(await said(['-e', '| makeresults', '--near']), '3 SPL7052');
    assert.is(await said([...ASKED, '--samples', 'x']), '3 SPL6004');
  });
});

suite('help for messages', (test) => {
  test('what a code means, an example, what to do', async () => {
    const { code, stdout } = await splRun(['help', 'spl2104']);
    assert.is(code, 0);
    golden('cli/explain/help-code.txt', stdout);
  });
  test('every code of the catalogue is documented', () => {
    for (const code of Object.keys(CATALOGUE)) {
      const text = isCode(code) ? documentCode(code) : '';
      assert.not.match(text, /undefined|\[object/, code);
      assert.match(text, 'What to do:', code);
    }
  });
  test('a code that there is not', async () => {
    const { code, stderr } = await splRun(['help', 'SPL2105x']);
    assert.is(code, 3);
    assert.match(stderr, /SPL7056.*\n.*did you mean "SPL2105"/);
  });
});
