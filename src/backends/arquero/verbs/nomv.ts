import { toText } from '../../../values/number.ts';
import { isMultivalue } from '../../../values/value.ts';
import { defineFieldVerb } from './verb.ts';

/** Joins the values of a field to one (semantics/commands.md section 9). */
export const nomv = defineFieldVerb<{ readonly field: string; readonly delim: string }>(
  'nomv',
  ({ delim }) =>
    (value) =>
      isMultivalue(value) ? value.map(toText).join(delim) : value,
);
