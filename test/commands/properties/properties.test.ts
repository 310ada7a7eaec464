import fc from 'fast-check';
import { COMMANDS } from '../../../src/commands/index.ts';
import { FULL } from '../../kit/full.ts';
import { assert, suite } from '../../kit/suite.ts';
import { WRITING } from './fields-written.ts';
import { type Law, tables } from './law.ts';
import { CHOOSING } from './rows-chosen.ts';
import { COMBINING } from './rows-combined.ts';
import { KEEPING, PASSING } from './rows-kept.ts';
import { TABULATING } from './tables.ts';

const LAWS: readonly Law[] = [...PASSING, ...KEEPING, ...WRITING, ...CHOOSING, ...COMBINING, ...TABULATING];

// Issue 4: row count, idempotence or agreement with a naive reference, of every command.
suite('laws of commands over generated tables', (test) => {
  for (const { command, law, holds } of LAWS) {
    test(`${command}: ${law}`, () => {
      fc.assert(fc.property(tables, holds), { numRuns: FULL ? 2000 : 60, includeErrorInReport: true, seed: 4 });
    }, 120);
  }
  test('every command has a law', () => {
    const ruled = new Set(LAWS.map(({ command }) => command));
    assert.equal(
      COMMANDS.map(({ name }) => name).filter((name) => !ruled.has(name)),
      [],
    );
  });
});
