import { printPipeline } from '../../src/format-search.ts';
import { assertRows, type TestRow } from '../kit/rows.ts';
import { compileSpl, runDirectly } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { commandsOf, evalOutline, searchOutline } from './outline.ts';
import { assertRoundTrip, read } from './read.ts';

function gives(spl: string, given: readonly TestRow[], rows: readonly TestRow[], macros: Readonly<Record<string, string>> = {}): void {
  const ran = runDirectly(compileSpl(spl, macros), given, { fuse: true });
  assert.equal(
    ran.diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`),
    [],
    spl,
  );
  assertRows(ran.rows, rows);
}

// Each is the form of something in published searches (security_content, apps, threat-hunting collections).
suite('words of search and of arguments', (test) => {
  const PATH = 'requestObject.metadata.annotations.kubectl.kubernetes.io/last-applied-configuration';

  test('a path with slashes, compared with a text that holds quotes; also as a by-field', () => {
    assert.is(searchOutline(`${PATH}=*\\"hostNetwork\\":true*`), `${PATH} = *\\"hostNetwork\\":true*`);
    const row = { [PATH]: '{"a":1,"hostNetwork":true}' };
    gives(`search ${PATH}=*\\"hostNetwork\\":true* | stats count by ${PATH}`, [row, { [PATH]: 'x' }], [{ ...row, count: 1 }]);
  });

  test('a quoted path of braces', () => gives('search "{}.A{}.b"="x"', [{ '{}.A{}.b': 'x' }, {}], [{ '{}.A{}.b': 'x' }]));

  test('braces and dots without quotes', () => gives('search a{}.b=1 | table a{}.b', [{ 'a{}.b': [1, 2] }], [{ 'a{}.b': [1, 2] }]));

  test('a value that ends in a dollar sign', () => assert.is(searchOutline('ServiceName!=*$ a=$b'), '(ServiceName != *$ & a = $b)'));

  test('backslashes without quotes, and four before a wildcard', () => {
    assert.is(searchOutline('Path=C:\\Windows\\System32\\cmd.exe'), 'Path = C:\\Windows\\System32\\cmd.exe');
    assert.is(searchOutline('Path="*\\\\\\\\*" b'), '(Path = "*\\\\\\\\*" & <b>)');
    gives('search p="*\\\\\\\\*"', [{ p: 'a\\\\b' }, { p: 'a\\b' }], [{ p: 'a\\\\b' }]);
  });

  test('lists of values: wildcards, blanks, a dash, a trailing comma', () => {
    assert.is(searchOutline('a IN (*a*,*b c*,-)'), 'a IN [*a*, *b, c*, -]');
    assert.is(searchOutline('a IN(x,)'), 'a IN [x]');
  });

  test('field::value', () => assert.is(searchOutline('tag::host=web host::a.b::c'), '(tag::host = web & host :: a.b::c)'));

  test('apostrophes, addresses, mail, colons, a lone brace and a lone dollar', () =>
    assert.is(
      searchOutline("don't 10.0.0.1 a@b.c x:y:z key={ $ a=it's"),
      "(<don't> & <10.0.0.1> & <a@b.c> & <x:y:z> & key = { & <$> & a = it's)",
    ));

  test('letters of any script, without quotes', () => {
    assert.is(searchOutline('名前=日本* größe Привет 😀'), '(名前 = 日本* & <größe> & <Привет> & <😀>)');
    gives('search 名前=日本* | stats count by 名前', [{ 名前: '日本語' }, { 名前: 'x' }], [{ 名前: '日本語', count: 1 }]);
  });

  test('comparison signs inside a value', () =>
    assert.is(searchOutline('url=http://x?a=b&c<d q=a=b=c'), '(url = http://x?a=b&c<d & q = a=b=c)'));

  test('capital words are operators only where operators stand', () =>
    assert.is(searchOutline('a=AND b=IN IN=c'), '(a = AND & b = IN & IN = c)'));
});

suite('names and options of commands', (test) => {
  test('an aggregate over a field whose name begins with a dash', () =>
    gives('search * | stats min(-time) as t', [{ '-time': 5 }, { '-time': 3 }], [{ t: 3 }]));

  test('names with dots, colons and blanks on the left of eval', () =>
    gives('search * | eval in:out=a/b, x-y=1, "p q"=2', [{ a: 6, b: 3 }], [{ a: 6, b: 3, 'in:out': 2, 'x-y': 1, 'p q': 2 }]));

  test('a name in single quotes that looks like a call', () =>
    assert.is(evalOutline("'predicted(x)' > 'lower95(x)'"), "('predicted(x)' > 'lower95(x)')"));

  test('$field$, as map writes it', () => assert.is(evalOutline('a=$b$ AND $c.d{}$>1'), '((a = $b$) AND ($c.d{}$ > 1))'));

  test('an exclamation mark before a call and before a group', () =>
    assert.is(evalOutline('!match(a, "x") AND !(a=b AND c=d)'), '((NOT match(a, "x")) AND (NOT ((a = b) AND (c = d))))'));

  test('options after the arguments they belong to', () =>
    gives('search * | rex "(?<n>\\d+)" field=x', [{ x: 'a1' }], [{ x: 'a1', n: 1 }]));

  test('an option whose value is JSON in quotes', () => {
    for (const spl of [
      '| cyberchef infield=a recipe="[{\\"op\\":\\"From Base64\\"}]"',
      '| cyberchef infield=a recipe="[{"op":"x"}]" outfield=b',
    ]) {
      assert.is(read(spl).diagnostics.length, 0, spl);
      assertRoundTrip(spl);
    }
  });

  test('a lone brace in a regular expression', () => gives('search * | regex x="a{"', [{ x: 'a{' }, { x: 'b' }], [{ x: 'a{' }]));

  test('keywords as names of fields', () =>
    gives('search * | stats count as by by as | table "by" as', [{ as: 'x' }], [{ by: 1, as: 'x' }]));

  test('commands and options in any case', () =>
    gives('SEARCH * | STATS COUNT AS n BY a DEDUP_SPLITVALS=T | Table n', [{ a: ['x', 'x'] }], [{ n: 1 }]));
});

suite('blanks, comments and macros', (test) => {
  test('CRLF, tabs and non-breaking spaces separate', () => {
    gives('search a=1\r\n|\twhere\u00a0b=2\r\n\t| table\u00a0a', [{ a: 1, b: 2 }], [{ a: 1 }]);
    assert.is(evalOutline('a\u00a0=\u3000b'), '(a = b)');
  });

  test('newlines anywhere between tokens', () => gives('\n\n| eval\na\n=\n1\n,\nb\n=\na\n+\n1\n\n', [], [{ a: 1, b: 2 }]));

  test('a comment anywhere between tokens, with pipes, quotes and brackets in it', () =>
    gives('search ```a | "b [``` a=1 ``` ``` | ```x``` eval ``` ] ``` b = ```1``` 2', [{ a: 1 }], [{ a: 1, b: 2 }]));

  test('a subsearch with and without its leading pipe', () => {
    assert.is(searchOutline('x [search a=1] y [| where a=1]'), '(<x> & [Search] & <y> & [Where])');
    assert.is(searchOutline('a=[search b | return $c]').startsWith('a = [Search'), true);
  });

  test('a macro whose definition begins with a pipe, stands for options, or holds a whole pipeline', () => {
    gives('search * `tail`', [{ a: 1 }, { a: 1 }], [{ n: 2 }], { tail: '| stats count as n' });
    gives('search * | stats `options` count by a', [{ a: ['x', 'x'] }], [{ a: 'x', count: 2 }], { options: 'allnum=t partitions=2' });
    gives('`all`', [{ a: 1, b: 2 }], [{ b: 2 }], { all: 'search a=1 | eval c=3 | table b' });
  });

  test('the written reading keeps a macro call wherever it stands', () => {
    for (const text of [
      '`m`',
      '`m` a=1 | `f(x, "y,z")`',
      'a=`m` `m`=b IN',
      '| stats `aggregates` by `fields`',
      '| eval a=`m(b)` + 1, `m`=2',
      '| where `is_bad` AND NOT `is_good(user)`',
      '| table `fields` a',
      '| tstats `summariesonly` count from datamodel=X where `m` by a',
      '[`m`] a',
      '| rename `m` AS b',
      '| fillnull value=`m` a',
    ]) {
      assert.is(read(text).diagnostics.length, 0, text);
      assertRoundTrip(text);
    }
  });

  test('a backtick in a quoted text calls nothing', () => gives('search a="x`nowhere`y"', [{ a: 'x`nowhere`y' }], [{ a: 'x`nowhere`y' }]));

  test('in a name only letters of ASCII need no quotes', () => assert.is(evalOutline("'größe' = 1"), "('größe' = 1)"));

  test('what was not understood at all is kept as written', () => {
    const { node } = read('`m(a)` extra words | table a');
    assert.is(printPipeline(node), '`m(a)` extra words | table a');
    assert.is(commandsOf('| `m(a)` extra | table a')[0]?.kind, 'Unparsed');
  });
});
