import { existsSync } from 'node:fs';
import { COMMANDS } from '../../src/commands/index.ts';
import { assert, suite } from '../kit/suite.ts';
import { type CommandCase, casesOfExamples, casesOfFiles } from './case.ts';

/** Options that no case uses yet, as `command option`: may only become fewer. */
const UNUSED: readonly string[] = [];

/** Commands with fewer cases than that, or without a file: may only become fewer. */
const LEAST = 5;
const THIN: readonly string[] = [];

const ALL = [...casesOfFiles(), ...casesOfExamples()];
const CASES: ReadonlyMap<string, readonly CommandCase[]> = new Map(
  COMMANDS.map(({ name }) => [name, ALL.filter(({ command }) => command === name)]),
);

/** Whether the text of a case gives the option a value. */
function uses(option: string, { spl }: CommandCase): boolean {
  const text = spl.toLowerCase();
  for (let at = text.indexOf(option); at >= 0; at = text.indexOf(option, at + 1)) {
    if (!/[\w.]/.test(text.charAt(at - 1)) && /^\s*=/.test(text.slice(at + option.length))) return true;
  }
  return false;
}

// Issue 4: at least five cases a command (those of its file and the examples that stand in its source), each option at least once.
suite('coverage of commands by cases', (test) => {
  test('every command has a file of cases, and five cases with its examples', () => {
    const thin = COMMANDS.filter(
      ({ name }) => !existsSync(new URL(`${name}.yaml`, import.meta.url)) || (CASES.get(name) ?? []).length < LEAST,
    ).map(({ name }) => name);
    assert.equal(thin, THIN);
  });

  test('every option of every command is given in a case', () => {
    const unused = COMMANDS.flatMap(({ name, options }) =>
      Object.keys(options)
        .filter((option) => !(CASES.get(name) ?? []).some((found) => uses(option, found)))
        .map((option) => `${name} ${option}`),
    );
    assert.equal(unused, UNUSED);
  });
});
