import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

/** Tags of field values: field -> value -> tags (tags.conf). */
export type TagTable = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Tags as a library user writes them: `field=value` and its tags. */
export type TagRecord = Readonly<Record<string, readonly string[]>>;

/** The tags of a record. */
export function tagsFromRecord(record: TagRecord = {}): { readonly tags: TagTable; readonly diagnostics: readonly Diagnostic[] } {
  const tags = new Map<string, Map<string, readonly string[]>>();
  const diagnostics: Diagnostic[] = [];
  for (const [key, names] of Object.entries(record)) {
    const equals = key.indexOf('=');
    if (equals < 1) {
      diagnostics.push(diagnose('SPL1027', {}, { key }));
      continue;
    }
    const field = key.slice(0, equals);
    const values = tags.get(field) ?? new Map<string, readonly string[]>();
    values.set(key.slice(equals + 1), [...new Set(names)]);
    tags.set(field, values);
  }
  return { tags, diagnostics };
}
