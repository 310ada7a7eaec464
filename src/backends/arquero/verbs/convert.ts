import { CONVERSIONS, type Conversion, type ConvertSettings, convertValue, fits } from '../../../values/convert.ts';
import { matchCaptures, wildcardRename } from '../../../values/wildcard.ts';
import { type Column, columnsOf, type Rows, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** One `fn(field) AS name` of `convert`; both may hold wildcards. */
interface Step {
  readonly fn: string;
  readonly field: string;
  readonly as?: string;
}

/** `convert` where the columns decide: wildcards, and `auto`, which converts a field in all rows or in none (semantics/commands.md 15, 18). */
export const convert = defineVerb<{ readonly steps: readonly Step[]; readonly timeformat: string }>({
  name: 'convert',
  run(rows, { steps, timeformat }, { zone, now }) {
    const kept = steps.filter((step) => step.fn === 'none' && step.as === undefined).map((step) => step.field);
    let result = rows;
    for (const step of steps) {
      const conversion = CONVERSIONS.get(step.fn);
      if (conversion !== undefined && !(step.fn === 'none' && step.as === undefined))
        result = converted(result, step, { conversion, kept, settings: { timeformat, zone, now } });
    }
    return result;
  },
});

interface Converting {
  readonly conversion: Conversion;
  /** Patterns of fields that a wildcard leaves alone. */
  readonly kept: readonly string[];
  readonly settings: ConvertSettings;
}

function converted(rows: Rows, step: Step, { conversion, kept, settings }: Converting): Rows {
  const wild = step.field.includes('*');
  const rename = step.as === undefined ? undefined : wildcardRename(step.field, step.as);
  const written: (readonly [string, Column])[] = [];
  for (const [name, column] of columnsOf(rows)) {
    const taken = wild ? matches(step.field, name) && !kept.some((pattern) => matches(pattern, name)) : name === step.field;
    if (!taken) continue;
    if (conversion.misfit === 'keep-field' && !column.every((value) => fits(conversion, value, settings))) {
      if (rename !== undefined) written.push([rename.apply(name) ?? name, column]);
      continue;
    }
    written.push([rename?.apply(name) ?? name, column.map((value) => convertValue(conversion, value, settings))]);
  }
  return written.length === 0 ? rows : withColumns(rows, [...storedColumnsOf(rows), ...written]);
}

/** `*` does not stand for internal fields (semantics/commands.md section 1). */
const matches = (pattern: string, name: string): boolean =>
  pattern === name ||
  (pattern.includes('*') && (pattern.startsWith('_') || !name.startsWith('_')) && matchCaptures(pattern, name) !== null);
