import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../text/file-tree.ts';
import type { LookupTable } from '../values/lookup-table.ts';
import { lookupFromCsv, PLAIN_RULES } from './lookup.ts';
import type { LoadedLookups } from './lookups-record.ts';

/** The lookup tables of a command line's `--lookup name=file.csv`; a file alone is called by its own name. */
export function loadLookups(given: readonly string[], tree: FileTree): LoadedLookups {
  const tables = new Map<string, LookupTable>();
  const diagnostics: Diagnostic[] = [];
  for (const text of given) {
    const equals = text.indexOf('=');
    const file = text.slice(equals + 1);
    const name = equals === -1 ? (file.split('/').at(-1) ?? file) : text.slice(0, equals).trim();
    const source = { name: '--lookup', body: text };
    const body = file === '' ? undefined : tree.read(file);
    if (name === '' || file === '') diagnostics.push(diagnose('SPL1025', { source, span: { start: 0, end: text.length } }, { text }));
    else if (body === undefined) diagnostics.push(diagnose('SPL1016', { source, span: { start: equals + 1, end: text.length } }, { file }));
    else tables.set(name, { ...lookupFromCsv(body), rules: PLAIN_RULES });
  }
  return { tables, diagnostics };
}
