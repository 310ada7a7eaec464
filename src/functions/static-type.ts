import type { PlanExpr, StaticType } from '../plan/expression.ts';
import { paramAt } from './arity.ts';
import type { ArgumentProblem, EvalFunction } from './eval-function.ts';

/** How a plan's call finds its function: `findPlanFunction`. */
export type FunctionLookup = (name: string) => EvalFunction | undefined;

const ARITHMETIC: ReadonlySet<string> = new Set(['subtract', 'multiply', 'divide', 'remainder', 'negate']);
const COMPARISONS: ReadonlySet<string> = new Set(['equal', 'notEqual', 'less', 'lessOrEqual', 'greater', 'greaterOrEqual']);

const RETURNED: Readonly<Record<EvalFunction['returns'], StaticType>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  value: 'any',
};

/** What two branches have in common; either may be null at any time, so null adds nothing. */
function join(types: readonly StaticType[]): StaticType {
  const known = new Set(types.filter((type) => type !== 'null'));
  if (known.size === 0) return 'null';
  const [only] = known;
  return known.size === 1 && only !== undefined ? only : 'any';
}

/** `+` joins texts or adds numbers (rule T6): one operand of a known type tells which. */
function typeOfSum(types: readonly StaticType[]): StaticType {
  if (types.includes('text')) return 'text';
  return types.includes('number') ? 'number' : 'any';
}

/** What is known of an expression's type before a row is read (rule T2: fields may hold anything). */
export function typeOf(expr: PlanExpr, lookup: FunctionLookup): StaticType {
  switch (expr.op) {
    case 'text':
    case 'number':
    case 'boolean':
    case 'null':
      return expr.op;
    case 'field':
    case 'item':
    case 'each':
      return 'any';
    case 'and':
    case 'or':
    case 'not':
    case 'match':
      return 'boolean';
    case 'subsearch':
      return expr.as === 'condition' ? 'boolean' : 'any';
    case 'if':
      return join([typeOf(expr.then, lookup), typeOf(expr.otherwise, lookup)]);
    case 'coalesce':
      return join(expr.args.map((arg) => typeOf(arg, lookup)));
    case 'call': {
      if (expr.fn === 'add') return typeOfSum(expr.args.map((arg) => typeOf(arg, lookup)));
      return RETURNED[lookup(expr.fn)?.returns ?? 'value'];
    }
  }
}

/**
 * The type that Splunk's own check goes by. It is weaker than `typeOf`: the branches of if() and case() and the results of text functions
 * are left to the rows, because searches that calculate with `substr()` or compare `strftime()` with a number are in use.
 */
function certainType(expr: PlanExpr, lookup: FunctionLookup): StaticType {
  if (expr.op === 'if' || expr.op === 'coalesce') return 'any';
  if (expr.op !== 'call') return typeOf(expr, lookup);
  if (expr.fn === 'add') return typeOfSum(expr.args.map((arg) => certainType(arg, lookup)));
  const type = typeOf(expr, lookup);
  return type === 'text' ? 'any' : type;
}

/** Rule T3: an expression whose own type is Boolean cannot become a field; `if(c, match(...), false())` can. */
export function isBooleanResult(expr: PlanExpr, lookup: FunctionLookup): boolean {
  return certainType(expr, lookup) === 'boolean';
}

const WORDS: Readonly<Record<StaticType, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'a Boolean',
  null: 'null',
  any: 'a value',
};

/** The first argument of a type that is not among the accepted ones. */
function refuse(types: readonly StaticType[], refused: readonly StaticType[], expected: string): ArgumentProblem | undefined {
  const argument = types.findIndex((type) => refused.includes(type));
  const found = types[argument];
  return found === undefined ? undefined : { kind: 'type', argument, expected, found: WORDS[found] };
}

/** TYPE_FAIL_PLUS: two texts or two numbers. */
function checkSum(types: readonly StaticType[]): ArgumentProblem | undefined {
  const boolean = refuse(types, ['boolean'], 'two texts or two numbers');
  if (boolean !== undefined) return boolean;
  return types.includes('text') ? refuse(types, ['number'], 'a text, as the other side of "+" is one') : undefined;
}

/** TYPE_FAIL_DIFF: a text literal is never compared with what can only be a number. */
function checkComparison(types: readonly StaticType[]): ArgumentProblem | undefined {
  return types.includes('number') ? refuse(types, ['text'], 'a number, as the other side of the comparison is one') : undefined;
}

/** Functions that calculate take no text literal: `sum("a", 1)`, `round("3")` (expressions.md section 3). */
function checkNumbers(fn: EvalFunction, args: readonly PlanExpr[]): ArgumentProblem | undefined {
  if (fn.returns !== 'number') return undefined;
  const argument = args.findIndex((arg, index) => arg.op === 'text' && paramAt(fn, index)?.type === 'number');
  return argument === -1 ? undefined : { kind: 'type', argument, expected: WORDS.number, found: WORDS.text };
}

/**
 * Rules T4 and T5: what Splunk refuses before it reads a row, for one node of a plan; its operands are the caller's walk.
 * The types are those of literals, of operators and of functions that only give numbers or Booleans.
 */
export function checkTypes(expr: PlanExpr, lookup: FunctionLookup): ArgumentProblem | undefined {
  if (expr.op === 'not') return refuse([certainType(expr.arg, lookup)], ['number', 'text'], WORDS.boolean);
  if (expr.op !== 'call' && expr.op !== 'and' && expr.op !== 'or') return undefined;
  const types = expr.args.map((arg) => certainType(arg, lookup));
  if (expr.op !== 'call' || expr.fn === 'xor') return refuse(types, ['number', 'text'], WORDS.boolean);
  if (expr.fn === 'add' || expr.fn === 'addText') return checkSum(types);
  if (ARITHMETIC.has(expr.fn)) return refuse(types, ['text', 'boolean'], WORDS.number);
  if (COMPARISONS.has(expr.fn)) return checkComparison(types);
  if (expr.fn === 'concat') return refuse(types, ['boolean'], 'a text or a number');
  const fn = lookup(expr.fn);
  return fn === undefined ? undefined : (checkNumbers(fn, expr.args) ?? fn.check?.(expr.args));
}
