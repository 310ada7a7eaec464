import { COLUMN_OPTIONS, ROW_OPTIONS, totalsCommand } from './totals.ts';

/** Adds the sum of each row, and of each column if wanted. */
export const addtotals = totalsCommand({
  name: 'addtotals',
  options: { ...COLUMN_OPTIONS, ...ROW_OPTIONS },
  doc: {
    summary: 'Adds a field with the sum of the numbers of each row and, with col=t, a last row with the sum of each column.',
    syntax: 'addtotals [row=<bool>] [col=<bool>] [labelfield=<field>] [label=<text>] [fieldname=<field>] [<wc-field-list>]',
    see: 'SearchReference/Addtotals',
    departures: ['a row without any number gets 0, where Splunk says nothing'],
  },
  examples: [
    { title: 'text is not added', spl: 'addtotals', given: [{ a: 1, b: 2, c: 'x' }], gives: [{ a: 1, b: 2, c: 'x', Total: 3 }] },
    {
      title: 'the listed fields',
      spl: 'addtotals fieldname=sum a b*',
      given: [{ a: 1, b1: 2, c: 4 }],
      gives: [{ a: 1, b1: 2, c: 4, sum: 3 }],
    },
    {
      title: 'of each column',
      spl: 'addtotals row=f col=t labelfield=n',
      given: [
        { n: 'A', x: 1 },
        { n: 'B', x: 2 },
      ],
      gives: [
        { n: 'A', x: 1 },
        { n: 'B', x: 2 },
        { n: 'Total', x: 3 },
      ],
    },
  ],
});
