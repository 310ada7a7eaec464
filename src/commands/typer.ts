import type { TyperCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { classificationOf } from '../knowledge/classification.ts';
import type { EventType, EventTypes } from '../knowledge/event-type.ts';
import type { PlanExpr } from '../plan/expression.ts';
import { replaceField } from '../plan/substitute.ts';
import { only } from '../syntax/ast-builder.ts';
import { printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface TyperNode extends CommandNode {
  readonly kind: 'Typer';
  readonly options: readonly Option[];
}

const OPTIONS = {
  eventtypes: { type: 'text', doc: 'the only event types that are looked for, with commas between them' },
  maxlen: { type: 'integer', doc: 'characters of _raw that are looked at; 10000 if absent', minimum: 0 },
} as const satisfies OptionTable;

const LONGEST = 10_000;

const TYPES = { login: 'action=login', failure: 'status=failed' } as const;

/** Writes the names of the event types that an event belongs to. */
export const typer = defineCommand<TyperNode>({
  name: 'typer',
  doc: {
    summary: 'Writes the names of the event types that an event belongs to into the field eventtype.',
    syntax: 'typer [eventtypes=<string>] [maxlen=<int>]',
    see: 'SearchReference/Typer',
    departures: ['Event types stand by priority, then by name; an event without one keeps the eventtype that it has (inferred).'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'all that fit',
      spl: 'typer',
      given: [{ action: 'login', status: 'failed' }, { action: 'read' }],
      gives: [{ action: 'login', status: 'failed', eventtype: ['failure', 'login'] }, { action: 'read' }],
      knowledge: { eventtypes: TYPES },
    },
  ],
  /** typerCommand : TYPER option* */
  rule: (g) =>
    g.RULE('typerCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => g.SUBRULE(g.optionClause));
    }),
  toAst: (cst: TyperCommandCstNode, build) => ({
    kind: 'Typer',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
  }),
  analyze(node, fields, analysis) {
    const { eventtypes } = analysis.options(node.options, OPTIONS, node);
    const known = classificationOf(analysis.knowledge).eventTypes;
    for (const name of listed(eventtypes) ?? []) {
      if (!known.has(name)) analysis.report(diagnose('SPL1024', { span: node.span }, { name, near: closest(name, known.keys()) }));
    }
    for (const type of chosen(known, eventtypes)) analysis.eventType(type, fields);
    return withFields(fields, ['eventtype']);
  },
  plan(node, input, planner, fields) {
    const { eventtypes, maxlen = LONGEST } = planner.options(node.options, OPTIONS, node);
    const raw: PlanExpr = {
      op: 'call',
      fn: 'substr',
      args: [
        { op: 'field', name: '_raw' },
        { op: 'number', text: '1' },
        { op: 'number', text: String(maxlen) },
      ],
    };
    const names = chosen(classificationOf(planner.knowledge).eventTypes, eventtypes).map((type): PlanExpr => {
      const test = replaceField(planner.eventType(type, fields), '_raw', raw);
      return { op: 'if', test, then: { op: 'text', value: type.name }, otherwise: { op: 'null' } };
    });
    if (names.length === 0) return input;
    const found: PlanExpr = { op: 'call', fn: 'mvappend', args: names };
    const value: PlanExpr = { op: 'coalesce', args: [found, { op: 'field', name: 'eventtype' }] };
    return { op: 'extend', input, columns: [{ name: 'eventtype', value }], origin: node.span };
  },
  print: (node) => printArguments(node.command, node.options, []),
  parts: { options: 'option' },
});

const listed = (names: string | undefined): readonly string[] | undefined => names?.split(',').map((name) => name.trim());

/** The event types that are looked for, in the order in which their names are written. */
function chosen(types: EventTypes, names: string | undefined): readonly EventType[] {
  const only = listed(names);
  return [...types.values()]
    .filter(({ name }) => only === undefined || only.includes(name))
    .toSorted((a, b) => a.priority - b.priority || (a.name < b.name ? -1 : 1));
}
