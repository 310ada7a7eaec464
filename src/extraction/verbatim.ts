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

function madeFields(props: PropsTable, transforms: ConfLayers): MadeFields {
  const made = new Set<string>();
  const rewrites =
    [...transforms.stanzas.values()].some(({ settings }) => settings.get('DEST_KEY')?.value.text.trim() === '_raw') ||
    [...props.all].some(({ key }) => key.startsWith('SEDCMD-'));
  let anything = false;
  for (const { key, value } of props.all) {
    const { text } = value;
    if (key.startsWith('EVAL-')) made.add(key.slice(5));
    else if (key.startsWith('FIELDALIAS-'))
      for (const [, quoted, plain] of text.matchAll(/\bAS(?:NEW)?\s+(?:"([^"]*)"|([^\s,"]+))/gi)) made.add(quoted ?? plain ?? '');
    else if (key.startsWith('LOOKUP-')) {
      const outputs = /\bOUTPUT(?:NEW)?\b(.*)$/is.exec(text)?.[1];
      if (outputs === undefined) anything = true;
      for (const word of namesIn(outputs ?? '')) made.add(word);
    }
  }
  for (const { settings } of transforms.stanzas.values()) {
    const format = settings.get('FORMAT')?.value.text ?? '';
    for (const [, name = '', value = ''] of format.matchAll(/([^\s:"]+)::(\S+)/g)) {
      if (/^"?\$\d+"?$/.test(value)) continue;
      if (name.startsWith('$')) anything = true;
      else made.add(name);
    }
  }
  return { made, anything, rewrites };
}
