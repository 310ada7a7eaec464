import { stripVTControlCharacters } from 'node:util';
import { type Diagnostic, diagnose } from '../../src/diagnostics/diagnostic.ts';
import { diagnosticJson } from '../../src/diagnostics/json.ts';
import { closest } from '../../src/diagnostics/nearest.ts';
import { atOrigin } from '../../src/diagnostics/origin.ts';
import { renderDiagnostic } from '../../src/diagnostics/render.ts';
import { assert, suite } from '../kit/suite.ts';
import { expandText } from '../macros/kit.ts';

/** A diagnostic about the text between « and ». */
function about(marked: string, name = 'detection.spl'): Diagnostic {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const source = { name, body: marked.replace(/[«»]/g, '') };
  return diagnose('SPL2003', { source, span: { start, end } }, { name: 'lowr', near: ['lower'] });
}

function plain(diagnostic: Diagnostic): readonly string[] {
  return renderDiagnostic(diagnostic, { color: false }).split('\n');
}

/** What stands under the header and the place. */
function excerptOf(marked: string): readonly string[] {
  return plain(about(marked)).slice(2, -1);
}

suite('rendering (house.md section 8)', (test) => {
  test('the example of the house', () => {
    assert.equal(plain(about('index=main\n| eval a=«lowr»(b)')), [
      'error[SPL2003]: unknown eval function "lowr"',
      '  detection.spl:2:10',
      '  2 | | eval a=lowr(b)',
      '    |          ^^^^',
      '  hint: did you mean "lower"?',
    ]);
  });
  test('a place in a macro names every use', () => {
    const expanded = expandText('`outer` | head 1', { outer: 'a | `inner`', inner: 'eval a=lowr(b)' });
    const start = expanded.source.body.indexOf('lowr');
    const found = diagnose('SPL2003', { span: { start, end: start + 4 } }, { name: 'lowr', near: [] });
    assert.equal(plain(atOrigin(found, expanded.map)), [
      'error[SPL2003]: unknown eval function "lowr"',
      '  macro inner:1:8',
      '  1 | eval a=lowr(b)',
      '    |        ^^^^',
      '  note: in macro "inner", expanded at macro outer:1:5',
      '  note: in macro "outer", expanded at search.spl:1:1',
    ]);
  });
  test('several lines, and many', () => {
    assert.equal(excerptOf('a «b\n  c\n\nd» e'), ['  1 | a b', '    |   ^', '    ...', '  4 | d e', '    | ^']);
    assert.equal(excerptOf('x«y\n\nz»'), ['  1 | xy', '    |  ^', '  2 |', '  3 | z', '    | ^']);
  });
  test('the gutter is as wide as the longest number', () => {
    assert.equal(excerptOf(`${'\n'.repeat(8)}«a\nb»`), ['   9 | a', '     | ^', '  10 | b', '     | ^']);
  });
  test('tabs, wide and combining characters keep carets under their text', () => {
    assert.equal(excerptOf('\t«ab»'), ['  1 |     ab', '    |     ^^']);
    assert.equal(excerptOf('日本e\u0301«x»'), ['  1 | 日本e\u0301x', '    |      ^']);
    assert.equal(excerptOf('«日»'), ['  1 | 日', '    | ^^']);
  });
  test('characters that could drive a terminal are shown, not sent', () => {
    assert.equal(excerptOf('\u001b[31m«x»\u0085\u202e'), ['  1 | ␛[31mx\uFFFD\uFFFD', '    |      ^']);
  });
  test('the end of the text, and of a line', () => {
    assert.equal(excerptOf('a |«»'), ['  1 | a |', '    |    ^']);
    assert.equal(excerptOf('a |«»\r\nb'), ['  1 | a |', '    |    ^']);
    assert.equal(excerptOf('«»'), ['  1 |', '    | ^']);
  });
  test('a long line is cut around the caret', () => {
    const [text = '', carets = ''] = excerptOf(`${'a'.repeat(500)}«bc»${'d'.repeat(500)}`);
    assert.is(text, `  1 | …${'a'.repeat(40)}bc${'d'.repeat(78)}…`);
    assert.is(text.indexOf('bc'), carets.indexOf('^^'));
    const [start = ''] = excerptOf(`«bc»${'d'.repeat(500)}`);
    assert.is(start, `  1 | bc${'d'.repeat(118)}…`);
    const [, wide = ''] = excerptOf(`«${'b'.repeat(500)}»`);
    assert.is(wide, `    | ${'^'.repeat(120)}`);
  });
  test('without text to point at', () => {
    assert.equal(plain(diagnose('SPL1016', {}, { file: 'm.conf' })), ['error[SPL1016]: cannot read "m.conf"']);
    assert.equal(plain(diagnose('SPL1016', { source: { name: 'x.spl', body: '' } }, { file: 'm' })), [
      'error[SPL1016]: cannot read "m"',
      '  x.spl',
    ]);
  });
  test('of very many related places the nearest and the last', () => {
    const source = { name: 's', body: 'x' };
    const related = Array.from({ length: 20 }, (_, i) => ({ message: `in macro "m${i}", expanded`, source, span: { start: 0, end: 1 } }));
    const lines = plain({ ...about('«x»'), related }).filter((line) => line.startsWith('  note'));
    assert.equal(
      [lines.length, lines.at(-2), lines.at(-1)],
      [9, '  note: and 12 more places between', '  note: in macro "m19", expanded at s:1:1'],
    );
  });
  test('colours only when asked for', () => {
    const text = renderDiagnostic(about('«x»'), { color: true });
    assert.ok(text.includes('\u001b[31m^'));
    assert.is(stripVTControlCharacters(text), renderDiagnostic(about('«x»'), { color: false }));
  });
  test('as JSON', () => {
    assert.equal(diagnosticJson(about('a\n«b»')), {
      code: 'SPL2003',
      severity: 'error',
      message: 'unknown eval function "lowr"',
      file: 'detection.spl',
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 2,
      hint: 'did you mean "lower"?',
    });
    assert.equal(diagnosticJson(diagnose('SPL1016', {}, { file: 'm' })), {
      code: 'SPL1016',
      severity: 'error',
      message: 'cannot read "m"',
    });
  });
});

suite('did you mean', (test) => {
  const names = ['lower', 'upper', 'len', 'log', 'ln', 'substr', 'replace', 'relative_time'];
  test('near names, nearest first', () => {
    assert.equal(closest('lowr', names), ['lower']);
    assert.equal(closest('Lower', names), ['lower']);
    assert.equal(closest('lne', names).slice(0, 1), ['len']);
    assert.equal(closest('relativ_tiem', names), ['relative_time']);
  });
  test('nothing where nothing is near', () => {
    assert.equal(closest('frobnicate', names), []);
    assert.equal(closest('x', names), []);
    assert.equal(closest('', names), []);
  });
});
