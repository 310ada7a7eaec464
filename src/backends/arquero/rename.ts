import { wildcardRename } from '../../values/wildcard.ts';
import { type BatchVerb, type Rows, storedColumnsOf, withColumns } from './rows.ts';

/**
 * Renames columns, pair by pair. The target column is replaced, so a row without the source loses the target; a pair whose source
 * no row has takes the target away (semantics/commands.md section 4). A `*` on both sides renames by pattern, existing columns only.
 */
export const createRenaming =
  (pairs: readonly (readonly [from: string, to: string])[]): BatchVerb =>
  (rows) =>
    renameRows(rows, pairs);

function renameRows(rows: Rows, pairs: readonly (readonly [from: string, to: string])[]): Rows {
  let columns = [...storedColumnsOf(rows)];
  for (const [from, to] of pairs) {
    if (from === to) continue;
    const pattern = from.includes('*') ? wildcardRename(from, to) : undefined;
    const target = (name: string): string | null => {
      if (pattern === undefined) return name === from ? to : null;
      // A wildcard stands for internal fields only where it is written with their underscore.
      return name.startsWith('_') && !from.startsWith('_') ? null : pattern.apply(name);
    };
    const targets = new Set(columns.flatMap(([name]) => target(name) ?? []));
    if (pattern === undefined) targets.add(to);
    columns = columns.flatMap(([name, column]) => {
      const renamed = target(name);
      if (renamed !== null) return [[renamed, column] as const];
      return targets.has(name) ? [] : [[name, column] as const];
    });
  }
  return withColumns(rows, columns);
}

/** False: a pattern stands for the fields that some row has. */
export const renamesEachRow = (pairs: readonly (readonly [from: string, to: string])[]): boolean =>
  pairs.every(([from]) => !from.includes('*'));
