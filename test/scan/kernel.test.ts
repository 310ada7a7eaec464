import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { KERNEL } from '../../src/scan/kernel/generated/wasm.ts';
import { kernelModule } from '../../tools/kernel.ts';
import { FULL } from '../kit/full.ts';
import { compileSpl, type Ran, runDirectly } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { files, NAMES } from './hostile-json.ts';
import { pointFiles } from './points.ts';

const quoted = NAMES.map((name) => (/^[a-z.{}0-9]+$/.test(name) ? name : `"${name}"`)).filter((name) => name !== '""');
const name = fc.constantFrom(...quoted);
const value = fc.constantFrom(
  'x',
  'abc',
  '1',
  '1.0',
  'a*',
  '*',
  '"a \\"b\\""',
  '"back\\\\slash"',
  'ä',
  '"😀"',
  'k',
  'true',
  '100',
  '"}{"',
  '"line*"',
);
const term = fc.oneof(
  fc.tuple(name, fc.constantFrom('=', '!=', '<', '>='), value).map((parts) => parts.join('')),
  fc.tuple(name, value, value).map(([field, one, other]) => `${field} IN (${one}, ${other})`),
  fc.tuple(name, value, name, value).map(([a, x, b, y]) => `(${a}=${x} OR NOT ${b}=${y})`),
  value.filter((text) => text !== '*'),
);
const filter = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: term }, { weight: 1, arbitrary: fc.constantFrom('sourcetype=abc', 'index=main', 'host=h source=*') }),
    { maxLength: 2 },
  )
  .map((terms) => (terms.length === 0 ? 'search *' : `search ${terms.join(' ')}`));
const list = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join(' '));
const tail = fc.oneof(
  list.map((names) => `table _time ${names}`),
  list.map((names) => `fields _time _raw ${names}`),
  fc.tuple(name, name, list).map(([a, b, by]) => `stats count, dc(${a}) as d, values(${b}) as v, sum(${a}) as s, list(${b}) as l by ${by}`),
  fc
    .tuple(name, name)
    .map(([a, b]) => `stats count(${a}) as c, first(${b}) as f, latest(${a}) as l, min(${a}) as n, max(${b}) as x, avg(${a}) as m`),
  list.map((names) => `fillnull value=none ${names} | stats count by ${names}`),
  list.map((names) => `dedup ${names} | table ${names}`),
  name.map((field) => `top ${field}`),
  name.map((field) => `eventstats count as c by ${field} | table c ${field}`),
  name.map((field) => `streamstats count as c by ${field} | table c ${field} _time`),
  fc.tuple(name, name).map(([a, b]) => `sort -${a} ${b} | table ${a} ${b} _time`),
  name.map((field) => `timechart span=5s count by ${field}`),
  name.map((field) => `eval n=random()%1, z=len('${field.replaceAll('"', '')}') | where n=0 | table z`),
);

const METRIC_SEARCHES = [
  '| mstats avg(cpu.user) as a max(mem) as m where index=* by host.name region',
  '| mstats sum(_value) as s count(_value) as c where metric_name=cpu.* by metric_name host',
  '| mstats latest(mem) as l where host=h1 OR region=eu span=10s by region',
  '| mstats avg(cpu.user) as cpu where index=m AND region IN (eu, us) by region span=5s | stats avg(cpu) as c by region',
] as const;

const said = ({ fields, rows, diagnostics }: Ran): unknown => ({
  fields,
  rows,
  diagnostics: diagnostics.map(({ code, message }) => `${code} ${message}`),
});

// issue of the reading: two implementations of one interface (src/scan/scan.ts) give the same rows, or the same fault.
suite('the kernel reads as the reading in JavaScript does', (test) => {
  test('generated searches over hostile JSON lines', () => {
    let read = 0;
    let ran = 0;
    fc.assert(
      fc.property(filter, tail, files, (search, rest, text) => {
        const spl = `${search} | ${rest}`;
        const runnable = compileSpl(spl);
        // `top 404` asks for 404 rows.
        if (runnable.failed) return;
        ran += 1;
        const slow = runDirectly(runnable, text, { fuse: true, kernel: 'never' });
        const fast = runDirectly(runnable, text, {
          fuse: true,
          kernel: 'always',
          onKernel: () => {
            read += 1;
          },
        });
        assert.equal(said(fast), said(slow), spl);
      }),
      { numRuns: FULL ? 60_000 : 1000, includeErrorInReport: true, seed: 17 },
    );
    assert.ok(read > ran / 3, `the kernel read only ${read} of ${ran} files`);
  }, 240);

  test('generated searches over data points', () => {
    let read = 0;
    let ran = 0;
    fc.assert(
      fc.property(fc.constantFrom(...METRIC_SEARCHES), pointFiles, (spl, text) => {
        const runnable = compileSpl(spl);
        assert.not(runnable.failed, `${spl}: ${runnable.diagnostics[0]?.message}`);
        ran += 1;
        const slow = runDirectly(runnable, text, { fuse: true, kernel: 'never' });
        const onKernel = (): void => {
          read += 1;
        };
        assert.equal(said(runDirectly(runnable, text, { fuse: true, kernel: 'always', onKernel })), said(slow), spl);
      }),
      { numRuns: FULL ? 20_000 : 300, includeErrorInReport: true, seed: 19 },
    );
    assert.ok(read > ran / 6, `the kernel read only ${read} of ${ran} files`);
  }, 120);

  test('many events: the verdicts of a filter are remembered', () => {
    const lines = Array.from({ length: 30_000 }, (_, index) =>
      JSON.stringify({
        _time: 1_700_000_000 + (index % 7000),
        a: `v${index % 50}`,
        u: `u${index}`,
        n: index % 3 === 0 ? index : String(index),
      }),
    );
    for (const spl of [
      'search a=v7 u=*3* | stats count sum(n) as s by a u',
      'search a IN (v1, v2) n>5 | stats avg(n) as m list(u) as l by a',
      'search * | sort 7 -num(n) a | table a n u _time',
      'search * | sort 40 a, -u | table a n u',
      'search a=* | sort 0 n | head 20 | table a n',
      'search * | sort 3000 d -str(n) | table n',
      'search NOT a=v1 u!=u5 | where n%2=0 | stats dc(u) as d perc90(n) as p last(u) as l by a',
    ]) {
      const runnable = compileSpl(spl);
      const text = lines.join('\n');
      let read = 0;
      const fast = runDirectly(runnable, text, {
        fuse: true,
        kernel: 'always',
        onKernel: () => {
          read += 1;
        },
      });
      assert.is(read, 1);
      assert.equal(said(fast), said(runDirectly(runnable, text, { fuse: true, kernel: 'never' })), spl);
      assert.ok(fast.rows.length > 0);
    }
  });

  test('a lookup of numbered values', () => {
    const lookups = { 'owners.csv': 'a,owner,team\nv1,ann,red\nV2,bob,red\nv3,cid,blue\nv3,dan,green\n' };
    const lines = Array.from({ length: 3000 }, (_, index) =>
      JSON.stringify({
        _time: 1_700_000_000 + index,
        ...(index % 6 === 5 ? {} : { a: index % 11 === 0 ? ['v1', 'v3'] : `v${index % 5}` }),
        team: 'own',
      }),
    );
    for (const spl of [
      'search * | lookup owners.csv a OUTPUT owner team | stats count dc(owner) as d by team',
      'search * | lookup owners.csv a OUTPUTNEW owner team | stats count by team owner',
      'search * | lookup owners.csv a | stats values(owner) as o list(team) as t by a',
      'search * | lookup owners.csv a AS a{} OUTPUT owner AS a{} | stats count by a{}',
    ]) {
      const runnable = compileSpl(spl, {}, { lookups });
      assert.not(runnable.failed, runnable.diagnostics[0]?.message);
      const text = lines.join('\n');
      let read = 0;
      const onKernel = (): void => {
        read += 1;
      };
      const fast = runDirectly(runnable, text, { fuse: true, kernel: 'always', onKernel });
      assert.equal(said(fast), said(runDirectly(runnable, text, { fuse: true, kernel: 'never' })), spl);
      assert.is(read, 1);
      assert.ok(fast.rows.length > 0);
    }
  });

  test('a line larger than any buffer', () => {
    const long = 'x'.repeat(3_000_000);
    const text = `{"_time":1,"a":"1"}\n{"_time":2,"a":"2","b":{"c":"${long}"}}\n{"_time":3,"a":"3"}\n`;
    const runnable = compileSpl("search a=* | eval n=len('b.c') | table a n");
    const fast = runDirectly(runnable, text, { fuse: true, kernel: 'always' });
    assert.equal(said(fast), said(runDirectly(runnable, text, { fuse: true, kernel: 'never' })));
    assert.is(fast.rows.length, 3);
  });
});

suite('the embedded kernel', (test) => {
  test('is what its source compiles to', async () => {
    const installed = await import('assemblyscript/package.json', { with: { type: 'json' } }).then(
      () => true,
      () => false,
    );
    // A checkout that was not installed anew lacks the compiler; `npm ci` brings it.
    if (!installed && process.env.CI === undefined) return;
    assert.is(kernelModule(), readFileSync(new URL('../../src/scan/kernel/generated/wasm.ts', import.meta.url), 'utf8'));
    assert.ok(KERNEL.length > 1000);
  });
});
