import { accum } from './accum.ts';
import { addcoltotals } from './addcoltotals.ts';
import { addtotals } from './addtotals.ts';
import { bin } from './bin.ts';
import type { Command } from './command.ts';
import { convert } from './convert.ts';
import { dedup } from './dedup.ts';
import { delta } from './delta.ts';
import { evalCommand } from './eval.ts';
import { eventstats } from './eventstats.ts';
import { fields } from './fields.ts';
import { filldown } from './filldown.ts';
import { fillnull } from './fillnull.ts';
import { format } from './format.ts';
import { head } from './head.ts';
import { makemv } from './makemv.ts';
import { makeresults } from './makeresults.ts';
import { mcatalog } from './mcatalog.ts';
import { mstats } from './mstats.ts';
import { mvcombine } from './mvcombine.ts';
import { mvexpand } from './mvexpand.ts';
import { nomv } from './nomv.ts';
import { rare } from './rare.ts';
import { regex } from './regex.ts';
import { rename } from './rename.ts';
import { reservedCommands } from './reserved.ts';
import { returnCommand } from './return.ts';
import { reverse } from './reverse.ts';
import { rex } from './rex.ts';
import { search } from './search.ts';
import { sort } from './sort.ts';
import { spath } from './spath.ts';
import { stats } from './stats.ts';
import { strcat } from './strcat.ts';
import { streamstats } from './streamstats.ts';
import { table } from './table.ts';
import { tail } from './tail.ts';
import { top } from './top.ts';
import { uniq } from './uniq.ts';
import { where } from './where.ts';

/** The commands, in alphabetical order: one line each. */
export const COMMANDS: readonly Command[] = [
  accum,
  addcoltotals,
  addtotals,
  bin,
  convert,
  dedup,
  delta,
  evalCommand,
  eventstats,
  fields,
  filldown,
  fillnull,
  format,
  head,
  makemv,
  makeresults,
  mcatalog,
  mstats,
  mvcombine,
  mvexpand,
  nomv,
  rare,
  regex,
  rename,
  returnCommand,
  reverse,
  rex,
  search,
  sort,
  spath,
  stats,
  strcat,
  streamstats,
  table,
  tail,
  top,
  uniq,
  where,
];

/** The command table: by name and alias, in lower case. */
export function commandTable(commands: readonly Command[]): ReadonlyMap<string, Command> {
  return new Map(
    [...commands, ...reservedCommands(commands)].flatMap((command) =>
      [command.name, ...(command.aliases ?? [])].map((name) => [name, command] as const),
    ),
  );
}
