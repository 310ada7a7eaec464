import { type JsonNode, writeJson } from '../../../values/json-node.ts';
import { type JsonType, typedJson } from '../../../values/json-types.ts';
import type { Value } from '../../../values/value.ts';
import { type Column, columnOf, countOf, type Rows, storedColumnsOf, withColumns } from '../rows.ts';
import { covers } from './covers.ts';
import { defineVerb } from './verb.ts';

/** Which fields become JSON, and how. */
interface Writing {
  /** Patterns of fields with the type that their values get, in order; the first that fits a field counts. */
  readonly types: readonly (readonly [pattern: string, type: JsonType])[];
  readonly output: string;
  readonly fillNull: boolean;
  readonly internal: boolean;
}

const NULL: JsonNode = { kind: 'bare', text: 'null' };

/** `tojson`: one JSON object a row; a value that has no form of its type is left out, or null (semantics/commands.md section 8). */
export const tojson = defineVerb<Writing>({
  name: 'tojson',
  run(rows, writing) {
    const columns = typedColumns(rows, writing);
    const made = Array.from({ length: countOf(rows) }, (_, index): Value => {
      const members = new Map<string, JsonNode>();
      for (const [name, type, column] of columns) {
        const node = typedJson(column[index] ?? null, type) ?? (writing.fillNull ? NULL : undefined);
        if (node !== undefined) members.set(name, node);
      }
      return writeJson({ kind: 'object', members });
    });
    return withColumns(rows, [...storedColumnsOf(rows), [writing.output, made]]);
  },
});

function typedColumns(rows: Rows, { types, internal }: Writing): readonly (readonly [string, JsonType, Column])[] {
  return [...rows.fields.keys()].toSorted().flatMap((name) => {
    if (name.startsWith('_') && !internal && !types.some(([pattern]) => pattern === name)) return [];
    const found = types.find(([pattern]) => covers([pattern], name) || (internal && pattern === '*'));
    return found === undefined ? [] : [[name, found[1], columnOf(rows, name) ?? []] as const];
  });
}
