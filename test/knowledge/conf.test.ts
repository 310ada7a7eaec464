import fc from 'fast-check';
import { parseConf } from '../../src/knowledge/conf.ts';
import { assert, suite } from '../kit/suite.ts';

/** What a file says, line by line and all of it, by the rules of the Admin Manual ("About configuration files"). */
function lineByLine(body: string): unknown {
  const lines = body
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  const stanzas: [name: string, settings: string[]][] = [['default', []]];
  const wrong: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const trimmed = line.trim();
    const equals = line.indexOf('=');
    if (trimmed === '' || /^[#;]/.test(trimmed)) continue;
    if (trimmed.startsWith('[') && trimmed.includes(']')) {
      stanzas.push([line.slice(line.indexOf('[') + 1, line.lastIndexOf(']')).trim(), []]);
    } else if (equals > 0 && line.slice(0, equals).trim() !== '') {
      let value = line.slice(equals + 1).trimStart();
      while (value.endsWith('\\') && i + 1 < lines.length) {
        i += 1;
        value = `${value.slice(0, -1)}\n${lines[i] ?? ''}`;
      }
      const last = value.slice(value.lastIndexOf('\n') + 1);
      stanzas.at(-1)?.[1].push(`${line.slice(0, equals).trim()}=${value.slice(0, value.length - last.length)}${last.trimEnd()}`);
    } else wrong.push(trimmed.slice(0, 60));
  }
  return { stanzas, wrong };
}

const pieces = fc.constantFrom(
  '[a]',
  '[ b::[0-9] ] x',
  ' [c]',
  '[',
  ']',
  'k = v',
  '  k=',
  '= v',
  'word',
  '# note',
  ';',
  '',
  '\\',
  '\\\r',
  '\r',
  '\uFEFF',
  '\u2028',
  '[d]=1',
);
const bodies = fc
  .array(fc.tuple(pieces, fc.constantFrom('', '\\', '\\\r', ' ', '\r')), { maxLength: 9 })
  .map((lines) => lines.map((line) => line.join('')).join('\n'));

suite('a .conf file of which only the names of stanzas are read at once', (test) => {
  test('says what it says line by line', () => {
    const check = (body: string): void => {
      const { stanzas, diagnostics } = parseConf({ name: 'x.conf', body });
      const found = stanzas.map(({ name, settings }) => [name, settings.map(({ key, value }) => `${key}=${value.text}`)]);
      const wrong = diagnostics.map(({ span }) => body.slice(span?.start, span?.end).slice(0, 60));
      assert.equal({ stanzas: found, wrong }, lineByLine(body));
      for (const { name, span } of stanzas.slice(1)) assert.is(body.slice(span.start, span.end), name);
      for (const { settings } of stanzas)
        for (const { key, keySpan, value } of settings) {
          assert.is(body.slice(keySpan.start, keySpan.end), key);
          for (const { start, from } of value.runs)
            assert.is(body[from] ?? '', start < value.text.length && value.text[start] !== '\n' ? value.text[start] : (body[from] ?? ''));
        }
    };
    for (const body of ['\uFEFF[a]\nk = v', 'a = 1\\\n[b]\nc = 2', '# c\\\n[b]\nk = 1\\', '[b]', '\n[b]\\\n[c]\n']) check(body);
    fc.assert(fc.property(bodies, check), { numRuns: 2000 });
  });

  test('a stanza knows the words of its own text', () => {
    const { stanzas } = parseConf({ name: 'x.conf', body: '[a]\npriority = 1\n[b]\n# nothing\n' });
    assert.equal(
      stanzas.map((stanza) => stanza.mentions('priority')),
      [false, true, false],
    );
  });
});
