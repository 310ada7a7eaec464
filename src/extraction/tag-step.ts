import type { Classification } from '../knowledge/classification.ts';
import type { LayeredSetting } from '../knowledge/conf-layers.ts';
import { compareText } from '../values/compare.ts';
import { foldCase } from '../values/fold.ts';
import { toText } from '../values/number.ts';
import { valuesOf } from '../values/value.ts';
import type { Fields, Step } from './step.ts';

const OF = 'tag::';

/**
 * The fields `tag` and `tag::<field>`: the tags of the values that an event has, each once in ASCII order. A value has its tags in any
 * case.
 */
export function tagStep({ eventTypes, tags, tagRules }: Classification): Step | undefined {
  const tables = new Map<string, Map<string, readonly Tag[]>>();
  const add = (field: string, value: string, names: readonly string[]): void => {
    const table = tables.get(field) ?? new Map<string, readonly Tag[]>();
    const key = foldCase(value);
    table.set(key, [...(table.get(key) ?? []), ...names.map((name) => ({ name, rule: tagRules.get(`${field}=${value}=${name}`) }))]);
    tables.set(field, table);
  };
  for (const [field, values] of tags) for (const [value, names] of values) add(field, value, names);
  for (const { name, tags: own } of eventTypes.values()) if (own.length > 0) add('eventtype', name, own);
  if (tables.size === 0) return undefined;
  const fields = [...tables.keys()];
  return {
    rule: undefined,
    writes: ['tag', ...fields.map((field) => `${OF}${field}`)],
    reads: (wanted) => fields.filter((field) => wanted('tag') || wanted(`${OF}${field}`)),
    compile: (wanted) => {
      const union = wanted.has('tag');
      const asked = [...tables].filter(([field]) => union || wanted.has(`${OF}${field}`));
      return (event) => {
        const all = new Map<string, Tag>();
        for (const [field, table] of asked) {
          const own = new Map<string, Tag>();
          for (const value of valuesOf(event.get(field)))
            for (const tag of table.get(foldCase(toText(value))) ?? []) own.set(tag.name, tag);
          if (own.size === 0) continue;
          if (wanted.has(`${OF}${field}`)) give(event, `${OF}${field}`, own);
          for (const [name, tag] of own) all.set(name, tag);
        }
        if (union && all.size > 0) give(event, 'tag', all);
      };
    },
  };
}

/** A tag, and where it stands. */
interface Tag {
  readonly name: string;
  readonly rule: LayeredSetting | undefined;
}

function give(event: Fields, field: string, tags: ReadonlyMap<string, Tag>): void {
  const sorted = tags.size === 1 ? [...tags.values()] : [...tags.values()].sort((a, b) => compareText(a.name, b.name));
  sorted.forEach(({ name, rule }, index) => {
    if (index === 0) event.set(field, name, rule);
    else event.add(field, name, rule);
  });
}
