import type { Command } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { LEARNING_COMMANDS, OUTSIDE_COMMANDS } from '../../src/commands/outside.ts';
import { disputedCases } from '../conformance.ts';
import { bullets, code, heading, table } from './markdown.ts';

/** What differs from Splunk, from what the commands say of themselves, the tables of what is not there, and the disputed cases. */
export function departuresPage(): string {
  const departing = (COMMANDS as readonly Command[]).filter(({ doc }) => (doc.departures ?? []).length > 0);
  const about =
    'Where spl-run knowingly does something else than Splunk, or does not do it at all. What it cannot do is an error with a code, never a wrong answer; ' +
    'guesses about data (the time of an event, the shape of a file) are told after each run, and `--strict` makes them fail a test.';
  const commands = departing.map(({ name, doc }) => `### ${name}\n\n${bullets(doc.departures ?? [])}\n`);
  const missing = (names: ReadonlyMap<string, string>): readonly (readonly string[])[] =>
    [...names].map(([name, what]) => [code(name), what]);
  return [
    heading('What differs from Splunk', about),
    '## Commands that depart\n',
    ...commands,
    '## Commands that need what is not there\n',
    `An error (SPL4003); a program that uses spl-run as a library can supply the command ([library](../library.md)).\n`,
    `${table(['command', 'needs'], missing(OUTSIDE_COMMANDS))}\n`,
    '## Commands whose way of learning is not documented\n',
    `An error (SPL4002).\n`,
    `${table(['command', 'in its place'], missing(LEARNING_COMMANDS))}\n`,
    '## Disputed cases\n',
    `${disputed()}\n`,
  ].join('\n');
}

function disputed(): string {
  const cases = disputedCases();
  if (cases.length === 0) return 'None: no case of the conformance suite is believed to be wrong.';
  return table(
    ['case', 'we believe', 'source'],
    cases.map(({ id, reason, source }) => [code(id), reason, source]),
  );
}
