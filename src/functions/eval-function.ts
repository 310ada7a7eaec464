import type { PlanExpr } from '../plan/expression.ts';
import type { RunContext, Value } from '../values/value.ts';

/**
 * How an argument reaches `run`, coerced once at the border:
 * `string` its text, `number` its double (text that is no number counts as null), `boolean` true or false (null is false),
 * `value` the scalar as it is, `multivalue` a list of scalars (one value is a list of one), `pattern` a compiled regular expression.
 */
export type ParamType = 'string' | 'number' | 'boolean' | 'value' | 'multivalue' | 'pattern';

/** A parameter as it is declared. */
export interface Param {
  readonly name: string;
  readonly type: ParamType;
  readonly doc: string;
  readonly optional?: true;
}

/** An expression and what it gives: run by the tests, shown in the reference. */
export interface FunctionExample {
  readonly expr: string;
  /** The row that the expression is evaluated on. */
  readonly given?: Readonly<Record<string, string | number | null | readonly string[]>>;
  /** What the result prints as; null for no value, a list for a multivalue, a Boolean for a condition. */
  readonly gives: string | boolean | null | readonly string[];
  /** Lookup tables that the expression asks for. */
  readonly lookups?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** What a static look at the arguments found wrong; the diagnostics catalogue gives it words. */
export type ArgumentProblem =
  | { readonly kind: 'pattern'; readonly argument: number; readonly detail: string; readonly offset: number }
  | { readonly kind: 'type'; readonly argument: number; readonly expected: string; readonly found: string }
  | { readonly kind: 'value'; readonly argument: number; readonly expected: string; readonly found: string };

interface FunctionBase {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly params: readonly Param[];
  /** How many of the last parameters may repeat as a group (`case` 2, `coalesce` 1); absent: none. */
  readonly repeats?: number;
  readonly returns: 'string' | 'number' | 'boolean' | 'value';
  readonly doc: string;
  /** Rules that the doc line leaves out, one sentence each. */
  readonly semantics?: readonly string[];
  /** Splunk's page, or the rule in semantics/expressions.md. */
  readonly see: string;
  readonly examples: readonly [FunctionExample, ...FunctionExample[]];
  /** Problems that can be seen before a row is read, beyond arity and literal types. */
  readonly check?: (args: readonly PlanExpr[]) => ArgumentProblem | undefined;
}

/** A function with a meaning of its own. */
export interface RuntimeFunction extends FunctionBase {
  /** `propagate`: any null argument gives null, `run` never sees one. `handled`: `run` takes null. */
  readonly nulls: 'propagate' | 'handled';
  /** `each`: a multivalue argument gives a multivalue of results. `none`: it gives null. `whole`: `run` takes it (declare the parameter `value` or `multivalue`). */
  readonly multivalue: 'each' | 'none' | 'whole';
  /**
   * `propagate`: the result carries the fewest significant figures of the number arguments (N3). `exact` (default): it carries none.
   * `handled`: number parameters arrive as `number | Inexact` and `run` decides.
   */
  readonly figures?: 'propagate' | 'exact' | 'handled';
  /** True: `run` takes the run's context as its first argument. */
  readonly context?: true;
  // biome-ignore lint/suspicious/noExplicitAny: the border coerces every argument to the declared parameter type
  readonly run: (...args: any[]) => Value;
}

/** A function that is only another way to write an expression; no back end knows it. */
export interface DesugaredFunction extends FunctionBase {
  /** The arguments are already resolved and desugared. */
  readonly desugar: (args: readonly PlanExpr[]) => PlanExpr;
}

/** One entry of the eval function table (house.md section 6). */
export type EvalFunction = RuntimeFunction | DesugaredFunction;

export type { RunContext };
