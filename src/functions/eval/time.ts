import type { PlanExpr } from '../../plan/expression.ts';
import { inexact } from '../../values/number.ts';
import { applyRelativeTime, parseRelativeTime } from '../../values/relative-time.ts';
import { compileStrftime } from '../../values/strftime.ts';
import { compileStrptime } from '../../values/strptime.ts';
import type { Inexact, RunContext } from '../../values/value.ts';
import type { ArgumentProblem, EvalFunction } from '../eval-function.ts';

const SEE = 'SearchReference/DateandTimeFunctions';
const TIME = { name: 'time', type: 'number', doc: 'epoch seconds' } as const;

/** Rule N9: a time prints six decimals; ten digits before the point and six behind it are sixteen figures. */
function withMicroseconds(epoch: number | null): Inexact | null {
  return epoch === null ? null : inexact(epoch, 16, 6);
}

function checkModifier(args: readonly PlanExpr[]): ArgumentProblem | undefined {
  const spec = args[1];
  if (spec?.op !== 'text' || parseRelativeTime(spec.value) !== null) return undefined;
  return { kind: 'value', argument: 1, expected: 'a relative time such as "-1d@d"', found: JSON.stringify(spec.value) };
}

/** Functions of date and time (SearchReference/DateandTimeFunctions; expressions.md section 4). */
export const TIME_FUNCTIONS = [
  {
    name: 'now',
    params: [],
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    context: true,
    doc: 'The time at which the search started, in whole epoch seconds.',
    see: SEE,
    examples: [
      { expr: 'if(now()==floor(now()), "whole", "not")', gives: 'whole' },
      { expr: 'now()-now()', gives: '0' },
    ],
    run: (context: RunContext) => Math.floor(context.now),
  },
  {
    name: 'relative_time',
    params: [TIME, { name: 'specifier', type: 'string', doc: 'a relative time such as `-1d@d`' }],
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    context: true,
    doc: 'A time moved by offsets and snapped to the start of units.',
    semantics: [
      'steps are taken from left to right: `@d-2h` is two hours before today',
      '`m` is minutes, `mon` months; a snap always goes back',
      'snaps, and offsets of a day or longer, follow the calendar in the search zone',
      'a day that the month reached lacks becomes its last day (the documentation is silent)',
      'the result prints six decimals',
    ],
    see: `${SEE}#relative_time; rules R1-R5`,
    examples: [
      { expr: 'relative_time(1710340245, "-1d@d")', gives: '1710201600.000000' },
      { expr: 'relative_time(1710340245, "@d-2h")', gives: '1710280800.000000' },
      { expr: 'relative_time(t, "@w1")', given: { t: null }, gives: null },
    ],
    check: checkModifier,
    run: (context: RunContext, time: number, specifier: string) => withMicroseconds(applyRelativeTime(time, specifier, context.zone)),
  },
  {
    name: 'strftime',
    params: [TIME, { name: 'format', type: 'string', doc: 'text with directives such as `%Y-%m-%d`' }],
    returns: 'string',
    nulls: 'propagate',
    multivalue: 'none',
    context: true,
    doc: 'Prints a time in a format.',
    semantics: ['the zone is that of the search', 'a time that is no number gives null', 'names are those of the C locale'],
    see: 'SearchReference/Commontimeformatvariables; rules R6, R7',
    examples: [
      { expr: 'strftime(1710340245, "%Y-%m-%dT%H:%M:%S.%Q")', gives: '2024-03-13T14:30:45.000' },
      { expr: 'strftime(t, "%F")', given: { t: 'abc' }, gives: null },
    ],
    run: (context: RunContext, time: number, format: string) =>
      Number.isFinite(time) ? compileStrftime(format)(time, context.zone) : null,
  },
  {
    name: 'strptime',
    params: [
      { name: 'str', type: 'string', doc: 'the text of a time' },
      { name: 'format', type: 'string', doc: 'text with directives such as `%Y-%m-%d`' },
    ],
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    context: true,
    doc: 'Reads a time in a format as epoch seconds.',
    semantics: [
      'a text that does not fit gives null, so do a year or month without a day',
      'numbers of one digit are accepted; what follows the part that the format describes is ignored',
      'without a zone in the text that of the search applies; without a date the time is of today',
      'the result prints six decimals',
    ],
    see: 'SearchReference/Commontimeformatvariables; rule R8',
    examples: [
      { expr: 'strptime("2024-03-13 14:30:45.250", "%Y-%m-%d %H:%M:%S.%3N")', gives: '1710340245.250000' },
      { expr: 'strptime("2024-03", "%Y-%m")', gives: null },
    ],
    run: (context: RunContext, text: string, format: string) => withMicroseconds(compileStrptime(format)(text, context)),
  },
  {
    name: 'time',
    params: [],
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    context: true,
    doc: 'The time, with microseconds.',
    semantics: [
      "departure: Splunk reads the clock anew for every event; here the search's start is the time of the whole run, so that runs repeat",
    ],
    see: SEE,
    examples: [
      { expr: 'if(isnum(time()), "number", "not")', gives: 'number' },
      { expr: 'if(time()>=now(), "after", "before")', gives: 'after' },
    ],
    run: (context: RunContext) => withMicroseconds(context.now),
  },
] as const satisfies readonly EvalFunction[];
