import type { Classification } from '../knowledge/classification.ts';
import { compareText } from '../values/compare.ts';
import { foldCase } from '../values/fold.ts';
import { toText } from '../values/number.ts';
import { fromValues, valuesOf } from '../values/value.ts';
import type { Step } from './step.ts';

const OF = 'tag::';

/**
 * The fields `tag` and `tag::<field>`: the tags of the values that an event has, each once in ASCII order. A value has its tags in any
 * case.
 */
export function tagStep({ eventTypes, tags }: Classification): Step | undefined {
  const tables = new Map<string, Map<string, readonly string[]>>();
  const add = (field: string, value: string, names: readonly string[]): void => {
    const table = tables.get(field) ?? new Map<string, readonly string[]>();
    const key = foldCase(value);
    table.set(key, [...(table.get(key) ?? []), ...names]);
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
        const all = new Set<string>();
        for (const [field, table] of asked) {
          const own = new Set<string>();
          for (const value of valuesOf(event.get(field))) for (const name of table.get(foldCase(toText(value))) ?? []) own.add(name);
          if (own.size === 0) continue;
          if (wanted.has(`${OF}${field}`)) event.set(`${OF}${field}`, fromValues(sorted(own)));
          for (const name of own) all.add(name);
        }
        if (union && all.size > 0) event.set('tag', fromValues(sorted(all)));
      };
    },
  };
}

const sorted = (names: ReadonlySet<string>): readonly string[] => [...names].sort(compareText);
