import type { Planner } from '../analyze/analysis.ts';
import { closedFields, type FieldSet } from '../analyze/field-set.ts';
import { modelRows } from '../extraction/data-model.ts';
import { datasetsOf, flagsOf, INHERENT_FIELDS, type ModelScope, prefixed } from '../extraction/model-scope.ts';
import { modelTexts } from '../extraction/model-texts.ts';
import { type DataModelObject, lineageOf } from '../knowledge/data-model.ts';
import type { Plan } from '../plan/operators.ts';
import type { Span } from '../text/source.ts';

/** How the rows of a dataset are shown. */
export interface DatasetForm {
  /** True: fields have their bare names, `user` instead of `Authentication.user`. */
  readonly flat: boolean;
  /** True: only fields of the dataset, and those that every event has. */
  readonly strict: boolean;
  readonly origin: Span;
}

/** The datasets from the deepest to the root: what a child defines is not taken for its parent's. */
const deepestFirst = ({ model, objects }: ModelScope): readonly DataModelObject[] =>
  [...new Set(objects.flatMap((object) => lineageOf(model, object)))].sort((a, b) => b.lineage.length - a.lineage.length);

/** The rows of a dataset with all of its fields, as `datamodel` and `from` give them. */
export function datasetPlan(scope: ModelScope, { flat, strict, origin }: DatasetForm, planner: Planner): Plan {
  const events: Plan = { op: 'scan', kind: 'events', fields: { all: true }, origin };
  const rows = modelRows({ scope, events, origin }, modelTexts(planner, origin));
  const patterns = deepestFirst(scope).map((object) => `${object.lineage}.*`);
  const kept: Plan = strict ? { op: 'project', mode: 'keep', input: rows, patterns: [...INHERENT_FIELDS, ...patterns], origin } : rows;
  if (!flat) return kept;
  return { op: 'rename', input: kept, pairs: patterns.map((pattern) => [pattern, '*'] as const), origin };
}

/** The fields of these rows. */
export function datasetColumns(scope: ModelScope, { flat, closedBy }: { readonly flat: boolean; readonly closedBy: string }): FieldSet {
  const names = datasetsOf(scope).flatMap((object) => [
    ...object.fields.map((field) => (flat ? field : prefixed(object, field))),
    ...flagsOf(scope.model, object).map(({ name }) => (flat ? name.slice(object.lineage.length + 1) : name)),
  ]);
  // Events at the level of the data model may carry fields that the model does not declare.
  return { ...closedFields([...INHERENT_FIELDS, ...names], closedBy), open: true };
}
