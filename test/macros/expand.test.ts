import type { MacroRecord } from '../../src/knowledge/macros-record.ts';
import { locate, usesOf } from '../../src/text/span-map.ts';
import { assert, suite } from '../kit/suite.ts';
import { expandText, pointed } from './kit.ts';

/** The expanded text; fails when something was reported. */
function expanded(body: string, macros: MacroRecord): string {
  const result = expandText(body, macros);
  assert.equal(pointed(result.diagnostics), []);
  return result.source.body;
}

function problems(body: string, macros: MacroRecord): readonly string[] {
  return pointed(expandText(body, macros).diagnostics);
}

suite('macro expansion (expressions.md section 5)', (test) => {
  test('M1 a name, before and after other text, next to another call', () => {
    assert.is(expanded('`m` b=2 | `f`', { m: 'a=1', f: 'search *' }), 'a=1 b=2 | search *');
    assert.is(expanded('`m``m`', { m: 'x' }), 'xx');
  });
  test('M1 the number of arguments chooses the macro (macro.009)', () => {
    assert.is(expanded('`f` `f(2)`', { f: 'a=1', 'f(1)': { args: ['x'], definition: 'b=$x$' } }), 'a=1 b=2');
  });
  test('M2 no parentheses are added (macro.012)', () => {
    assert.is(expanded('NOT `o` b=2', { o: 'a=1 OR a=2' }), 'NOT a=1 OR a=2 b=2');
  });
  test('M3 an argument goes everywhere, inside quotes too (macro.019, macro.020)', () => {
    assert.is(expanded('`s(hi)`', { 's(1)': { args: ['t'], definition: '"<$t$>" $t$*$t$ $u$ 5$' } }), '"<hi>" hi*hi $u$ 5$');
    assert.is(expanded('`s(hi)`', { 's(1)': { args: ['t'], definition: '$5 $t$' } }), '$5 hi');
  });
  test('M3 an argument may be called as no object key can be', () => {
    assert.is(expanded('`s(1)`', { 's(1)': { args: ['__proto__'], definition: '$__proto__$ $constructor$' } }), '1 $constructor$');
  });
  test('M4 nothing is expanded in double quotes (macro.015), but between single quotes', () => {
    assert.is(expanded('eval x="`m`", y="\\"`m`" `m`', { m: '1' }), 'eval x="`m`", y="\\"`m`" 1');
    assert.is(expanded("don't `m` can't", { m: '1' }), "don't 1 can't");
  });
  test('M4 an escaped quote outside quotes opens nothing (seed: pod with host network)', () => {
    assert.is(expanded('x=*\\"hostNetwork\\":true* `m` y="a\\\\" `m`', { m: '1' }), 'x=*\\"hostNetwork\\":true* 1 y="a\\\\" 1');
  });
  test('comments stay and hide calls (macro.035, SM Add comments to searches)', () => {
    assert.is(expanded('`m` ```not `m` "``` `m````c```', { m: '1 ```d```' }), '1 ```d``` ```not `m` "``` 1 ```d``````c```');
  });
  test('M5 a definition with pipes, with macros, or empty', () => {
    assert.is(expanded('`o`', { o: 'a=1 | `i(v)` | head 1', 'i(1)': { args: ['n'], definition: 'table $n$' } }), 'a=1 | table v | head 1');
    assert.is(expanded('a=1 `e`', { e: '' }), 'a=1 ');
  });
  test('M9 security_content_summariesonly nests three macros', () => {
    const macros = {
      security_content_summariesonly: 'summariesonly=`summariesonly_config` fillnull_value=`fillnull_config`',
      summariesonly_config: 'false',
      fillnull_config: 'null',
    };
    assert.is(
      expanded('| tstats `security_content_summariesonly` count', macros),
      '| tstats summariesonly=false fillnull_value=null count',
    );
  });
  test('M8 quotes around an argument are removed, an escaped quote in it is a quote (Knowledge Manager Manual)', () => {
    const macros = { 'f(1)': { args: ['x'], definition: '[$x$]' } };
    assert.is(expanded('`f("1")`', macros), '[1]');
    assert.is(expanded('`f("a, b) `")`', { 'f(1)': { args: ['x'], definition: '"$x$"' } }), '"a, b) `"');
    assert.is(expanded('`f("He said \\"hello!\\" C:\\\\")`', macros), '[He said "hello!" C:\\\\]');
    assert.is(expanded('`f( "a" OR "b" )`', macros), '["a" OR "b"]');
    assert.is(expanded('`f("")`', macros), '[]');
  });
  test('commas inside parentheses and quotes do not separate; blanks around arguments do not count', () => {
    const macros = { 'f(2)': { args: ['x', 'y'], definition: '$x$;$y$' } };
    assert.is(expanded('`f( round(a, 2) , in(b,"(,") )`', macros), 'round(a, 2);in(b,"(,")');
    assert.is(expanded('`f(a,)`', macros), 'a;');
  });
  test('arguments by name (macro-008, KM search macro examples); another word before = is a condition', () => {
    const macros = { 'two(2)': { args: ['f', 'n'], definition: '$f$/$n$' }, 'w(1)': { args: ['c'], definition: 'where $c$' } };
    assert.is(expanded('`two(n=x, f = "g h")`', macros), 'g h/x');
    assert.is(expanded('`two(n=x, y)`', macros), 'y/x');
    assert.is(expanded('`w(status=200)` `w(c==1)`', macros), 'where status=200 where c==1');
    assert.equal(problems('`two(n=1, n=2)`', macros), ['SPL1007 `two(n=1, n=2)`']);
  });
  test('an argument may hold macro calls (inferred)', () => {
    const macros = { 'f(1)': { args: ['x'], definition: '<$x$ "$x$">' }, 'g(2)': { args: ['a', 'b'], definition: '$b$,$a$' } };
    assert.is(expanded('`f(`g(1,`f(2)`)`)`', macros), '<<2 "2">,1 "<2 "2">,1">');
  });
  test('an empty list of arguments is none', () => {
    assert.is(expanded('`m()` `m( )`', { m: 'x' }), 'x x');
  });
});

suite('macro mistakes', (test) => {
  test('M1 unknown (macro.028), with another number of arguments (macro.029, macro.030); the call stays for the parser', () => {
    const result = expandText('`kube_adit` | table `f(1,2)` | `f`', { kube_audit: 'x', 'f(1)': { args: ['a'], definition: '$a$' } });
    assert.is(result.source.body, '`kube_adit` | table `f(1,2)` | `f`');
    assert.equal(pointed(result.diagnostics), ['SPL1001 `kube_adit`', 'SPL1001 `f(1,2)`', 'SPL1001 `f`']);
    assert.equal(
      result.diagnostics.map((diagnostic) => diagnostic.hint),
      [
        'did you mean "kube_audit"?',
        '"f" is defined with 1 argument; quote an argument that holds a comma',
        '"f" is defined with 1 argument',
      ],
    );
  });
  test('an unknown macro in an argument is reported once, where it is written', () => {
    assert.equal(problems('`f(`nosuch`)`', { 'f(1)': { args: ['a'], definition: '$a$ $a$' } }), ['SPL1001 `nosuch`']);
  });
  test('names that objects have are unknown macros', () => {
    assert.equal(problems('`constructor` `__proto__`', {}), ['SPL1001 `constructor`', 'SPL1001 `__proto__`']);
  });
  test('backticks that make no call', () => {
    const macros = { m: 'x' };
    assert.equal(problems('a `m', macros), ['SPL1002 `']);
    assert.equal(problems('a `m` ` b', macros), ['SPL1002 `']);
    assert.equal(problems('`` `m`', macros), ['SPL1003 ``']);
    assert.equal(problems('`my macro` `m`', macros), ['SPL1003 macro']);
    assert.equal(problems('`m(a` `m`', macros), ['SPL0003 (']);
    assert.equal(problems('`m(a) b` `m`', macros), ['SPL1003 b']);
  });
  test('a definition that names another number of arguments', () => {
    assert.equal(problems('`f(1,2)`', { 'f(2)': { args: ['a'], definition: '$a$' } }), ['SPL1011 `f(1,2)`']);
  });
  test('a macro that calls itself (macros.conf.example: cycles are an error) names the chain', () => {
    const result = expandText('`a`', { a: 'x `b`', b: 'y `a`' });
    assert.equal(pointed(result.diagnostics), ['SPL1004 `a`']);
    assert.is(result.diagnostics[0]?.message, 'macro "a" calls itself without end: "a", then "b", then "a"');
    assert.is(result.source.body, 'x y `a`');
  });
  test('with other arguments each time it runs into the depth of 100 (commands.md section 1)', () => {
    assert.equal(problems('`a(1)`', { 'a(1)': { args: ['n'], definition: '`a($n$1)`' } }), ['SPL1005 `a($n$1)`']);
    const chain: Record<string, string> = { m100: 'deep' };
    for (let i = 1; i < 100; i += 1) chain[`m${i}`] = `\`m${i + 1}\``;
    assert.is(expanded('`m1`', chain), 'deep');
    assert.equal(problems('`m0`', { ...chain, m0: '`m1`' }), ['SPL1005 `m100`']);
  });
  test('calls in calls in arguments run into the same limit, not into the end of the stack', () => {
    const body = `${'`f('.repeat(5000)}1${')`'.repeat(5000)}`;
    assert.equal(problems(body, { 'f(1)': { args: ['a'], definition: '$a$' } }), ['SPL1005 `']);
  });
  test('growth without bounds is stopped, in length and in calls', () => {
    const twice: Record<string, string> = { d0: 'ten chars.' };
    for (let i = 1; i < 60; i += 1) twice[`d${i}`] = `\`d${i - 1}\`\`d${i - 1}\``;
    assert.equal(
      problems('`d59`', twice).map((problem) => problem.slice(0, 7)),
      ['SPL1006'],
    );
    const wide = { 'w(1)': { args: ['x'], definition: '`w($x$$x$)`' } };
    assert.equal(
      problems('`w(x)`', wide).map((problem) => problem.slice(0, 7)),
      ['SPL1006'],
    );
  });
});

suite('where expanded text comes from', (test) => {
  const macros = {
    ctime: 'convert `inner(a)`',
    'inner(1)': { args: ['field'], definition: 'ctime($field$) "$field$"' },
    'pass(1)': { args: ['v'], definition: '`inner($v$)`' },
  };
  function origin(body: string, part: string): string {
    const result = expandText(body, macros);
    const start = result.source.body.indexOf(part);
    const { place, uses } = locate(result.map, { start, end: start + part.length });
    const shown = uses.map((use) => `${use.macro} ${use.place.source.body.slice(use.place.span.start, use.place.span.end)}`);
    return [place.source.body.slice(place.span.start, place.span.end), ...shown].join(' < ');
  }
  test('a definition and every use', () => {
    assert.is(origin('x | `ctime`', 'convert'), 'convert < ctime `ctime`');
    assert.is(origin('x | `ctime`', 'ctime('), 'ctime( < inner(1) `inner(a)` < ctime `ctime`');
    assert.is(origin('x | `ctime`', 'ctime(a)'), 'ctime($field$) < inner(1) `inner(a)` < ctime `ctime`');
    assert.is(origin('x | `ctime`', 'x | con'), 'x | `ctime`');
  });
  test('an argument handed through two macros is where it was written', () => {
    assert.is(origin('`pass("fld")`', 'fld'), 'fld < inner(1) `inner($v$)` < pass(1) `pass("fld")`');
    assert.is(origin('`pass(`ctime`)`', 'convert'), 'convert < ctime `ctime` < inner(1) `inner($v$)` < pass(1) `pass(`ctime`)`');
  });
  test('uses are recorded with their arguments', () => {
    const { uses, map } = expandText('`pass(1)` `nosuch(a, b)`', macros);
    assert.equal(
      uses.map((use) => [use.key, use.arguments, usesOf(map.frames, use.frame).length, use.definition?.name]),
      [
        ['pass(1)', ['1'], 0, 'pass'],
        ['inner(1)', ['1'], 1, 'inner'],
        ['nosuch(2)', ['a', 'b'], 0, undefined],
      ],
    );
  });
  test('a diagnostic names the calls, innermost first', () => {
    const result = expandText('`o`', { o: '`i`', i: 'x `nosuch`' });
    assert.equal(
      result.diagnostics[0]?.related?.map((note) => `${note.message} at ${note.source.name}`),
      ['in macro "i", expanded at macro o', 'in macro "o", expanded at search.spl'],
    );
  });
});
