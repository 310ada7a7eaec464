import { SETTINGS } from './compile.ts';
import type { PrintedKnowledge, PrintedRules } from './held-knowledge.ts';
import { layeredMap } from './knowledge/lazy-map.ts';
import { type LookupTables, PLAIN_RULES } from './knowledge/lookup.ts';
import { NO_KNOWLEDGE, type SearchKnowledge } from './knowledge/search-knowledge.ts';
import type { LimitChoice } from './plan/limits.ts';
import type { TextKnowledge } from './text-compiler.ts';
import type { LookupRules } from './values/lookup-table.ts';

/** Tables of a run, searched as the definitions of a program say; the others as tables without a definition are. */
export function definedTables(tables: LookupTables, { lookups = [] }: PrintedKnowledge): LookupTables {
  // Tables are read when they are asked for; only those with a definition are looked at here.
  const defined = lookups.flatMap(([name, rules]) => {
    const table = tables.get(name);
    return table === undefined ? [] : [[name, { ...table, rules: { ...rules, matchTypes: new Map(rules.matchTypes) } }] as const];
  });
  return defined.length === 0
    ? tables
    : layeredMap(
        () => new Map(defined),
        () => tables,
      );
}

/** What a run gives the texts of a printed program. */
export interface PrintedSetting {
  readonly lookups: LookupTables;
  readonly mayWrite: SearchKnowledge['mayWrite'];
  readonly limits: LimitChoice;
}

/** What a text that is compiled while a printed program runs may ask for. */
export function printedTextKnowledge(given: PrintedKnowledge, { lookups, mayWrite, limits }: PrintedSetting): TextKnowledge {
  return {
    macros: new Map(given.macros),
    knowledge: {
      ...NO_KNOWLEDGE,
      lookups,
      mayWrite,
      tags: new Map((given.tags ?? []).map(([field, values]) => [field, new Map(values)] as const)),
      eventTypes: new Map(given.eventTypes),
      savedSearches: new Map(given.savedSearches),
    },
    settings: { ...SETTINGS, limits },
  };
}

/** Rules as plain JSON; undefined for those of a table without a definition. */
export function printedRules(rules: LookupRules): PrintedRules | undefined {
  const plain = (each: LookupRules): PrintedRules => ({ ...each, matchTypes: [...each.matchTypes] });
  const own = plain(rules);
  return JSON.stringify(own) === JSON.stringify(plain(PLAIN_RULES)) ? undefined : own;
}
