import type { DataModel, DataModelCalculation, DataModelObject } from './data-model.ts';

/** A data model, or one of its datasets, as JSON in Splunk's format: what was read of it. */
export function modelAsJson(model: DataModel, dataset?: string): string {
  const objects = [...model.objects.values()];
  const chosen = objects.find((object) => object.name === dataset);
  if (chosen !== undefined) return JSON.stringify(objectJson(chosen));
  return JSON.stringify({
    modelName: model.name,
    objectNameList: objects.map((object) => object.name),
    objects: objects.map(objectJson),
  });
}

function objectJson(object: DataModelObject): unknown {
  const { name, lineage, parent, baseSearch, constraints, fields, calculations, transaction } = object;
  const root = transaction ? 'BaseTransaction' : baseSearch === undefined ? 'BaseEvent' : 'BaseSearch';
  return {
    objectName: name,
    parentName: parent ?? root,
    lineage,
    ...(baseSearch === undefined ? {} : { baseSearch }),
    constraints: constraints.map((search) => ({ search, owner: lineage })),
    fields: fields.map((fieldName) => ({ fieldName, owner: lineage })),
    calculations: calculations.map(calculationJson),
  };
}

function calculationJson(calculation: DataModelCalculation): unknown {
  switch (calculation.kind) {
    case 'eval':
      return { calculationType: 'Eval', expression: calculation.expression, outputFields: [{ fieldName: calculation.field }] };
    case 'rex':
      return {
        calculationType: 'Rex',
        inputField: calculation.input,
        expression: calculation.pattern,
        outputFields: calculation.fields.map((fieldName) => ({ fieldName })),
      };
    case 'geoip':
      return {
        calculationType: 'GeoIP',
        inputField: calculation.input,
        outputFields: calculation.fields.map((fieldName) => ({ fieldName })),
      };
    case 'lookup':
      return {
        calculationType: 'Lookup',
        lookupName: calculation.table,
        lookupInputs: calculation.inputs.map(([lookupField, inputField]) => ({ lookupField, inputField })),
        outputFields: calculation.outputs.map(([lookupOutputFieldName, fieldName]) => ({ lookupOutputFieldName, fieldName })),
      };
  }
}
