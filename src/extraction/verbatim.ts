import type { ConfLayers } from '../knowledge/conf-layers.ts';
import type { PropsTable } from './props-table.ts';

/**
 * Tells whether the values of a field always stand in the text of its events: no rule of any stanza calculates it, looks it up, names it
 * after another field, or writes a text of its own into it.
 */
export function verbatimFields(props: PropsTable, transforms: ConfLayers): (field: string) => boolean {
  const made = new Set<string>();
  let anything = false;
  for (const { key, value } of props.all) {
    const { text } = value;
    if (key.startsWith('EVAL-')) made.add(key.slice(5));
    else if (key.startsWith('FIELDALIAS-'))
      for (const [, quoted, plain] of text.matchAll(/\bAS(?:NEW)?\s+(?:"([^"]*)"|([^\s,"]+))/gi)) made.add(quoted ?? plain ?? '');
    else if (key.startsWith('LOOKUP-')) {
      const outputs = /\bOUTPUT(?:NEW)?\b(.*)$/is.exec(text)?.[1];
      if (outputs === undefined) anything = true;
      for (const [, word = ''] of (outputs ?? '').matchAll(/([^\s,"]+)/g)) made.add(word);
    }
  }
  for (const { settings } of transforms.stanzas.values()) {
    const format = settings.get('FORMAT')?.value.text ?? '';
    for (const [, name = '', value = ''] of format.matchAll(/([^\s:"]+)::(\S+)/g)) if (!/^\$\d+$/.test(value)) made.add(name);
  }
  return (field) => !anything && !made.has(field);
}
