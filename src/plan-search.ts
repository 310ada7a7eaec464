import type { Analysis } from './analyze/analysis.ts';
import { createAnalysis } from './analyze/create-analysis.ts';
import { ANY_FIELDS, type FieldSet } from './analyze/field-set.ts';
import type { InnerSearch, InnerSearches, SearchText } from './analyze/inner-search.ts';
import type { CommandNode, Pipeline } from './ast/pipeline.ts';
import type { Command } from './commands/command.ts';
import { type Diagnostic, diagnose, invariant } from './diagnostics/diagnostic.ts';
import { STATS_FUNCTIONS } from './functions/stats/index.ts';
import type { SearchKnowledge } from './knowledge/search-knowledge.ts';
import type { Limits } from './plan/limits.ts';
import type { Plan } from './plan/operators.ts';
import { displaysLast, withoutDisplays } from './plan/rewrite/displays.ts';
import { requireLiterals } from './plan/rewrite/raw-literals.ts';
import { requireFields } from './plan/rewrite/required-fields.ts';
import { type AggregateTraits, requireUse } from './plan/rewrite/scan-use.ts';
import { withoutSpans } from './plan/substitute.ts';
import { parsePipeline, parseSearchExpression } from './syntax/parse.ts';
import type { Span } from './text/source.ts';

/** What analysis and planning of a pipeline give. */
export interface Planned {
  /** Absent where an error was found. */
  readonly plan?: Plan;
  /** The fields after the last command. */
  readonly fields: FieldSet;
  readonly diagnostics: readonly Diagnostic[];
}

/** The command table, with what each command means. */
export type Commands = ReadonlyMap<string, Command>;

const commandOf = (commands: Commands, node: CommandNode): Command | undefined =>
  commands.get(node.command === '' ? 'search' : node.command.toLowerCase());

/** What the commands of a search may ask for. */
export interface PlanKnowledge {
  /** Splunk's default limits, or none. */
  readonly limits: Limits;
  /** What the search may ask for by name. */
  readonly knowledge: SearchKnowledge;
  /** Expands the macros of a text that knowledge holds. */
  expand(text: string): { readonly text: string; readonly diagnostics: readonly Diagnostic[] };
}

/** What planning is told besides the commands. */
export interface PlanOptions extends PlanKnowledge {
  /** False: something is wrong with the text, so that there will be no plan. */
  readonly readable: boolean;
}

/** How a pipeline is analysed. */
interface Scope {
  readonly commands: Commands;
  readonly named: PlanKnowledge;
  report(diagnostic: Diagnostic): void;
  /** True: nothing is wrong with the search, so that the searches inside of it can be planned. */
  readonly planning: boolean;
  /** How many searches this one is inside of. */
  readonly depth: number;
}

/** Analyses a pipeline and, where nothing is wrong with it or with its text (`readable`), plans it (house.md section 1). */
export function planPipeline(pipeline: Pipeline, commands: Commands, { readable, ...named }: PlanOptions): Planned {
  const diagnostics: Diagnostic[] = [];
  const scope: Scope = { commands, named, report: (diagnostic) => void diagnostics.push(diagnostic), planning: false, depth: 0 };
  const before = analyzeCommands(pipeline, scope, ANY_FIELDS);
  const fields = before.at(-1) ?? ANY_FIELDS;
  if (!readable || diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return { fields, diagnostics };
  return { plan: finished(displaysLast(planned(pipeline, scope, before))), fields, diagnostics };
}

/** Plans commands that work on the rows at hand: text that exists only while a search runs. */
export function planCommandsText(text: string, commands: Commands, named: PlanKnowledge): Planned {
  const diagnostics: Diagnostic[] = [];
  const scope: Scope = { commands, named, report: (diagnostic) => void diagnostics.push(diagnostic), planning: false, depth: 0 };
  const span = { start: 0, end: text.length };
  const search: SearchText = { kind: 'SearchText', text, span };
  const fields = innerSearches(scope).fields(search, ANY_FIELDS);
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return { fields, diagnostics };
  const plan = innerSearches(planningOf(scope)).onto(search, { op: 'current', origin: span }, ANY_FIELDS);
  return { plan: withoutDisplays(plan), fields, diagnostics };
}

/** The same scope for a search in which nothing is wrong. */
const planningOf = (scope: Scope): Scope => ({ ...scope, report: () => undefined, planning: true });

function analysisOf(scope: Scope): Analysis {
  const inner = innerSearches(scope);
  return createAnalysis({
    report: scope.report,
    parseSearch: (text) => {
      const { node, diagnostics } = parseSearchExpression(text, scope.commands);
      return { expr: node, diagnostics };
    },
    knowledge: scope.named.knowledge,
    limits: scope.named.limits,
    parseEventType: (text) => {
      const expanded = scope.named.expand(text);
      const { node, diagnostics } = parseSearchExpression(expanded.text, scope.commands);
      return { expr: node, diagnostics: [...expanded.diagnostics, ...diagnostics] };
    },
    subplan: (pipeline) => {
      if (scope.planning) return inner.plan(pipeline);
      inner.fields(pipeline);
      return NOTHING;
    },
    inner,
  });
}

const NOTHING: Plan = { op: 'values', fields: [], rows: [], times: 0, origin: { start: 0, end: 0 } };

/** A search inside of another one, opened: its commands, and the scope in which its problems are reported at the right place. */
interface Opened {
  readonly pipeline: Pipeline;
  readonly scope: Scope;
}

function innerSearches(scope: Scope): InnerSearches {
  const open = (search: InnerSearch): Opened | undefined => {
    const { span } = search;
    if (scope.depth >= scope.named.limits.searchDepth) {
      scope.report(diagnose('SPL3015', { span }, { limit: scope.named.limits.searchDepth }));
      return undefined;
    }
    const deeper: Scope = { ...scope, depth: scope.depth + 1 };
    if (search.kind === 'Pipeline') return { pipeline: search, scope: deeper };
    // A template holds the same mistake once for each field.
    const told = new Set<string>();
    const report = (diagnostic: Diagnostic): void => {
      if (!told.has(diagnostic.message)) scope.report({ ...diagnostic, span });
      told.add(diagnostic.message);
    };
    const { node, diagnostics } = parsePipeline(search.text, scope.commands);
    for (const diagnostic of diagnostics) report(diagnostic);
    const failed = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
    return failed ? undefined : { pipeline: node, scope: { ...deeper, report } };
  };
  const place = (plan: Plan, search: InnerSearch, input?: Plan): Plan =>
    search.kind === 'Pipeline' ? plan : placed(plan, search.span, input);
  return {
    read: (text) => open(text)?.pipeline,
    fields: (search, from = ANY_FIELDS) => {
      const opened = open(search);
      return (opened === undefined ? undefined : analyzeCommands(opened.pipeline, opened.scope, from).at(-1)) ?? ANY_FIELDS;
    },
    plan: (search) => {
      const opened = open(search);
      if (opened === undefined) return NOTHING;
      return place(planWhole(opened.pipeline, opened.scope, analyzeCommands(opened.pipeline, opened.scope, ANY_FIELDS)), search);
    },
    onto: (search, input, from) => {
      const opened = open(search);
      if (opened === undefined) return input;
      const before = analyzeCommands(opened.pipeline, opened.scope, from);
      return place(planCommands(opened.pipeline, opened.scope, before, input), search, input);
    },
    expanded: (text, span) => {
      const expanded = scope.named.expand(text);
      for (const diagnostic of expanded.diagnostics) scope.report({ ...diagnostic, span });
      return expanded.text;
    },
  };
}

/** The operators of a text that nobody wrote at this place come from what stands for it. `input` and what is below it stay. */
function placed(plan: Plan, origin: Span, input: Plan | undefined): Plan {
  if (plan === input) return plan;
  if (!('input' in plan)) return { ...withoutSpans(plan), origin };
  const { input: before, ...own } = plan;
  // The parts are those of the operator that it was taken from.
  return { ...withoutSpans(own), input: placed(before, origin, input), origin } as Plan;
}

/** The fields before each command, and after the last. */
function analyzeCommands(pipeline: Pipeline, scope: Scope, from: FieldSet): readonly FieldSet[] {
  const analysis = analysisOf(scope);
  const sets: FieldSet[] = [from];
  pipeline.commands.forEach((node, index) => {
    const fields = sets.at(-1) ?? from;
    const command = commandOf(scope.commands, node);
    if (node.kind === 'Unparsed' || command === undefined) {
      sets.push(ANY_FIELDS);
      return;
    }
    const { generates = false } = command;
    if (index > 0 && (typeof generates === 'function' ? generates(node) : generates))
      scope.report(diagnose('SPL3010', { span: node.span }, { command: command.name }));
    sets.push(command.analyze(node, fields, analysis));
  });
  return sets;
}

/** The plan of a search inside of another one. */
function planWhole(pipeline: Pipeline, scope: Scope, before: readonly FieldSet[]): Plan {
  return finished(withoutDisplays(planned(pipeline, scope, before)));
}

function planned(pipeline: Pipeline, scope: Scope, before: readonly FieldSet[]): Plan {
  return planCommands(pipeline, scope, before, start(pipeline.commands[0], scope.commands));
}

const finished = (plan: Plan): Plan => requireUse(requireLiterals(requireFields(plan)), traitsOf);

function traitsOf(name: string): AggregateTraits {
  const fn = STATS_FUNCTIONS.find((each) => each.name === name);
  return { numeric: fn?.numeric === true, unordered: fn?.unordered === true };
}

function planCommands(pipeline: Pipeline, scope: Scope, before: readonly FieldSet[], input: Plan): Plan {
  const planner = analysisOf(planningOf(scope));
  let plan = input;
  pipeline.commands.forEach((node, index) => {
    const command = commandOf(scope.commands, node);
    invariant(command !== undefined, 'an unknown command was not reported');
    plan = command.plan(node, plan, planner, before[index] ?? ANY_FIELDS);
  });
  return plan;
}

/**
 * What the first command works on: `search` on all events; `eval` on one empty row and others on no rows, as Splunk does where no
 * command has made any (commands.md section 3).
 */
function start(first: CommandNode | undefined, commands: Commands): Plan {
  const origin = { start: first?.span.start ?? 0, end: first?.span.start ?? 0 };
  const command = first === undefined ? undefined : commandOf(commands, first);
  if (command === undefined || command.name === 'search') return { op: 'scan', kind: 'events', fields: { all: true }, origin };
  return { op: 'values', fields: [], rows: [[]], times: command.name === 'eval' ? 1 : 0, origin };
}
