import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { watchReading } from '../../src/cli/progress.ts';
import { footerOf } from '../../src/cli/show-rows.ts';
import { memorySource } from '../../src/scan/byte-source.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, inFolder, rowsIn, splRun, THREE } from './kit.ts';

const TIMES = file('times.json', [100, 200, 300].map((time) => JSON.stringify({ _time: time, n: String(time) })).join('\n'));
const COUNT = 'user=root | stats count by user';

suite('the main job: rows on stdout, all else on stderr (design/experience.md)', (test) => {
  test('into a pipe: ndjson, and no footer', async () => {
    const { code, stdout, stderr } = await splRun(['-e', COUNT, '--data', THREE]);
    assert.equal([code, stdout], [0, '{"user":"root","count":"2"}\n']);
    assert.not.match(stderr, 'rows? from');
  });
  test('on a terminal: a table, and the footer', async () => {
    const { stdout, stderr } = await splRun(['-e', COUNT, '--data', THREE], { terminal: true });
    assert.is(stdout, 'user  count\n----  -----\nroot      2\n');
    assert.match(stderr, /^1 row from 3 events in \d+ ms$/m);
  });
  test('a file of SPL, with a byte order mark; standard input as search; as data', async () => {
    const spl = file('count.spl', `\ufeff${COUNT}\n`);
    for (const argv of [
      [spl, '--data', THREE],
      ['run', spl, '--data', THREE],
    ])
      assert.equal(rowsIn((await splRun(argv)).stdout), [{ user: 'root', count: '2' }]);
    assert.equal(rowsIn((await splRun(['-', '--data', THREE], { stdin: COUNT })).stdout), [{ user: 'root', count: '2' }]);
    assert.equal(rowsIn((await splRun([spl, '--data', '-'], { stdin: '{"user":"root"}' })).stdout), [{ user: 'root', count: '1' }]);
    assert.equal(rowsIn((await splRun([spl, '--data', '-'], { stdin: gzipSync('{"user":"root"}') })).stdout), [
      { user: 'root', count: '1' },
    ]);
  });
  test('formats', async () => {
    const out = async (...more: readonly string[]) => (await splRun(['-e', '* | stats count by user', '--data', THREE, ...more])).stdout;
    assert.is(await out('-f', 'csv'), 'user,count\nbob,1\nroot,2\n');
    assert.is(await out('-f', 'table'), 'user  count\n----  -----\nbob       1\nroot      2\n');
    assert.equal(JSON.parse(await out('--format=json')), {
      fields: ['user', 'count'],
      results: [
        { user: 'bob', count: '1' },
        { user: 'root', count: '2' },
      ],
      fidelity: JSON.parse(await out('-fjson')).fidelity,
    });
    assert.is(await out('-f', 'raw'), 'bob 1\nroot 2\n');
  });
  test('--time and --tz', async () => {
    const out = async (...more: readonly string[]) => (await splRun(['-e', 'n=100 | table _time', '--data', TIMES, ...more])).stdout;
    assert.is(await out(), '{"_time":"100"}\n');
    assert.match(await out('--time', 'iso'), '1970-01-01T00:01:40');
    assert.match(await out('--time', 'iso', '--tz', 'Asia/Tokyo'), '1970-01-01T09:01:40');
    assert.match(await out('-f', 'table', '--tz', 'Asia/Tokyo'), '1970-01-01 09:01:40');
  });
  test('--limit, --fields; the footer says what was cut', async () => {
    const { stdout, stderr } = await splRun([
      '-e',
      '* | stats count by n, user',
      '--data',
      THREE,
      '--limit',
      '2',
      '--fields',
      'user,n',
      '-v',
    ]);
    assert.is(stdout, '{"user":"root","n":"1"}\n{"user":"bob","n":"2"}\n');
    assert.match(stderr, /^2 of 3 rows from 3 events/m);
    const missing = await splRun(['-e', '* | stats count by user', '--data', THREE, '--fields', 'usr,count']);
    assert.equal([missing.code, missing.stdout], [0, '{"count":"1"}\n{"count":"2"}\n']);
    assert.match(missing.stderr, 'did you mean "user"?');
  });
  test('a terminal gets 50 rows, 0 is all, a file gets all', async () => {
    const many = file('many.json', Array.from({ length: 60 }, (_, i) => `{"n":${i}}`).join('\n'));
    const lines = async (...more: readonly string[]) =>
      (await splRun(['-e', 'n=* | table n', '--data', many, '-f', 'ndjson', ...more], { terminal: true })).stdout.split('\n').length - 1;
    assert.equal([await lines(), await lines('--limit', '0')], [50, 60]);
    assert.is(await lines('-o', inFolder('many.out')), 0);
    assert.is(readFileSync(inFolder('many.out'), 'utf8').split('\n').length - 1, 60);
  });
  test('-o writes a file; one that cannot be written is exit code 3', async () => {
    const { code, stdout } = await splRun(['-e', COUNT, '--data', THREE, '-o', inFolder('out.json')]);
    assert.equal([code, stdout, readFileSync(inFolder('out.json'), 'utf8')], [0, '', '{"user":"root","count":"2"}\n']);
    const bad = await splRun(['-e', COUNT, '--data', THREE, '-o', inFolder('none/out.json')]);
    assert.is(bad.code, 3);
    assert.match(bad.stderr, 'cannot be written: there is no such directory');
  });
  test('--fail-on-empty, --fail-on-match', async () => {
    const code = async (spl: string, flag: string) => (await splRun(['-e', spl, '--data', THREE, flag])).code;
    assert.equal([await code('user=root', '--fail-on-match'), await code('user=eve', '--fail-on-match')], [1, 0]);
    assert.equal([await code('user=root', '--fail-on-empty'), await code('user=eve', '--fail-on-empty')], [0, 1]);
  });
  test('-q says errors only; --no-stats no footer', async () => {
    const quiet = await splRun(['-e', COUNT, '--data', THREE, '-q'], { terminal: true });
    assert.is(quiet.stderr, '');
    const { stderr } = await splRun(['-e', COUNT, '--data', THREE, '--no-stats'], { terminal: true });
    assert.not.match(stderr, 'from 3 events');
  });
  test('approximations: once on stderr, and in json', async () => {
    const { stdout, stderr } = await splRun(['-e', 'user=root', '--data', THREE, '-f', 'json']);
    const { fidelity } = JSON.parse(stdout) as { fidelity: readonly string[] };
    assert.is(fidelity.length, 1);
    assert.is(stderr.split(fidelity[0] ?? '-').length, 2);
  });
});

suite('time', (test) => {
  const ns = async (...argv: readonly string[]) => {
    const { stdout, stderr, code } = await splRun([...argv, '--data', TIMES, '--fields', 'n']);
    assert.is(code, 0, stderr);
    return rowsIn(stdout).map((row) => Number((row as { n: string }).n));
  };
  test('--earliest is included, --latest is not', async () => {
    assert.equal(await ns('-e', 'n=*', '--earliest', '200'), [300, 200]);
    assert.equal(await ns('-e', 'n=*', '--earliest', '100', '--latest', '300'), [200, 100]);
    assert.equal(await ns('-e', 'n=* | table n', '--latest', '200'), [100]);
  });
  test('a time that the search says overrides them (S31)', async () => {
    assert.equal(await ns('-e', 'n=* earliest=300', '--earliest', '200', '--now', '1000'), [300]);
    assert.equal(await ns('-e', 'n=* latest=200', '--earliest', '200'), [100]);
  });
  test('--now: a time, or the greatest of the data', async () => {
    assert.equal(await ns('-e', 'n=*', '--now', '300', '--earliest', '-100s'), [300, 200]);
    assert.equal(await ns('-e', 'n=*', '--now', 'data', '--earliest', '-100s'), [300, 200]);
    const { stdout } = await splRun(['-e', '| makeresults | eval t=now()', '--now', 'data', '--data', TIMES, '--fields', 't']);
    assert.is(stdout, '{"t":"300"}\n');
  });
});

suite('data', (test) => {
  test('a suffix sets metadata, the defaults fill what is missing', async () => {
    const { stdout } = await splRun([
      '-e',
      'index=main | stats count by host, source, sourcetype, index',
      '--data',
      `${THREE},host=h,sourcetype=a,b`,
      ...['--host', 'other', '--index', 'main', '--source', 's', '--sourcetype', 'x'],
    ]);
    assert.equal(rowsIn(stdout), [{ host: 'h', source: 's', sourcetype: 'a,b', index: 'main', count: '3' }]);
  });
  test('globs and folders', async () => {
    file('many/a.json', '{"n":1}');
    file('many/b.json', '{"n":2}');
    for (const data of [inFolder('many'), inFolder('many/*.json')]) {
      assert.is((await splRun(['-e', 'n=* | stats count', '--data', data])).stdout, '{"count":"2"}\n');
    }
  });
  test('a search that reads events needs data; one that makes them does not', async () => {
    const { code, stderr } = await splRun(['-e', 'user=root']);
    assert.is(code, 3);
    assert.match(stderr, 'SPL6010');
    assert.is((await splRun(['-e', '| makeresults | eval a=1 | table a'])).stdout, '{"a":"1"}\n');
  });
});

suite('macros', (test) => {
  test('beside the search, named with -v; --macros and --macro count over them', async () => {
    file('rules/macros.conf', '[who]\ndefinition = user=bob\n[all]\ndefinition = user=*\n');
    file('rules/package.json', '{}');
    const spl = file('rules/k8s/x.spl', '`who` | stats count by user');
    const { stdout, stderr } = await splRun([spl, '--data', THREE, '-v']);
    assert.equal(rowsIn(stdout), [{ user: 'bob', count: '1' }]);
    assert.match(stderr, /^macros: .*rules\/macros\.conf$/m);
    const yaml = file('m.yml', 'name: who\ndefinition: user=root\n');
    assert.equal(rowsIn((await splRun([spl, '--data', THREE, '--macros', yaml])).stdout), [{ user: 'root', count: '2' }]);
    const plain = await splRun([spl, '--data', THREE, '--macros', yaml, '--macro', 'who=`only(user,bob)`', '--macro', 'only(2)=$f$=$v$']);
    assert.equal(rowsIn(plain.stdout), [{ user: 'bob', count: '1' }]);
  });
  test('a place inside a macro is shown with its use', async () => {
    const { code, stderr } = await splRun(['-e', '`bad`', '--data', THREE, '--macro', 'bad=user=* | eval a=lowr(user)']);
    assert.is(code, 2);
    assert.match(stderr, 'in macro "bad", expanded at -e:1:1');
  });
});

suite('help, version, colours, progress', (test) => {
  test('help names every option of the command, and nothing else', async () => {
    const help = await splRun(['--help']);
    assert.is(help.code, 0);
    for (const word of ['--data', '--earliest', '-f, --format', '--no-stats', 'compile', 'fmt']) assert.match(help.stdout, word);
    assert.not.match(help.stdout, '--emit ts|js');
    assert.match((await splRun(['compile', '--help'])).stdout, '--emit ts|js|plan|ast|json');
    assert.is((await splRun(['help', 'compile'])).stdout, (await splRun(['compile', '-h'])).stdout);
    assert.is((await splRun(['help'])).stdout, help.stdout);
  });
  test('version', async () => {
    const wanted = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
    assert.equal([(await splRun(['--version'])).stdout, (await splRun(['-V'])).stdout], [`${wanted}\n`, `${wanted}\n`]);
  });
  test('colours: --color, FORCE_COLOR, NO_COLOR, TERM, a terminal', async () => {
    const colored = async (surroundings: object, ...more: readonly string[]) =>
      (await splRun(['-e', 'x | frob', '--data', THREE, ...more], surroundings)).stderr.includes('\u001b[');
    assert.equal(await colored({ terminal: true }), true);
    assert.equal(await colored({}), false);
    assert.equal(await colored({}, '--color=always'), true);
    assert.equal(await colored({ env: { FORCE_COLOR: '1' } }), true);
    assert.equal(await colored({ terminal: true, env: { NO_COLOR: '1' } }), false);
    assert.equal(await colored({ terminal: true, env: { TERM: 'dumb' } }), false);
    assert.equal(await colored({ terminal: true }, '--color', 'never'), false);
  });
  test('a long reading shows a line and takes it away', () => {
    const written: string[] = [];
    let time = 0;
    const clock = () => time;
    const output = { isTerminal: true, columns: 40, write: (text: string) => void written.push(text) };
    const progress = watchReading([{ source: memorySource('big.json', new Uint8Array(1_000_000)) }], output, clock);
    const [input] = progress.inputs;
    assert.ok(input !== undefined && 'source' in input);
    for (const _ of input.source.chunks()) time += 300;
    progress.end();
    assert.ok(/^\r.\[K\d MB read, big\.json/.test(written[0] ?? ''));
    assert.is(written.at(-1), '\r\u001b[K');
    written.length = 0;
    const short = watchReading([{ source: memorySource('small.json', new Uint8Array(10)) }], output, clock);
    for (const _ of (short.inputs[0] as typeof input).source.chunks()) time += 1;
    short.end();
    assert.equal(written, []);
  });
  test('the footer', () => {
    const rows = { fields: [], columns: [], length: 1234 };
    assert.is(footerOf({ rows, events: 1_234_567, milliseconds: 38.4 }, 50), '50 of 1,234 rows from 1,234,567 events in 38 ms');
    assert.is(footerOf({ rows: { ...rows, length: 1 }, events: 1, milliseconds: 12_345 }, 1), '1 row from 1 event in 12.3 s');
  });
});
