import { isTrue } from '../knowledge/conf-flag.ts';
import type { ConfLayers, LayeredSetting, LayeredStanza } from '../knowledge/conf-layers.ts';

/** A stanza of transforms.conf that extracts fields, with [default] under it. */
export interface Transform {
  readonly name: string;
  setting(key: string): LayeredSetting | undefined;
  /** The text of a setting, without blanks around it; undefined where it is empty. */
  text(key: string): string | undefined;
  flag(key: string, otherwise: boolean): boolean;
}

/** The transform of a name; undefined where there is none. */
export function transformOf(layers: ConfLayers, name: string): Transform | undefined {
  const stanza = layers.stanzas.get(name);
  return stanza === undefined ? undefined : readTransform(stanza, layers.stanzas.get('default'));
}

function readTransform({ name, settings }: LayeredStanza, general: LayeredStanza | undefined): Transform {
  const setting = (key: string): LayeredSetting | undefined => settings.get(key) ?? general?.settings.get(key);
  const text = (key: string): string | undefined => setting(key)?.value.text.trim() || undefined;
  return {
    name,
    setting,
    text,
    flag: (key, otherwise) => {
      const given = text(key);
      return given === undefined ? otherwise : isTrue(given);
    },
  };
}

/** A list of names that commas or blanks part; a name with either stands in double quotes. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|[^\s,"]+/g)].map(([whole, quoted]) =>
    quoted === undefined ? whole : quoted.replace(/\\(.)/g, '$1'),
  );
}

/** The quoted texts of DELIMS, their escapes resolved. */
export function delimitersIn(text: string): readonly string[] {
  const escapes = new Map([
    ['t', '\t'],
    ['n', '\n'],
    ['r', '\r'],
  ]);
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, inner = '']) =>
    inner.replace(/\\(.)/gs, (_, char) => escapes.get(char) ?? char),
  );
}
