import { type Diagnostic, search } from '../../src/index.ts';
import { assert, suite } from '../kit/suite.ts';

interface Given {
  readonly props?: string;
  readonly transforms?: string;
  readonly text: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly spl?: string;
  readonly tz?: string;
}

const NOW = 1_700_000_000;

function run({ props = '', transforms = '', text, metadata = { sourcetype: 'st' }, spl = '* | table _raw', tz = 'UTC' }: Given) {
  const apps = [{ 'default/props.conf': props, 'default/transforms.conf': transforms }];
  return search({ spl, now: NOW, tz, apps, data: [{ metadata, text }] });
}

/** A field of each event. */
const each = (given: Given, field: string) => run({ ...given, spl: `* | table ${field}` }).rows.map((row) => row[field] ?? null);
const raws = (given: Given) => [...each(given, '_raw')].sort();
const times = (given: Given) => run({ ...given, spl: '* | table _time' }).rows.map((row) => row._time ?? null);
const told = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

// Where a test names no other source, its expectation stands in props.conf.spec or transforms.conf.spec of Splunk 9.
suite('where events end', (test) => {
  test('LINE_BREAKER: the first group stands between events', () => {
    const props = '[st]\nLINE_BREAKER = ([\\r\\n]+)(?=--)';
    assert.equal(raws({ props, text: '--a\n1\n--b\n2\n' }), ['--a\n1', '--b\n2']);
    assert.equal(raws({ props: '[st]\nLINE_BREAKER = ;(\\s*)', text: 'a; b;c' }), ['a;', 'b;', 'c']);
    assert.equal(raws({ props: '[st]\nLINE_BREAKER = ([\\r\\n]+)', text: 'a\n\nb\n' }), ['a', 'b']);
  });

  test('lines are put together where a stanza asks for it', () => {
    const text = '2024-01-01 00:00:00 a\n  at b\n2024-01-01 00:00:01 c\n';
    const merged = ['2024-01-01 00:00:00 a\n  at b', '2024-01-01 00:00:01 c'];
    assert.equal(raws({ props: '[st]\nSHOULD_LINEMERGE = true', text }), merged);
    assert.equal(raws({ props: '[st]\nBREAK_ONLY_BEFORE = ^\\d{4}', text }), merged);
    assert.equal(raws({ props: '[st]\nMUST_BREAK_AFTER = ^  at', text }), merged);
    assert.equal(raws({ props: '[st]\nSHOULD_LINEMERGE = false', text }).length, 3);
  });

  test('without configuration XML and Windows events in text are told by their content, other lines are events (design/ingestion.md)', () => {
    const xml = "<Event xmlns='x'><EventData>1\n2</EventData></Event>\n<Event><EventData/></Event><Event>3</Event>\n";
    assert.equal(raws({ text: xml, metadata: {} }).length, 3);
    const windows = '02/17/2022 02:15:47 AM\nLogName=Security\nMessage=a\n\nb\n02/17/2022 02:15:48 AM\nLogName=Security\n';
    assert.equal(raws({ text: windows, metadata: {} }), [
      '02/17/2022 02:15:47 AM\nLogName=Security\nMessage=a\n\nb',
      '02/17/2022 02:15:48 AM\nLogName=Security',
    ]);
    assert.equal(raws({ text: 'a\nb\n', metadata: {} }), ['a', 'b']);
  });

  test('events of many blocks of a file, whatever their breaks', () => {
    const text = Array.from({ length: 30_000 }, (_, index) => `<Event><N>${index}</N>\n<T>${'x'.repeat(index % 300)}</T></Event>\n`).join(
      '',
    );
    const count = (props: string) =>
      run({ props, text, spl: '* | rex "<N>(?<n>\\d+)" | stats dc(n) AS n count' }).rows.map((row) => ({ ...row }));
    assert.equal(count(''), [{ n: '30000', count: '30000' }]);
    assert.equal(count('[st]\nLINE_BREAKER = ([\\r\\n]+)<Event>'), [{ n: '30000', count: '30000' }]);
  });

  test('TRUNCATE cuts longer events', () => {
    assert.equal(raws({ props: '[st]\nTRUNCATE = 3', text: 'abcdef\nx' }), ['abc', 'x']);
    assert.equal(raws({ props: '[st]\nTRUNCATE = 0', text: 'abcdef\nx' }), ['abcdef', 'x']);
  });
});

suite('when an event happened', (test) => {
  test('TIME_PREFIX and TIME_FORMAT', () => {
    const props = '[st]\nTIME_PREFIX = at=\nTIME_FORMAT = %d.%m.%Y %H:%M:%S.%3N';
    assert.equal(times({ props, text: '2020-01-01T00:00:00Z at=02.03.2021 04:05:06.789 x' }), ['1614657906.789']);
  });

  test('TIME_PREFIX alone; MAX_TIMESTAMP_LOOKAHEAD counts behind it', () => {
    const text = '2020-01-01T00:00:00Z at=  2021-03-02T04:05:06Z';
    assert.equal(times({ props: '[st]\nTIME_PREFIX = at=', text }), ['1614657906']);
    const props = '[st]\nTIME_PREFIX = at=\nMAX_TIMESTAMP_LOOKAHEAD = 5';
    assert.equal(times({ props, text }), ['1577836800'], 'what the configuration does not find is guessed');
  });

  test('TIME_FORMAT alone is looked for', () => {
    assert.equal(times({ props: '[st]\nTIME_FORMAT = %H:%M:%S %d/%m/%Y', text: 'x 04:05:06 02/03/2021' }), ['1614657906']);
  });

  test('TZ holds for stamps that name no zone', () => {
    const props = '[st]\nTZ = America/New_York\nTIME_FORMAT = %Y-%m-%d %H:%M:%S';
    assert.equal(times({ props, text: '2021-03-02 04:05:06' }), ['1614675906']);
  });

  test('DATETIME_CONFIG = CURRENT', () => {
    assert.equal(times({ props: '[st]\nDATETIME_CONFIG = CURRENT', text: '2021-03-02 04:05:06' }), [String(NOW)]);
  });

  test('JSON events follow it too', () => {
    const props = '[st]\nTIME_PREFIX = "when":"\nTIME_FORMAT = %d/%m/%Y';
    assert.equal(times({ props, text: '{"time":"2020-01-01T00:00:00Z","when":"02/03/2021"}' }), ['1614643200']);
  });

  test('stamps of texts without configuration (design/ingestion.md, shape 7)', () => {
    const time = (text: string) => times({ text, metadata: {} })[0];
    assert.equal(
      time(
        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Sysmon' Guid='{5770385F-C22A-43E0-BF4C-06F5698FFBD9}'/><TimeCreated SystemTime='2022-07-20T07:01:49.129005400Z'/></System></Event>",
      ),
      '1658300509.129005',
    );
    assert.equal(time('type=EXECVE msg=audit(1723209251.519:128180): argc=3'), '1723209251.519');
    assert.equal(time('Audit:[timestamp=10-06-2022 18:11:31.712, user=admin]'), '1665079891.712');
    assert.equal(time('1694000000, search_name="x", risk="1"'), '1694000000');
    assert.equal(time('{"id":"1","recorded":"2023-05-10T16:07:27.763Z"}'), '1683734847.763');
  });
});

suite('SEDCMD and TRANSFORMS', (test) => {
  const transformed = (transforms: string, text: string, spl: string) => {
    const { rows, diagnostics } = run({
      props: '[st]\nTRANSFORMS-a = t',
      transforms,
      text,
      spl,
      metadata: { sourcetype: 'st', host: 'h', source: '/x' },
    });
    assert.equal(diagnostics, []);
    return rows.map((row) => ({ ...row }));
  };

  test('SEDCMD changes the text, after the time was read', () => {
    const props = '[st]\nSEDCMD-a = s/\\d{4}/####/g s/b/c/';
    const given = { props, text: '2024-01-01T00:00:00Z 1234 b', spl: '* | table _raw _time' };
    assert.equal(
      run(given).rows.map((row) => ({ ...row })),
      [{ _raw: '####-01-01T00:00:00Z #### c', _time: '1704067200' }],
    );
  });

  test('metadata: sourcetype, source, host, index; rules of the new sourcetype extract', () => {
    const transforms = '[t]\nREGEX = kind=(\\w+)\nDEST_KEY = MetaData:Sourcetype\nFORMAT = sourcetype::st:$1';
    const props = '[st]\nTRANSFORMS-a = t, u\n[st:web]\nEVAL-new = "yes"';
    const more = '\n[u]\nREGEX = host=(\\w+)\nDEST_KEY = MetaData:Host\nFORMAT = host::$1';
    const given = { props, transforms: transforms + more, text: 'kind=web host=w1', spl: 'sourcetype=st:web | table sourcetype new host' };
    assert.equal(
      run(given).rows.map((row) => ({ ...row })),
      [{ sourcetype: 'st:web', new: 'yes', host: 'w1' }],
    );
    assert.equal(transformed('[t]\nREGEX = .\nDEST_KEY = _MetaData:Index\nFORMAT = web', 'a', 'index=web | table index'), [
      { index: 'web' },
    ]);
    assert.equal(
      transformed(
        '[t]\nSOURCE_KEY = MetaData:Source\nREGEX = ^source::/(.)\nDEST_KEY = MetaData:Source\nFORMAT = source::$1',
        'a',
        '* | table source',
      ),
      [{ source: 'x' }],
    );
  });

  test('what is looked for is looked for in the changed text', () => {
    const props = '[st]\nSEDCMD-a = s/secret/hidden/';
    assert.is(run({ props, text: 'a secret\n', spl: 'hidden | table _raw' }).rows.length, 1);
    assert.is(run({ props, text: 'a secret\n', spl: 'secret | table _raw' }).rows.length, 0);
    const xml = '<r><s>a&amp;bcd</s></r>';
    assert.is(run({ props: '[st]\nKV_MODE = xml', text: xml, spl: 'r.s="a&bcd" | table r.s' }).rows.length, 1);
  });

  test('queue = nullQueue drops, and the last one counts', () => {
    const props = '[st]\nTRANSFORMS-a = all, good';
    const transforms =
      '[all]\nREGEX = .\nDEST_KEY = queue\nFORMAT = nullQueue\n[good]\nREGEX = good\nDEST_KEY = queue\nFORMAT = indexQueue';
    assert.equal(raws({ props, transforms, text: 'good\nbad\n' }), ['good']);
  });

  test('_raw, and indexed fields by WRITE_META', () => {
    assert.equal(transformed('[t]\nREGEX = (\\w+)-(\\w+)\nDEST_KEY = _raw\nFORMAT = $2 $1', 'a-b', '* | table _raw'), [{ _raw: 'b a' }]);
    const meta = '[t]\nREGEX = (\\d)\nWRITE_META = true\nREPEAT_MATCH = true\nFORMAT = digit::$1 both::"$1 x"';
    assert.equal(transformed(meta, '1 2', '* | table digit both'), [{ digit: ['1', '2'], both: ['1 x', '2 x'] }]);
  });

  test('LOOKAHEAD: how many characters of the source are searched, 4096 unless it says otherwise', () => {
    const queue = (lookahead: string) => `[t]\nREGEX = drop\nDEST_KEY = queue\nFORMAT = nullQueue\n${lookahead}`;
    const text = (before: number) => `${'x'.repeat(before)}drop\n`;
    const kept = (lookahead: string, before: number) =>
      raws({ props: '[st]\nTRANSFORMS-a = t', transforms: queue(lookahead), text: text(before) }).length;
    assert.equal([kept('', 4092), kept('', 4093), kept('LOOKAHEAD = 5000', 4093), kept('LOOKAHEAD = 10', 7)], [0, 1, 0, 1]);
    // Not in the specification: add-ons write -1 to search all of an event.
    assert.is(kept('LOOKAHEAD = -1', 20_000), 0);
  });

  test('what is not supported is a warning', () => {
    const given = { props: '[st]\nTRANSFORMS-a = t, n\nSEDCMD-b = s/(/x/', transforms: '[t]\nINGEST_EVAL = a=1', text: 'x' };
    assert.equal(told(run(given).diagnostics).sort(), ['SPL1080', 'SPL1081', 'SPL1089']);
    const merging = '[st]\nSHOULD_LINEMERGE = true\nBREAK_ONLY_BEFORE = ^x\nMUST_NOT_BREAK_AFTER = y';
    assert.equal(told(run({ props: merging, text: 'x' }).diagnostics), ['SPL1090']);
  });
});

suite('files whose first line names their fields: INDEXED_EXTRACTIONS', (test) => {
  test('csv: values are indexed fields, _raw is the line', () => {
    const props = '[st]\nINDEXED_EXTRACTIONS = csv\nTIMESTAMP_FIELDS = day, clock';
    const text = 'day,clock,user.name,note\n2021-03-02,04:05:06,bob,"a, b"\n2021-03-02,04:05:07,al,\n';
    const { rows } = run({ props, text, spl: 'user_name=bob | table _time user_name note _raw' });
    assert.equal(
      rows.map((row) => ({ ...row })),
      [{ _time: '1614657906', user_name: 'bob', note: 'a, b', _raw: '2021-03-02,04:05:06,bob,"a, b"' }],
    );
  });

  test('tsv without a line of names; w3c with its directive', () => {
    const tsv = '[st]\nINDEXED_EXTRACTIONS = tsv\nFIELD_NAMES = a, b';
    assert.equal(each({ props: tsv, text: '1\t2\n3\t4\n' }, 'b').sort(), ['2', '4']);
    const w3c = '[st]\nINDEXED_EXTRACTIONS = w3c';
    const text = '#Version: 1.0\n#Fields: date time cs-method cs(User-Agent)\n2021-03-02 04:05:06 GET -\n';
    const { rows } = run({ props: w3c, text, spl: '* | table _time cs_method cs_User_Agent_' });
    assert.equal(
      rows.map((row) => ({ ...row })),
      [{ _time: '1614657906', cs_method: 'GET' }],
    );
  });

  test('a header line further down, a preamble', () => {
    const props = '[st]\nINDEXED_EXTRACTIONS = csv\nPREAMBLE_REGEX = ^--';
    assert.equal(each({ props, text: '-- made by x\na,b\n1,2\n' }, 'b'), ['2']);
  });
});

suite('HEC and index-time rules', (test) => {
  test('the origin of the envelope decides', () => {
    const text = '{"sourcetype":"other","event":"a secret"}\n{"sourcetype":"st","event":{"k":"a secret"}}\n';
    const props = '[st]\nSEDCMD-a = s/secret/***/';
    assert.equal(raws({ props, text, metadata: {} }), ['a secret', '{"k":"a ***"}']);
    assert.equal(
      run({ props, text, metadata: {}, spl: 'sourcetype=st | table k' }).rows.map((row) => ({ ...row })),
      [{ k: 'a ***' }],
    );
  });
});
