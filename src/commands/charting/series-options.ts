import type { OptionTable, OptionValues } from '../../analyze/analysis.ts';

/** The options that say which columns a chart has and how they are called. */
export const SERIES_OPTIONS = {
  sep: {
    type: 'text',
    doc: 'stands between the aggregate and the value in the names of columns, where there are several aggregates; ": " if absent',
  },
  format: { type: 'text', doc: 'how such columns are called: $AGG$ is the aggregate, $VAL$ the value' },
  limit: { type: 'text', doc: 'how many columns there are besides OTHER and NULL: 10 if absent, 0 for all, also top5 or bottom5' },
  useother: { type: 'boolean', doc: 'a column for all values that the limit or the where clause cut; true if absent' },
  otherstr: { type: 'text', doc: 'what that column is called; OTHER if absent' },
  usenull: { type: 'boolean', doc: 'a column for rows without the field; true if absent' },
  nullstr: { type: 'text', doc: 'what that column is called; NULL if absent' },
  dedup_splitvals: { type: 'boolean', doc: 'a value that a multivalue by-field repeats counts once' },
} as const satisfies OptionTable;

/** The options that were given. */
export type SeriesValues = OptionValues<typeof SERIES_OPTIONS>;

/** The columns that a chart shows if nobody says how many. */
export const SERIES_LIMIT = 10;
