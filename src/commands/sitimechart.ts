import { chartRule } from './charting/chart-syntax.ts';
import { summaryForm } from './summary-form.ts';
import { timechart } from './timechart.ts';

/** What `timechart` needs to compute its answer later. */
export const sitimechart = summaryForm(timechart, {
  name: 'sitimechart',
  summary: 'Keeps what a following timechart with the same arguments needs to compute its answer.',
  see: 'SearchReference/Sitimechart',
  examples: [
    {
      title: 'timechart gives the answer',
      spl: 'sitimechart span=1h count | timechart span=1h count',
      given: [{ _time: 3700 }, { _time: 3600 }],
      gives: [{ _time: 3600, count: 2 }],
    },
  ],
  rule: (g) => chartRule(g, 'sitimechartCommand'),
});
