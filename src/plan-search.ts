import type { Analysis } from './analyze/analysis.ts';
import { createAnalysis } from './analyze/create-analysis.ts';
import { ANY_FIELDS, type FieldSet } from './analyze/field-set.ts';
import type { CommandNode, Pipeline } from './ast/pipeline.ts';
import type { Command } from './commands/command.ts';
import { type Diagnostic, diagnose, invariant } from './diagnostics/diagnostic.ts';
import type { Plan } from './plan/operators.ts';
import { requireLiterals } from './plan/rewrite/raw-literals.ts';
import { requireFields } from './plan/rewrite/required-fields.ts';
import { parseSearchExpression } from './syntax/parse.ts';

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

/** Analyses a pipeline and, where nothing is wrong with it or with its text (`readable`), plans it (house.md section 1). */
export function planPipeline(pipeline: Pipeline, commands: Commands, options: { readonly readable: boolean }): Planned {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const analysis = analysisOf(commands, report, false);
  const before = analyzeCommands(pipeline, commands, analysis);
  const fields = before.at(-1) ?? ANY_FIELDS;
  if (!options.readable || diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return { fields, diagnostics };
  return { plan: planCommands(pipeline, commands, before), fields, diagnostics };
}

/** Subsearches nest this deep at most (limits.conf). */
const SUBSEARCH_DEPTH = 8;

/** `planning`: nothing is wrong with the search, so that its subsearches can be planned. */
function analysisOf(commands: Commands, report: (diagnostic: Diagnostic) => void, planning: boolean, depth = 0): Analysis {
  const analysis: Analysis = createAnalysis({
    report,
    parseSearch: (text) => {
      const { node, diagnostics } = parseSearchExpression(text, commands);
      return { expr: node, diagnostics };
    },
    pipeline: (inner) => analyzeCommands(inner, commands, analysis).at(-1) ?? ANY_FIELDS,
    subplan: (inner, span) => {
      if (depth >= SUBSEARCH_DEPTH) report(diagnose('SPL3015', { span }, { limit: SUBSEARCH_DEPTH }));
      const deeper = analysisOf(commands, report, planning, depth + 1);
      const before = analyzeCommands(inner, commands, deeper);
      return planning ? planCommands(inner, commands, before, depth + 1) : NOTHING;
    },
  });
  return analysis;
}

const NOTHING: Plan = { op: 'values', fields: [], rows: [], times: 0, origin: { start: 0, end: 0 } };

/** The fields before each command, and after the last. */
function analyzeCommands(pipeline: Pipeline, commands: Commands, analysis: Analysis): readonly FieldSet[] {
  const sets: FieldSet[] = [ANY_FIELDS];
  pipeline.commands.forEach((node, index) => {
    const fields = sets.at(-1) ?? ANY_FIELDS;
    const command = commandOf(commands, node);
    if (node.kind === 'Unparsed' || command === undefined) {
      sets.push(ANY_FIELDS);
      return;
    }
    if (command.generates === true && index > 0) analysis.report(diagnose('SPL3010', { span: node.span }, { command: command.name }));
    sets.push(command.analyze(node, fields, analysis));
  });
  return sets;
}

function planCommands(pipeline: Pipeline, commands: Commands, before: readonly FieldSet[], depth = 0): Plan {
  const [first] = pipeline.commands;
  const planner = analysisOf(commands, () => undefined, true, depth);
  let plan = start(first, commands);
  pipeline.commands.forEach((node, index) => {
    const command = commandOf(commands, node);
    invariant(command !== undefined, 'an unknown command was not reported');
    plan = command.plan(node, plan, planner, before[index] ?? ANY_FIELDS);
  });
  return requireLiterals(requireFields(plan));
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
