import { readSed, runSed } from '../../src/values/sed.ts';
import { assert, suite } from '../kit/suite.ts';

function edited(text: string, expression: string): string {
  const reading = readSed(expression);
  if (!reading.ok) throw new Error(reading.detail);
  return runSed(text, reading.commands);
}

suite('sed expressions (SearchReference/Rex)', (test) => {
  const CASES: readonly (readonly [expression: string, text: string, result: string])[] = [
    ['s/a/b/', 'aaa', 'baa'],
    ['s/a/b/g', 'aaa', 'bbb'],
    ['s/a/b/2', 'aaa', 'aba'],
    ['s/(\\w+) (\\w+)/\\2 \\1/', 'john smith', 'smith john'],
    ['s/a\\/b/x/', 'a/b', 'x'],
    ['s#/#\\\\#g', 'a/b', 'a\\b'],
    ['s/,/\\n/g', 'a,b', 'a\nb'],
    ['y/abc/xyz/', 'cabd', 'zxyd'],
    ['y/\\/a/-b/', '/a', '-b'],
    ['  s/a/b/g   y/b/c/ ', 'aa', 'cc'],
    ['s/x*/-/g', 'ab', '-a-b-'],
  ];
  for (const [expression, text, result] of CASES)
    test(`${expression} (inferred where not g, N or \\1)`, () => assert.is(edited(text, expression), result));

  for (const wrong of ['', 'x/a/b/', 's/a/b', 's/a/b/q', 's/a/b/2g', 's/(/b/', 'y/ab/c/', 'y/a/b/g', 'sabac']) {
    test(`refuses ${wrong === '' ? 'nothing' : wrong}`, () => assert.not(readSed(wrong).ok));
  }
});
