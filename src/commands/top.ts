import { FREQUENCY_OPTIONS, frequencyCommand, OTHER_OPTIONS } from './frequency.ts';

/** The most frequent combinations of values. */
export const top = frequencyCommand({
  name: 'top',
  options: { ...FREQUENCY_OPTIONS, ...OTHER_OPTIONS },
  doc: {
    summary: 'Counts combinations of values and shows the most frequent ones, with their share of the rows that have all the fields.',
    syntax:
      'top [<N>] [limit=<int>] [countfield=<field>] [percentfield=<field>] [showcount=<bool>] [showperc=<bool>] [useother=<bool>] [otherstr=<text>] <field-list> [BY <field-list>]',
    see: 'SearchReference/Top',
    departures: ['values that occur equally often come in natural order, where Splunk says nothing'],
  },
  examples: [
    {
      title: 'counts and shares',
      spl: 'top c | fields - _*',
      given: [{ c: 'a' }, { c: 'b' }, { c: 'a' }, { k: 1 }],
      gives: [
        { c: 'a', count: 2, percent: '66.666667' },
        { c: 'b', count: 1, percent: '33.333333' },
      ],
    },
    {
      title: 'all that was cut, in one row',
      spl: 'top 1 useother=t showperc=f c | fields - _*',
      given: [{ c: 'a' }, { c: 'b' }, { c: 'a' }, { c: 'd' }],
      gives: [
        { c: 'a', count: 2 },
        { c: 'OTHER', count: 2 },
      ],
    },
    {
      title: 'the most frequent one of each group',
      spl: 'top 1 c by g countfield=n showperc=f | fields - _*',
      given: [
        { g: 'x', c: 'a' },
        { g: 'x', c: 'a' },
        { g: 'x', c: 'b' },
        { g: 'y', c: 'b' },
      ],
      gives: [
        { g: 'x', c: 'a', n: 2 },
        { g: 'y', c: 'b', n: 1 },
      ],
    },
  ],
});
