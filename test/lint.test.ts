import { macrosFromRecord } from '../src/knowledge/macros-record.ts';
import { LINT_RULES } from '../src/lint/index.ts';
import type { LintRule } from '../src/lint/rule.ts';
import { checkSearch } from '../src/session/check.ts';
import { mark, marked } from './kit/marked.ts';
import { assert, suite } from './kit/suite.ts';

/** A search with marks around what a rule points at in it. */
function shown(rule: LintRule, text: string): string {
  const found = checkSearch({ name: 'search', body: text }, { macros: new Map() }).filter(({ code }) => code === rule.code);
  return mark(
    text,
    found.flatMap(({ span }) => (span === undefined ? [] : [span])),
  );
}

const codes = (text: string, macros: Readonly<Record<string, string>> = {}): readonly string[] =>
  checkSearch({ name: 'search', body: text }, macrosFromRecord(macros)).map(({ code }) => code);

suite('lint rules on their examples (design/experience.md)', (test) => {
  for (const rule of LINT_RULES) {
    test(rule.name, () => {
      for (const example of rule.reports) assert.is(shown(rule, marked(example).text), example);
      for (const example of rule.accepts) assert.is(shown(rule, example), example);
    });
  }

  test('each has a code of its own', () => {
    assert.is(new Set(LINT_RULES.map(({ code }) => code)).size, LINT_RULES.length);
    assert.ok(LINT_RULES.every(({ code }) => /^SPL32\d\d$/.test(code)));
  });
});

suite('checkSearch', (test) => {
  test('all phases in one run, ordered by place (issue 3, 7)', () => {
    assert.equal(codes('a=1 b=2 OR b=3 | eval x=lowr(a) | where x="b*" | nosuch | stats nope(a) | eval y='), [
      'SPL3202',
      'SPL2003',
      'SPL3203',
      'SPL2001',
      'SPL2004',
      'SPL0001',
    ]);
    assert.equal(codes('index=a user=b | stats count by user'), []);
  });

  test('what a macro brings in is told at its definition', () => {
    const [found] = checkSearch({ name: 'search', body: 'a=1 `hunter`' }, macrosFromRecord({ hunter: 'b IN (x, y, x)' }));
    assert.equal([found?.code, found?.source?.name.includes('hunter'), found?.span], ['SPL3201', true, { start: 12, end: 13 }]);
    assert.match(found?.related?.at(-1)?.message ?? '', 'in macro "hunter"');
  });

  test('parentheses that a macro lacks are missed (M2)', () => {
    assert.equal(codes('a=1 `either`', { either: 'b=1 OR b=2' }), ['SPL3202']);
    assert.equal(codes('a=1 (`either`)', { either: 'b=1 OR b=2' }), []);
  });
});
