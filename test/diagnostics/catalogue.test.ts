import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATALOGUE } from '../../src/diagnostics/catalogue.ts';
import { type Diagnostic, print, renderDiagnostic, type SearchOptions, search } from '../../src/index.ts';
import { golden } from '../kit/golden.ts';
import { assert, suite } from '../kit/suite.ts';
import { PROVOKED } from './provoked.ts';

/** Codes that no test can provoke, each with the reason. */
const UNPROVOKED: ReadonlyMap<string, string> = new Map([
  ['SPL0009', 'its text is of megabytes; test/fuzz/parse.test.ts reads such texts'],
  ['SPL5011', 'its event has half a gigabyte'],
  ['SPL5106', 'its rows have half a gigabyte'],
  ['SPL6011', 'test/cli/run.test.ts reads its words'],
  ['SPL6013', 'test/cli/run.test.ts reads its words'],
  ['SPL9001', 'a mistake of ours that we know of is repaired'],
]);

const TEST = fileURLToPath(new URL('..', import.meta.url));

/** Codes that tests of other rooms name: those of files, of the command line, of knowledge, of lint rules. */
function namedElsewhere(): ReadonlySet<string> {
  const files = readdirSync(TEST, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:test\.ts|ya?ml)$|^testing\/golden\/.*\.txt$/.test(name),
  );
  const others = files.filter((name) => name !== 'diagnostics/catalogue.test.ts');
  return new Set(others.flatMap((name) => readFileSync(`${TEST}/${name}`, 'utf8').match(/SPL\d{4}/g) ?? []));
}

function messagesOf(options: SearchOptions): readonly Diagnostic[] {
  return search({ name: 'detection.spl', data: [], now: 0, ...options }).diagnostics;
}

suite('messages as they are shown (house.md section 8)', (test) => {
  for (const [code, options] of PROVOKED) {
    test(code, () => {
      const diagnostics = messagesOf(options);
      const found = diagnostics.find((diagnostic) => diagnostic.code === code);
      assert.ok(found !== undefined, `says ${diagnostics.map((other) => `${other.code} ${other.message}`).join('; ') || 'nothing'}`);
      golden(`diagnostics/${code}.txt`, `${renderDiagnostic(found, { color: false })}\n`);
    });
  }

  test('SPL4005', () => {
    const commands = { enrich: () => [] };
    try {
      print('index=main | enrich host', { commands });
    } catch (thrown) {
      golden('diagnostics/SPL4005.txt', `${thrown instanceof Error ? thrown.message : thrown}\n`);
      return;
    }
    assert.unreachable('a function cannot be printed');
  });

  test('a search with one mistake gets one message', () => {
    for (const [code, options] of PROVOKED) {
      const diagnostics = messagesOf(options);
      assert.equal(
        diagnostics.map((diagnostic) => diagnostic.code),
        [code],
        String(options.spl),
      );
    }
  });

  test('every code is provoked here or in the tests of its room, or has a reason', () => {
    const elsewhere = namedElsewhere();
    const codes = Object.keys(CATALOGUE);
    const missing = codes.filter((code) => !PROVOKED.has(code) && !UNPROVOKED.has(code) && !elsewhere.has(code) && code !== 'SPL4005');
    assert.equal(missing, [], 'add a search to test/diagnostics/provoked.ts, or a test to the room that says it');
    assert.equal(
      [...UNPROVOKED.keys(), ...PROVOKED.keys()].filter((code) => !codes.includes(code)),
      [],
    );
  });

  test('messages are one sentence in lower case without full stop, hints too', () => {
    for (const [code, options] of PROVOKED) {
      for (const { message, hint = 'none' } of messagesOf(options)) {
        assert.match(message, /^(?:[a-z"`-]|Splunk ).*[^.\s]$/s, code);
        assert.match(hint, /^(?:[a-z"`-]|Splunk ).*[^.\s]$/s, code);
      }
    }
  });
});
