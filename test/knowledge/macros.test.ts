import { readFileSync } from 'node:fs';
import type { LoadedMacros } from '../../src/knowledge/macro.ts';
import { macrosFromConf } from '../../src/knowledge/macros-conf.ts';
import { macroFromArgument, macrosFromRecord } from '../../src/knowledge/macros-record.ts';
import { macrosFromYaml } from '../../src/knowledge/macros-yaml.ts';
import { definitionRope } from '../../src/macros/substitute.ts';
import { assert, suite } from '../kit/suite.ts';

function shown({ macros }: LoadedMacros): readonly (readonly [string, readonly string[], string])[] {
  return [...macros].map(([key, macro]) => [key, macro.arguments, macro.definition]);
}

function codes({ diagnostics }: LoadedMacros): readonly string[] {
  return diagnostics.map(({ code, source, span }) => `${code} ${source?.body.slice(span?.start, span?.end) ?? ''}`);
}

/** The text in the file at which each character of a definition is said to stand; `until` runs are not followed. */
function followed(loaded: LoadedMacros, key: string): string {
  const macro = loaded.macros.get(key);
  if (macro === undefined) return '';
  const { text, segments } = definitionRope(macro, 0);
  return Array.from(text, (_, i) => {
    const segment = segments.filter((candidate) => candidate.start <= i).at(-1);
    if (segment === undefined || segment.until !== undefined) return '?';
    return macro.source?.body[segment.from + i - segment.start] ?? '?';
  }).join('');
}

suite('macros.conf (macros.conf.spec, Admin Manual "About configuration files")', (test) => {
  test('stanzas, arguments, comments, continued lines, BOM, no quoting; the last setting and stanza count', () => {
    const body = [
      '\uFEFF# comment',
      '[kube_audit]',
      'definition = wrong',
      '; another comment',
      'definition = source="kubernetes" # no comment here  \r',
      '',
      '[ f(2) ]',
      'args = a , b',
      'definition = search \\',
      '  $a$=$b$ \\',
      '[kube_audit]',
      '[off]',
      'definition = x',
      'disabled = 1',
      '[kube_audit]',
      'iseval = true',
    ].join('\n');
    const loaded = macrosFromConf({ name: 'macros.conf', body });
    assert.equal(shown(loaded), [
      ['kube_audit', [], 'source="kubernetes" # no comment here'],
      ['f(2)', ['a', 'b'], 'search \n  $a$=$b$ \n[kube_audit]'],
    ]);
    assert.is(loaded.macros.get('kube_audit')?.iseval, true);
    assert.is(followed(loaded, 'kube_audit'), 'source="kubernetes" # no comment here');
    assert.equal(codes(loaded), []);
  });
  test('a continued definition knows where each line stands', () => {
    const loaded = macrosFromConf({ name: 'm', body: '[m]\r\ndefinition = a | b \\\r\n | c' });
    assert.is(loaded.macros.get('m')?.definition, 'a | b \n | c');
    // The line break itself stands where the backslash is.
    assert.is(followed(loaded, 'm'), 'a | b \\ | c');
  });
  test('validation and its message; arguments of a macro without number are ignored', () => {
    const body = '[m]\nargs = a\ndefinition = x\nvalidation = isnum(a)\nerrormsg = a number, please';
    const macro = macrosFromConf({ name: 'm', body }).macros.get('m');
    assert.equal([macro?.arguments, macro?.validation, macro?.errormsg], [[], 'isnum(a)', 'a number, please']);
  });
  test('what cannot be read is a warning, the rest is there', () => {
    const loaded = macrosFromConf({ name: 'm', body: 'stray\n[empty]\ndescription = d\n[none]\ndefinition =\n= x' });
    assert.equal(codes(loaded), ['SPL1012 stray', 'SPL1012 = x', 'SPL1013 empty']);
    assert.equal(shown(loaded), [['none', [], '']]);
  });
  test('a macro may be called as no object key can be', () => {
    assert.equal(shown(macrosFromConf({ name: 'm', body: '[__proto__]\ndefinition = x\n[404]\ndefinition = y' })), [
      ['__proto__', [], 'x'],
      ['404', [], 'y'],
    ]);
  });
  test('rules-spl/macros.conf defines the macros of the Kubernetes searches (seeds; security_content/macros)', () => {
    const loaded = macrosFromConf({ name: 'macros.conf', body: readFileSync('rules-spl/macros.conf', 'utf8') });
    assert.equal(codes(loaded), []);
    assert.is(loaded.macros.get('kube_audit')?.definition, 'source="kubernetes"');
    assert.equal(loaded.macros.get('security_content_ctime(1)')?.arguments, ['field']);
    const filters = [...loaded.macros.values()].filter((macro) => macro.name.endsWith('_filter'));
    assert.equal([filters.length, new Set(filters.map((macro) => macro.definition))], [7, new Set(['search *'])]);
  });
});

suite('macros in YAML (security_content macros/*.yml)', (test) => {
  test('name, definition, arguments', () => {
    const body = 'name: security_content_ctime\narguments: [field]\ndescription: d\ndefinition: convert timeformat="%Y" ctime($field$)\n';
    const loaded = macrosFromYaml({ name: 'm.yml', body });
    assert.equal(shown(loaded), [['security_content_ctime(1)', ['field'], 'convert timeformat="%Y" ctime($field$)']]);
    assert.is(followed(loaded, 'security_content_ctime(1)'), 'convert timeformat="%Y" ctime($field$)');
  });
  test('several documents, a list, other scalar types', () => {
    const loaded = macrosFromYaml({
      name: 'm.yml',
      body: '- name: a\n  definition: 5\n- name: f(x)\n  definition: $x$\n---\nname: b\ndefinition: true\n',
    });
    assert.equal(shown(loaded), [
      ['a', [], '5'],
      ['f(1)', ['x'], '$x$'],
      ['b', [], 'true'],
    ]);
  });
  test('positions through every style of scalar', () => {
    const styles: readonly (readonly [string, string])[] = [
      ['definition: |-\n  a=1\n    | head 5\n', 'a=1\n  | head 5'],
      ['definition: >\n  a=1\n  b=2\n\n  c=3\n', 'a=1\nb=2\nc=3'],
      ["definition: 'it''s\n  `x`'\n", "it's\n`x`"],
      ['definition: a=1\n  b=2\n', 'a=1\nb=2'],
    ];
    for (const [yaml, expected] of styles)
      assert.is(followed(macrosFromYaml({ name: 'm', body: `name: m\n${yaml}` }), 'm').trim(), expected);
    const escaped = macrosFromYaml({ name: 'm', body: 'name: m\ndefinition: "a=\\"1\\" \\\\d \\u0041 z"\n' });
    assert.is(escaped.macros.get('m')?.definition, 'a="1" \\d A z');
    assert.is(followed(escaped, 'm'), 'a=\\1\\ \\d \\ z');
  });
  test('mistakes', () => {
    assert.equal(
      codes(macrosFromYaml({ name: 'm', body: 'name: m\ndefinition: [1\n' })).map((code) => code.slice(0, 7)),
      ['SPL1014'],
    );
    assert.equal(
      codes(macrosFromYaml({ name: 'm', body: 'definition: x\n' })).map((code) => code.slice(0, 7)),
      ['SPL1015'],
    );
    assert.equal(
      codes(macrosFromYaml({ name: 'm', body: 'name: m\n' })).map((code) => code.slice(0, 7)),
      ['SPL1013'],
    );
    assert.equal(codes(macrosFromYaml({ name: 'm', body: '# nothing\n' })), []);
  });
});

suite('macros as values', (test) => {
  test('a record in the words of the conformance cases', () => {
    const loaded = macrosFromRecord({
      m: 'a=1',
      'f(2)': { args: ['x', 'y'], definition: '$x$$y$' },
      g: { args: 'p, q', definition: '$q$' },
    });
    assert.equal(shown(loaded), [
      ['m', [], 'a=1'],
      ['f(2)', ['x', 'y'], '$x$$y$'],
      ['g(2)', ['p', 'q'], '$q$'],
    ]);
  });
  test('--macro name=..., name(2)=..., name(a,b)=...; without names those of the definition, or positions (inferred)', () => {
    assert.equal(shown(macroFromArgument('m=a=1')), [['m', [], 'a=1']]);
    assert.equal(shown(macroFromArgument('f(2)=search $field$="$value$" $field$')), [
      ['f(2)', ['field', 'value'], 'search $field$="$value$" $field$'],
    ]);
    assert.equal(shown(macroFromArgument('f(2)=$2$ $1$')), [['f(2)', ['1', '2'], '$2$ $1$']]);
    assert.equal(shown(macroFromArgument('f(a, b)=$b$')), [['f(2)', ['a', 'b'], '$b$']]);
    assert.equal(codes(macroFromArgument('nothing')), ['SPL1018 nothing']);
    assert.equal(codes(macroFromArgument('=x')), ['SPL1018 =x']);
  });
});
