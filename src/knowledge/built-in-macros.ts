import { appKnowledge } from './app-knowledge.ts';
import { withAppMacros } from './app-macros.ts';
import type { MacroTable } from './macro.ts';

/** The macros that a search may call: the user's, then those of the built-in app (which stand in no search without a backtick). */
export function withBuiltInMacros(text: string, macros: MacroTable): MacroTable {
  return text.includes('`') ? withAppMacros(macros, appKnowledge()) : macros;
}
