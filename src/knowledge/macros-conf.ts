import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place, Source } from '../text/source.ts';
import { type ConfLayers, type LayeredSetting, layerConf } from './conf-layers.ts';
import { isTrue } from './conf-value.ts';
import { type LoadedMacros, type MacroDefinition, macroKey, parseMacroKey, splitNames } from './macro.ts';

/** The macros of a macros.conf. */
export function macrosFromConf(source: Source): LoadedMacros {
  return macrosFromLayers(layerConf([source]));
}

/**
 * The macros of the layers of macros.conf (macros.conf.spec): a stanza a macro, of a repeated stanza or setting the last counts,
 * `disabled = 1` and `[default]` define none. A stanza that cannot be used is a warning and left out, for a search may not need it.
 */
export function macrosFromLayers(layers: ConfLayers): LoadedMacros {
  const diagnostics: Diagnostic[] = [...layers.diagnostics];
  const stanzas = new Map<string, { readonly place: Place; readonly settings: Map<string, LayeredSetting> }>();
  for (const stanza of layers.stanzas.values()) {
    const { name, count } = parseMacroKey(stanza.name);
    const key = macroKey(name, count);
    const known = stanzas.get(key) ?? { place: stanza.place, settings: new Map<string, LayeredSetting>() };
    for (const [setting, value] of stanza.settings) known.settings.set(setting, value);
    if (stanza.name !== 'default') stanzas.set(key, known);
  }
  const macros = new Map<string, MacroDefinition>();
  for (const [key, { place, settings }] of stanzas) {
    const text = (setting: string): string | undefined => settings.get(setting)?.value.text;
    const definition = settings.get('definition');
    if (isTrue(text('disabled'))) continue;
    if (definition === undefined) diagnostics.push(diagnose('SPL1013', place, { name: key }));
    else macros.set(key, macroOf(key, definition, text));
  }
  return { macros, diagnostics };
}

function macroOf(key: string, { value, source }: LayeredSetting, text: (setting: string) => string | undefined): MacroDefinition {
  const { name, count } = parseMacroKey(key);
  const validation = text('validation');
  const errormsg = text('errormsg');
  return {
    name,
    // "If the stanza name indicates that this macro takes no arguments, this setting is ignored."
    arguments: count === 0 ? [] : splitNames(text('args') ?? ''),
    definition: value.text,
    ...(isTrue(text('iseval')) ? { iseval: true } : {}),
    ...(validation === undefined || validation === '' ? {} : { validation }),
    ...(errormsg === undefined || errormsg === '' ? {} : { errormsg }),
    source,
    span: value.span,
    runs: value.runs,
  };
}
