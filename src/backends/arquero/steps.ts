import { invariant } from '../../diagnostics/diagnostic.ts';
import type { PlanExpr, Subplan } from '../../plan/expression.ts';
import type { AggregateCall, ExtendColumn, Plan, Window } from '../../plan/operators.ts';
import type { Span } from '../../text/source.ts';
import { createEmitter, type Emitter, literal } from './emit.ts';

/** One call of a verb on a table handle. */
export interface Step {
  /** `.filter((row) => ...)`; the first step makes the table. */
  readonly code: string;
  /** The command that asked for it. */
  readonly origin: Span;
}

/** A plan as the text of a program: constants and calls. Plain data. */
export interface Program {
  readonly steps: readonly Step[];
  readonly constants: readonly string[];
  /** Names of the runtime that the text uses. */
  readonly uses: readonly string[];
}

/** Lowers a plan to steps (house.md section 7). */
export function lower(plan: Plan): Program {
  const emitter = createEmitter(subprogram);
  const steps = chain(plan).map((operator) => ({ code: stepOf(operator, emitter), origin: operator.origin }));
  return { steps, constants: emitter.constants, uses: [...emitter.uses] };
}

/** Expressions as the text of a list of functions from a row: what is asked of the rows of a run that was recorded. */
export interface RowFunctions {
  readonly codes: readonly string[];
  readonly constants: readonly string[];
  readonly uses: readonly string[];
}

/** Lowers conditions (or values) by themselves. */
export function lowerExpressions(expressions: readonly PlanExpr[], as: 'value' | 'test'): RowFunctions {
  const emitter = createEmitter(subprogram);
  const codes = expressions.map((expr) => emitter.rowFunction(expr, as));
  return { codes, constants: emitter.constants, uses: [...emitter.uses] };
}

/** What the verb of another plan is given: a table, or a function of the rows at hand. */
function operand(plan: Plan, emitter: Emitter): string {
  const code = subprogram(plan, emitter);
  return chain(plan)[0]?.op === 'current' ? `(table) => ${code}` : code;
}

/** The program of a subsearch, as one expression. */
function subprogram(plan: Subplan, emitter: Emitter): string {
  // A Subplan is a Plan; see its comment.
  return chain(plan as Plan)
    .map((operator) => stepOf(operator, emitter))
    .join('');
}

/** The operators from the first to the last. */
function chain(plan: Plan): readonly Plan[] {
  const operators: Plan[] = [];
  for (let at: Plan | undefined = plan; at !== undefined; at = 'input' in at ? at.input : undefined) operators.push(at);
  return operators.reverse();
}

function stepOf(plan: Plan, emit: Emitter): string {
  switch (plan.op) {
    case 'scan': {
      const wanted = plan.fields.all
        ? {}
        : { fields: plan.fields.names, ...(plan.fields.patterns.length > 0 ? { patterns: plan.fields.patterns } : {}) };
      const request = {
        ...wanted,
        ...(plan.literals === undefined ? {} : { literals: plan.literals }),
        ...(plan.assumed === undefined ? {} : { assumed: plan.assumed }),
        ...(plan.defaults === undefined ? {} : { defaults: plan.defaults }),
        ...(plan.numbers === undefined ? {} : { numbers: plan.numbers }),
        ...(plan.anyOrder === true ? { anyOrder: true } : {}),
        ...(plan.ownTime === true ? { ownTime: true } : {}),
      };
      return `dataset.${plan.kind}(${Object.keys(request).length === 0 ? '' : literal(request)})`;
    }
    case 'values':
      return `dataset.rows(${literal({ fields: plan.fields, rows: plan.rows, times: plan.times })})`;
    case 'lookupRows': {
      const { table, start, count, strict } = plan;
      return `dataset.lookupRows(${literal({ table, start, count, strict })})`;
    }
    case 'filter':
      return `.filter(${emit.rowFunction(plan.test, 'test')})`;
    case 'extend':
      return `.extend(${assignments(plan.columns, emit)})`;
    case 'display':
      return `.display(${assignments(plan.columns, emit)})`;
    case 'rename':
      return `.rename(${literal(plan.pairs)})`;
    case 'project':
      return `.project(${literal({ mode: plan.mode, patterns: plan.patterns })})`;
    case 'fill':
      return `.fill(${literal({ value: plan.value, fields: plan.fields })})`;
    case 'aggregate': {
      const flags = `${plan.allNumeric ? ', allNumeric: true' : ''}${plan.dedupSplitValues ? ', dedupSplitValues: true' : ''}`;
      return `.aggregate({ by: ${literal(plan.by)}, aggregates: [${plan.aggregates.map((call) => aggregateCode(call, emit)).join(', ')}]${flags} })`;
    }
    case 'window':
      return windowCode(plan, emit);
    case 'sort':
      return `.sort(${literal({ keys: plan.keys, limit: plan.limit, reversed: plan.reversed })})`;
    case 'limit':
      return `.limit(${literal({ take: plan.take, count: plan.count })})`;
    case 'takeWhile':
      return `.takeWhile({ test: ${emit.rowFunction(plan.test, 'test')}, undecided: ${emit.rowFunction(plan.undecided, 'test')}, passNull: ${plan.passNull}, keepLast: ${plan.keepLast}, count: ${plan.count} })`;
    case 'dedup': {
      const { fields, count, keepEvents, keepEmpty, consecutive } = plan;
      return `.dedup(${literal({ fields, count, keepEvents, keepEmpty, consecutive })})`;
    }
    case 'lookup': {
      const { table, keys, outputs, keepExisting, timeField } = plan;
      return `.lookup(${literal({ table, keys, outputs, keepExisting, timeField })})`;
    }
    case 'join': {
      const { keep, on, most, overwrite, time, prefixes, limit } = plan;
      return `.join(${subprogram(plan.other, emit)}, ${literal({ keep, on, most, overwrite, time, prefixes, limit })})`;
    }
    case 'current':
      return 'table';
    case 'union': {
      const { keep, byTime, limit } = plan;
      return `.union([${plan.others.map((other) => operand(other, emit)).join(', ')}], ${literal({ keep, byTime, limit })})`;
    }
    case 'iterate': {
      const { field, as, item, iteration, columns } = plan;
      return `.iterate({ field: ${literal(field)}, as: ${literal(as)}, item: ${literal(item)}, iteration: ${literal(iteration)}, assignments: ${assignments(columns, emit)} })`;
    }
    case 'call':
      invariant(/^[A-Za-z]+$/.test(plan.verb), 'a verb has a plain name');
      return `.verb(${literal(plan.verb)}, ${literal(plan.arguments)}${plan.searches === true ? ', dataset' : ''})`;
  }
}

function assignments(columns: readonly ExtendColumn[], emit: Emitter): string {
  const parts = columns.map(
    (column) => `[${literal(column.name)}, ${emit.rowFunction(column.value, 'value')}${column.dynamic === true ? ', "dynamic"' : ''}]`,
  );
  return `[${parts.join(', ')}]`;
}

function windowCode({ by, aggregates, allNumeric, frame }: Window, emit: Emitter): string {
  const parts = [`by: ${literal(by)}`, `aggregates: [${aggregates.map((call) => aggregateCode(call, emit)).join(', ')}]`];
  if (allNumeric) parts.push('allNumeric: true');
  if (frame.kind === 'group') return `.window({ ${[...parts, 'frame: { kind: "group" }'].join(', ')} })`;
  const { resetBefore, resetAfter, kind, current, rows, seconds, global, resetOnChange } = frame;
  const running = [
    `kind: "${kind}"`,
    `current: ${current}`,
    `rows: ${rows}`,
    `seconds: ${seconds}`,
    `global: ${global}`,
    `resetOnChange: ${resetOnChange}`,
    ...(resetBefore === undefined ? [] : [`resetBefore: ${emit.rowFunction(resetBefore, 'test')}`]),
    ...(resetAfter === undefined ? [] : [`resetAfter: ${emit.rowFunction(resetAfter, 'test')}`]),
  ];
  return `.window({ ${[...parts, `frame: { ${running.join(', ')} }`].join(', ')} })`;
}

function aggregateCode(call: AggregateCall, emit: Emitter): string {
  const parts = [`fn: ${literal(call.fn)}`];
  if (call.percentile !== undefined) parts.push(`percentile: ${call.percentile}`);
  if (call.of.kind === 'field') parts.push(`field: ${literal(call.of.name)}`);
  if (call.of.kind === 'expression') parts.push(`value: ${emit.rowFunction(call.of.value, call.of.boolean ? 'test' : 'value')}`);
  if (call.sparkline !== undefined) parts.push(`sparkline: ${literal(call.sparkline)}`);
  return `{ ${[...parts, `as: ${literal(call.as)}`].join(', ')} }`;
}
