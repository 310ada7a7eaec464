import fc from 'fast-check';
import { open, type SearchOptions, type SearchResult, search } from '../../src/index.ts';
import { runCase } from '../../tools/answer-case.ts';
import { CASE_FILES, casesOf } from '../../tools/conformance.ts';
import { FULL } from '../kit/full.ts';
import { compileSpl, heldData, runDirectly, runHeld, TEST_NOW } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { filter, METRIC_SEARCHES, said, tail } from './generated-searches.ts';
import { files } from './hostile-json.ts';
import { pointFiles } from './points.ts';

const searches = fc.array(fc.tuple(filter, tail), { minLength: 1, maxLength: 4 });
const kernels = fc.constantFrom<'always' | 'never'>('always', 'never');

const told = ({ fields, rows, diagnostics, stats }: SearchResult): unknown => ({
  fields,
  rows,
  events: stats.events,
  diagnostics: diagnostics.map(({ code, message }) => `${code} ${message}`),
});

/** The same search over data that were opened, twice: what it adds to values of the data is its own. */
function overOpened({ spl, data = [], now, tz, earliest, latest, name, ...knowledge }: SearchOptions): SearchResult {
  const time = { ...(now === undefined ? {} : { now }), ...(tz === undefined ? {} : { tz }) };
  const range = { ...(earliest === undefined ? {} : { earliest }), ...(latest === undefined ? {} : { latest }) };
  const opened = open(data, { ...knowledge, ...time });
  const once = { ...range, ...(name === undefined ? {} : { name }) };
  const first = opened.search(spl, once);
  const again = opened.search(spl, once);
  assert.equal(told(again), told(first), name);
  opened.close();
  return first;
}

// The expectation is the reading for one search (src/scan/scan.ts): what is kept in memory answers the same.
suite('resident data', (test) => {
  test('generated searches over hostile JSON lines, one after the other', () => {
    fc.assert(
      fc.property(searches, files, kernels, (several, text, kernel) => {
        const held = heldData(text, kernel);
        for (const [first, rest] of several) {
          const runnable = compileSpl(`${first} | ${rest}`);
          if (runnable.failed) continue;
          const scanned = runDirectly(runnable, text, { fuse: true, kernel });
          assert.equal(said(runHeld(runnable, held)), said(scanned), `${first} | ${rest}`);
        }
      }),
      { numRuns: FULL ? 20_000 : 300, includeErrorInReport: true, seed: 23 },
    );
  }, 240);

  test('generated searches over data points', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...METRIC_SEARCHES], { minLength: 1 }), pointFiles, kernels, (several, text, kernel) => {
        const held = heldData(text, kernel);
        for (const spl of several) {
          const runnable = compileSpl(spl);
          assert.equal(said(runHeld(runnable, held)), said(runDirectly(runnable, text, { fuse: true, kernel })), spl);
        }
      }),
      { numRuns: FULL ? 10_000 : 100, includeErrorInReport: true, seed: 29 },
    );
  }, 120);

  // Many values, so that they are kept as bytes; each of them alone, as the only one of a list, and among others.
  test('values that are numbered as texts and as parts of lists', () => {
    const line = (index: number): string => {
      const value = (offset: number): string => `v${(Math.floor(index / 5) + offset) % 1500} äß`;
      const ip = [value(0), [value(1)], [value(2), value(3)], [], [value(0), value(0)]][index % 5];
      return JSON.stringify({
        _time: 1_700_000_000 + (index % 77),
        ip,
        n: `${index % 9000}`,
        long: `${'x'.repeat(index % 40)} k\u212a ${index}`,
      });
    };
    const text = Array.from({ length: 20_000 }, (_, index) => line(index)).join('\n');
    for (const kernel of ['always', 'never'] as const) {
      const held = heldData(text, kernel);
      for (const spl of [
        'search * | stats count by ip{} | stats count as n dc(ip{}) as d sum(count) as s',
        'search n<40 | stats count dc(ip{}) as d by ip{} n | sort 0 ip{} n',
        'search n<40 | fillnull value="v7 äß" ip{} | stats count sum(n) as s by ip{}',
        'search long="*KK 19*" | table _time long ip{}',
        'search long="*xx k*" OR long="*\u212a 7*" n<100 | stats count by long',
        'search ip{}="V1*" ip{}="*ß" | stats count first(n) as f by ip{}',
        'search long="nothing*of*this" | stats count by n',
        'search NOT long="*xx*" (long="* 1*" OR n=5) | stats count',
      ]) {
        const runnable = compileSpl(spl);
        assert.not(runnable.failed, spl);
        assert.equal(said(runHeld(runnable, held)), said(runDirectly(runnable, text, { fuse: true, kernel })), `${spl}, kernel ${kernel}`);
      }
    }
  }, 60);

  for (const { name } of CASE_FILES) {
    test(`conformance cases of ${name}.jsonl`, () => {
      for (const given of casesOf(name)) {
        if (/random/.test(given.spl)) continue;
        // Events of these that say no time have that of the search.
        const timed = { ...given, now: given.now ?? TEST_NOW };
        assert.equal(told(runCase(timed, overOpened)), told(runCase(timed, search)), given.id);
      }
    }, 240);
  }

  const xml = (id: number, data: string): string =>
    `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Sysmon'/><EventID>${id}</EventID>` +
    `<TimeCreated SystemTime='2024-01-01T00:00:0${id}.000000000Z'/><Channel>Microsoft-Windows-Sysmon/Operational</Channel><Computer>pc-${id % 2}</Computer></System><EventData>${data}</EventData></Event>`;
  const sysmon = [1, 3, 1, 5, 1]
    .map((id, index) =>
      xml(
        id,
        `<Data Name='Image'>C:\\Windows\\p${index % 2}.exe</Data><Data Name='User'>D\\u</Data><Data Name='CommandLine'>run /x ${index}</Data>`,
      ),
    )
    .join('\n');
  const metadata = { sourcetype: 'XmlWinEventLog', source: 'XmlWinEventLog:Microsoft-Windows-Sysmon/Operational' };
  const shapes = {
    'Windows events in XML': { text: sysmon, metadata },
    'lines of text': { text: 'a=1 user="x y" host=h\nplain words\n2024-01-01T00:00:00Z a=2 user=z\n', metadata: {} },
    HEC: { text: '{"time":5,"event":{"a":1,"user":["x","y"]}}\n{"time":7,"event":"a=2 user=z","host":"h"}\n', metadata: {} },
    CSV: { text: '_time,a,user\n5,1,x\n6,,y\n7,2,\n', metadata: { sourcetype: 'table' } },
    'results with _raw': { text: '{"_time":"5","_raw":"{\\"a\\":1}","user":"x"}\n{"_raw":"a=7","_time":"6"}\n', metadata: {} },
    auditd: {
      text: 'type=SYSCALL msg=audit(1700000000.1:2): pid=1 uid=0 exe="/bin/sh"\ntype=EXECVE msg=audit(1700000000.1:2): argc=1 a0="sh"\n',
      metadata: { sourcetype: 'auditd' },
    },
  };
  const asked = [
    '*',
    'a=1 OR user=* | stats count by a user',
    'index=main sourcetype=any host=* | stats count by host sourcetype index',
    'sourcetype=other | stats count values(a) as a by sourcetype',
    '"words" OR "Image" | fields _raw a | sort 0 _raw',
    '| tstats count FROM datamodel=Endpoint.Processes BY Processes.process_name Processes.user Processes.dest',
    'tag=process | stats count values(eventtype) as e by process_name process_id',
    'EventID=1 process_name=P0.EXE | rex field=process "/x (?<n>\\d)" | eventstats count as c by dest | table _time n c dest',
    '* | table *',
    'a* | fields u*, a | dedup user | head 3',
    '* | stats sum(a) as s avg(a) as m count(host) as h dc(_indextime) as i',
    '* | append [search a=2 | stats count] | fields count a',
    'user=nobody | stats count by a',
    '* | stats count by date_hour linecount punct',
    'date_hour=0 | table a date_*',
  ];
  for (const [shape, { text, metadata: from }] of Object.entries(shapes)) {
    test(shape, () => {
      const data = [{ name: 'd', text, metadata: from }];
      for (const order of [asked, asked.toReversed()]) {
        const opened = open(data, { now: TEST_NOW });
        for (const spl of order) assert.equal(told(opened.search(spl)), told(search({ spl, data, now: TEST_NOW })), spl);
      }
      const ahead = open(data, { now: TEST_NOW });
      ahead.load(asked);
      for (const spl of asked) assert.equal(told(ahead.search(spl)), told(search({ spl, data, now: TEST_NOW })), `${spl}, loaded`);
    });
  }
});
