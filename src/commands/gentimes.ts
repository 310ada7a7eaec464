import type { GentimesCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { unitNamed } from '../values/time-unit.ts';
import { defineCommand } from './command.ts';

interface GentimesNode extends CommandNode {
  readonly kind: 'Gentimes';
  readonly options: readonly Option[];
}

const OPTIONS = {
  start: { type: 'text', doc: 'a date such as 10/1/2015 or 10/1/2015:12:00:00, or a number of days from today such as -30' },
  end: { type: 'text', doc: 'the same for the end, which is not included; the start of today if absent' },
  increment: { type: 'text', doc: 'the length of a range: a number with s, m, h or d; 1d if absent' },
} as const satisfies OptionTable;

/** Makes ranges of time. */
export const gentimes = defineCommand<GentimesNode>({
  name: 'gentimes',
  doc: {
    summary: 'Makes a row for each range of time from a start to an end, as epoch seconds and as text; none in the future.',
    syntax: 'gentimes start=<date>|<days> [end=<date>|<days>] [increment=<int>s|m|h|d]',
    see: 'SearchReference/Gentimes',
    departures: ['starthuman and endhuman are written as C writes a time, the day padded with a blank (Splunk does not say).'],
  },
  options: OPTIONS,
  generates: true,
  examples: [
    {
      title: 'days',
      spl: 'gentimes start=10/1/15 end=10/3/15 | table starttime endtime starthuman',
      given: [],
      gives: [
        { starttime: 1443657600, endtime: 1443743999, starthuman: 'Thu Oct  1 00:00:00 2015' },
        { starttime: 1443744000, endtime: 1443830399, starthuman: 'Fri Oct  2 00:00:00 2015' },
      ],
    },
    {
      title: 'hours',
      spl: 'gentimes start=4/1/2015:12:00:00 end=4/1/2015:14:00:00 increment=1h | table starttime endtime',
      given: [],
      gives: [
        { starttime: 1427889600, endtime: 1427893199 },
        { starttime: 1427893200, endtime: 1427896799 },
      ],
    },
  ],
  /** gentimesCommand : GENTIMES option+ */
  rule: (g) =>
    g.RULE('gentimesCommand', () => {
      g.CONSUME(CommandName);
      g.MANY({ GATE: () => g.atOption(), DEF: () => g.SUBRULE(g.optionClause) });
    }),
  toAst: (cst: GentimesCommandCstNode, build) => ({
    kind: 'Gentimes',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
  }),
  analyze(node, _fields, analysis) {
    timesOf(node, analysis);
    return closedFields(['starttime', 'endtime', 'starthuman', 'endhuman'], node.command);
  },
  plan: (node, input, planner) => ({
    op: 'call',
    verb: 'gentimes',
    input,
    arguments: timesOf(node, planner),
    reads: [],
    writes: null,
    origin: node.span,
  }),
  print: (node) => [node.command, ...node.options.map(printOption)].join(' '),
  parts: { options: 'option' },
});

type Moment = { readonly days: number } | { readonly date: readonly number[]; readonly time: readonly number[] };

interface Times {
  readonly start: Moment | null;
  readonly end: Moment | null;
  readonly increment: { readonly count: number; readonly unit: string };
  readonly [name: string]: unknown;
}

function timesOf(node: GentimesNode, analysis: Analysis): Times {
  const { start, end, increment = '1d' } = analysis.options(node.options, OPTIONS, node);
  const refuse = (option: string, found: string, expected: string): void => {
    const span = node.options.find((given) => given.name.toLowerCase() === option)?.value.span ?? node.span;
    analysis.report(diagnose('SPL3005', { span }, { option, found, expected }));
  };
  const read = (option: string, text: string | undefined): Moment | null => {
    if (text === undefined) return null;
    const moment = momentOf(text);
    if (moment === null) refuse(option, text, 'a date such as 10/1/2015 or 10/1/2015:12:00:00, or a number of days');
    return moment;
  };
  if (start === undefined) analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'start=<date>', command: node.command }));
  const parts = /^(\d+)([smhd])$/.exec(increment);
  const count = Number(parts?.[1]);
  const unit = unitNamed(parts?.[2] ?? '');
  if (!(count > 0) || unit === undefined) refuse('increment', increment, 'a number with s, m, h or d, such as 1d');
  return { start: read('start', start), end: read('end', end), increment: { count, unit: unit ?? 'd' } };
}

/** A year of two digits lies in this century. */
function momentOf(text: string): Moment | null {
  if (/^[+-]?\d+$/.test(text)) return { days: Number(text) };
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?::(\d{1,2}):(\d{1,2}):(\d{1,2}))?$/
    .exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (parts === undefined) return null;
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return null;
  return { date: [month, day, year < 100 ? 2000 + year : year], time: [hour, minute, second] };
}
