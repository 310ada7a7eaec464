import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { KERNEL } from '../../src/scan/kernel/generated/wasm.ts';
import { kernelModule } from '../../tools/kernel.ts';
import { FULL } from '../kit/full.ts';
import { compileSpl, runDirectly } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { filter, METRIC_SEARCHES, said, tail } from './generated-searches.ts';
import { files } from './hostile-json.ts';
import { pointFiles } from './points.ts';

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
        // What nearly all events say is not looked for, until they do not say it any more.
        c: index < 15_000 || index % 9 === 0 ? 'common' : 'seldom',
      }),
    );
    for (const spl of [
      'search c=common a!=v1 | stats count by a',
      'search c IN (common, never) a!=v1 | stats count by a c',
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

  test('values that hardly repeat are not numbered', () => {
    const odd = ['ä', '\u{1f600}', 'tab\there', 'quote "', 'back\\slash', '', '\u0000', '1.50'];
    const lines = Array.from({ length: 30_000 }, (_, index) => {
      const text = `value ${index} ${index > 25_000 ? odd[index % odd.length] : (odd[4] ?? '')} ${'x'.repeat(index % 40)}`;
      const t = index % 97 === 0 ? [text, 'other'] : index % 89 === 0 ? null : index % 83 === 0 ? index / 3 : index % 79 === 0 ? '' : text;
      const line = JSON.stringify({ _time: 1_700_000_000 + index, k: `k${index % 5}`, ...(index % 71 === 0 ? {} : { t }) });
      // Letters that are escaped without need, and a name that stands twice: such a line is read in JavaScript.
      if (index % 67 === 0) return line.replace('value', 'v\\u0061lue');
      return index % 4999 === 0 ? line.replace('{', '{"t":"twice",') : line;
    });
    for (const spl of [
      'search * | eval n=len(t), l=lower(t) | stats count sum(n) as s count(eval(like(l,"%slash%"))) as c by k',
      'search k=k1 OR k=k2 | rex field=t "value (?<v>\\d+)" | eval w=coalesce(v, mvjoin(t, "+"), "none") | where w!="7" | stats count dc(w) as d max(v) as m last(w) as l by k',
      'search * | where match(t, "9 .*x{30}") | stats values(t) as t by k',
    ]) {
      const runnable = compileSpl(spl);
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
