import { assert, suite } from './suite.ts';
import { parseCases } from './yaml-cases.ts';

const HEAD = '- title: t\n  spl: stats count\n';

suite('YAML cases (house.md section 9)', (test) => {
  test('the examples of the house', () => {
    const [first, second] = parseCases(
      `# a comment
- title: events without the by-field are dropped
  spl: stats count by a
  given: [{ a: x }, { b: 1 }]
  gives: [{ a: x, count: 1 }]
  see: docs SearchReference/Stats, "Usage"
- title: unknown function
  spl: eval a=«lowr»(b)
  says: SPL2003
`,
      'x.yaml',
    );
    assert.equal([first?.line, first?.given, first?.gives, first?.order], [2, [{ a: 'x' }, { b: 1 }], [{ a: 'x', count: 1 }], 'given']);
    assert.equal([second?.line, second?.spl, second?.spans, second?.says], [7, 'eval a=lowr(b)', [{ start: 7, end: 11 }], ['SPL2003']]);
    assert.is(second?.gives, undefined);
  });

  test('further keys are given to those who name them', () => {
    const [only] = parseCases(`${HEAD}  gives: []\n  see: rule N3\n  macros: { m: a }\n`, 'x.yaml', ['macros']);
    assert.equal(only?.extra, new Map([['macros', { m: 'a' }]]));
  });

  const WRONG: readonly (readonly [what: string, text: string, message: RegExp])[] = [
    ['an unknown key', `${HEAD}  expects: []\n`, /x.yaml:1: unknown key "expects"/],
    ['no expectation', HEAD, /nothing is expected/],
    ['no source', `${HEAD}  gives: []\n`, /"see" must say/],
    ['a source of no known kind', `${HEAD}  gives: []\n  see: somewhere\n`, /"see" must begin/],
    ['rows that are no rows', `${HEAD}  gives: [1]\n  see: inferred\n`, /gives must be a list of rows/],
    ['a wrong order', `${HEAD}  gives: []\n  see: inferred\n  order: none\n`, /order must be/],
    ['no list', 'title: x\n', /expected a list/],
    ['an empty file', '', /expected a list/],
    ['broken YAML', '- a: [', /x.yaml: /],
  ];
  for (const [what, text, message] of WRONG) test(`refuses ${what}`, () => assert.throws(() => parseCases(text, 'x.yaml'), message));
});
