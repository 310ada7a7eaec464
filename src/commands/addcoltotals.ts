import { COLUMN_OPTIONS, totalsCommand } from './totals.ts';

/** Adds a last row with the sum of each column. */
export const addcoltotals = totalsCommand({
  name: 'addcoltotals',
  options: COLUMN_OPTIONS,
  doc: {
    summary: 'Adds a last row with the sum of each column.',
    syntax: 'addcoltotals [labelfield=<field>] [label=<text>] [<wc-field-list>]',
    see: 'SearchReference/Addcoltotals',
  },
  examples: [
    { title: 'of each column', spl: 'addcoltotals', given: [{ a: 1, b: 'x' }, { a: 2 }], gives: [{ a: 1, b: 'x' }, { a: 2 }, { a: 3 }] },
    {
      title: 'with a label',
      spl: 'addcoltotals labelfield=n label=ALL a',
      given: [{ a: 1, b: 5 }, { a: 2 }],
      gives: [{ a: 1, b: 5 }, { a: 2 }, { a: 3, n: 'ALL' }],
    },
  ],
});
