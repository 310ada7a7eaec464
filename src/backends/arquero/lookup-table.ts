import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import type { LookupTable } from '../../values/lookup-table.ts';
import type { RunContext } from '../../values/value.ts';

/** The lookup table that a search asks for; without it, or without one of the columns, the run ends (semantics/commands.md section 12). */
export function demandLookup(name: string, columns: readonly string[], context: RunContext): LookupTable {
  const table = context.lookup?.(name);
  if (table === undefined) throw new DiagnosticError(diagnose('SPL1020', {}, { name, near: [] }));
  for (const column of columns) {
    if (!table.fields.includes(column))
      throw new DiagnosticError(diagnose('SPL1021', {}, { column, table: name, near: [], columns: table.fields }));
  }
  return table;
}
