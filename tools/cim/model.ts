import { type CalculationFact, calculationOf } from './calculation.ts';

/** A field as cim.json says it. */
interface FieldFact {
  readonly type: string;
  readonly multivalue?: boolean;
  readonly calculated?: boolean;
}

/** A dataset of a data model as cim.json says it. */
export interface DatasetFact {
  readonly lineage: string;
  readonly root_type?: string;
  readonly parent: string | null;
  readonly constraint: { readonly search: string; readonly base_pipeline?: string } | null;
  readonly own_fields: Readonly<Record<string, FieldFact>>;
  readonly calculated: Readonly<Record<string, readonly CalculationFact[]>>;
  readonly calculation_order: readonly string[];
  readonly 'used_by_detections_but_not_in_4.20'?: Readonly<Record<string, number>>;
}

/** Calculations that stand for the pipeline of a root search which is only an `eval`. */
const BASE_CALCULATIONS: ReadonlyMap<string, readonly (readonly [field: string, expression: string])[]> = new Map([
  ['Processes', [['process_integrity_level', 'lower(process_integrity_level)']]],
  [
    'Ports',
    [
      ['transport', 'if(isnull(transport) OR transport="","unknown",transport)'],
      ['dest_port', 'if(isnull(dest_port) OR dest_port="",0,dest_port)'],
      ['transport_dest_port', 'mvzip(transport,dest_port,"/")'],
    ],
  ],
]);

/** A data model in the format of Splunk's data/models/*.json. */
export function modelJson(name: string, datasets: Readonly<Record<string, DatasetFact>>): unknown {
  return {
    modelName: name,
    displayName: name.replaceAll('_', ' '),
    objectNameList: Object.keys(datasets),
    objects: Object.entries(datasets).map(([objectName, fact]) => objectJson(name, objectName, fact)),
  };
}

function objectJson(model: string, name: string, fact: DatasetFact): unknown {
  const { lineage, parent, constraint, own_fields, calculated } = fact;
  const search = constraint?.search ?? '';
  const piped = search.startsWith('|');
  const base = model === 'Endpoint' ? (BASE_CALCULATIONS.get(name) ?? []) : [];
  const baseNames = base.map(([field]) => field);
  const later = Object.keys(fact['used_by_detections_but_not_in_4.20'] ?? {});
  const fieldOf = (fieldName: string, { type, multivalue }: FieldFact) => ({
    fieldName,
    owner: lineage,
    type,
    ...(multivalue === true ? { multivalue } : {}),
  });
  const plain = [...Object.entries(own_fields), ...later.map((field): [string, FieldFact] => [field, { type: 'string' }])]
    .filter(([field]) => calculated[field] === undefined && !baseNames.includes(field))
    .map(([field, type]) => fieldOf(field, type));
  const output = (field: string) => [fieldOf(field, own_fields[field] ?? { type: 'string' })];
  const calculations = [
    ...base.map(([field, expression]) => ({ calculationID: `${field}_base`, field, body: { calculationType: 'Eval', expression } })),
    ...fact.calculation_order.flatMap((field) =>
      (calculated[field] ?? []).map((one, index) => ({
        calculationID: index === 0 ? field : `${field}_${index + 1}`,
        field,
        body: calculationOf(field, one),
      })),
    ),
  ];
  return {
    objectName: name,
    displayName: name.replaceAll('_', ' '),
    parentName: parent ?? (piped ? 'BaseSearch' : 'BaseEvent'),
    lineage,
    fields: plain,
    calculations: calculations.map(({ calculationID, field, body }) => ({
      calculationID,
      owner: lineage,
      ...body,
      outputFields: output(field),
    })),
    constraints: piped || search === '' ? [] : [{ search, owner: lineage }],
    ...(piped ? { baseSearch: search } : {}),
  };
}
