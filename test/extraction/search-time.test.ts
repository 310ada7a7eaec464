import { type Diagnostic, search } from '../../src/index.ts';
import { assert, suite } from '../kit/suite.ts';

/** The files of an app, by their names without folder. */
interface Conf {
  readonly props: string;
  readonly transforms?: string;
  readonly eventtypes?: string;
  readonly tags?: string;
  readonly lookups?: Readonly<Record<string, string>>;
  readonly macros?: string;
}

const appOf = ({ lookups = {}, ...files }: Conf): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...Object.entries(files).map(([name, text]) => [`default/${name}.conf`, text]),
    ...Object.entries(lookups).map(([name, text]) => [`lookups/${name}`, text]),
  ]);

interface Given {
  readonly conf: Conf;
  readonly raw: string;
  readonly sourcetype?: string;
  readonly source?: string;
  readonly host?: string;
  readonly spl?: string;
}

function run({ conf, raw, spl = '*', ...metadata }: Given) {
  const { sourcetype = 'st', source = '/var/log/a.log', host = 'h1' } = metadata;
  return search({ spl, now: 0, apps: [appOf(conf)], data: [{ metadata: { sourcetype, source, host }, text: raw }] });
}

/** The named fields of the one event. */
function fields(given: Given, ...names: readonly string[]) {
  const { rows, diagnostics } = run(given);
  assert.equal(diagnostics, []);
  return names.map((name) => rows[0]?.[name] ?? null);
}

const told = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code, severity }) => `${severity} ${code}`);

// Where a test names no other source, its expectation stands in props.conf.spec or transforms.conf.spec of Splunk 9.
suite('inline extraction: EXTRACT', (test) => {
  test('named groups become fields', () => {
    const conf = { props: '[st]\nEXTRACT-a = user (?<who>\\w+) did (?<what>\\w+)' };
    assert.equal(fields({ conf, raw: 'user bob did login' }, 'who', 'what'), ['bob', 'login']);
  });

  test('MATCH_LIMIT bounds how often an attempt goes back, in props for EXTRACT and in transforms for REPORT', () => {
    // Each way of parting the letters fails at the end: about 2 to the power of 14 returns.
    const raw = `x${'a'.repeat(14)}b`;
    const given = (limit: string) => ({ props: `[st]\n${limit}\nEXTRACT-a = x(?<run>(?:a+)+)(?:c|b$)` });
    const hard = (limit: string) => ({ props: `[st]\n${limit}\nEXTRACT-a = x(?:(?:a+)+c|(?<run>a+)b)` });
    assert.equal(fields({ conf: given('MATCH_LIMIT = 20'), raw }, 'run'), ['a'.repeat(14)]);
    assert.equal(fields({ conf: hard('MATCH_LIMIT = 100000'), raw }, 'run'), ['a'.repeat(14)]);
    const limited = run({ conf: hard('MATCH_LIMIT = 1000'), raw });
    assert.equal([limited.rows[0]?.run, told(limited.diagnostics)], [undefined, ['warning SPL5103']]);
    const longer = `x${'a'.repeat(18)}b`;
    assert.equal(told(run({ conf: hard(''), raw: longer }).diagnostics), ['warning SPL5103']);
    assert.equal(fields({ conf: hard('MATCH_LIMIT = 1000000'), raw: longer }, 'run'), ['a'.repeat(18)]);
    const report = { props: '[st]\nREPORT-a = t', transforms: '[t]\nREGEX = x(?:(?:a+)+c|(?<run>a+)b)\nMATCH_LIMIT = 1000' };
    assert.equal(told(run({ conf: report, raw }).diagnostics), ['warning SPL5103']);
  });

  test('a DEPTH_LIMIT under the default is told, a higher one is what there is', () => {
    const toldOf = (limit: string) =>
      told(run({ conf: { props: `[st]\nDEPTH_LIMIT = ${limit}\nEXTRACT-a = (?<a>.)` }, raw: 'a' }).diagnostics);
    assert.equal([toldOf('500'), toldOf('1000'), toldOf('100000')], [['warning SPL1090'], [], []]);
  });

  test('a dot matches a line end, ^ and $ match at lines', () => {
    const conf = { props: '[st]\nEXTRACT-a = ^start(?<body>.*)^end$' };
    assert.equal(fields({ conf, raw: JSON.stringify({ event: 'start\n1\nend\nx', time: 1 }) }, 'body'), ['\n1\n']);
  });

  test('in <field> reads what a class lower in ASCII order gave', () => {
    const conf = { props: '[st]\nEXTRACT-b = (?<first>\\w) in who\nEXTRACT-a = user (?<who>\\w+)' };
    assert.equal(fields({ conf, raw: 'user bob' }, 'first'), ['b']);
    const late = { props: '[st]\nEXTRACT-a = (?<first>\\w) in who\nEXTRACT-b = user (?<who>\\w+)' };
    assert.equal(fields({ conf: late, raw: 'user bob' }, 'first'), [null]);
  });

  test('a field of a lower class stays', () => {
    const conf = { props: '[st]\nEXTRACT-b = second (?<x>\\w+)\nEXTRACT-a = first (?<x>\\w+)' };
    assert.equal(fields({ conf, raw: 'second 2 first 1' }, 'x'), ['1']);
  });

  test('a broken expression is a warning that points at it, and the rest goes on', () => {
    const { rows, diagnostics } = run({
      conf: { props: '[st]\nEXTRACT-a = (?<x>(\nEXTRACT-b = n(?<y>\\d)' },
      raw: 'n1',
      spl: '* | table x y',
    });
    assert.equal(told(diagnostics), ['warning SPL1080']);
    assert.equal(diagnostics[0]?.source?.name, 'app/default/props.conf');
    assert.equal(diagnostics[0]?.span?.start, '[st]\nEXTRACT-a = '.length + '(?<x>('.length - 1);
    assert.equal(
      rows.map((row) => row.y),
      ['1'],
    );
  });
});

suite('transforms: REPORT', (test) => {
  const report = (transforms: string, names = 't') => ({ props: `[st]\nKV_MODE = none\nREPORT-a = ${names}`, transforms });

  test('FORMAT names fields; without it named groups do', () => {
    const conf = report('[t]\nREGEX = (\\w+)@(\\w+)\nFORMAT = user::$1 domain::$2 kind::mail\n[u]\nREGEX = @(?<d>\\w+)', 't, u');
    assert.equal(fields({ conf, raw: 'bob@example' }, 'user', 'domain', 'kind', 'd'), ['bob', 'example', 'mail', 'example']);
  });

  test('$1::$2 repeats over the text and cleans keys; the first value stays', () => {
    const conf = report('[t]\nREGEX = ([\\w-]+)=>(\\w+)\nFORMAT = $1::$2');
    assert.equal(fields({ conf, raw: 'a-b=>1 _c=>2 9d=>3 a-b=>4' }, 'a_b', 'c', 'd'), ['1', '2', '3']);
  });

  test('CLEAN_KEYS = false keeps keys, MV_ADD = true keeps all values', () => {
    const conf = report('[t]\nREGEX = ([\\w-]+)=>(\\w+)\nFORMAT = $1::$2\nCLEAN_KEYS = false\nMV_ADD = true');
    assert.equal(fields({ conf, raw: 'a-b=>1 a-b=>4' }, 'a-b'), [['1', '4']]);
  });

  test('_KEY_1 and _VAL_1 are pairs', () => {
    const conf = report('[t]\nREGEX = <Data Name="(?<_KEY_1>\\w+)">(?<_VAL_1>[^<]*)<');
    assert.equal(fields({ conf, raw: '<Data Name="Image">a.exe</Data><Data Name="Empty"></Data>' }, 'Image', 'Empty'), ['a.exe', null]);
  });

  test('SOURCE_KEY is a field that was extracted before', () => {
    const conf = report('[t]\nREGEX = to (?<target>\\S+)\n[u]\nSOURCE_KEY = target\nREGEX = ^(?<scheme>\\w+):', 't, u');
    assert.equal(fields({ conf, raw: 'to https://x' }, 'scheme'), ['https']);
  });

  test('DELIMS with FIELDS, with two sets, and alone', () => {
    const listed = report('[t]\nDELIMS = ","\nFIELDS = a, b, "c d", e');
    assert.equal(fields({ conf: listed, raw: '1,"2,3",,4' }, 'a', 'b', 'c d', 'e'), ['1', '2,3', null, '4']);
    const pairs = report('[t]\nDELIMS = "|;", "="');
    assert.equal(fields({ conf: pairs, raw: 'a=1|b="2;3";c=' }, 'a', 'b', 'c'), ['1', '2;3', null]);
    const kept = report('[t]\nDELIMS = "|;", "="\nKEEP_EMPTY_VALS = true');
    assert.equal(fields({ conf: kept, raw: 'a=1|c=|d=2' }, 'a', 'c', 'd'), ['1', '', '2']);
    const turns = report('[t]\nDELIMS = " "');
    assert.equal(fields({ conf: turns, raw: 'a 1  b 2' }, 'a', 'b'), ['1', '2']);
  });

  test('a transform that nobody defines, and a broken one, are warnings', () => {
    const { diagnostics } = run({ conf: report('[t]\nREGEX = (', 't, nope'), raw: 'x' });
    assert.equal(told(diagnostics), ['warning SPL1080', 'warning SPL1081']);
  });
});

suite('automatic extraction: KV_MODE', (test) => {
  const mode = (text: string) => ({ props: `[st]\nEXTRACT-a = ^(?<a>\\w)\n${text}` });

  test('pairs that rules have not given', () => {
    assert.equal(fields({ conf: mode('KV_MODE = auto'), raw: 'x a=1 b=2' }, 'a', 'b'), ['x', '2']);
    assert.equal(fields({ conf: mode('KV_MODE = none'), raw: 'x a=1 b=2' }, 'a', 'b'), ['x', null]);
  });

  test('none stays none where no rule gives what is asked for', () => {
    const conf = { props: '[st]\nKV_MODE = none\nEXTRACT-a = (?<z>q)' };
    assert.equal(fields({ conf, raw: 'b=2', spl: '* | table b' }, 'b'), [null]);
  });

  test('auto_escaped knows escapes in quotes', () => {
    assert.equal(fields({ conf: mode('KV_MODE = auto_escaped'), raw: 'x b="say \\"hi\\"" c=2' }, 'b', 'c'), ['say "hi"', '2']);
  });

  test('json reads JSON and nothing else', () => {
    const conf = { props: '[st]\nKV_MODE = json\nEXTRACT-a = "k":(?<k>\\d)' };
    assert.equal(fields({ conf, raw: '{"k":1,"l":[{"m":2},{"m":3}],"n":null}' }, 'k', 'l{}.m', 'n'), ['1', ['2', '3'], 'null']);
    assert.equal(fields({ conf, raw: 'b=2' }, 'b'), [null]);
  });

  test('AUTO_KV_JSON = false takes JSON out of auto', () => {
    assert.equal(fields({ conf: mode('AUTO_KV_JSON = false'), raw: '{"n":1}' }, 'n'), [null]);
  });

  test('xml names leaves by their path', () => {
    assert.equal(fields({ conf: mode('KV_MODE = xml'), raw: '<r><s id="7">v</s></r>' }, 'r.s', 'r.s{@id}'), ['v', '7']);
  });

  test('after INDEXED_EXTRACTIONS = json rules find the fields there', () => {
    const conf = { props: '[st]\nINDEXED_EXTRACTIONS = json\nKV_MODE = json\nEXTRACT-a = (?<first>\\w) in user' };
    assert.equal(fields({ conf, raw: '{"user":"bob"}' }, 'first', 'user'), ['b', 'bob']);
  });

  test('a mode that is not supported is a warning', () => {
    assert.equal(told(run({ conf: mode('KV_MODE = multi'), raw: 'x' }).diagnostics), ['warning SPL1082']);
  });
});

suite('aliases, calculated fields, lookups', (test) => {
  test('AS replaces and takes away, ASNEW keeps', () => {
    const conf = { props: '[st]\nFIELDALIAS-a = a AS x no AS y\nFIELDALIAS-b = a ASNEW z no ASNEW k "a b" AS q' };
    const raw = '{"a":"1","x":"old","y":"old","z":"old","k":"old","a b":"3"}';
    assert.equal(fields({ conf, raw }, 'x', 'y', 'z', 'k', 'q', 'a'), ['1', null, 'old', 'old', '3', '1']);
  });

  test('calculated fields see aliases and not each other', () => {
    const conf = { props: '[st]\nFIELDALIAS-a = a AS b\nEVAL-c = b . "!"\nEVAL-d = coalesce(c, "none")\nEVAL-a = null()' };
    assert.equal(fields({ conf, raw: 'a=1' }, 'b', 'c', 'd', 'a'), ['1', '1!', 'none', null]);
  });

  test('OUTPUT replaces and takes away, OUTPUTNEW fills; a later class sees an earlier one', () => {
    const lookups = { 'codes.csv': 'code,label,kind\n1,one,k1\n' };
    const transforms = '[codes]\nfilename = codes.csv';
    const props = '[st]\nLOOKUP-a = codes code AS n OUTPUT label\nLOOKUP-b = codes label OUTPUTNEW kind AS k, code AS n';
    assert.equal(fields({ conf: { props, transforms, lookups }, raw: 'n=1 label=x k=mine' }, 'label', 'k', 'n'), ['one', 'mine', '1']);
    assert.equal(fields({ conf: { props, transforms, lookups }, raw: 'n=2 label=x' }, 'label', 'k'), [null, null]);
    const all = '[st]\nLOOKUP-a = codes code AS n';
    assert.equal(fields({ conf: { props: all, transforms, lookups }, raw: 'n=1' }, 'label', 'kind'), ['one', 'k1']);
  });

  test('rules that cannot be used are warnings', () => {
    const props = '[st]\nFIELDALIAS-a = a is b\nEVAL-c = (\nLOOKUP-d = codes\nLOOKUP-e = nope a\nLOOKUP-f = codes n OUTPUT no';
    const lookups = { 'codes.csv': 'n,m\n1,2\n' };
    const { diagnostics } = run({ conf: { props, lookups, transforms: '[codes]\nfilename = codes.csv' }, raw: 'a=1' });
    assert.equal(
      told(diagnostics).sort(),
      ['SPL1083', 'SPL1084', 'SPL1085', 'SPL1086', 'SPL1087'].map((code) => `warning ${code}`),
    );
  });

  test('a filter on a made field is not looked for in the text', () => {
    const conf = { props: '[st]\nEVAL-action = if(code=="4624", "success", "failure")' };
    assert.equal(run({ conf, raw: 'code=4624', spl: 'action=success | table action' }).rows.length, 1);
  });
});

suite('event types and tags', (test) => {
  const conf: Conf = {
    props: '[st]\nEVAL-action = "success"',
    eventtypes:
      '[b_login]\nsearch = sourcetype=st `who`\n[a_any]\nsearch = eventtype=b_login OR x=1\n[off]\nsearch = *\ndisabled = 1\n[other]\nsearch = sourcetype=zz',
    macros: '[who]\ndefinition = user=*',
    tags: '[eventtype=b_login]\nauthentication = enabled\ndefault = disabled\n[user=bo%20b]\nvip = enabled',
  };

  test('eventtype, tag and tag::<field> in ASCII order', () => {
    const raw = 'user="Bo B" y=2';
    const found = fields({ conf, raw }, 'eventtype', 'tag', 'tag::eventtype', 'tag::user');
    assert.equal(found, [['a_any', 'b_login'], ['authentication', 'vip'], 'authentication', 'vip']);
  });

  test('searches find events by them', () => {
    const rows = (spl: string, raw: string) => run({ conf, raw, spl }).rows.length;
    assert.equal(rows('eventtype=b_login', 'user=x'), 1);
    assert.equal(rows('tag=authentication', 'user=x'), 1);
    assert.equal(rows('tag=authentication', 'x=1'), 0);
    assert.equal(rows('NOT tag=authentication', 'x=1'), 1);
    assert.equal(rows('eventtype=off', 'x=1'), 0);
  });

  test('event types and tags of a caller give what those of an app give', () => {
    const given = {
      eventtypes: { b_login: 'sourcetype=st user=*', a_any: 'eventtype=b_login OR x=1' },
      tags: { 'eventtype=b_login': ['authentication'], 'user=bo b': ['vip'] },
    };
    const data = [{ metadata: { sourcetype: 'st' }, text: 'user="bo b"\nx=1\ny=2\n' }];
    for (const spl of [
      '* | table eventtype tag tag::user',
      'tag=vip | table user',
      'eventtype=a* | stats count by eventtype',
      'NOT tag=authentication | table x y',
    ]) {
      const ofCaller = search({ spl, now: 0, data, ...given });
      const ofApp = search({ spl, now: 0, data, apps: [appOf({ ...conf, props: '' })] });
      assert.equal(ofCaller.rows, ofApp.rows, spl);
      assert.ok(ofApp.rows.length > 0, spl);
    }
  });

  test('typer and tags know them', () => {
    const apps = [appOf(conf)];
    const data = [{ sourcetype: 'st', user: 'bo b' }];
    const typed = search({ spl: '* | fields sourcetype user | typer | table eventtype', now: 0, data, apps }).rows;
    assert.equal(
      typed.map((row) => row.eventtype),
      [['a_any', 'b_login']],
    );
    const tagged = search({ spl: '* | tags outputfield=t user | table t', now: 0, data, apps }).rows;
    assert.equal(
      tagged.map((row) => row.t),
      ['vip'],
    );
  });

  test('priority comes before the name (eventtypes.conf.spec)', () => {
    const types = { props: '', eventtypes: '[a]\nsearch = *\npriority = 7\n[b]\nsearch = *\npriority = 2\n[c]\nsearch = *' };
    assert.equal(fields({ conf: types, raw: 'x' }, 'eventtype'), [['b', 'c', 'a']]);
  });

  test('the search of an event type that cannot be read is a warning', () => {
    const { diagnostics } = run({ conf: { props: '', eventtypes: '[bad]\nsearch = (a=1' }, raw: 'x' });
    assert.equal(told(diagnostics), ['warning SPL1088']);
  });
});

suite('stanzas: which apply, and which count', (test) => {
  const eval_ = (...stanzas: readonly string[]) => ({
    props: stanzas.map((stanza, index) => `${stanza}\nEVAL-x = "${index}"\nEVAL-only${index} = "yes"`).join('\n'),
  });

  test('source over host over sourcetype over default', () => {
    const conf = eval_('[default]', '[st]', '[host::h*]', '[source::/var/...]');
    assert.equal(fields({ conf, raw: 'e' }, 'x', 'only0', 'only1', 'only2', 'only3'), ['3', 'yes', 'yes', 'yes', 'yes']);
    assert.equal(fields({ conf, raw: 'e', source: 'else' }, 'x', 'only3'), ['2', null]);
    assert.equal(fields({ conf, raw: 'e', source: 'else', host: 'x' }, 'x'), ['1']);
    assert.equal(fields({ conf, raw: 'e', source: 'else', host: 'x', sourcetype: 'no' }, 'x'), ['0']);
  });

  test('in one kind the name first in ASCII order counts, priority before that', () => {
    assert.equal(fields({ conf: eval_('[source::...b...]', '[source::...a...]'), raw: 'e', source: 'ab' }, 'x'), ['1']);
    assert.equal(fields({ conf: eval_('[source::...a...]', '[source::...b...]\npriority = 5'), raw: 'e', source: 'ab' }, 'x'), ['1']);
    assert.equal(fields({ conf: eval_('[source::...a...]', '[source::zab]'), raw: 'e', source: 'zab' }, 'x'), ['1']);
  });

  test('... is anything, * anything but a separator, a dot is a dot; hosts in any case, sources not', () => {
    const matches = (stanza: string, given: Partial<Given>) => fields({ conf: eval_(stanza), raw: 'e', ...given }, 'x')[0] === '0';
    assert.ok(matches('[source::/var/.../x.log(.\\d+)?]', { source: '/var/a/b/x.log.1' }));
    assert.not(matches('[source::/var/*/x.log]', { source: '/var/a/b/x.log' }));
    assert.not(matches('[source::/var/x.log]', { source: '/var/x_log' }));
    assert.not(matches('[source::/Var/*]', { source: '/var/x' }));
    assert.ok(matches('[host::Web*]', { host: 'wEB01' }));
    assert.ok(matches('[source::(WMI:WinEventLog|WinEventLog)...]', { source: 'WinEventLog:Security' }));
    assert.ok(matches('[(::){0}XmlWinEventLog:*]', { sourcetype: 'XmlWinEventLog:Security' }));
    assert.not(matches('[ST]', { sourcetype: 'st' }));
  });

  test('rename: the other sourcetype is searched and configured, _sourcetype keeps the name', () => {
    const conf = { props: '[old]\nrename = new\nEVAL-a = "old"\n[new]\nEVAL-b = sourcetype' };
    const rows = run({ conf, raw: 'e', sourcetype: 'old', spl: 'sourcetype=new | table sourcetype _sourcetype a b' }).rows;
    assert.equal(
      rows.map((row) => ({ ...row })),
      [{ sourcetype: 'new', _sourcetype: 'old', b: 'new' }],
    );
  });
});

suite('rules that read metadata', (test) => {
  const conf = { props: '[st]\nEVAL-from = source."/".host."/".sourcetype' };
  const from = (text: string, metadata: Readonly<Record<string, string>>) =>
    search({ spl: '* | table from', now: 0, apps: [appOf(conf)], data: [{ metadata, text }] }).rows.map((row) => row.from ?? null);

  test('of the first event too, whatever shape the data have', () => {
    const all = { sourcetype: 'st', source: 's', host: 'h' };
    assert.equal(from('a\nb\n', all), ['s/h/st', 's/h/st']);
    assert.equal(from('{"a":1}\n{"a":2}\n', all), ['s/h/st', 's/h/st']);
    assert.equal(from('{"a":1,"sourcetype":"st","source":"own","host":"h"}\n', {}), ['own/h/st']);
    assert.equal(from('{"event":"a","sourcetype":"st","source":"s","host":"h"}\n', {}), ['s/h/st']);
    assert.equal(from('{"event":{"a":1},"sourcetype":"st","source":"s","host":"h"}\n', {}), ['s/h/st']);
    assert.equal(from('_raw,sourcetype,source,host\na,st,s,h\n', {}), ['s/h/st']);
    assert.equal(from('{"result":{"_raw":"a","sourcetype":"st","source":"s","host":"h"},"preview":false}\n', {}), ['s/h/st']);
  });
});

suite('rows that give their fields', (test) => {
  const conf = { props: '[st]\nFIELDALIAS-a = Image AS process\nEVAL-dest = upper(Computer)\nEVAL-user = "calculated"' };
  const ofRows = (rows: readonly Record<string, unknown>[]) =>
    search({ spl: '*', now: 0, apps: [appOf(conf)], data: rows }).rows.map((row) => ({ ...row }));

  test('rules after the text work on what is given, and what is given stays', () => {
    assert.equal(ofRows([{ sourcetype: 'st', Image: 'a.exe', Computer: 'pc', user: 'given' }]), [
      { Computer: 'pc', Image: 'a.exe', dest: 'PC', process: 'a.exe', sourcetype: 'st', user: 'given' },
    ]);
    assert.equal(ofRows([{ Image: 'a.exe' }]), [{ Image: 'a.exe' }]);
  });

  test('a CSV with _raw: what its Splunk extracted stays, the rest is extracted', () => {
    const text = '_raw,sourcetype,user\n"user=raw Image=b.exe",st,given\n';
    const { rows } = search({ spl: '* | table user process', now: 0, apps: [appOf(conf)], data: text });
    assert.equal(
      rows.map((row) => ({ ...row })),
      [{ user: 'given', process: 'b.exe' }],
    );
  });
});
