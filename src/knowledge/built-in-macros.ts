import { appKnowledge } from './app-knowledge.ts';
import { type MacroTable, mergeMacros } from './macro.ts';

const tables = new WeakMap<MacroTable, MacroTable>();

/** The macros that a search may call: the user's, then those of the built-in app (which stand in no search without a backtick). */
export function withBuiltInMacros(text: string, macros: MacroTable): MacroTable {
  if (!text.includes('`')) return macros;
  const table = tables.get(macros) ?? over(appKnowledge().macros, macros);
  tables.set(macros, table);
  return table;
}

/** Both tables in one, made once for thousands of searches; what a macro is, the user's table is asked each time. */
function over(below: MacroTable, macros: MacroTable): MacroTable {
  const merged = new Map(mergeMacros(below, macros));
  merged.get = (key) => macros.get(key) ?? below.get(key);
  return merged;
}
