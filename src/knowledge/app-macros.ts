import type { AppKnowledge } from './app-knowledge.ts';
import { layeredMap } from './lazy-map.ts';
import type { MacroTable } from './macro.ts';

const tables = new WeakMap<AppKnowledge, WeakMap<MacroTable, MacroTable>>();

/** The macros of a caller over those of his apps, made once for thousands of searches. */
export function withAppMacros(macros: MacroTable, apps: AppKnowledge): MacroTable {
  const ofApps = tables.get(apps) ?? new WeakMap<MacroTable, MacroTable>();
  tables.set(apps, ofApps);
  const table =
    ofApps.get(macros) ??
    layeredMap(
      () => macros,
      () => apps.macros,
    );
  ofApps.set(macros, table);
  return table;
}
