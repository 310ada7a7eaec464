import type { PlanExpr } from '../expression.ts';
import type { Aggregate, AggregateCall, Plan, Scan } from '../operators.ts';
import { fieldsOf } from '../substitute.ts';

/** What a plan has to know of an aggregate. */
export interface AggregateTraits {
  /** Only values that read as numbers count, however they are written. */
  readonly numeric: boolean;
  /** The order of the rows cannot be seen in the answer. */
  readonly unordered: boolean;
}

/**
 * Tells the scan at the beginning of a search how its events are used by the first `stats`: which fields are only calculated with, and whether
 * the order of the events can be seen in the answer. Only what stands between them and says plainly what it reads is looked at.
 */
export function requireUse(plan: Plan, traitsOf: (fn: string) => AggregateTraits): Plan {
  const chain: Plan[] = [];
  for (let at: Plan | undefined = plan; at !== undefined; at = 'input' in at ? at.input : undefined) chain.push(at);
  chain.reverse();
  const [scan] = chain;
  const first = chain.findIndex(({ op }) => op === 'aggregate');
  const aggregate = chain[first];
  if (scan?.op !== 'scan' || aggregate?.op !== 'aggregate') return plan;
  const between = chain.slice(1, first);
  const written = between.map(touched);
  if (written.includes(undefined)) return plan;
  const other = new Set([...written.flatMap((names) => names ?? []), ...aggregate.by]);
  const used = useOf(scan, aggregate, { other, traitsOf });
  return chain.slice(1).reduce((input: Plan, operator) => ({ ...operator, input }) as Plan, used);
}

/** The fields that an operator reads or writes otherwise than as numbers; undefined where it is not known, or rows depend on others. */
function touched(plan: Plan): readonly string[] | undefined {
  if (plan.op === 'filter') return fieldsOf(plan.test);
  if (plan.op === 'fill') return plan.fields;
  if (plan.op !== 'extend' || plan.columns.some((column) => column.dynamic === true)) return undefined;
  return plan.columns.flatMap(({ name, value }) => [name, ...fieldsOf(value)]);
}

interface Uses {
  /** Fields of which more than the number may count. */
  readonly other: ReadonlySet<string>;
  readonly traitsOf: (fn: string) => AggregateTraits;
}

function useOf(scan: Scan, { aggregates, allNumeric, timed }: Aggregate, { other, traitsOf }: Uses): Scan {
  const numbers = new Set<string>();
  const rest = new Set(other);
  for (const call of aggregates) {
    const plain = traitsOf(call.fn).numeric && call.sparkline === undefined ? passedOn(call) : undefined;
    for (const name of readBy(call)) if (name !== plain?.field) rest.add(name);
    if (plain !== undefined) numbers.add(plain.field);
  }
  // What a subsearch says may name any field.
  const found = rest.has('*') ? [] : [...numbers].filter((name) => !rest.has(name) && !name.includes('*')).sort();
  const unordered = !timed && !allNumeric && aggregates.every((call) => traitsOf(call.fn).unordered && call.sparkline === undefined);
  return { ...scan, ...(found.length > 0 ? { numbers: found } : {}), ...(unordered ? { anyOrder: true as const } : {}) };
}

const readBy = ({ of }: AggregateCall): readonly string[] =>
  of.kind === 'field' ? [of.name] : of.kind === 'expression' ? fieldsOf(of.value) : [];

/** The field whose values an aggregate gets as they are; of an expression, one that passes a field on or nothing. */
function passedOn({ of }: AggregateCall): { readonly field: string } | undefined {
  if (of.kind === 'row') return undefined;
  const value: PlanExpr = of.kind === 'field' ? { op: 'field', name: of.name } : of.value;
  if (value.op === 'field') return { field: value.name };
  if (value.op !== 'if' || value.then.op !== 'field' || value.otherwise.op !== 'null') return undefined;
  return fieldsOf(value.test).includes(value.then.name) ? undefined : { field: value.then.name };
}
