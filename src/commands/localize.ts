import type { LocalizeCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { parseSpan, spanSeconds } from '../values/relative-time.ts';
import { defineCommand } from './command.ts';

interface LocalizeNode extends CommandNode {
  readonly kind: 'Localize';
  readonly options: readonly Option[];
}

const OPTIONS = {
  maxpause: { type: 'text', doc: 'the longest time between two events of a range; 1m if absent' },
  timeafter: { type: 'text', doc: 'added to the end of each range; 30s if absent' },
  timebefore: { type: 'text', doc: 'taken from the start of each range; 30s if absent' },
} as const satisfies OptionTable;

const DEFAULTS = { maxpause: '1m', timeafter: '30s', timebefore: '30s' } as const;

/** Finds ranges of time with events. */
export const localize = defineCommand<LocalizeNode>({
  name: 'localize',
  doc: {
    summary: 'The ranges of time in which events lie close together, newest first, as starttime and endtime.',
    syntax: 'localize [maxpause=<span>] [timeafter=<span>] [timebefore=<span>]',
    see: 'SearchReference/Localize',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'two ranges',
      spl: 'localize maxpause=10s timebefore=0s timeafter=5s',
      given: [{ _time: 1000 }, { _time: 990 }, { _time: 500 }],
      gives: [
        { starttime: 990, endtime: 1005 },
        { starttime: 500, endtime: 505 },
      ],
    },
  ],
  /** localizeCommand : LOCALIZE option* */
  rule: (g) =>
    g.RULE('localizeCommand', () => {
      g.CONSUME(CommandName);
      g.MANY({ GATE: () => g.atOption(), DEF: () => g.SUBRULE(g.optionClause) });
    }),
  toAst: (cst: LocalizeCommandCstNode, build) => ({
    kind: 'Localize',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
  }),
  analyze(node, _fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    for (const { name, value } of node.options) {
      if (Object.hasOwn(OPTIONS, name.toLowerCase()) && secondsOf(value.text) === null)
        analysis.report(diagnose('SPL3005', { span: value.span }, { option: name, found: value.text, expected: 'a time such as 30s' }));
    }
    return closedFields(['starttime', 'endtime'], node.command);
  },
  plan(node, input, planner) {
    const { maxpause, timeafter, timebefore } = { ...DEFAULTS, ...planner.options(node.options, OPTIONS, node) };
    const given = { maxpause: secondsOf(maxpause), timeafter: secondsOf(timeafter), timebefore: secondsOf(timebefore) };
    return { op: 'call', verb: 'localize', input, arguments: given, reads: ['_time'], writes: null, origin: node.span };
  },
  print: (node) => [node.command, ...node.options.map(printOption)].join(' '),
  parts: { options: 'option' },
});

function secondsOf(text: string): number | null {
  if (/^0+[a-z]*$/i.test(text)) return 0;
  const span = parseSpan(text);
  return span === null ? null : spanSeconds(span);
}
