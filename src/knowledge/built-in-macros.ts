import { BUILT_IN_MACROS_CONF } from './generated/macros.ts';
import { type MacroTable, mergeMacros } from './macro.ts';
import { macrosFromConf } from './macros-conf.ts';

let known: MacroTable | undefined;

/** The macros that a search may call: the user's, then those of the built-in app (which stand in no search without a backtick). */
export function withBuiltInMacros(text: string, macros: MacroTable): MacroTable {
  if (!text.includes('`')) return macros;
  known ??= macrosFromConf({ name: 'macros.conf of the built-in app', body: BUILT_IN_MACROS_CONF }).macros;
  return mergeMacros(known, macros);
}
