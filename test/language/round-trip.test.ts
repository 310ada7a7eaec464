import { readFileSync } from 'node:fs';
import type { CstNode } from '../../grammar/dsl.ts';
import { SplParser } from '../../grammar/parser.ts';
import { tokenize } from '../../grammar/scanner.ts';
import { COMMAND_TABLE } from '../../src/compile.ts';
import { formatSearch, printPipeline } from '../../src/format-search.ts';
import { DETECTIONS, detection } from '../../tools/stories.ts';
import { casesOfExamples, casesOfFiles } from '../commands/case.ts';
import { assert, suite } from '../kit/suite.ts';
import { assertRoundTrip, read } from './read.ts';

const LINES = readFileSync(new URL('identity.spl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

/** Every production that reading a text uses. */
function productionsOf(parser: SplParser, text: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: CstNode): void => {
    found.push(node.name);
    for (const child of Object.values(node.children).flat()) if ('children' in child) walk(child);
  };
  const cst = parser.read(text, tokenize(text), 'search');
  if (cst !== undefined) walk(cst);
  return found;
}

suite('identity.spl: one search a line, printed as it is written', (test) => {
  for (const line of LINES) {
    test(line, () => {
      const { node, diagnostics } = read(line);
      assert.equal(
        diagnostics.map(({ code, message }) => `${code} ${message}`),
        [],
      );
      assert.is(printPipeline(node, ' | '), line);
      assertRoundTrip(line);
    });
  }

  test('every production of the grammar stands in some line', () => {
    const commands = [...new Set(COMMAND_TABLE.values())];
    const parser = new SplParser(commands, { validate: false });
    const used = new Set(LINES.flatMap((line) => productionsOf(parser, line)));
    // What is only reserved has one production for all, under many names; what makes a command unreadable is no identity.
    const excused = new Set([
      'unparsed',
      'splicedCommand',
      ...commands.filter(({ reserved }) => reserved === true).map(({ name }) => `${name}Command`),
    ]);
    const missing = Object.keys(parser.getGAstProductions()).filter((name) => !used.has(name) && !excused.has(name));
    assert.equal(missing, [], 'add a line to test/language/identity.spl');
  });
});

suite('a search that is printed and read again is the same', (test) => {
  test('searches of rules-spl, also in their printed layout', () => {
    for (const name of DETECTIONS) {
      const { spl } = detection(name);
      assertRoundTrip(spl);
      assertRoundTrip(formatSearch(spl));
      assert.is(formatSearch(formatSearch(spl)), formatSearch(spl));
    }
  });

  test('cases and examples of commands', () => {
    const searches = [...casesOfExamples(), ...casesOfFiles()].filter(({ spl }) => read(spl).diagnostics.length === 0);
    assert.ok(searches.length > 100);
    for (const { spl } of searches) assertRoundTrip(spl);
  });

  test('text that cannot be parsed, and text with comments, is given back as it is', () => {
    for (const text of ['search (', 'search a ``` why ``` | table a']) assert.is(formatSearch(text), text);
  });
});
