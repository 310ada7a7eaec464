import { FREQUENCY_OPTIONS, frequencyCommand } from './frequency.ts';

/** The least frequent combinations of values. */
export const rare = frequencyCommand({
  name: 'rare',
  options: FREQUENCY_OPTIONS,
  doc: {
    summary: 'Counts combinations of values and shows the least frequent ones, with their share of the rows that have all the fields.',
    syntax:
      'rare [<N>] [limit=<int>] [countfield=<field>] [percentfield=<field>] [showcount=<bool>] [showperc=<bool>] <field-list> [BY <field-list>]',
    see: 'SearchReference/Rare',
    departures: ['values that occur equally often come in natural order, where Splunk says nothing'],
  },
  examples: [
    {
      title: 'the rarest come first',
      spl: 'rare showperc=f c | fields - _*',
      given: [{ c: 'a' }, { c: 'b' }, { c: 'a' }],
      gives: [
        { c: 'b', count: 1 },
        { c: 'a', count: 2 },
      ],
    },
    {
      title: 'its share of the group',
      spl: 'rare limit=1 showcount=f c by g | fields - _*',
      given: [
        { g: 'x', c: 'a' },
        { g: 'x', c: 'a' },
        { g: 'x', c: 'a' },
        { g: 'x', c: 'b' },
      ],
      gives: [{ g: 'x', c: 'b', percent: '25.000000' }],
    },
  ],
});
