import { COMMANDS, commandTable } from './commands/index.ts';
import { pluginCommand } from './commands/plugin.ts';
import { COMMAND_TABLE } from './compile.ts';
import { type Diagnostic, diagnose } from './diagnostics/diagnostic.ts';
import type { Commands } from './plan-search.ts';
import type { PluginCommand } from './values/plugin.ts';

/** Commands that the caller supplies, together with those of spl-run. */
export interface SuppliedCommands {
  readonly table: Commands;
  readonly plugins: ReadonlyMap<string, PluginCommand>;
  /** Names that cannot be supplied. */
  readonly diagnostics: readonly Diagnostic[];
}

const KNOWN_LIMIT = 100;
/** By the names that are supplied: a parser is kept for each table. */
const known = new Map<string, Commands>();

/** The commands that a search may use, the supplied ones among them. A command that spl-run runs by itself cannot be replaced. */
export function supplyCommands(given: Readonly<Record<string, PluginCommand>>): SuppliedCommands {
  const diagnostics: Diagnostic[] = [];
  const plugins = new Map<string, PluginCommand>();
  for (const [written, command] of Object.entries(given)) {
    const name = written.toLowerCase();
    const reason = reasonAgainst(name, command);
    if (reason === undefined) plugins.set(name, command);
    else diagnostics.push(diagnose('SPL2020', {}, { name: written, reason }));
  }
  const key = [...plugins.keys()].sort().join(' ');
  let table = plugins.size === 0 ? COMMAND_TABLE : known.get(key);
  if (table === undefined) {
    const own = COMMANDS.filter(({ name }) => !plugins.has(name));
    table = commandTable([...own, ...[...plugins.keys()].map(pluginCommand)]);
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(key, table);
  }
  return { table, plugins, diagnostics };
}

function reasonAgainst(name: string, command: unknown): string | undefined {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) return 'a name has letters, digits and "_", and begins with a letter';
  if (typeof command !== 'function') return 'it is no function';
  const own = COMMANDS.find((each) => each.name === name || each.aliases?.includes(name) === true);
  return own === undefined || own.replaceable === true ? undefined : 'spl-run has a command of this name';
}
