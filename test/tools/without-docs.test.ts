import { stripped } from '../../tools/build/without-docs.ts';
import { assert, suite } from '../kit/suite.ts';

suite('documentation is left out of bundles', (test) => {
  test('of nested objects, as a list, as a shorthand, with and without a comma behind it', () => {
    const code = `const see = 1;\nexport const t = { a: 1, doc: { doc: 'x' }, list: [{ name: 'n', doc: "d" }], see, examples: [{ doc: 1 }], run() { return 2; }, semantics: [] };`;
    const { kept, read } = stripped(code);
    assert.is(read, undefined);
    assert.not.match(kept, /doc|examples|semantics/);
    assert.is(kept.replaceAll(/\s+/g, ' '), `const see = 1; export const t = { a: 1, list: [{ name: 'n', }], run() { return 2; }, };`);
  });

  test('a key in brackets is no documentation', () => {
    const code = 'g({ [doc]: 1 });';
    assert.equal(stripped(code), { kept: code });
  });

  test('who reads it is told, unless that is documentation itself', () => {
    assert.is(stripped('f(command.doc.summary);').read, 'doc');
    assert.is(stripped("f({ name: 'x', doc: { syntax: plain.doc.syntax } });").read, undefined);
  });
});
