import { createAnalysis } from './analyze/create-analysis.ts';
import { ANY_FIELDS } from './analyze/field-set.ts';
import type { TextCompiler } from './backends/arquero/bound-dataset.ts';
import { createEmitter } from './backends/arquero/emit.ts';
import { instantiate, instantiateCommands, instantiateExpression } from './backends/arquero/program.ts';
import { lower, type Program } from './backends/arquero/steps.ts';
import { type CompileSettings, compileSearch, planKnowledge, SETTINGS } from './compile.ts';
import { type Diagnostic, DiagnosticError, diagnose, invariant } from './diagnostics/diagnostic.ts';
import type { MacroTable } from './knowledge/macro.ts';
import { NO_KNOWLEDGE, type SearchKnowledge } from './knowledge/search-knowledge.ts';
import type { PlanExpr } from './plan/expression.ts';
import { limitsOf } from './plan/limits.ts';
import { planCommandsText } from './plan-search.ts';
import { parseExpression, parseSearchExpression } from './syntax/parse.ts';
import type { Row, RunContext } from './values/value.ts';

const NO_COMMANDS = new Map();

/** What the text may ask for: nothing in a printed search, whose knowledge went into its text. */
export interface TextKnowledge {
  readonly macros: MacroTable;
  readonly knowledge: SearchKnowledge;
  readonly settings: CompileSettings;
}

const NOTHING: TextKnowledge = { macros: new Map(), knowledge: NO_KNOWLEDGE, settings: SETTINGS };

/** Compiles text that exists only while a search runs: what a subsearch returned, what `map` and `foreach` put together. A text that cannot be read ends the run. */
export const textCompiler = (known: TextKnowledge = NOTHING): TextCompiler => ({
  condition: (text, context) => {
    const { node, diagnostics } = parseSearchExpression(text, NO_COMMANDS);
    const meaning = resolved(text, diagnostics, known, (analysis) => (node === undefined ? undefined : analysis.search(node, ANY_FIELDS)));
    const test = compiled(meaning, 'test', context);
    return (row) => test(row) === true;
  },
  value: (text, context) => {
    const { node, diagnostics } = parseExpression(text, NO_COMMANDS);
    const meaning = resolved(text, diagnostics, known, (analysis) =>
      node === undefined ? undefined : analysis.expression(node, ANY_FIELDS),
    );
    return compiled(meaning, 'value', context);
  },
  search: (text, context) => {
    const { macros, knowledge, settings } = known;
    const { diagnostics, program } = compileSearch({ name: 'text of a search', body: text }, macros, knowledge, settings);
    const run = instantiate(demand(text, diagnostics, program));
    return (dataset) => run(dataset, context);
  },
  commands: (text, context) => {
    const { macros, knowledge, settings } = known;
    // Behind a pipe the first word is a command.
    const { plan, diagnostics } = planCommandsText(`| ${text}`, settings.commands, planKnowledge(macros, knowledge, settings));
    const run = instantiateCommands(demand(text, diagnostics, plan === undefined ? undefined : lower(plan)));
    return (dataset, table) => run(dataset, context, table);
  },
});

/** The program of a text without errors. */
function demand(text: string, diagnostics: readonly Diagnostic[], program: Program | undefined): Program {
  const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  if (error !== undefined) throw new DiagnosticError({ ...error, source: error.source ?? { name: 'text of a search', body: text } });
  invariant(program !== undefined, 'a text without errors has a program');
  return program;
}

function resolved(
  text: string,
  problems: readonly Diagnostic[],
  { macros, knowledge, settings }: TextKnowledge,
  resolve: (analysis: ReturnType<typeof createAnalysis>) => PlanExpr | undefined,
): PlanExpr {
  const found: Diagnostic[] = [...problems];
  const source = { name: 'text of a subsearch', body: text };
  const analysis = createAnalysis({
    report: (diagnostic) => void found.push(diagnostic),
    parseSearch: () => ({ expr: undefined, diagnostics: [] }),
    knowledge,
    limits: limitsOf(settings.limits),
    parseEventType: (search) => {
      const expanded = planKnowledge(macros, knowledge, settings).expand(search);
      const { node, diagnostics } = parseSearchExpression(expanded.text, NO_COMMANDS);
      return { expr: node, diagnostics: [...expanded.diagnostics, ...diagnostics] };
    },
    subplan: (_pipeline, span) => {
      found.push(diagnose('SPL4002', { span }, { what: 'a subsearch in the text that a subsearch returned' }));
      return { op: 'values' };
    },
  });
  const meaning = resolve(analysis);
  const error = found.find((diagnostic) => diagnostic.severity === 'error');
  if (error !== undefined || meaning === undefined) throw new DiagnosticError({ ...(error ?? diagnose('SPL0006', {}, {})), source });
  return meaning;
}

function compiled(meaning: PlanExpr, as: 'test' | 'value', context: RunContext) {
  const emitter = createEmitter(() => 'undefined');
  const evaluate = instantiateExpression(as === 'test' ? emitter.test(meaning) : emitter.value(meaning), emitter, context);
  return (row: Row) => evaluate(row);
}
