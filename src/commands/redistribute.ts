import { displayCommand } from './display.ts';

/** Spreads the work over several peers. */
export const redistribute = displayCommand({
  name: 'redistribute',
  summary: 'Spreads the work of what follows over several peers; the rows pass.',
  syntax: 'redistribute [num_of_reducers=<int>] [BY <field-list>]',
  see: 'SearchReference/Redistribute',
  departure: 'There are no peers.',
  options: { num_of_reducers: { type: 'integer', doc: 'how many peers work; no effect here', minimum: 1 } },
  words: 'none',
  by: true,
  example: { title: 'rows pass', spl: 'redistribute num_of_reducers=2', given: [{ k: 1 }], gives: [{ k: 1 }] },
});
