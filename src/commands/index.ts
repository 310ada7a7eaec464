import type { Command } from './command.ts';
import { dedup } from './dedup.ts';
import { evalCommand } from './eval.ts';
import { fields } from './fields.ts';
import { fillnull } from './fillnull.ts';
import { head } from './head.ts';
import { makeresults } from './makeresults.ts';
import { regex } from './regex.ts';
import { rename } from './rename.ts';
import { reverse } from './reverse.ts';
import { search } from './search.ts';
import { sort } from './sort.ts';
import { stats } from './stats.ts';
import { table } from './table.ts';
import { reservedCommands } from './reserved.ts';
import { tail } from './tail.ts';
import { where } from './where.ts';

/** The commands, in alphabetical order: one line each. */
export const COMMANDS: readonly Command[] = [
  dedup,
  evalCommand,
  fields,
  fillnull,
  head,
  makeresults,
  regex,
  rename,
  reverse,
  search,
  sort,
  stats,
  table,
  tail,
  where,
];

/** The command table: by name and alias, in lower case. */
export function commandTable(commands: readonly Command[]): ReadonlyMap<string, Command> {
  return new Map([...commands, ...reservedCommands(commands)].flatMap((command) => [command.name, ...(command.aliases ?? [])].map((name) => [name, command] as const)));
}
