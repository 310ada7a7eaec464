/** A data model: datasets that say which events belong to them, and what their fields are called and hold (datamodels, data/models/*.json). */
export interface DataModel {
  readonly name: string;
  /** By name, parents before their children. */
  readonly objects: ReadonlyMap<string, DataModelObject>;
}

/** A dataset of a data model. What it inherits stands at its parent. */
export interface DataModelObject {
  readonly name: string;
  /** The names from its root down to it, joined by dots: the prefix of its own fields. */
  readonly lineage: string;
  readonly parent?: string;
  /** Names of the datasets right below it. */
  readonly children: readonly string[];
  /** Search expressions that an event must meet, besides those of its parent. */
  readonly constraints: readonly string[];
  /** The pipeline that gives the rows of a root search. */
  readonly baseSearch?: string;
  /** A root transaction groups events, which is not supported. */
  readonly transaction: boolean;
  /** Names of its own fields, calculated ones included. */
  readonly fields: readonly string[];
  /** In the order in which they run. */
  readonly calculations: readonly DataModelCalculation[];
}

/** How a dataset computes fields of its own. */
export type DataModelCalculation =
  | { readonly kind: 'eval'; readonly field: string; readonly expression: string }
  | { readonly kind: 'rex'; readonly input: string; readonly pattern: string; readonly fields: readonly string[] }
  | {
      readonly kind: 'lookup';
      readonly table: string;
      /** A column of the table, and the field that it is compared with. */
      readonly inputs: readonly (readonly [column: string, field: string])[];
      readonly outputs: readonly (readonly [column: string, field: string])[];
    }
  | { readonly kind: 'geoip'; readonly input: string; readonly fields: readonly string[] };

/** The fields that a calculation gives. */
export function calculatedFields(calculation: DataModelCalculation): readonly string[] {
  switch (calculation.kind) {
    case 'eval':
      return [calculation.field];
    case 'rex':
    case 'geoip':
      return calculation.fields;
    case 'lookup':
      return calculation.outputs.map(([, field]) => field);
  }
}

/** A dataset with its ancestors, from the root. */
export function lineageOf(model: DataModel, object: DataModelObject): readonly DataModelObject[] {
  const parent = object.parent === undefined ? undefined : model.objects.get(object.parent);
  return parent === undefined ? [object] : [...lineageOf(model, parent), object];
}

/** The roots of a data model. */
export function rootsOf(model: DataModel): readonly DataModelObject[] {
  return [...model.objects.values()].filter((object) => object.parent === undefined);
}

/** Data models by name. */
export interface DataModels {
  get(name: string): DataModel | undefined;
  readonly names: readonly string[];
}
