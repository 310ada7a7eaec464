import type { Pipeline } from '../ast/pipeline.ts';
import type { Plan } from '../plan/operators.ts';

/** Commands that look at one event at a time, or at events in their order (SearchReference/Commandsbytype), and those that only bring events. */
const STREAMING: ReadonlySet<string> = new Set(
  (
    'abstract accum addinfo addtotals autoregress bin bucket cofilter concurrency convert datamodel delta discretize eval expand extract fieldformat fields fillnull ' +
    'flatten foreach from fromjson gauge head highlight iconify inputcsv inputlookup iplocation kv kvform localop lookup makeresults makemv multikv mvexpand ' +
    'nomv noop rangemap redistribute regex relevancy reltime rename replace rex scrub search spath strcat streamstats tags tojson ' +
    'typer where xmlkv xmlunescape xpath'
  ).split(' '),
);

/** The first command of a search that needs all its rows at once; undefined where there is none. */
export function firstNonStreaming({ commands }: Pipeline): string | undefined {
  return commands.map(({ command }) => command).find((name) => name !== '' && !STREAMING.has(name.toLowerCase()));
}

const STREAMING_VERBS: ReadonlySet<string> = new Set([
  'addtotals',
  'bin',
  'convert',
  'foreach',
  'makemv',
  'mvexpand',
  'nomv',
  'rex',
  'spath',
]);

/** Operators that look at one row. */
const STREAMING_OPERATORS: ReadonlySet<string> = new Set(['filter', 'extend', 'display', 'rename', 'iterate', 'lookup']);

/** True for events that are still in the order of time: each operator looks at one row. Rows that a search makes are no events; none at all are. */
export function isStream(plan: Plan): boolean {
  if (plan.op === 'scan') return true;
  if (plan.op === 'values') return plan.rows.length * plan.times === 0;
  if (!('input' in plan) || !isStream(plan.input)) return false;
  if (plan.op === 'project') return plan.mode !== 'table';
  if (plan.op === 'fill') return plan.fields !== undefined;
  if (plan.op === 'union') return plan.byTime && plan.others.every(isStream);
  return STREAMING_OPERATORS.has(plan.op) || (plan.op === 'call' && STREAMING_VERBS.has(plan.verb));
}
