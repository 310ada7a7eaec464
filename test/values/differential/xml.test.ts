import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { readXml, type XmlElement } from '../../../src/values/xml-tree.ts';
import { assert, suite } from '../../kit/suite.ts';
import { RUNS } from './runs.ts';

/** An element in the simplest form: name, attributes, children, own text. */
type Plain = readonly [name: string, attributes: readonly (readonly string[])[], children: readonly Plain[], text: string];

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** A node of fast-xml-parser's ordered form: its name (or `#text`) as the only key, and `:@` for attributes. */
type Ordered = Readonly<Record<string, unknown>>;

function plainOf(nodes: readonly Ordered[]): readonly Plain[] {
  return nodes.flatMap((node): readonly Plain[] => {
    const name = Object.keys(node).find((key) => key !== ':@') ?? '';
    if (name === '#text') return [];
    // The form above: children are a list, attributes a record of texts.
    const inner = node[name] as readonly Ordered[];
    const text = inner.map((child) => ('#text' in child ? String(child['#text']) : '')).join('');
    return [[name, Object.entries((node[':@'] ?? {}) as Readonly<Record<string, string>>), plainOf(inner), text.trim()]];
  });
}

const plain = ({ name, attributes, children, text }: XmlElement): Plain => [name, attributes, children.map(plain), text];

const name = fc.constantFrom('a', 'b', 'Event', 'ns:c', 'd-e.f_1', 'é');
const content = fc.constantFrom(
  '',
  ' ',
  'x',
  ' y ',
  '1.50',
  '&amp;',
  '&lt;&gt;&quot;&apos;',
  'C:\\a',
  "it's",
  '"q"',
  '\n\t',
  '😀',
  '<!-- c -->',
  '<![CDATA[ <b>&amp; ]]>',
  '<?p i?>',
);
const attribute = fc
  .tuple(fc.constantFrom('k', 'Name', 'xml:lang'), fc.constantFrom('', 'v', 'a b', '&amp;', 'x>y', '/', "'"))
  .map(([key, value]) => ` ${key}="${value}"`);
const attributes = fc.uniqueArray(attribute, { maxLength: 2, selector: (written) => written.split('=')[0] }).map((list) => list.join(''));
const element = fc.letrec<{ readonly element: string }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(name, attributes).map(([tag, written]) => `<${tag}${written}/>`),
    fc
      .tuple(name, attributes, fc.array(fc.oneof(content, tie('element')), { maxLength: 4 }))
      .map(([tag, written, inner]) => `<${tag}${written}>${inner.join('')}</${tag}>`),
  ),
})).element;

suite('XML against fast-xml-parser', (test) => {
  test('the same elements, attributes and texts', () => {
    fc.assert(
      fc.property(element, (text) => {
        assert.equal(readXml(text)?.map(plain), plainOf(parser.parse(text)));
      }),
      RUNS,
    );
  });

  test('what stands before a cut is read as in the whole text', () => {
    fc.assert(
      fc.property(element, fc.nat(), (text, place) => {
        const cut = text.slice(0, place % (text.length + 1));
        for (const root of readXml(cut, 'cut') ?? []) {
          const [whole] = readXml(text) ?? [];
          assert.is(root.name, whole?.name);
          assert.equal(root.attributes, whole?.attributes);
          // All children but the last are complete.
          assert.equal(root.children.slice(0, -1), whole?.children.slice(0, Math.max(0, root.children.length - 1)));
        }
      }),
      RUNS,
    );
  });
});
