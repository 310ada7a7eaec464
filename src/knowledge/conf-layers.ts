import { type Diagnostic, invariant } from '../diagnostics/diagnostic.ts';
import type { Place, Source } from '../text/source.ts';
import { type ConfFile, type ConfSetting, type ConfStanza, parseConf } from './conf.ts';
import { once } from './once.ts';

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
  /** Read when they are first asked for. */
  readonly settings: ReadonlyMap<string, LayeredSetting>;
  /** Whether any of the files has a word in the stanza: a setting of that name cannot be where none has. */
  mentions(word: string): boolean;
}

/** One kind of .conf file over all apps. Settings of `[default]` are a stanza like others; who reads it applies them. */
export interface ConfLayers {
  readonly stanzas: ReadonlyMap<string, LayeredStanza>;
  /** The files, the weakest first. */
  readonly files: readonly Source[];
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
  const parts = new Map<string, Part[]>();
  for (const source of files) {
    for (const stanza of parsedOnce(source).stanzas) {
      if (stanza.name === 'default' && stanza.settings.length === 0) continue;
      const known = parts.get(stanza.name) ?? [];
      parts.set(stanza.name, known);
      known.push({ source, stanza });
    }
  }
  return {
    stanzas: new Map([...parts].map(([name, found]) => [name, layered(name, found)])),
    files,
    get diagnostics() {
      return files.flatMap((source) => parsedOnce(source).diagnostics);
    },
  };
}

interface Part {
  readonly source: Source;
  readonly stanza: ConfStanza;
}

function layered(name: string, parts: readonly Part[]): LayeredStanza {
  const merged = once(() => {
    const settings = new Map<string, LayeredSetting>();
    for (const { source, stanza } of parts) {
      for (const setting of stanza.settings) {
        const over = settings.get(setting.key);
        settings.set(setting.key, { ...setting, source, ...(over === undefined ? {} : { over }) });
      }
    }
    return settings;
  });
  const last = parts.at(-1);
  invariant(last !== undefined, 'a stanza stands somewhere');
  return {
    name,
    place: { source: last.source, span: last.stanza.span },
    get settings() {
      return merged();
    },
    mentions: (word) => parts.some(({ stanza }) => stanza.mentions(word)),
  };
}
