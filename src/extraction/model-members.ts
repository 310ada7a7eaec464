import type { DataModel, DataModelObject } from '../knowledge/data-model.ts';
import type { PlanExpr } from '../plan/expression.ts';
import { prefixed, withDescendants } from './model-scope.ts';
import { type ModelTexts, renameFields, withoutTags } from './model-texts.ts';

const field = (name: string): PlanExpr => ({ op: 'field', name });
const coalesce = (args: readonly PlanExpr[]): PlanExpr => (args.length === 1 && args[0] !== undefined ? args[0] : { op: 'coalesce', args });

/** True where every part is; nothing to ask is true. */
function all(args: readonly PlanExpr[]): PlanExpr {
  const open = args.filter((arg) => !(arg.op === 'boolean' && arg.value));
  const [only] = open;
  if (only === undefined) return { op: 'boolean', value: true };
  return open.length === 1 ? only : { op: 'and', args: open };
}

/** A field of a dataset as an event has it: under its name in the model (data-model level), or as it was extracted. */
export function fieldOf(lineage: readonly DataModelObject[], name: string): PlanExpr {
  const owner = lineage.findLast((object) => object.fields.includes(name));
  return owner === undefined ? field(name) : coalesce([field(prefixed(owner, name)), field(name)]);
}

/**
 * True of the events of a dataset: those that meet its constraints and those of its ancestors, and those that carry its fields under
 * their names in the model. An event of the latter kind is in a child where it carries the child's own fields, or meets its constraints.
 * `base`: the root is a search, whose rows are there already.
 */
export function memberTest(model: DataModel, lineage: readonly DataModelObject[], texts: Pick<ModelTexts, 'condition'>): PlanExpr {
  const [root, ...below] = lineage;
  if (root === undefined) return { op: 'boolean', value: true };
  const conditions = lineage.map((object) => all(object.constraints.map((text) => texts.condition(text))));
  const extracted = all(conditions);
  if (extracted.op === 'boolean' && extracted.value) return extracted;
  const carried = below.reduce((parent: PlanExpr, object, index): PlanExpr => {
    const meets = conditions[index + 1] ?? { op: 'boolean', value: true };
    const named = renameFields(withoutTags(meets, fieldOf(lineage, 'tag')), (name) => fieldOf(lineage, name));
    const own = carriesAny(model, object);
    const met = all([parent, named]);
    return own === undefined ? met : { op: 'or', args: [own, met] };
  }, carriesAny(model, root) ?? { op: 'boolean', value: false });
  return { op: 'or', args: [extracted, carried] };
}

/** True of an event with any field under its name in the model; undefined where the dataset has none. */
function carriesAny(model: DataModel, object: DataModelObject): PlanExpr | undefined {
  const names = withDescendants(model, object).flatMap((one) => one.fields.map((name) => prefixed(one, name)));
  return names.length === 0 ? undefined : { op: 'call', fn: 'isnotnull', args: [coalesce(names.map(field))] };
}
