import type { Analysis } from '../analyze/analysis.ts';
import type { FieldSet } from '../analyze/field-set.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { type DataModel, type DataModelObject, lineageOf, rootsOf } from '../knowledge/data-model.ts';
import type { Span } from '../text/source.ts';

/** What a search reads of a data model: one dataset, or the datasets of all its roots. */
export interface ModelScope {
  readonly model: DataModel;
  readonly objects: readonly DataModelObject[];
}

/** Fields that every event of a dataset has under their own names. */
export const INHERENT_FIELDS: readonly string[] = ['_time', 'host', 'source', 'sourcetype', 'index'];
/** Fields of tstats that stand for no field of the event. */
const NODE_NAME = 'nodename';

/** The scope that `Model`, `Model.Dataset` or `Model.<lineage>` names; an unknown name is reported. */
export function modelScope(written: string, analysis: Analysis, span: Span): ModelScope | undefined {
  const [name = '', ...path] = written.split('.');
  const model = analysis.knowledge.dataModels.get(name);
  if (model === undefined) {
    analysis.report(diagnose('SPL1040', { span }, { name, near: closest(name, analysis.knowledge.dataModels.names) }));
    return undefined;
  }
  const last = path.at(-1);
  if (last === undefined) return { model, objects: rootsOf(model) };
  const object = model.objects.get(last);
  if (object === undefined || !`.${object.lineage}`.endsWith(`.${path.join('.')}`)) {
    const near = closest(last, [...model.objects.keys()]);
    analysis.report(diagnose('SPL1041', { span }, { model: name, object: path.join('.'), near }));
    return undefined;
  }
  if (lineageOf(model, object)[0]?.transaction === true) analysis.report(diagnose('SPL4002', { span }, { what: 'a root transaction' }));
  return { model, objects: [object] };
}

/** The part of a scope that `nodename=<lineage>` names; undefined where that is no part of it. */
export function narrowed(scope: ModelScope, nodename: string): ModelScope | undefined {
  const object = [...scope.model.objects.values()].find((one) => one.lineage.toLowerCase() === nodename.toLowerCase());
  if (object === undefined) return undefined;
  const above = lineageOf(scope.model, object);
  return scope.objects.some((one) => above.includes(one)) ? { model: scope.model, objects: [object] } : undefined;
}

/** A dataset and all datasets below it. */
export function withDescendants(model: DataModel, object: DataModelObject): readonly DataModelObject[] {
  const children = object.children.flatMap((name) => model.objects.get(name) ?? []);
  return [object, ...children.flatMap((child) => withDescendants(model, child))];
}

/** The datasets whose fields a scope has: those of the lineage of each of its datasets, and those below. */
export function datasetsOf({ model, objects }: ModelScope): readonly DataModelObject[] {
  return [...new Set(objects.flatMap((object) => [...lineageOf(model, object), ...withDescendants(model, object)]))];
}

/** The name of a field in tstats and `datamodel ... search`: the lineage of the dataset that defines it, and its own. */
export const prefixed = (object: DataModelObject, field: string): string => `${object.lineage}.${field}`;

/** `is_<Child>` and `is_not_<Child>`, which a dataset has for each of its children. */
export function flagsOf(
  model: DataModel,
  object: DataModelObject,
): readonly { readonly name: string; readonly child: DataModelObject; readonly value: boolean }[] {
  return object.children.flatMap((name) => {
    const child = model.objects.get(name);
    if (child === undefined) return [];
    return [true, false].map((value) => ({ name: prefixed(object, `${value ? 'is' : 'is_not'}_${name}`), child, value }));
  });
}

/** The fields that a search over a scope may name. */
export function scopeFields(scope: ModelScope): FieldSet {
  const datasets = datasetsOf(scope);
  const own = datasets.flatMap((object) => [
    ...object.fields.map((field) => prefixed(object, field)),
    ...flagsOf(scope.model, object).map((flag) => flag.name),
  ]);
  const [only] = scope.objects;
  const closedBy =
    scope.objects.length === 1 && only !== undefined ? `datamodel=${scope.model.name}.${only.name}` : `datamodel=${scope.model.name}`;
  return { open: false, names: [...own, ...INHERENT_FIELDS, NODE_NAME, 'splunk_server', '_indextime'], closedBy };
}
