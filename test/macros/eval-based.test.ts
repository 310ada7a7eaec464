import { locate } from '../../src/text/span-map.ts';
import { assert, suite } from '../kit/suite.ts';
import { boolean, expandText, pointed, value } from './kit.ts';

suite('eval-based macros (M6)', (test) => {
  test('the value is the expansion (macro.023), and may call macros', () => {
    const macros = { ev: { definition: '"a=".`one`', iseval: true }, one: '"1"', b: 'b=2' };
    const result = expandText('`ev` c', macros, { '"a="."1"': value('a=1 `b`') });
    assert.equal(pointed(result.diagnostics), []);
    assert.is(result.source.body, 'a=1 b=2 c');
  });
  test('arguments are texts between dollars and fields without (macros.conf.example fooeval)', () => {
    const macros = { 'ev(2)': { args: ['foo', 'bar'], definition: 'if(bar>0, "$foo$", "")', iseval: true } };
    let seen: readonly (readonly [string, string])[] = [];
    expandText('`ev(x,2)`', macros, {
      'if(bar>0, "x", "")': (fields) => {
        seen = [...fields];
        return value('x');
      },
    });
    assert.equal(seen, [
      ['foo', 'x'],
      ['bar', '2'],
    ]);
  });
  test('every part of the value comes from the whole definition', () => {
    const result = expandText('`ev`', { ev: { definition: '"a"."b"', iseval: true } }, { '"a"."b"': value('ab') });
    const { place } = locate(result.map, { start: 1, end: 2 });
    assert.is(place.source.body.slice(place.span.start, place.span.end), '"a"."b"');
  });
  test('an empty value is nothing (comment(1) of many apps)', () => {
    const result = expandText(
      'a `comment("x, y")` b',
      { 'comment(1)': { args: ['t'], definition: '""', iseval: true } },
      { '""': value('') },
    );
    assert.is(result.source.body, 'a  b');
  });
  test('no text, or an expression that cannot be evaluated', () => {
    const macros = { ev: { definition: 'a>1', iseval: true } };
    assert.equal(pointed(expandText('`ev`', macros, { 'a>1': boolean(true) }).diagnostics), ['SPL1010 `ev`']);
    assert.equal(pointed(expandText('`ev`', macros, { 'a>1': value(null) }).diagnostics), ['SPL1010 `ev`']);
    assert.equal(pointed(expandText('`ev`', macros).diagnostics), ['SPL1009 `ev`']);
  });
});

suite('validation (M7 and its correction)', (test) => {
  const macros = { 'v(1)': { args: ['n'], definition: 'a=$n$', validation: '$n$<3', errormsg: 'n too big' } };
  test('a Boolean must be true (macro.025, macro.026)', () => {
    assert.is(expandText('`v(1)`', macros, { '1<3': boolean(true) }).source.body, 'a=1');
    const refused = expandText('`v(5)`', macros, { '5<3': boolean(false) });
    assert.is(refused.diagnostics[0]?.message, 'macro "v(1)" refuses its arguments: n too big');
    assert.is(refused.source.body, '`v(5)`');
  });
  test('a Boolean that is null fails as well', () => {
    assert.equal(pointed(expandText('`v(x)`', macros, { 'x<3': boolean(null) }).diagnostics), ['SPL1008 `v(x)`']);
  });
  test('a text is the message, null is success (macro.027)', () => {
    const validation = { 'v(1)': { args: ['n'], definition: 'a=$n$', validation: 'check($n$)' } };
    assert.is(
      expandText('`v(9)`', validation, { 'check(9)': value('bad') }).diagnostics[0]?.message,
      'macro "v(1)" refuses its arguments: bad',
    );
    assert.equal(pointed(expandText('`v(9)`', validation, { 'check(9)': value(null) }).diagnostics), []);
  });
  test('without errormsg the message shows the validation', () => {
    const bare = { 'v(1)': { args: ['n'], definition: 'a=$n$', validation: '$n$<3' } };
    assert.is(
      expandText('`v(5)`', bare, { '5<3': boolean(false) }).diagnostics[0]?.message,
      'macro "v(1)" refuses its arguments: 5<3 is not true',
    );
  });
  test('one that cannot be evaluated is no success', () => {
    assert.equal(pointed(expandText('`v(5)`', macros).diagnostics), ['SPL1009 `v(5)`']);
  });
});
