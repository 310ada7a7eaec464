import { createAnalysis } from './analyze/create-analysis.ts';
import { ANY_FIELDS } from './analyze/field-set.ts';
import { createEmitter } from './backends/arquero/emit.ts';
import { instantiateExpression } from './backends/arquero/program.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { findPlanFunction } from './functions/eval/index.ts';
import { isBooleanResult } from './functions/static-type.ts';
import type { Evaluated } from './macros/evaluate.ts';
import { parseExpression } from './syntax/parse.ts';
import { toText } from './values/number.ts';
import { valuesOf } from './values/value.ts';

/** The value of an eval expression over given fields: eval-based macros and their validation (M6, M7). */
export function evaluateConstant(expression: string, fields: ReadonlyMap<string, string>): Evaluated {
  const { node, diagnostics } = parseExpression(expression, new Map());
  const [problem] = diagnostics;
  if (node === undefined) return { ok: false, message: problem?.message ?? 'this is no expression' };
  const problems: Diagnostic[] = [];
  const analysis = createAnalysis({
    report: (diagnostic) => void (diagnostic.severity === 'error' && problems.push(diagnostic)),
    parseSearch: () => ({ expr: undefined, diagnostics: [] }),
    subplan: () => ({ op: 'values' }),
  });
  const meaning = analysis.expression(node, ANY_FIELDS);
  const [wrong] = problems;
  if (wrong !== undefined) return { ok: false, message: wrong.message };
  const emitter = createEmitter(() => 'undefined');
  const evaluate = instantiateExpression(emitter.value(meaning), emitter, { now: Math.floor(Date.now() / 1000), zone: 'UTC' });
  const value = evaluate({ get: (name) => fields.get(name) ?? null });
  const boolean = isBooleanResult(meaning, findPlanFunction);
  if (value === null || typeof value === 'boolean') return { ok: true, value, boolean };
  return { ok: true, value: valuesOf(value).map(toText).join(' '), boolean };
}
