import { compile, type PluginArguments, type PluginCommand, parse, print, search } from '../src/index.ts';
import { assert, suite } from './kit/suite.ts';

const DATA = [
  { _time: 2, text: 'aGk=', m: ['a', 'b'] },
  { _time: 1, text: 'bm8=' },
];
const decode: PluginCommand = (rows) => rows.map((row) => ({ ...row, text: Buffer.from(String(row.text), 'base64').toString() }));
const run = (spl: string, commands: Readonly<Record<string, PluginCommand>>) => search({ spl, data: DATA, commands });
const codes = (spl: string, commands: Readonly<Record<string, PluginCommand>>) => run(spl, commands).diagnostics.map(({ code }) => code);

suite('commands that the caller supplies', (test) => {
  test('rows go in and come out; what follows works on them', () => {
    assert.equal(
      run('* | cyberchef | table text m', { cyberchef: decode }).rows.map((row) => ({ ...row })),
      [{ text: 'hi', m: ['a', 'b'] }, { text: 'no' }],
    );
  });

  test('arguments: what has a name, what has none, and all as it was written', () => {
    const seen: PluginArguments[] = [];
    const spy: PluginCommand = (rows, args) => {
      seen.push(args);
      return rows;
    };
    assert.equal(codes('* | CyberChef InField=text op="From \\"Base64\\"" x, "a b" | stats count', { cyberchef: spy }), []);
    assert.equal(
      seen.map(({ named, ...rest }) => ({ ...rest, named: { ...named } })),
      [
        {
          text: 'InField=text op="From \\"Base64\\"" x, "a b"',
          named: { infield: 'text', op: 'From "Base64"' },
          positional: ['x', 'a b'],
        },
      ],
    );
  });

  test('a name such as __proto__ is a name like any other', () => {
    const seen: string[] = [];
    const probe: PluginCommand = (rows, { named }) => {
      seen.push(...Object.keys(named));
      return rows;
    };
    run('* | probe __proto__=1', { probe });
    assert.equal(seen, ['__proto__']);
    const made: PluginCommand = () => [
      JSON.parse('{"__proto__": "x", "404": 1, "list": [1, null, "b"], "object": {"a": 1}, "gone": null}'),
    ];
    const [row] = run('* | made', { made }).rows;
    assert.equal(Object.keys(row ?? {}).sort(), ['404', '__proto__', 'list', 'object']);
    assert.equal([row?.list, row?.object], [['1', 'b'], '{"a":1}']);
  });

  test('as the first command it gets no rows, and makes them', () => {
    const rest: PluginCommand = (rows) => [{ title: `${rows.length} rows` }];
    assert.equal(
      run('| rest /services/server/info splunk_server=local | stats count by title', { rest }).rows.map((row) => ({ ...row })),
      [{ title: '0 rows', count: '1' }],
    );
  });

  test('without it the search says what is needed', () => {
    assert.equal(codes('| rest /services/server/info', {}), ['SPL4003']);
    assert.equal(codes('* | cyberchef', {}), ['SPL4003']);
    assert.equal(codes('* | fit LinearRegression y from x', {}), ['SPL4003']);
    assert.equal(codes('* | erex x examples="a"', {}), ['SPL4002']);
    assert.equal(codes('* | nosuchcommand', {}), ['SPL2001']);
  });

  test('what a plug-in does wrong is told', () => {
    assert.equal(
      codes('* | boom', {
        boom: () => {
          throw new Error('no');
        },
      }),
      ['SPL5105'],
    );
    // What a caller in JavaScript may return.
    assert.equal(codes('* | boom', { boom: (() => 3) as unknown as PluginCommand }), ['SPL5105']);
    assert.equal(codes('* | boom', { boom: (() => [3]) as unknown as PluginCommand }), ['SPL5105']);
  });

  test('a command that spl-run runs by itself cannot be replaced, one that depends on data from outside can', () => {
    assert.equal(codes('* | stats count', { stats: decode }), ['SPL2020']);
    assert.equal(codes('* | head 1', { 'not a name': decode }), ['SPL2020']);
    assert.equal(
      run('* | iplocation text | table Country', { iplocation: (rows) => rows.map((row) => ({ ...row, Country: 'X' })) }).rows.length,
      2,
    );
  });

  test('inside of subsearches and of text that is compiled while the search runs', () => {
    const made: PluginCommand = () => [{ text: 'aGk=' }];
    assert.is(run('search [made | fields text] | stats count', { made }).rows[0]?.count, '1');
    assert.is(run('* | head 1 | map search="| made" | stats count', { made }).rows[0]?.count, '1');
  });

  test('it is refused by print, and compile gives no program', () => {
    assert.throws(() => print('* | cyberchef', { commands: { cyberchef: decode } }), /SPL4005/);
    const compiled = compile('* | cyberchef', { commands: { cyberchef: decode } });
    assert.equal([compiled.typescript, compiled.diagnostics.length, compiled.plan === undefined], [undefined, 0, false]);
    assert.equal(parse('* | cyberchef a=1', { commands: { cyberchef: decode } }).diagnostics.length, 0);
  });
});
