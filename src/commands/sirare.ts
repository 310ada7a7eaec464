import { frequencyRule } from './frequency.ts';
import { rare } from './rare.ts';
import { summaryForm } from './summary-form.ts';

/** What `rare` needs to compute its answer later. */
export const sirare = summaryForm(rare, {
  name: 'sirare',
  summary: 'Keeps what a following rare with the same arguments needs to compute its answer.',
  see: 'SearchReference/Sirare',
  examples: [
    {
      title: 'rare gives the answer',
      spl: 'sirare c | rare c showperc=f | fields - _*',
      given: [{ c: 'a' }, { c: 'b' }, { c: 'a' }],
      gives: [
        { c: 'b', count: 1 },
        { c: 'a', count: 2 },
      ],
    },
  ],
  rule: (g) => frequencyRule(g, 'sirareCommand'),
});
