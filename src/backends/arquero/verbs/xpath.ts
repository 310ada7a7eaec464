import { invariant } from '../../../diagnostics/diagnostic.ts';
import { toText } from '../../../values/number.ts';
import { fromValues, type Value, valuesOf } from '../../../values/value.ts';
import { compileXpath } from '../../../values/xpath.ts';
import { columnOf, countOf, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** What is looked for where. */
interface Finding {
  readonly path: string;
  readonly field: string;
  readonly output: string;
  readonly otherwise: string | null;
}

/** `xpath`: everything that a path finds in a field; a row where it finds nothing gets the default, or keeps what it has (inferred). */
export const xpath = defineVerb<Finding>({
  name: 'xpath',
  run(rows, { path, field, output, otherwise }) {
    const query = compileXpath(path);
    invariant(query !== null, 'the analysis refuses a path that cannot be read');
    const source = columnOf(rows, field) ?? [];
    const before = columnOf(rows, output) ?? [];
    const column = Array.from({ length: countOf(rows) }, (_, index): Value => {
      const found = valuesOf(source[index] ?? null).flatMap((text) => query(toText(text)));
      return found.length > 0 ? fromValues(found) : (otherwise ?? before[index] ?? null);
    });
    return withColumns(rows, [...storedColumnsOf(rows), [output, column]]);
  },
});
