import { compileSearch } from '../../src/compile.ts';
import { search } from '../../src/index.ts';
import { residentData } from '../../src/io/resident.ts';
import { dateFieldsOf, linecountOf, punctOf } from '../../src/values/default-fields.ts';
import { parseTimestamp } from '../../src/values/iso-time.ts';
import { assert, suite } from '../kit/suite.ts';

interface Given {
  readonly text: string;
  readonly spl: string;
  readonly props?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

function run({ text, spl, props, metadata = { sourcetype: 'st' } }: Given) {
  const apps = props === undefined ? {} : { apps: [{ 'default/props.conf': props }] };
  return search({ spl, now: 1_700_000_000, tz: 'UTC', ...apps, data: [{ metadata, text }] });
}

const rows = (given: Given) => run(given).rows.map((row) => ({ ...row }));

/** Events of a real Splunk (4.3.5 and 5.0.2), from the tests of its SDK for Java (splunk/splunk-sdk-java, Apache-2.0). */
const REAL = [
  {
    raw: '127.0.0.1 - admin [19/Dec/2012:11:46:15.549 -0800] "GET /services/messages HTTP/1.1" 200 1984 - - - 1ms',
    time: '2012-12-19T11:46:15.549-08:00',
    punct: '..._-__[//:::._-]_"_//_/."___-_-_-_',
    dates: ['11', '19', '46', 'december', '15', 'wednesday', '2012', '-480'],
  },
  {
    raw: '2012-12-19 11:48:55,425 INFO\t[50d21a262616082d0] root:535 - CONFIG: static_dir (str): share/splunk/search_mrsparkle/exposed',
    time: '2012-12-19T11:48:55.425-08:00',
    punct: '--_::,_t[]_:_-_:__():_///',
    dates: ['11', '19', '48', 'december', '55', 'wednesday', '2012', 'local'],
  },
  {
    raw: '12-19-2012 11:49:12.313 -0800 INFO  Metrics - group=realtime_search_data, system total, drop_count=0',
    time: '2012-12-19T11:49:12.313-08:00',
    punct: '--_::._-____-_=,__,_=',
    dates: ['11', '19', '49', 'december', '12', 'wednesday', '2012', '-480'],
  },
] as const;

const NAMES = ['date_hour', 'date_mday', 'date_minute', 'date_month', 'date_second', 'date_wday', 'date_year', 'date_zone'];

// Where a test names no other source, its expectation stands in the Knowledge Manager Manual, "Use default fields".
suite('default fields: linecount, punct, date_*', (test) => {
  test('what a real Splunk made of its own logs', () => {
    for (const { raw, time, punct, dates } of REAL) {
      assert.is(punctOf(raw), punct);
      assert.equal(
        [...(dateFieldsOf(raw, parseTimestamp(time, 'UTC') ?? 0) ?? [])],
        NAMES.map((name, at) => [name, dates[at]]),
      );
    }
  });

  test('punct ends with the first line, and after 50 characters, as in exports of Splunk', () => {
    assert.is(punctOf('a-b: c\nd!'), '-:_');
    assert.is(punctOf('é_ü~ `x`\tÿ'), '_t');
    assert.is(punctOf('.'.repeat(80)).length, 50);
  });

  test('linecount counts lines', () => {
    assert.equal(['', 'a', 'a\nb', 'a\r\nb\n'].map(linecountOf), ['1', '1', '2', '2']);
  });

  test('they are made where the search names them, in conditions too, and nowhere else', () => {
    const text = '2024-03-05T21:07:09+02:00 a=1\n2024-03-05T09:07:09+02:00 a=2\n';
    assert.equal(rows({ text, spl: 'date_hour>=20 OR date_wday=sunday | table a date_hour date_zone linecount' }), [
      { a: '1', date_hour: '21', date_zone: '120', linecount: '1' },
    ]);
    assert.equal(
      rows({ text, spl: 'date_hour=9' }).map((row) => [row.a, row.date_hour, row.date_mday, row.punct]),
      [['2', '9', undefined, undefined]],
    );
    assert.is(rows({ text, spl: '*' })[0]?.date_hour, undefined);
    assert.equal(rows({ text, spl: 'a=2 | table date_m*' }), [{ date_mday: '5', date_minute: '7', date_month: 'march' }]);
    assert.equal(rows({ text, spl: '* | stats count by punct' }), [{ punct: '--::+:_=', count: '2' }]);
  });

  test('events without a time in their text have no date_*: not where HEC states it, and not where the time is borrowed', () => {
    const stated = '{"time":1709665629,"event":"2024-03-05T19:07:09Z x"}\n{"event":"2024-03-05T19:07:09Z y"}\n';
    assert.equal(rows({ text: stated, spl: '* | sort _raw | table date_hour linecount' }), [
      { linecount: '1' },
      { date_hour: '19', linecount: '1' },
    ]);
    const object = '{"time":1709665629,"event":{"at":"2024-03-05T19:07:09Z"}}\n';
    assert.equal(rows({ text: object, spl: '* | table date_hour punct' }), [{ punct: '{"":"--::"}' }]);
    const borrowed = '2024-03-05T19:07:09Z a\nno time 12\n';
    assert.equal(
      rows({ text: borrowed, spl: '* | table _raw date_second' }).filter((row) => row._raw === 'no time 12'),
      [{ _raw: 'no time 12' }],
    );
  });

  test('JSON events have those of the field that says their time; what the data say themselves stays', () => {
    const text = '{"seen":"2020-01-01T00:00:00Z","eventTime":"2024-02-29T23:59:58Z","linecount":"7"}\n';
    assert.equal(rows({ text, spl: '* | table date_mday date_year linecount' }), [{ date_mday: '29', date_year: '2024', linecount: '7' }]);
    const row = '{"_raw":"2024-02-29T23:59:58Z","_time":"2024-02-29T23:59:58Z","date_hour":"5"}\n';
    assert.equal(rows({ text: row, spl: '* | table date_hour date_minute' }), [{ date_hour: '5', date_minute: '59' }]);
  });

  test('data that stay in memory have them too', () => {
    const text = '2024-03-05T21:07:09Z a=1\n';
    const data = residentData([{ name: 'x', text }], { now: 0, zone: 'UTC' }).view();
    const fields = { all: false, names: ['a', 'date_hour'], patterns: [] } as const;
    const found = (more: { readonly defaults?: readonly string[] }) =>
      [...data.scan({ kind: 'events', fields, ...more }).columns.keys()].sort();
    assert.equal([found({ defaults: ['date_hour'] }), found({})], [['a', 'date_hour'], ['a']]);
  });

  test('a name that the search writes itself is not made', () => {
    const defaults = (spl: string): unknown => {
      const { plan } = compileSearch({ name: 'x', body: spl }, new Map());
      const found: unknown[] = [];
      JSON.stringify(plan, (key, value) => {
        if (key === 'defaults') found.push(value);
        return value;
      });
      return found[0];
    };
    assert.is(defaults('* | eval date_hour=strftime(_time, "%H") | stats count by date_hour'), undefined);
    assert.equal(defaults('date_hour>5 | eval date_hour=date_hour+1 | table date_hour'), ['date_hour']);
    assert.equal(defaults('* | fields - date_* punct'), undefined);
  });

  test('ANNOTATE_PUNCT and ADD_EXTRA_TIME_FIELDS take them away (props.conf.spec)', () => {
    const text = '2024-03-05T19:07:09Z a\n';
    const spl = '* | table date_hour punct linecount';
    assert.equal(rows({ text, spl, props: '[st]\nANNOTATE_PUNCT = false\nADD_EXTRA_TIME_FIELDS = subseconds' }), [{ linecount: '1' }]);
    assert.equal(rows({ text, spl, props: '[st]\nANNOTATE_PUNCT = true\nADD_EXTRA_TIME_FIELDS = all' }), [
      { date_hour: '19', punct: '--::_', linecount: '1' },
    ]);
  });

  test('a calculated field may read them; where Splunk found the time is not known', () => {
    const text = '2024-03-05T19:07:09Z a\n';
    assert.equal(rows({ text, spl: '* | table late', props: '[st]\nEVAL-late = if(date_hour>18, "yes", "no")' }), [{ late: 'yes' }]);
    const result = run({ text, spl: '* | table timestartpos' });
    assert.match(result.stats.fidelity.join(), 'timestartpos');
  });
});
