import { compile, renderDiagnostic } from '../src/index.ts';
import { macrosFromRecord } from '../src/knowledge/macros-record.ts';
import { LINT_RULES } from '../src/lint/index.ts';
import type { LintRule } from '../src/lint/rule.ts';
import { checkSearch } from '../src/session/check.ts';
import { golden } from './kit/golden.ts';
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

  // SPL3201 SPL3202 SPL3203 SPL3205 SPL3206 SPL3207 SPL3208 SPL3209
  test('their messages', () => {
    for (const { code, reports } of LINT_RULES) {
      const source = { name: 'detection.spl', body: marked(reports[0]).text };
      const found = checkSearch(source, { macros: new Map() }).find((diagnostic) => diagnostic.code === code);
      assert.ok(found !== undefined, code);
      golden(`diagnostics/${code}.txt`, `${renderDiagnostic(found, { color: false })}\n`);
    }
  });

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

// design/experience.md: a code "can be suppressed in the search (a triple-backtick comment)".
suite('spl-run-ignore', (test) => {
  const body = 'a=1 b=2 OR b=3';
  test('hides a code in the command in which it stands, brackets included', () => {
    assert.equal(codes(`${body} \`\`\`spl-run-ignore SPL3202\`\`\` | stats count`), []);
    assert.equal(codes(`\`\`\`spl-run-ignore SPL3202, SPL3203: known\`\`\` ${body}`), ['SPL3204']);
    assert.equal(codes(`c=1 \`\`\`spl-run-ignore SPL3202\`\`\` [search ${body}]`), []);
    assert.equal(codes(`${body} [search c=1 \`\`\`spl-run-ignore SPL3202\`\`\`]`), ['SPL3202', 'SPL3204']);
  });

  test('on a line of its own before a pipe holds for the command behind it', () => {
    const ignore = '```spl-run-ignore SPL3203 adm is written so```';
    assert.equal(codes(`a=1\n${ignore}\n| where x="b*"\n| where x="c*"`), ['SPL3203']);
    assert.equal(codes(`a=1\n| where x="b*" ${ignore}\n| where x="c*"`), ['SPL3203']);
    assert.equal(codes(`a=1 | where x="b*" | ${ignore} where x="c*"`), ['SPL3203']);
  });

  test('hides what a macro brought in at its call', () => {
    assert.equal(codes('a=1 `hunter` ```spl-run-ignore SPL3201```', { hunter: 'b IN (x, y, x)' }), []);
  });

  test('hides no error, and is told where it hides nothing', () => {
    assert.equal(codes('a=1 | eval x=lowr(a) ```spl-run-ignore SPL2003```'), ['SPL2003', 'SPL3204']);
    assert.equal(codes('a="```spl-run-ignore SPL3202```" b=2 OR b=3'), ['SPL3202']);
  });

  test('holds in a search that was taken out of a file', () => {
    const spl = 'a=1 b=2 OR b=3 ```spl-run-ignore SPL3202 SPL3203``` | where x="b*"';
    const inFile = { name: 'detection.yml', body: `search: ${spl}\n` };
    const origin = { source: inFile, span: { start: 8, end: 8 + spl.length }, runs: [{ start: 0, from: 8 }] };
    const found = checkSearch({ name: 'detection.yml', body: spl, origin }, { macros: new Map() });
    assert.equal(
      found.map(({ code, source, span }) => [code, source === inFile, inFile.body.slice(span?.start, span?.end)]),
      [
        ['SPL3204', true, '```spl-run-ignore SPL3202 SPL3203```'],
        ['SPL3203', true, '"b*"'],
      ],
    );
  });

  test('holds for compiling and running too', () => {
    const spl = '| makeresults | eval a.b=1, c=a.b';
    const told = (text: string) => compile(text).diagnostics.map(({ code }) => code);
    assert.ok(told(spl).includes('SPL3101'));
    assert.not.ok(told(`${spl} \`\`\`spl-run-ignore SPL3101\`\`\``).includes('SPL3101'));
  });
});
