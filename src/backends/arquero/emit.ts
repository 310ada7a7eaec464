import { findPlanFunction } from '../../functions/eval/index.ts';
import type { Matcher, PlanExpr, Subplan } from '../../plan/expression.ts';
import { fieldsOf } from '../../plan/substitute.ts';

/** Turns the expressions of a plan into the text of TypeScript expressions. Text of the search enters through JSON.stringify alone. */
export interface Emitter {
  /** An expression whose value becomes a field's. */
  value(expr: PlanExpr): string;
  /** A condition. */
  test(expr: PlanExpr): string;
  /** A function from a row to a value, or to a condition. */
  rowFunction(expr: PlanExpr, as: 'value' | 'test'): string;
  /** Constants that the expressions need, in the order in which they were asked for. */
  readonly constants: readonly string[];
  /** Names of the runtime that the text uses. */
  readonly uses: ReadonlySet<string>;
  use(name: string): string;
}

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** Plain data as the text of a literal. Text passes through JSON.stringify; keys are ours, never names of the search. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const pairs = Object.entries(value).filter(([, part]) => part !== undefined);
  if (pairs.length === 0) return '{}';
  return `{ ${pairs.map(([key, part]) => `${IDENTIFIER.test(key) ? key : JSON.stringify(key)}: ${literal(part)}`).join(', ')} }`;
}

const json = literal;

/** The texts in front of a subsearch and behind it, as arguments; what is empty at the end is left out. */
function around({ before, after = '' }: Extract<PlanExpr, { op: 'subsearch' }>): readonly string[] {
  if (after !== '') return [json(before), json(after)];
  return before === '' ? [] : [json(before)];
}

/** An emitter for one program; equal constants are made once. */
export function createEmitter(subprogram: (plan: Subplan, emitter: Emitter) => string): Emitter {
  const constants: string[] = [];
  const known = new Map<string, string>();
  const uses = new Set<string>();

  const constant = (prefix: string, code: string): string => {
    const existing = known.get(code);
    if (existing !== undefined) return existing;
    const name = `${prefix}${known.size + 1}`;
    known.set(code, name);
    constants.push(`const ${name} = ${code};`);
    return name;
  };
  const use = (name: string): string => {
    uses.add(name);
    return name;
  };

  const matcher = (wanted: Matcher): string => {
    switch (wanted.kind) {
      case 'value':
      case 'notValue': {
        const name = use(wanted.kind === 'value' ? 'matches' : 'matchesNot');
        const options = wanted.caseSensitive ? ', { caseSensitive: true }' : '';
        return constant('match', `${name}(${json(wanted.texts)}${options})`);
      }
      case 'compare':
        return constant('match', `${use('compares')}(${json(wanted.comparator)}, ${json(wanted.text)})`);
      case 'term':
        return constant('match', `${use('hasTerm')}(${json(wanted.text)}, ${json(wanted.form)})`);
      case 'time': {
        const { kind: _kind, ...bounds } = wanted;
        return constant('match', `${use('within')}(${json(bounds)}, context)`);
      }
    }
  };

  const functionCall = (fn: string, args: readonly PlanExpr[]): string => {
    use('functions');
    return `fn.${fn}(${args.map(value).join(', ')})`;
  };

  const number = (text: string): string => {
    if (/^-?\d{1,15}$/.test(text)) return String(Number(text));
    return constant('number', `${use('number')}(${json(text)})`);
  };

  const value = (expr: PlanExpr): string => {
    switch (expr.op) {
      case 'text':
        return json(expr.value);
      case 'number':
        return number(expr.text);
      case 'null':
        return 'null';
      case 'field':
        return `${use('get')}(row, ${json(expr.name)})`;
      case 'item':
        return 'item';
      case 'call':
        return functionCall(expr.fn, expr.args);
      case 'if':
        if (expr.test.op === 'boolean') return value(expr.test.value ? expr.then : expr.otherwise);
        return `(${test(expr.test)} ? ${value(expr.then)} : ${value(expr.otherwise)})`;
      case 'coalesce':
        return `(${expr.args.map(value).join(' ?? ')})`;
      case 'each':
        return `${use(expr.fn)}(${value(expr.over)}, (item) => ${expr.fn === 'mvfilter' ? test(expr.body) : value(expr.body)})`;
      case 'subsearch':
        if (expr.as === 'condition') return test(expr);
        return `${constant('value', `dataset.value(${subprogram(expr.plan, emitter)})`)}(row)`;
      case 'boolean':
      case 'and':
      case 'or':
      case 'not':
      case 'match':
        return test(expr);
    }
  };

  const test = (expr: PlanExpr): string => {
    switch (expr.op) {
      case 'boolean':
        return String(expr.value);
      case 'and':
        return expr.args.length === 0 ? 'true' : `(${expr.args.map(test).join(' && ')})`;
      case 'or':
        return expr.args.length === 0 ? 'false' : `(${expr.args.map(test).join(' || ')})`;
      case 'not':
        return `!${test(expr.arg)}`;
      case 'subsearch':
        if (expr.as === 'value') return `${use('isTrue')}(${value(expr)})`;
        return `${constant('match', `dataset.condition(${[subprogram(expr.plan, emitter), ...around(expr)].join(', ')})`)}(row)`;
      case 'match':
        return `${matcher(expr.matcher)}(${value(expr.of)})`;
      case 'if':
        return `(${test(expr.test)} ? ${test(expr.then)} : ${test(expr.otherwise)})`;
      case 'call':
        if (findPlanFunction(expr.fn)?.returns === 'boolean') return functionCall(expr.fn, expr.args);
        return `${use('isTrue')}(${value(expr)})`;
      case 'text':
      case 'number':
      case 'null':
      case 'field':
      case 'item':
      case 'coalesce':
      case 'each':
        return `${use('isTrue')}(${value(expr)})`;
    }
  };

  const rowFunction = (expr: PlanExpr, as: 'value' | 'test'): string => {
    const code = as === 'value' ? value(expr) : test(expr);
    return `${fieldsOf(expr).length > 0 ? '(row)' : '()'} => ${code}`;
  };

  const emitter: Emitter = { value, test, rowFunction, constants, uses, use };
  return emitter;
}
