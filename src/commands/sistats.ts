import { stats, statsRule } from './stats.ts';
import { summaryForm } from './summary-form.ts';

/** What `stats` needs to compute its answer later. */
export const sistats = summaryForm(stats, {
  name: 'sistats',
  summary: 'Keeps what a following stats with the same arguments needs to compute its answer.',
  see: 'SearchReference/Sistats',
  examples: [
    {
      title: 'stats gives the answer',
      spl: 'sistats count by g | stats count by g',
      given: [{ g: 'a' }, { g: 'a' }, { g: 'b' }],
      gives: [
        { g: 'a', count: 2 },
        { g: 'b', count: 1 },
      ],
    },
  ],
  rule: (g) => statsRule(g, 'sistatsCommand'),
});
