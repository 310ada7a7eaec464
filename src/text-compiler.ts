import { createAnalysis } from './analyze/create-analysis.ts';
import { ANY_FIELDS } from './analyze/field-set.ts';
import type { TextCompiler } from './backends/arquero/bound-dataset.ts';
import { createEmitter } from './backends/arquero/emit.ts';
import { instantiateExpression } from './backends/arquero/program.ts';
import { type Diagnostic, DiagnosticError, diagnose } from './diagnostics/diagnostic.ts';
import type { PlanExpr } from './plan/expression.ts';
import { parseExpression, parseSearchExpression } from './syntax/parse.ts';
import type { Row, RunContext } from './values/value.ts';

const NO_COMMANDS = new Map();

/** Compiles what a subsearch returned: text that exists only while a search runs. A text that cannot be read ends the run. */
export const TEXT_COMPILER: TextCompiler = {
  condition: (text, context) => {
    const { node, diagnostics } = parseSearchExpression(text, NO_COMMANDS);
    const meaning = resolved(text, diagnostics, (analysis) => (node === undefined ? undefined : analysis.search(node, ANY_FIELDS)));
    const test = compiled(meaning, 'test', context);
    return (row) => test(row) === true;
  },
  value: (text, context) => {
    const { node, diagnostics } = parseExpression(text, NO_COMMANDS);
    const meaning = resolved(text, diagnostics, (analysis) => (node === undefined ? undefined : analysis.expression(node, ANY_FIELDS)));
    return compiled(meaning, 'value', context);
  },
};

function resolved(
  text: string,
  problems: readonly Diagnostic[],
  resolve: (analysis: ReturnType<typeof createAnalysis>) => PlanExpr | undefined,
): PlanExpr {
  const found: Diagnostic[] = [...problems];
  const source = { name: 'text of a subsearch', body: text };
  const analysis = createAnalysis({
    report: (diagnostic) => void found.push(diagnostic),
    parseSearch: () => ({ expr: undefined, diagnostics: [] }),
    pipeline: () => ANY_FIELDS,
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
