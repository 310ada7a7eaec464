import { readPath } from '../../src/values/json-path.ts';
import { compilePattern, execGroupSpans } from '../../src/values/pattern.ts';
import { eachLeaf, valuesAtPath } from '../../src/values/spath.ts';
import { readXml } from '../../src/values/xml-tree.ts';
import { assert, suite } from '../kit/suite.ts';

const at = (text: string, path: string): readonly string[] => valuesAtPath(text, readPath(path) ?? []);

function leaves(text: string): readonly string[] {
  const found: string[] = [];
  eachLeaf(text, (path, value) => void found.push(`${path}=${value}`));
  return found;
}

const PRODUCT =
  '<set vendor="2"><product id="17" units="mm"><desc><loc l="es">Precios</loc><loc l="fr">Prix</loc></desc></product><product id="3"><desc><loc l="de">Preise</loc></desc></product></set>';

suite('paths in XML (SearchReference/Spath, example 6)', (test) => {
  test('all elements of a name, in the order of the text', () =>
    assert.equal(at(PRODUCT, 'set.product.desc.loc'), ['Precios', 'Prix', 'Preise']));
  test('positions count from 1 within a parent', () => {
    assert.equal(at(PRODUCT, 'set.product{2}.desc.loc'), ['Preise']);
    assert.equal(at(PRODUCT, 'set.product.desc.loc{2}'), ['Prix']);
    assert.equal(at(PRODUCT, 'set.product{3}'), []);
  });
  test('attributes', () => {
    assert.equal(at(PRODUCT, 'set{@vendor}'), ['2']);
    assert.equal(at(PRODUCT, 'set.product{@id}'), ['17', '3']);
    assert.equal(at(PRODUCT, 'set.product.desc.loc{2}{@l}'), ['fr']);
    assert.equal(at(PRODUCT, 'set{@none}'), []);
  });
  test('an element with children is its markup (inferred)', () =>
    assert.equal(at(PRODUCT, 'set.product{2}.desc'), ['<desc><loc l="de">Preise</loc></desc>']));
  test('a path that leads nowhere, and a text that is none', () => {
    assert.equal(at(PRODUCT, 'set.nothing.loc'), []);
    assert.equal(at('plain', 'a'), []);
    assert.equal(at('<a><b></a>', 'a'), []);
  });
});

suite('every leaf', (test) => {
  test('of JSON, up to the cut (limits.conf, extraction_cutoff)', () => {
    assert.equal(leaves('{"a":{"b":1},"c":[true,null]}'), ['a.b=1', 'c{}=true', 'c{}=null']);
    assert.equal(leaves(`{"a":1,"b":"${'x'.repeat(5000)}","c":2}`), ['a=1']);
  });
  test('of XML, up to the cut', () => {
    assert.equal(leaves('<r><a k="1">t</a><b/>u</r>'), ['r=u', 'r.a{@k}=1', 'r.a=t']);
    assert.equal(leaves(`<r><a>1</a><b>${'x'.repeat(5000)}</b></r>`).slice(0, 1), ['r.a=1']);
  });
  test('of anything else there is none', () => assert.equal([...leaves('a=1'), ...leaves(''), ...leaves('5')], []));
});

suite('XML', (test) => {
  test('declarations, comments, CDATA, entities, several roots', () => {
    const roots = readXml('<?xml version="1.0"?><!DOCTYPE a><a x=\'"\'>1 &lt; &#65;&#x42;<!-- <b> --><![CDATA[<c>]]></a><d/>');
    assert.equal(
      roots?.map(({ name, attributes, text }) => [name, attributes, text]),
      [
        ['a', [['x', '"']], '1 < AB<c>'],
        ['d', [], ''],
      ],
    );
  });
  for (const wrong of ['', 'a', '<a>', '</a>', '<a></b>', '<a', '<!-- ', 'x<a/>', '<a>'.repeat(300) + '</a>'.repeat(300)]) {
    test(`refuses ${wrong.slice(0, 20)}`, () => assert.is(readXml(wrong), null));
  }
});

suite('places of groups (offset_field of rex)', (test) => {
  test('by number, undefined for a group that took no part', () => {
    const pattern = compilePattern('(?<a>a)|b(?<c>.)');
    if (!pattern.ok) throw new Error(pattern.detail);
    assert.equal(execGroupSpans(pattern, 'xbz'), [[1, 3], undefined, [2, 3]]);
    assert.is(execGroupSpans(pattern, 'xyz'), null);
    assert.is(execGroupSpans(pattern, 'a', 5), null);
  });
});
