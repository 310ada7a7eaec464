import fc from 'fast-check';
import { compile, format, parse } from '../../src/index.ts';
import { FULL } from '../kit/full.ts';
import { processorTime } from '../kit/processor-time.ts';
import { assert, suite } from '../kit/suite.ts';
import { anyText, hugeTexts } from './texts.ts';

const MACROS = { m: 'a=1', 'f(2)': 'search $x$ | eval y="$y$"', loop: '`loop`' };

// The library promises that these never throw (issue 2, item 8); what they say is looked at elsewhere.
function readOnce(text: string): void {
  const { pipeline, diagnostics } = parse(text, { macros: MACROS });
  assert.is(pipeline.kind, 'Pipeline');
  for (const { source, span, code } of diagnostics) {
    assert.not.match(code, /^SPL9/);
    if (span === undefined || source === undefined) continue;
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.body.length, `${code} points outside of the text`);
  }
}

function readAnyway(text: string): void {
  readOnce(text);
  assert.type(format(text), 'string');
}

suite('any text can be read', (test) => {
  test('parse, format and compile never throw; every problem points into the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        readAnyway(text);
        compile(text, { macros: MACROS });
      }),
      { numRuns: FULL ? 50_000 : 500, includeErrorInReport: true, seed: 7 },
    );
  }, 240);

  test('format changes nothing in what has been formatted', () => {
    fc.assert(
      fc.property(anyText, (text) => assert.is(format(format(text)), format(text))),
      { numRuns: FULL ? 20_000 : 300, includeErrorInReport: true, seed: 8 },
    );
  }, 240);
});

// execution.md section 7, "parser": any text of a megabyte is read, or refused, in less than a second. Under the loader of the tests all takes
// about twice as long as in the package (functions keep their names), and the first reading builds the parser.
suite('a million characters of one kind', (test) => {
  readOnce('search a | head 1');
  for (const [name, text] of hugeTexts())
    test(name, () => {
      const started = processorTime();
      readOnce(text);
      const took = processorTime() - started;
      assert.ok(took < 2000, `${took.toFixed(0)} ms`);
      if (FULL) readAnyway(text);
    }, 30);
});
