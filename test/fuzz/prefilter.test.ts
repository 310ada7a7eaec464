import fc from 'fast-check';
import { FULL } from '../kit/full.ts';
import { assertRows } from '../kit/rows.ts';
import { compileSpl, runDirectly } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';

/** Characters that JSON escapes in several ways, that breakers are made of, and whose cases are not one to one. */
const CHARACTERS = [
  'a',
  'b',
  'K',
  'k',
  '\u212a',
  'S',
  's',
  '\u017f',
  'I',
  'i',
  '\u0130',
  '\u0131',
  'ß',
  'É',
  'é',
  'Σ',
  'ς',
  '日',
  '😀',
  '1',
  '2',
  '0',
  '.',
  '-',
  '_',
  '/',
  ':',
  ' ',
  '"',
  '\\',
  '\n',
  '\t',
  '=',
  '*',
];
const textValue = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 6 });

/** A text as JSON, each character in one of the ways in which JSON can write it. */
function written(text: string, ways: readonly number[]): string {
  const units = Array.from({ length: text.length }, (_, index) => {
    const unit = text.charAt(index);
    const way = ways[index % ways.length] ?? 0;
    if (way === 1 || unit < ' ') return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    if (way === 2) return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
    if (unit === '/' && way === 3) return '\\/';
    return unit === '"' || unit === '\\' ? `\\${unit}` : unit;
  });
  return `"${units.join('')}"`;
}

const FIELDS = ['a', 'k', 'b.c', 'list{}'] as const;
const json = fc.oneof(
  fc.tuple(textValue, fc.array(fc.nat(4), { minLength: 1, maxLength: 5 })).map(([text, ways]) => written(text, ways)),
  fc.constantFrom('1', '1.0', '1e2', '-0', '12345678901234567890', 'true', 'null'),
);
const event = fc
  .record({ a: json, k: json, c: json, list: fc.array(json, { maxLength: 2 }) }, { requiredKeys: [] })
  .map(({ a, k, c, list }) => {
    const members = [
      a === undefined ? [] : [`"a":${a}`],
      k === undefined ? [] : [`"\\u006b":${k}`],
      c === undefined ? [] : [`"b":{"c":${c}}`],
      list === undefined ? [] : [`"list": [${list}]`],
    ];
    return `{${members.flat().join(', ')}}`;
  });

// What stands in quotes in a search: quotes and backslashes escaped; a newline stays one.
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
const wanted = fc.oneof(
  textValue.map(quoted),
  fc.tuple(textValue, fc.constantFrom('*', '')).map(([text, star]) => quoted(`*${text}${star}`)),
  fc.constantFrom('1', '100', 'true', 'k*', '"1.0"'),
);
const { terms } = fc.letrec<{ terms: string }>((tie) => ({
  terms: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(fc.constantFrom(...FIELDS), fc.constantFrom('=', '!='), wanted).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom(...FIELDS), fc.array(wanted, { minLength: 1, maxLength: 3 }))
      .map(([field, values]) => `${field} IN (${values.join(', ')})`),
    wanted,
    textValue.map((text) => `TERM(${quoted(text)})`),
    textValue.map((text) => `a=CASE(${quoted(text)})`),
    tie('terms').map((inner) => `NOT (${inner})`),
    fc.tuple(tie('terms'), fc.constantFrom(' ', ' OR '), tie('terms')).map(([left, word, right]) => `(${left}${word}${right})`),
  ),
}));
const tail = fc.constantFrom('', ' | where a="k" OR match(k, "s")', ' | table a, k', ' | search a=k*', ' | where a=k');

// execution.md: the raw text is looked at before it is parsed; that may only leave out what the filter would have.
suite('events as text', (test) => {
  test('what the prefilter leaves out, the filter would have left out', () => {
    let kept = 0;
    let read = 0;
    fc.assert(
      fc.property(terms, tail, fc.array(event, { minLength: 1, maxLength: 6 }), fc.boolean(), (expression, rest, events, timed) => {
        const spl = `search ${expression}${rest}`;
        const runnable = compileSpl(spl);
        assert.not(runnable.failed, `${spl}: ${runnable.diagnostics[0]?.message}`);
        // The kernel reads events that say their time; the others come in the order of the file.
        const text = events
          .map((line) => (timed ? line.replace(/^\{(?=("?))/, (_, more) => `{"_time":1700000000${more === '' ? '' : ', '}`) : line))
          .join('\n');
        const full = runDirectly(runnable, text, { fuse: false });
        kept += full.rows.length;
        const onKernel = (): void => {
          read += 1;
        };
        for (const kernel of ['never', 'always'] as const) {
          const fused = runDirectly(runnable, text, { fuse: true, kernel, onKernel });
          assert.equal(fused.fields, full.fields);
          assertRows(fused.rows, full.rows, { values: 'text' });
        }
      }),
      { numRuns: FULL ? 30_000 : 1000, includeErrorInReport: true, seed: 13 },
    );
    assert.ok(kept > 100, `only ${kept} rows were kept`);
    assert.ok(read > 50, `the kernel read only ${read} files`);
  }, 240);
});
