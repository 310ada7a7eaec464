import { diagnose } from '../diagnostics/diagnostic.ts';
import type { LayeredSetting } from '../knowledge/conf-layers.ts';
import type { PlanExpr } from '../plan/expression.ts';
import { fieldsOf } from '../plan/substitute.ts';
import type { Row, Value } from '../values/value.ts';
import type { RuleProblems } from './rule-problems.ts';
import type { Step } from './step.ts';
import { readCalculation } from './texts.ts';

/** Makes a function of an expression; filled by the back end. */
export interface CompileExpression {
  value(expr: PlanExpr): (row: Row) => Value;
  test(expr: PlanExpr): (row: Row) => boolean;
}

/** One `EVAL-<field>`. */
interface Calculation {
  readonly rule: LayeredSetting;
  readonly field: string;
  readonly expr: PlanExpr;
  readonly reads: readonly string[];
}

/**
 * The calculated fields `EVAL-<field> = <expression>` (props.conf.spec): all work on the event as it is after the aliases, so that none sees what
 * another made; a field that the event had is replaced, by nothing too. Texts are read when their field is wanted.
 */
export function calculatedStep(rules: readonly LayeredSetting[], compile: CompileExpression, problems: RuleProblems): Step | undefined {
  const [first] = rules;
  if (first === undefined) return undefined;
  const known = new Map<string, Calculation | undefined>();
  const byField = new Map(rules.map((rule) => [rule.key.slice(5), rule] as const));
  const calculation = (field: string): Calculation | undefined => {
    const rule = byField.get(field);
    if (!known.has(field)) known.set(field, rule === undefined ? undefined : read(rule, field, problems));
    return known.get(field);
  };
  const asked = (wanted: (name: string) => boolean): readonly Calculation[] =>
    [...byField.keys()].flatMap((field) => (wanted(field) ? (calculation(field) ?? []) : []));
  return {
    rule: first,
    writes: [...byField.keys()],
    replaces: (name) => calculation(name) !== undefined,
    reads: (wanted) => asked(wanted).flatMap(({ reads }) => reads),
    compile: (wanted) => {
      const calculations = asked((name) => wanted.has(name)).map(({ field, expr, rule }) => ({ field, rule, value: compile.value(expr) }));
      const values = new Array<Value>(calculations.length).fill(null);
      return (fields) => {
        for (let at = 0; at < calculations.length; at += 1) values[at] = settled(calculations[at]?.value(fields) ?? null);
        for (let at = 0; at < calculations.length; at += 1) {
          const one = calculations[at];
          if (one !== undefined) fields.set(one.field, values[at] ?? null, one.rule);
        }
      };
    },
  };
}

/** A list that an expression may share with another field. */
const settled = (value: Value): Value => (Array.isArray(value) ? value.slice() : value);

function read(rule: LayeredSetting, field: string, problems: RuleProblems): Calculation | undefined {
  const meaning = readCalculation(rule.value.text);
  if ('expr' in meaning) return { rule, field, expr: meaning.expr, reads: fieldsOf(meaning.expr) };
  problems.report(diagnose('SPL1084', { source: rule.source, span: rule.value.span }, { rule: rule.key, problem: meaning.problem }));
  return undefined;
}
