import type { LoadedMacros, MacroDefinition } from './knowledge/macro.ts';
import { type MacroRecord, macrosFromRecord } from './knowledge/macros-record.ts';

/** A record that was read, and what its macros were read from. */
interface Known {
  readonly loaded: LoadedMacros;
  readonly entries: readonly (readonly [string, MacroRecord[string]])[];
  /** How often a macro was asked for that was unknown, or that the record no longer defines as it was read. */
  doubts: number;
}

const NONE: LoadedMacros = { macros: new Map(), diagnostics: [] };

const records = new WeakMap<MacroRecord, Known>();

/**
 * Does something with the macros of a record. A caller passes the same thousands of macros with thousands of searches: they are read once,
 * and looked at again only where a macro that the search calls has been changed, taken out or put in since.
 */
export function withMacros<T>(record: MacroRecord | undefined, use: (macros: LoadedMacros) => T): T {
  if (record === undefined) return use(NONE);
  const known = records.get(record) ?? readRecord(record);
  const { doubts } = known;
  const result = use(known.loaded);
  return known.doubts === doubts || isCurrent(record, known) ? result : use(readRecord(record).loaded);
}

function readRecord(record: MacroRecord): Known {
  const entries = Object.entries(record);
  const { macros, diagnostics } = macrosFromRecord(record);
  const table = new Map(macros);
  const known: Known = { loaded: { macros: table, diagnostics }, entries, doubts: 0 };
  const origins = originsOf(entries, macros);
  const find = table.get.bind(table);
  table.get = (key) => {
    const macro = find(key);
    const origin = macro === undefined ? undefined : origins.get(macro);
    if (origin === undefined || record[origin[0]] !== origin[1]) known.doubts += 1;
    return macro;
  };
  records.set(record, known);
  return known;
}

/** The entry that each macro was read from: of several of one key the last, as in `macrosFromRecord`. */
function originsOf(entries: Known['entries'], macros: LoadedMacros['macros']): ReadonlyMap<MacroDefinition, Known['entries'][number]> {
  const origins = new Map<MacroDefinition, Known['entries'][number]>();
  for (const entry of entries) {
    for (const key of macrosFromRecord(Object.fromEntries([entry])).macros.keys()) {
      const macro = macros.get(key);
      if (macro !== undefined) origins.set(macro, entry);
    }
  }
  return origins;
}

function isCurrent(record: MacroRecord, { entries }: Known): boolean {
  const now = Object.entries(record);
  return now.length === entries.length && entries.every(([key, value], i) => now[i]?.[0] === key && now[i]?.[1] === value);
}
