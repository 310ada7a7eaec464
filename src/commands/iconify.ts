import { displayCommand } from './display.ts';

/** Puts an icon beside the events that Splunk shows. */
export const iconify = displayCommand({
  name: 'iconify',
  summary: 'Puts an icon for each combination of fields beside the events that Splunk Web shows; the rows pass.',
  syntax: 'iconify <field-list>',
  see: 'SearchReference/Iconify',
  departure: 'No icons are shown.',
  options: {},
  words: 'fields',
  example: { title: 'rows pass', spl: 'iconify k', given: [{ k: 1 }], gives: [{ k: 1 }] },
});
