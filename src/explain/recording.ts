import { bindDataset } from '../backends/arquero/bound-dataset.ts';
import type { RowValue } from '../backends/arquero/extend.ts';
import type { RowTest } from '../backends/arquero/filter.ts';
import { subsearchText } from '../backends/arquero/format-rows.ts';
import { instantiate, instantiateCommands, instantiateTests, instantiateValues } from '../backends/arquero/program.ts';
import { createRecorder, type RecordedStep } from '../backends/arquero/recorder.ts';
import type { Rows } from '../backends/arquero/rows.ts';
import { lower } from '../backends/arquero/steps.ts';
import { Table } from '../backends/arquero/table.ts';
import type { CompiledPlan } from '../compile.ts';
import { DiagnosticError, invariant } from '../diagnostics/diagnostic.ts';
import type { OpenRun } from '../open-run.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { Plan } from '../plan/operators.ts';
import { runSearch } from '../run-search.ts';
import type { RunResult } from '../shown.ts';
import { textCompiler } from '../text-compiler.ts';

/** An operator of a search with what it did to the rows. */
export interface RanStep extends RecordedStep {
  readonly operator: Plan;
  /** True for the time range of the run, which is no operator of the search. */
  readonly range: boolean;
}

/** A run of a search of which every step was kept. */
export interface Recording {
  readonly compiled: CompiledPlan;
  readonly run: OpenRun;
  /** The same that the search gives when nobody looks. */
  readonly result: RunResult;
  /** In the order in which they ran. None where the run ended with an error. */
  readonly steps: readonly RanStep[];
  /** Conditions on rows of the recording, compiled as those of the search are. */
  tests(conditions: readonly PlanExpr[]): readonly RowTest[];
  /** The steps of a search inside of the search, run once more by itself; `input`: the rows that it works on, if it begins with none of its own. */
  inner(plan: Plan, input: Rows | undefined): readonly RanStep[];
  /** What a subsearch of the search said, as text. */
  said(subsearch: Extract<PlanExpr, { op: 'subsearch' }>): string;
  /** Values of rows of the recording, compiled likewise. */
  values(expressions: readonly PlanExpr[]): readonly RowValue[];
}

/** Runs a compiled search with recording on: the same program over the same verbs, with the filters kept out of the scan. */
export function recordSearch(compiled: CompiledPlan, run: OpenRun): Recording {
  const recorder = createRecorder();
  const { plan } = compiled;
  invariant(plan !== undefined, 'a search without errors has a plan');
  const result = runSearch(compiled, run.dataset, run.context, { fuse: false, recorder });
  const bound = () => bindDataset(run.dataset, run.context, textCompiler(compiled.named));
  return {
    compiled,
    run,
    result,
    steps: ranSteps(plan, recorder.steps()),
    inner: (inside, input) => recordInner(inside, input, { compiled, run }),
    tests: (conditions) => instantiateTests(conditions)(bound(), run.context),
    said: ({ plan: inner, before, after = '' }) => {
      // A Subplan is a Plan; see its comment.
      const rows = instantiate(lower(inner as Plan))(bound(), run.context).rows();
      return `${before}${subsearchText(rows, Number.POSITIVE_INFINITY)}${after}`;
    },
    values: (expressions) => instantiateValues(expressions)(bound(), run.context),
  };
}

function ranSteps(plan: Plan, done: readonly RecordedStep[]): readonly RanStep[] {
  const operators = operatorsOf(plan);
  return done.map((step, index) => {
    const operator = operators[step.step];
    invariant(operator !== undefined, 'every step has an operator');
    return { ...step, operator, range: index > 0 && done[index - 1]?.step === step.step };
  });
}

/** Records a search inside of a search. It writes nothing a second time: one that would has no steps. */
function recordInner(plan: Plan, input: Rows | undefined, { compiled, run }: Pick<Recording, 'compiled' | 'run'>): readonly RanStep[] {
  const recorder = createRecorder();
  const { writeLookup: _once, ...read } = run.context;
  const context = { ...read, recorder };
  const bound = bindDataset(run.dataset, context, textCompiler(compiled.named), { fuse: false });
  try {
    const table =
      input === undefined
        ? instantiate(lower(plan))(bound, context)
        : instantiateCommands(lower(plan))(bound, context, Table.of(context, input));
    table.rows();
    recorder.finish(table.place.chain);
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
  }
  return ranSteps(plan, recorder.steps());
}

/** The operators from the first to the last, as the steps of the program stand. */
export function operatorsOf(plan: Plan): readonly Plan[] {
  const operators: Plan[] = [];
  for (let at: Plan | undefined = plan; at !== undefined; at = 'input' in at ? at.input : undefined) operators.push(at);
  return operators.reverse();
}
