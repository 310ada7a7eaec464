import { chart } from './chart.ts';
import { chartRule } from './charting/chart-syntax.ts';
import { summaryForm } from './summary-form.ts';

/** What `chart` needs to compute its answer later. */
export const sichart = summaryForm(chart, {
  name: 'sichart',
  summary: 'Keeps what a following chart with the same arguments needs to compute its answer.',
  see: 'SearchReference/Sichart',
  examples: [
    {
      title: 'chart gives the answer',
      spl: 'sichart count over g by h | chart count over g by h',
      given: [
        { g: 'a', h: 'x' },
        { g: 'a', h: 'x' },
      ],
      gives: [{ g: 'a', x: 2 }],
    },
  ],
  rule: (g) => chartRule(g, 'sichartCommand'),
});
