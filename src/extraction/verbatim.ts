import type { ConfLayers } from '../knowledge/conf-layers.ts';
import type { PropsTable } from './props-table.ts';
import { namesIn } from './transform.ts';

/**
 * Tells whether the values of a field always stand in the text of its events: no rule of any stanza calculates it, looks it up, names it
 * after another field, or writes a text of its own into it.
 */
export function verbatimFields(props: PropsTable, transforms: () => ConfLayers): (field: string) => boolean {
  return (field) => {
    const found = known.get(props) ?? madeFields(props, transforms());
    known.set(props, found);
    return !found.rewrites && (field === '_raw' || (!found.anything && !found.made.has(field)));
  };
}

interface MadeFields {
  readonly made: ReadonlySet<string>;
  /** A lookup writes whatever columns its table has. */
  readonly anything: boolean;
  /** Texts are changed when they are read, so that they do not stand in the file as they are. */
  readonly rewrites: boolean;
}

const known = new WeakMap<PropsTable, MadeFields>();

/** A setting at the beginning of a line, with the value that goes on behind backslashes: a line of a longer value may look so too, which does no harm. */
const settingsOf = (keys: string): RegExp => new RegExp(`(?:^|\\n)[^\\S\\n]*(${keys})[^\\S\\n]*=((?:[^\\n]*\\\\\\r?\\n)*[^\\n]*)`, 'g');

const IN_PROPS = settingsOf('(?:EVAL|FIELDALIAS|LOOKUP|SEDCMD)-[^=\\n]*?');
const IN_TRANSFORMS = settingsOf('DEST_KEY|FORMAT');

const joined = (written: string): string => written.replaceAll(/\\\r?\n/g, '\n');

// Reading the text takes a tenth of the time of reading the settings, and finds no less than those that count.
function madeFields(props: PropsTable, transforms: ConfLayers): MadeFields {
  const made = new Set<string>();
  let rewrites = false;
  let anything = false;
  for (const { body } of props.files) {
    for (const [, key = '', written = ''] of body.matchAll(IN_PROPS)) {
      const text = joined(written);
      if (key.startsWith('SEDCMD-')) rewrites = true;
      else if (key.startsWith('EVAL-')) made.add(key.slice(5));
      else if (key.startsWith('FIELDALIAS-'))
        for (const [, quoted, plain] of text.matchAll(/\bAS(?:NEW)?\s+(?:"([^"]*)"|([^\s,"]+))/gi)) made.add(quoted ?? plain ?? '');
      else {
        const outputs = /\bOUTPUT(?:NEW)?\b(.*)$/is.exec(text)?.[1];
        if (outputs === undefined) anything = true;
        for (const word of namesIn(outputs ?? '')) made.add(word);
      }
    }
  }
  for (const { body } of transforms.files) {
    for (const [, key, written = ''] of body.matchAll(IN_TRANSFORMS)) {
      const text = joined(written);
      if (key === 'DEST_KEY') rewrites ||= text.trim() === '_raw';
      else {
        for (const [, name = '', value = ''] of text.matchAll(/([^\s:"]+)::(\S+)/g)) {
          if (/^"?\$\d+"?$/.test(value)) continue;
          if (name.startsWith('$')) anything = true;
          else made.add(name);
        }
      }
    }
  }
  return { made, anything, rewrites };
}
