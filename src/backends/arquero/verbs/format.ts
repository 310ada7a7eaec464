import { formatRows, type RowFormat } from '../format-rows.ts';
import { rowsFrom } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** `format`: all rows as one text in the field `search` (rules S35, S36). */
export const formatVerb = defineVerb<RowFormat>({
  name: 'format',
  run: (rows, format) => rowsFrom(new Map([['search', [formatRows(rows, format)]]]), 1, true),
});
