import { displayCommand } from './display.ts';

/** Shortens the events that Splunk shows. */
export const abstract = displayCommand({
  name: 'abstract',
  summary: 'Shortens the text of the events that Splunk Web shows; the rows pass.',
  syntax: 'abstract [maxterms=<int>] [maxlines=<int>]',
  see: 'SearchReference/Abstract',
  departure: 'The text stays whole.',
  options: {
    maxterms: { type: 'integer', doc: 'the most terms that are matched, 1 to 1000; nothing is shortened here', minimum: 1 },
    maxlines: { type: 'integer', doc: 'the most lines that are shown, 1 to 500; nothing is shortened here', minimum: 1 },
  },
  words: 'none',
  example: { title: 'rows pass', spl: 'abstract maxlines=5', given: [{ _raw: 'a' }], gives: [{ _raw: 'a' }] },
});
