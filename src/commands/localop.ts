import { displayCommand } from './display.ts';

/** Keeps what follows on the search head. */
export const localop = displayCommand({
  name: 'localop',
  summary: 'Keeps what follows on the search head; the rows pass.',
  syntax: 'localop',
  see: 'SearchReference/Localop',
  departure: 'There are no remote peers.',
  options: {},
  words: 'none',
  example: { title: 'rows pass', spl: 'localop', given: [{ k: 1 }], gives: [{ k: 1 }] },
});
