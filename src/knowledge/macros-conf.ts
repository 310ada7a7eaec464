import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { type ConfSetting, type ConfValue, parseConf } from './conf.ts';
import { type LoadedMacros, type MacroDefinition, macroKey, parseMacroKey, splitNames } from './macro.ts';

const TRUE = new Set(['1', 't', 'true', 'y', 'yes']);

/**
 * The macros of a macros.conf (macros.conf.spec): a stanza a macro, of a repeated stanza or setting the last counts, `disabled = 1` and
 * `[default]` define none. A stanza that cannot be used is a warning and left out, for a search may not need it.
 */
export function macrosFromConf(source: Source): LoadedMacros {
  const file = parseConf(source);
  const diagnostics: Diagnostic[] = [...file.diagnostics];
  const stanzas = new Map<string, { readonly where: ConfValue['span']; readonly settings: Map<string, ConfSetting> }>();
  for (const stanza of file.stanzas) {
    const { name, count } = parseMacroKey(stanza.name);
    const key = macroKey(name, count);
    const known = stanzas.get(key) ?? { where: stanza.span, settings: new Map<string, ConfSetting>() };
    for (const setting of stanza.settings) known.settings.set(setting.key, setting);
    if (stanza.name !== 'default') stanzas.set(key, known);
  }
  const macros = new Map<string, MacroDefinition>();
  for (const [key, { where, settings }] of stanzas) {
    const text = (setting: string): string | undefined => settings.get(setting)?.value.text;
    const definition = settings.get('definition')?.value;
    if (TRUE.has(text('disabled')?.toLowerCase() ?? '')) continue;
    if (definition === undefined) diagnostics.push(diagnose('SPL1013', { source, span: where }, { name: key }));
    else macros.set(key, macroOf(key, definition, text, source));
  }
  return { macros, diagnostics };
}

function macroOf(key: string, definition: ConfValue, text: (setting: string) => string | undefined, source: Source): MacroDefinition {
  const { name, count } = parseMacroKey(key);
  const validation = text('validation');
  const errormsg = text('errormsg');
  return {
    name,
    // "If the stanza name indicates that this macro takes no arguments, this setting is ignored."
    arguments: count === 0 ? [] : splitNames(text('args') ?? ''),
    definition: definition.text,
    ...(TRUE.has(text('iseval')?.toLowerCase() ?? '') ? { iseval: true } : {}),
    ...(validation === undefined || validation === '' ? {} : { validation }),
    ...(errormsg === undefined || errormsg === '' ? {} : { errormsg }),
    source,
    span: definition.span,
    runs: definition.runs,
  };
}
