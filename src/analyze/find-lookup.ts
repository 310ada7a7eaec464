import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import type { LookupTables } from '../knowledge/lookup.ts';
import type { Span } from '../text/source.ts';
import type { LookupTable } from '../values/lookup-table.ts';

/** A lookup table by its name, as a command asks for it: one that nobody defines, or whose rows only a Splunk has, is reported. */
export function findLookup(
  { text: name, span }: { readonly text: string; readonly span: Span },
  lookups: LookupTables,
  report: (diagnostic: Diagnostic) => void,
): LookupTable | undefined {
  const table = lookups.get(name);
  if (table === undefined) report(diagnose('SPL1020', { span }, { name, near: closest(name, lookups.keys()) }));
  else reportMissingRows(name, table, { span, report });
  return table;
}

/** Says that the rows of a table cannot be had. A collection of the KV store may be empty in Splunk too, so that is no error. */
export function reportMissingRows(
  name: string,
  { missing }: LookupTable,
  { span, report }: { readonly span: Span; report(diagnostic: Diagnostic): void },
): void {
  if (missing === undefined) return;
  if (missing.kind === 'collection') report(diagnose('SPL1052', { span }, { lookup: name, collection: missing.name }));
  else report(diagnose('SPL1051', { span }, { lookup: name, kind: missing.kind, from: missing.name }));
}
