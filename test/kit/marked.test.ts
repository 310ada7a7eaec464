import { mark, marked, markedOnce } from './marked.ts';
import { assert, suite } from './suite.ts';

suite('marked text (house.md section 9)', (test) => {
  test('the marks are taken out, what they enclose is a span', () => {
    assert.equal(markedOnce('eval a=«lowr»(b)'), { text: 'eval a=lowr(b)', span: { start: 7, end: 11 } });
  });

  test('several marks, nested marks, an empty mark', () => {
    assert.equal(marked('«a» «b«c»»«»'), {
      text: 'a bc',
      spans: [
        { start: 0, end: 1 },
        { start: 2, end: 4 },
        { start: 3, end: 4 },
        { start: 4, end: 4 },
      ],
    });
  });

  test('mark is the reverse', () => {
    for (const source of ['plain', '«a» b', 'a«b»«c»', '«a«b»»c', 'a«»b', 'ab«»']) {
      const { text, spans } = marked(source);
      assert.is(mark(text, spans), source);
    }
  });

  test('a mark without its partner, or not exactly one mark, is an error', () => {
    assert.throws(() => marked('a«b'), /« without »/);
    assert.throws(() => marked('a»b'), /» without «/);
    assert.throws(() => markedOnce('ab'), /expected one/);
    assert.throws(() => markedOnce('«a»«b»'), /expected one/);
  });
});
