import { displayCommand } from './display.ts';

/** Marks words in the events that Splunk shows. */
export const highlight = displayCommand({
  name: 'highlight',
  summary: 'Marks words in the events that Splunk Web shows; the rows pass.',
  syntax: 'highlight <text>...',
  see: 'SearchReference/Highlight',
  departure: 'Nothing is marked.',
  options: {},
  words: 'texts',
  example: { title: 'rows pass', spl: 'highlight login, "bad password"', given: [{ k: 1 }], gives: [{ k: 1 }] },
});
