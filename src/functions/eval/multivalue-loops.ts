import type { PlanExpr } from '../../plan/expression.ts';
import { fieldsOf, isCapturedIn, replaceField } from '../../plan/substitute.ts';
import type { ArgumentProblem } from '../eval-function.ts';

const NULL: PlanExpr = { op: 'null' };
const ITEM: PlanExpr = { op: 'item' };

/** The name that `mvmap` binds: its third argument, or the one field of its first. */
function boundName(args: readonly PlanExpr[]): string | null {
  const variable = args[2];
  if (variable?.op === 'text') return variable.value;
  if (variable !== undefined) return variable.op === 'field' ? variable.name : null;
  const names = args[0] === undefined ? [] : fieldsOf(args[0]);
  return names.length === 1 ? (names[0] ?? null) : null;
}

function checkBinding(body: PlanExpr, name: string, argument: number): ArgumentProblem | undefined {
  if (!isCapturedIn(body, name)) return undefined;
  return { kind: 'value', argument, expected: `no use of "${name}" inside an inner loop over another field`, found: 'one' };
}

/** Refuses an `mvmap` that names nothing to bind. */
export function checkMap(args: readonly PlanExpr[]): ArgumentProblem | undefined {
  const name = boundName(args);
  if (name !== null) return checkBinding(args[1] ?? NULL, name, 1);
  if (args[2] !== undefined) return { kind: 'value', argument: 2, expected: 'the name of a variable', found: 'an expression' };
  return {
    kind: 'value',
    argument: 0,
    expected: 'an expression on one field',
    found: `${args[0] === undefined ? 0 : fieldsOf(args[0]).length} fields`,
  };
}

/** `mvmap(over, body, name)` as an `each`. */
export function desugarMap(args: readonly PlanExpr[]): PlanExpr {
  const [over = NULL, body = NULL] = args;
  const name = boundName(args);
  return { op: 'each', fn: 'mvmap', over, body: name === null ? body : replaceField(body, name, ITEM) };
}

/** Refuses an `mvfilter` whose condition does not read exactly one field. */
export function checkFilter(args: readonly PlanExpr[]): ArgumentProblem | undefined {
  const [test = NULL] = args;
  const names = fieldsOf(test);
  const [name] = names;
  if (names.length !== 1 || name === undefined)
    return { kind: 'value', argument: 0, expected: 'a condition on one field', found: `${names.length} fields` };
  return checkBinding(test, name, 0);
}

/** `mvfilter(condition)` as an `each` over the one field of the condition. */
export function desugarFilter(args: readonly PlanExpr[]): PlanExpr {
  const [test = NULL] = args;
  const [name] = fieldsOf(test);
  if (name === undefined) return NULL;
  return { op: 'each', fn: 'mvfilter', over: { op: 'field', name }, body: replaceField(test, name, ITEM) };
}
