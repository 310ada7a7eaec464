import type { Dataset } from '../io/data-input.ts';
import type { Value } from '../values/value.ts';
import { compileWildcard } from '../values/wildcard.ts';

/** A dataset of one event whose fields are there already. */
export function oneEvent(fields: ReadonlyMap<string, Value>): Dataset {
  return {
    scan: ({ kind, fields: asked, filter }) => {
      const row = { get: (name: string): Value => fields.get(name) ?? null };
      if (kind !== 'events' || filter?.(row) === false) return { length: 0, columns: new Map(), read: kind === 'events' ? 1 : 0 };
      const patterns = asked.all
        ? []
        : asked.patterns.map((pattern) => ({ pattern, test: compileWildcard(pattern, { caseSensitive: true }).test }));
      const wants = (name: string): boolean =>
        asked.all ||
        asked.names.includes(name) ||
        patterns.some(({ pattern, test }) => (pattern.startsWith('_') || !name.startsWith('_')) && test(name));
      const columns = new Map([...fields].flatMap(([name, value]) => (wants(name) ? [[name, [value]] as const] : [])));
      return { length: 1, columns, read: 1 };
    },
    events: 1,
    notes: [],
    diagnostics: [],
  };
}
