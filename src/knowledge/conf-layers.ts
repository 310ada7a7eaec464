import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place, Source } from '../text/source.ts';
import { type ConfFile, type ConfSetting, parseConf } from './conf.ts';

/** A setting that counts after layering, and the file that it stands in. */
export interface LayeredSetting extends ConfSetting {
  readonly source: Source;
  /** The setting of a weaker file, or above it in the same file, in whose place it stands. */
  readonly over?: LayeredSetting;
}

/** A stanza after layering: of each key the setting of the strongest file, in the order in which keys first appear. */
export interface LayeredStanza {
  readonly name: string;
  /** Where its name stands in the strongest file that has it. */
  readonly place: Place;
  readonly settings: ReadonlyMap<string, LayeredSetting>;
}

/** One kind of .conf file over all apps. Settings of `[default]` are a stanza like others; who reads it applies them. */
export interface ConfLayers {
  readonly stanzas: ReadonlyMap<string, LayeredStanza>;
  readonly diagnostics: readonly Diagnostic[];
}

const parsedFiles = new WeakMap<Source, ConfFile>();

/** A file that many searches name (those of the built-in apps) is parsed once. */
function parsedOnce(source: Source): ConfFile {
  const parsed = parsedFiles.get(source) ?? parseConf(source);
  parsedFiles.set(source, parsed);
  return parsed;
}

/**
 * Merges files of one kind setting by setting, the weakest file first: an app's local folder counts over its default folder, the user's app
 * over the built-in one (Admin Manual, "Configuration file precedence"). In one file the later of two equal keys counts.
 */
export function layerConf(files: readonly Source[]): ConfLayers {
  const stanzas = new Map<string, LayeredStanza & { readonly settings: Map<string, LayeredSetting> }>();
  const diagnostics: Diagnostic[] = [];
  for (const source of files) {
    const parsed = parsedOnce(source);
    diagnostics.push(...parsed.diagnostics);
    for (const { name, span, settings } of parsed.stanzas) {
      if (settings.length === 0 && name === 'default') continue;
      const stanza = { name, place: { source, span }, settings: stanzas.get(name)?.settings ?? new Map<string, LayeredSetting>() };
      stanzas.set(name, stanza);
      for (const setting of settings) {
        const over = stanza.settings.get(setting.key);
        stanza.settings.set(setting.key, { ...setting, source, ...(over === undefined ? {} : { over }) });
      }
    }
  }
  return { stanzas, diagnostics };
}
