import { outsideCommand } from './commands/reserved.ts';
import { type AppKnowledge, appKnowledge } from './knowledge/app-knowledge.ts';
import type { Commands } from './plan-search.ts';

const known = new WeakMap<AppKnowledge, WeakMap<Commands, Commands>>();

/**
 * Commands together with those that the user's apps bring as scripts (commands.conf): they are known, and using one is an error that says
 * whose script it is. A program that uses the library may supply them.
 */
export function withAppCommands(commands: Commands, apps: AppKnowledge): Commands {
  if (apps === appKnowledge()) return commands;
  const tables = known.get(apps) ?? new WeakMap<Commands, Commands>();
  known.set(apps, tables);
  const table = tables.get(commands) ?? extended(commands, apps);
  tables.set(commands, table);
  return table;
}

function extended(commands: Commands, apps: AppKnowledge): Commands {
  const scripts = [...apps.conf('commands').stanzas.values()].flatMap(({ name: written, place }) => {
    const name = written.toLowerCase();
    const app = apps.appOf(place.source)?.name ?? '';
    // A search names commands by letters, digits and "_"; what spl-run runs itself stays.
    return /^[a-z][a-z0-9_]*$/.test(name) && name !== 'default' && !commands.has(name)
      ? [[name, outsideCommand(name, `the script that the app "${app}" brings`)] as const]
      : [];
  });
  return scripts.length === 0 ? commands : new Map([...commands, ...scripts]);
}
