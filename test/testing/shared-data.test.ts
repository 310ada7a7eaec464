import type { DataInput } from '../../src/io/data-input.ts';
import type { RunOptions } from '../../src/open-run.ts';
import { openSession } from '../../src/session/open-session.ts';
import { sharedData } from '../../src/session/shared-data.ts';
import { assert, suite } from '../kit/suite.ts';

/** A file that counts how often it is read. */
function countedFile(name: string, text: string): { readonly input: DataInput; readonly reads: () => number } {
  let reads = 0;
  const bytes = new TextEncoder().encode(text);
  const source = {
    name,
    *chunks() {
      reads += 1;
      yield bytes;
    },
  };
  return { input: { source }, reads: () => reads };
}

const FEW = '{"_time":10,"a":"x","n":1}\n{"_time":20,"a":"y","n":2}\n{"a":"x","n":3}\n';
const EVENTS = FEW.repeat(2000);

// What tests share is named in src/session/shared-data.ts; the answers are those of a run by itself.
suite('data that tests share', (test) => {
  const session = openSession({ macros: new Map() });
  const ask = (options: RunOptions, spl: string, shared = sharedData()): unknown => {
    const opened = session.open(options, shared);
    const { fields, columns, length } = opened.run(session.compile({ name: 'search', body: spl }));
    return { fields, columns: columns.map((column) => [...column]), length, notes: opened.dataset.notes, events: opened.dataset.events };
  };

  test('the third search over a file reads nothing; each gives what it gives by itself', () => {
    const { input, reads } = countedFile('f.ndjson', EVENTS);
    const shared = sharedData();
    const options: RunOptions = { inputs: [input], now: 'data' };
    const searches = [
      'a=x | stats count sum(n) as s',
      'a=* | stats values(a) as v',
      '* | table _time a n',
      'n>1 | stats count by a',
      'a=z',
    ];
    const counts: number[] = [];
    for (const spl of searches) {
      assert.equal(ask(options, spl, shared), ask({ ...options, inputs: [countedFile('f.ndjson', EVENTS).input] }, spl), spl);
      counts.push(reads());
    }
    const [, , third, ...later] = counts;
    assert.ok(third !== undefined && later.every((count) => count === third), `reads: ${counts.join(', ')}`);
  });

  test('other metadata, another time, rows of a test are not shared', () => {
    const { input, reads } = countedFile('f.ndjson', EVENTS);
    const shared = sharedData();
    ask({ inputs: [input], now: 5 }, '*', shared);
    ask({ inputs: [input], now: 5 }, '*', shared);
    const before = reads();
    const other = ask({ inputs: [{ ...input, metadata: { index: 'i' } }], now: 5 }, 'index=i | stats count by index', shared);
    assert.equal((other as { length: number }).length, 1);
    assert.ok(reads() > before);
    // The event without a time has that of its search.
    const timeless = countedFile('g.ndjson', '{"a":"x"}\n').input;
    for (const now of [5, 5, 6]) {
      const timed = ask({ inputs: [timeless], now }, '* | stats max(_time) as t', shared) as { columns: readonly (readonly unknown[])[] };
      assert.equal(timed.columns, [[now]]);
    }
    assert.is(shared.held({ inputs: [{ name: 'r', rows: [{ a: 1 }] }], now: 5 }), undefined);
    assert.is(shared.held({ inputs: [{ name: 'r', rows: [{ a: 1 }] }], now: 5 }), undefined);
  });
});
