import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnCommand } from '../kit/spawn.ts';
import { assert, suite } from '../kit/suite.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'spl-run-threads-'));
const EVENTS = 20_000;
const PADDING = 'x'.repeat(3400);

/** A file of more than 64 MB: only such ones are worth more than one thread. */
function fileOf(name: string, timeOf: (index: number) => number, tail = ''): string {
  const lines = Array.from({ length: EVENTS }, (_, index) =>
    JSON.stringify({
      _time: timeOf(index),
      host: `web-${index % 7}`,
      user: index % 11 === 0 ? ['root', `u${index % 300}`] : `u${index % 300}`,
      ms: index % 13 === 0 ? 'slow' : (index % 997) / 10 + 0.01,
      path: `/a/${index % 5000}`,
      // A value that is only in the last part, and one that is written in two ways.
      late: index > EVENTS - 20 ? 'yes' : null,
      code: index % 2 === 0 ? 200 : '200',
      note: PADDING,
    }),
  );
  const path = join(FOLDER, name);
  writeFileSync(path, `${lines.join('\n')}\n${tail}`);
  return path;
}

const run = async (file: string, spl: string, ...more: readonly string[]) =>
  spawnCommand(process.execPath, [CLI, '-e', spl, '--data', file, '-f', 'ndjson', '--now', '2024-01-01T00:00:00Z', '-v', ...more], {
    timeoutSeconds: 60,
  });

/** What is said, without how long it took. */
const said = (text: string): string => text.replace(/in [\d.,]+ m?s/g, 'in TIME');

// One thread is the measure: "order preserved, byte-identical output".
suite('a large file that several threads read', (test) => {
  const rising = fileOf('rising.ndjson', (index) => 1_700_000_000 + Math.floor(index / 3));
  const falling = fileOf('falling.ndjson', (index) => 1_700_000_000 - index);
  const mixed = fileOf('mixed.ndjson', (index) => 1_700_000_000 + ((index * 7919) % 1000));
  const broken = fileOf('broken.ndjson', (index) => 1_700_000_000 + index, '{"_time":1,"host":\n');

  for (const [what, file, spl] of [
    ['sums of decimals, oldest first', rising, '* | stats count sum(ms) as s avg(ms) as a stdev(ms) as d perc90(ms) as p by host user'],
    ['sums of decimals, newest first', falling, '* | stats sum(ms) as s avg(ms) as a var(ms) as v by host'],
    ['texts, first and last', rising, '* | stats dc(path) as d values(late) as l first(user) as f last(user) as z list(path) as p by host'],
    [
      'min, max, earliest, latest',
      rising,
      '* | stats min(ms) as n max(path) as x earliest(user) as e latest(path) as l count(late) as c by code',
    ],
    [
      'without by-fields',
      rising,
      'host=web-3 | eval k=round(ms*2,1) | where k>50 | rex field=path "/a/(?<n>\\d+)" | stats count sum(k) as k dc(n) as n',
    ],
    ['top and timechart', rising, '* | top limit=5 path'],
    ['a filter that only the last part passes', falling, 'late=yes | stats count by path'],
    ['events in no order of time', mixed, '* | stats sum(ms) as s first(path) as f by host'],
    ['events as rows', rising, 'late=yes | table _time host path'],
    ['a subsearch before', rising, '[search late=yes | stats count by path | fields path] | stats count by host path'],
    ['a command that needs all rows', rising, '* | eventstats count as n by host | stats max(n) as n by host'],
    ['a search beside', rising, '* | stats count by host | append [search late=yes | stats count by path]'],
  ] as const) {
    test(what, async () => {
      const [one, two, three] = await Promise.all(['1', '2', '3'].map((jobs) => run(file, spl, '--jobs', jobs)));
      assert.is(one?.code, 0, one?.stderr);
      assert.is(two?.stdout, one?.stdout);
      assert.is(three?.stdout, one?.stdout);
      assert.is(said(two?.stderr ?? ''), said(one?.stderr ?? ''));
      assert.is(said(three?.stderr ?? ''), said(one?.stderr ?? ''));
    }, 60);
  }

  test('a broken line in the last part is told as ever', async () => {
    const [one, two] = await Promise.all(['1', '2'].map((jobs) => run(broken, '* | stats count by host', '--jobs', jobs)));
    assert.is(two?.code, one?.code);
    assert.is(said(two?.stderr ?? ''), said(one?.stderr ?? ''));
    assert.ok((one?.stderr ?? '').includes('broken.ndjson'));
  }, 60);

  test('the files go', () => rmSync(FOLDER, { recursive: true }));
});
