import { calculatedFields, type DataModelCalculation, type DataModelObject } from '../knowledge/data-model.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { ExtendColumn, Plan } from '../plan/operators.ts';
import { fieldsOf } from '../plan/substitute.ts';
import type { Span } from '../text/source.ts';
import { fieldOf } from './model-members.ts';
import { prefixed } from './model-scope.ts';
import { type ModelTexts, renameFields } from './model-texts.ts';

/** A dataset whose fields are computed. */
export interface FieldsOf {
  readonly object: DataModelObject;
  /** The dataset with its ancestors, from the root. */
  readonly lineage: readonly DataModelObject[];
  /** True of the rows that have these fields; undefined for all rows. */
  readonly guard: PlanExpr | undefined;
}

/** The fields of a dataset that are needed, and the calculations that give them, in their order. */
export interface NeededFields {
  readonly names: readonly string[];
  readonly steps: readonly CalculationStep[];
}
interface CalculationStep {
  readonly calculation: DataModelCalculation;
  /** That of an eval. */
  readonly value?: PlanExpr;
}

/** The dataset of a lineage that defines a field, the nearest first. */
const ownerOf = (lineage: readonly DataModelObject[], name: string): DataModelObject | undefined =>
  lineage.findLast((object) => object.fields.includes(name));

/** What the wanted fields of a dataset need; fields of its ancestors are told by `needOf`. */
export function neededFields(
  { object, lineage }: FieldsOf,
  wanted: Iterable<string>,
  { texts, needOf }: { readonly texts: ModelTexts; readonly needOf: (object: DataModelObject, name: string) => void },
): NeededFields {
  const names = new Set(wanted);
  const need = (name: string): void => {
    const owner = ownerOf(lineage, name);
    if (owner === object) names.add(name);
    else if (owner !== undefined) needOf(owner, name);
  };
  const steps = object.calculations.toReversed().flatMap((calculation): CalculationStep[] => {
    if (!calculatedFields(calculation).some((name) => names.has(name))) return [];
    if (calculation.kind !== 'eval') {
      for (const name of calculation.kind === 'lookup' ? calculation.inputs.map(([, input]) => input) : [calculation.input]) need(name);
      return [{ calculation }];
    }
    const value = texts.expression(calculation.expression);
    for (const name of fieldsOf(value)) need(name);
    return [{ calculation, value: renameFields(value, (name) => ({ op: 'field', name: nameIn(lineage, name) })) }];
  });
  return { names: [...names], steps: steps.reverse() };
}

/** The name of a field in the model; that of a field which no dataset defines is its own. */
function nameIn(lineage: readonly DataModelObject[], name: string): string {
  const owner = ownerOf(lineage, name);
  return owner === undefined ? name : prefixed(owner, name);
}

/** Gives rows the needed fields under their names in the model. */
export function withFieldsOf(
  rows: Plan,
  fields: FieldsOf & { readonly needed: NeededFields; readonly origin: Span },
  texts: ModelTexts,
): Plan {
  const { object, lineage, guard, needed, origin } = fields;
  const guarded = (value: PlanExpr): PlanExpr =>
    guard === undefined ? value : { op: 'if', test: guard, then: value, otherwise: { op: 'null' } };
  let plan = rows;
  let columns = needed.names.map((name): ExtendColumn => ({ name: prefixed(object, name), value: guarded(fieldOf(lineage, name)) }));
  for (const { calculation, value } of needed.steps) {
    if (calculation.kind === 'eval') {
      columns.push({ name: prefixed(object, calculation.field), value: guarded(value ?? { op: 'null' }) });
      continue;
    }
    plan = texts.commands(commandText(calculation, lineage), extended(plan, columns, origin));
    // The command writes bare names; what it leaves alone is what the event says.
    columns = calculatedFields(calculation).map((name) => ({ name: prefixed(object, name), value: guarded({ op: 'field', name }) }));
  }
  return extended(plan, columns, origin);
}

/** Rows with further fields. */
export function extended(input: Plan, columns: readonly ExtendColumn[], origin: Span): Plan {
  return columns.length === 0 ? input : { op: 'extend', input, columns, origin };
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** A calculation that a command makes; its outputs are written under their bare names. */
function commandText(calculation: Exclude<DataModelCalculation, { kind: 'eval' }>, lineage: readonly DataModelObject[]): string {
  const named = (name: string): string => quoted(nameIn(lineage, name));
  switch (calculation.kind) {
    case 'rex':
      return `| rex field=${named(calculation.input)} ${quoted(calculation.pattern)}`;
    case 'lookup': {
      const inputs = calculation.inputs.map(([column, name]) => `${quoted(column)} AS ${named(name)}`);
      const outputs = calculation.outputs.map(([column, name]) => `${quoted(column)} AS ${quoted(name)}`);
      return `| lookup ${calculation.table} ${inputs.join(' ')} OUTPUT ${outputs.join(' ')}`;
    }
    case 'geoip':
      return `| iplocation ${named(calculation.input)}`;
  }
}
