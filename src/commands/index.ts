import type { Command } from './command.ts';
import { evalCommand } from './eval.ts';
import { fillnull } from './fillnull.ts';
import { rename } from './rename.ts';
import { search } from './search.ts';
import { stats } from './stats.ts';
import { table } from './table.ts';
import { reservedCommands } from './reserved.ts';
import { where } from './where.ts';

/** The commands, in alphabetical order: one line each. */
export const COMMANDS: readonly Command[] = [evalCommand, fillnull, rename, search, stats, table, where];

/** The command table: by name and alias, in lower case. */
export function commandTable(commands: readonly Command[]): ReadonlyMap<string, Command> {
  return new Map([...commands, ...reservedCommands(commands)].flatMap((command) => [command.name, ...(command.aliases ?? [])].map((name) => [name, command] as const)));
}
