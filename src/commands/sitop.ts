import { frequencyRule } from './frequency.ts';
import { summaryForm } from './summary-form.ts';
import { top } from './top.ts';

/** What `top` needs to compute its answer later. */
export const sitop = summaryForm(top, {
  name: 'sitop',
  summary: 'Keeps what a following top with the same arguments needs to compute its answer.',
  see: 'SearchReference/Sitop',
  examples: [
    {
      title: 'top gives the answer',
      spl: 'sitop c | top c showperc=f | fields - _*',
      given: [{ c: 'a' }, { c: 'b' }, { c: 'a' }],
      gives: [
        { c: 'a', count: 2 },
        { c: 'b', count: 1 },
      ],
    },
  ],
  rule: (g) => frequencyRule(g, 'sitopCommand'),
});
