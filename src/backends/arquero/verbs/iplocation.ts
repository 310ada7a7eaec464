import { DiagnosticError, diagnose } from '../../../diagnostics/diagnostic.ts';
import { isPublicAddress } from '../../../values/ip-address.ts';
import type { Location } from '../../../values/location.ts';
import { toText } from '../../../values/number.ts';
import type { RunContext, Value } from '../../../values/value.ts';
import { valuesOf } from '../../../values/value.ts';
import { columnOf, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** Which addresses are looked up, and which of what is known of them is written. */
export interface Locating {
  readonly field: string;
  readonly language: string;
  /** What is known, and the field that gets it. */
  readonly outputs: readonly (readonly [known: keyof Location, field: string])[];
}

/**
 * Writes where an address is. An address that no database has leaves the row as it is; a public one without a database ends the run
 * (semantics/commands.md section 8).
 */
export const iplocation = defineVerb<Locating>({
  name: 'iplocation',
  run(rows, { field, language, outputs }, context) {
    const column = columnOf(rows, field);
    if (column === undefined) return rows;
    const length = column.length;
    const written = outputs.map(([, name]) => [...(columnOf(rows, name) ?? new Array<Value>(length).fill(null))]);
    const known = new Map<string, Location | undefined>();
    for (let index = 0; index < length; index += 1) {
      const [first] = valuesOf(column[index] ?? null);
      if (first === undefined) continue;
      const address = toText(first);
      if (!known.has(address)) known.set(address, locate(address, language, context));
      const location = known.get(address);
      if (location === undefined) continue;
      for (let i = 0; i < outputs.length; i += 1) {
        const output = outputs[i];
        const cells = written[i];
        if (output !== undefined && cells !== undefined) cells[index] = location[output[0]] ?? null;
      }
    }
    return withColumns(rows, [...storedColumnsOf(rows), ...outputs.map(([, name], position) => [name, written[position] ?? []] as const)]);
  },
});

function locate(address: string, language: string, { locate: find }: RunContext): Location | undefined {
  if (find !== undefined) return find(address, language);
  if (isPublicAddress(address)) throw new DiagnosticError(diagnose('SPL4004', {}, { address }));
  return undefined;
}
