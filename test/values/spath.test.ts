import { readPath } from '../../src/values/json-path.ts';
import { eachLeaf, valuesAtPath } from '../../src/values/spath.ts';
import { assert, suite } from '../kit/suite.ts';

const at = (text: string, path: string): readonly string[] => valuesAtPath(text, readPath(path) ?? []);

function leaves(text: string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  eachLeaf(text, (path, value) => void found.push([path, value]));
  return found;
}

const SHOP = `<?xml version="1.0"?>
<!-- one shop -->
<shop id="s1">
  <item sku="a"><price currency="EUR">1</price><price currency="USD">2</price></item>
  <item sku="b"><price currency="EUR">3</price><note><![CDATA[x < y]]> &amp; z</note><empty/></item>
</shop>`;

suite('spath: XML', (test) => {
  test('elements by their names from the root on; repeated ones are several values (SearchReference/Spath; spath-013)', () => {
    assert.equal(at(SHOP, 'shop.item.price'), ['1', '2', '3']);
    assert.equal(at(SHOP, 'shop.item.note'), ['x < y & z']);
    assert.equal(at(SHOP, 'item.price'), []);
    assert.equal(at(SHOP, 'shop.item.zzz'), []);
  });

  test('positions count from one, within the parent (semantics/commands.md 8; spath-015)', () => {
    assert.equal(at(SHOP, 'shop.item{2}.price'), ['3']);
    assert.equal(at(SHOP, 'shop.item.price{2}'), ['2']);
    assert.equal(at(SHOP, 'shop.item{}.price{1}'), ['1', '3']);
    assert.equal(at(SHOP, 'shop.item{0}.price'), []);
    assert.equal(at(SHOP, 'shop.item{3}'), []);
  });

  test('attributes (cmd.spath.010, spath-015)', () => {
    assert.equal(at(SHOP, 'shop{@id}'), ['s1']);
    assert.equal(at(SHOP, 'shop.item{@sku}'), ['a', 'b']);
    assert.equal(at(SHOP, 'shop.item{1}.price{2}{@currency}'), ['USD']);
    assert.equal(at(SHOP, 'shop.item{@zzz}'), []);
    assert.equal(at(`<a b='1 &lt; "2"' c:d="e"/>`, 'a{@b}'), ['1 < "2"']);
    assert.equal(at(`<a b='1' c:d="e"/>`, 'a{@c:d}'), ['e']);
  });

  test('an element with children is its text, an empty one nothing (inferred)', () => {
    assert.equal(at('<a><b>1</b> </a>', 'a'), ['<a><b>1</b> </a>']);
    assert.equal(at(SHOP, 'shop.item.empty'), []);
  });

  test('several roots, and names that JavaScript knows', () => {
    assert.equal(at('<a>1</a>\n<a>2</a><b>3</b>', 'a'), ['1', '2']);
    assert.equal(at('<constructor __proto__="1"><__proto__>2</__proto__></constructor>', 'constructor.__proto__'), ['2']);
    assert.equal(at('<constructor __proto__="1"/>', 'constructor{@__proto__}'), ['1']);
  });

  test('what is no XML gives nothing', () => {
    for (const text of ['', 'a', '<a', '<a>', '<a></b>', '<a>1</a></a>', '<a>1</a>x', '<a><b></a></b>', `<a b='>1</a>`, '<!-- ', '</a>'])
      assert.equal(at(text, 'a'), [], text);
  });

  test('every leaf under its name, as far as the first 5000 characters go (extraction_cutoff)', () => {
    assert.equal(leaves('<a x="1"><b>2</b><b y="3">4</b>t</a>'), [
      ['a{@x}', '1'],
      ['a', 't'],
      ['a.b', '2'],
      ['a.b{@y}', '3'],
      ['a.b', '4'],
    ]);
    assert.equal(leaves(`<a><b>1</b><c>${'x'.repeat(6000)}</c><d>2</d></a>`)[0], ['a.b', '1']);
    assert.not(leaves(`<a><c>${'x'.repeat(6000)}</c><d>2</d></a>`).some(([path]) => path === 'a.d'));
  });
});

suite('spath: JSON', (test) => {
  test('positions count from zero (expressions.md, correction; spath-004)', () => {
    assert.equal(at('{"a":[1,{"b":2}]}', 'a{0}'), ['1']);
    assert.equal(at(' [{"a":1},{"a":2}]', '{}.a'), ['1', '2']);
    assert.equal(at('{"a":{"b":[1, 2]}}', 'a'), ['{"b":[1, 2]}']);
  });
});
