import { jsonNode } from '../../../values/json-functions.ts';
import { type JsonNode, writeJson } from '../../../values/json-node.ts';
import { toText } from '../../../values/number.ts';
import { valuesOf } from '../../../values/value.ts';
import { columnOf } from '../rows.ts';
import { withFound } from './found-fields.ts';
import { defineVerb } from './verb.ts';

/** `fromjson`: the keys of a JSON object become fields; what is nested stays JSON, null is no value (semantics/commands.md section 8). */
export const fromjson = defineVerb<{ readonly field: string; readonly prefix: string }>({
  name: 'fromjson',
  run(rows, { field, prefix }) {
    const column = columnOf(rows, field);
    if (column === undefined) return rows;
    return withFound(
      rows,
      (index, show) => {
        for (const text of valuesOf(column[index] ?? null)) {
          const node = jsonNode(toText(text));
          if (node?.kind !== 'object') continue;
          for (const [key, value] of node.members) {
            const found = textOf(value);
            if (found !== null) show(`${prefix}${key}`, found);
          }
        }
      },
      'overwrite',
    );
  },
});

function textOf(node: JsonNode): string | null {
  if (node.kind === 'text') return node.value;
  return node.kind === 'bare' && node.text === 'null' ? null : writeJson(node);
}
