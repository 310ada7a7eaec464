import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { calculatedFields, type DataModel, type DataModelCalculation, type DataModelObject } from './data-model.ts';

/** A data model that was read; absent where its text is none. */
export interface LoadedDataModel {
  readonly model?: DataModel;
  readonly diagnostics: readonly Diagnostic[];
}

type Json = Readonly<Record<string, unknown>>;

/** What the format calls the parents of roots. */
const ROOT_PARENTS: ReadonlySet<string> = new Set(['BaseEvent', 'BaseSearch', 'BaseTransaction', 'BaseImpersonation', '']);
/** Fields that count the rows of a dataset; they are made of `is_<Child>`. */
const COUNTERS: ReadonlySet<string> = new Set(['objectCount', 'childCount']);

/** Reads a data model in Splunk's own format, data/models/<name>.json. */
export function loadDataModel(source: Source): LoadedDataModel {
  let json: unknown;
  try {
    json = JSON.parse(source.body);
  } catch (error) {
    return failed(source, error instanceof Error ? error.message : String(error));
  }
  if (!isObject(json)) return failed(source, 'expected an object with modelName and objects');
  const name = text(json, 'modelName');
  if (name === '') return failed(source, 'its "modelName" is missing');
  const given = list(json, 'objects');
  const names = given.map((object) => text(object, 'objectName'));
  const unnamed = names.indexOf('');
  if (unnamed >= 0) return failed(source, `object ${unnamed + 1} has no "objectName"`);
  const orphan = given.find((object) => parentOf(object) !== undefined && !names.includes(parentOf(object) ?? ''));
  if (orphan !== undefined) return failed(source, `the parent "${parentOf(orphan)}" of "${text(orphan, 'objectName')}" is missing`);
  const byName = new Map(given.map((object) => [text(object, 'objectName'), object]));
  const circle = given.find((object) => lineageNames(object, byName) === undefined);
  if (circle !== undefined) return failed(source, `"${text(circle, 'objectName')}" is its own ancestor`);
  const objects = given.map((object) => objectOf(object, byName)).sort((a, b) => depth(a) - depth(b));
  return { model: { name, objects: new Map(objects.map((object) => [object.name, object])) }, diagnostics: [] };
}

const failed = (source: Source, message: string): LoadedDataModel => ({
  diagnostics: [diagnose('SPL1042', { source }, { name: source.name, message })],
});

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const depth = (object: DataModelObject): number => object.lineage.split('.').length;

function text(json: Json, key: string): string {
  const value = json[key];
  return typeof value === 'string' ? value : '';
}

function list(json: Json, key: string): readonly Json[] {
  const value = json[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function parentOf(object: Json): string | undefined {
  const parent = text(object, 'parentName');
  return ROOT_PARENTS.has(parent) ? undefined : parent;
}

/** The names from the root down; undefined where the parents form a circle. */
function lineageNames(object: Json, byName: ReadonlyMap<string, Json>): readonly string[] | undefined {
  const names: string[] = [];
  for (let at: Json | undefined = object; at !== undefined; at = byName.get(parentOf(at) ?? '')) {
    const name = text(at, 'objectName');
    if (names.includes(name)) return undefined;
    names.unshift(name);
  }
  return names;
}

function objectOf(json: Json, byName: ReadonlyMap<string, Json>): DataModelObject {
  const name = text(json, 'objectName');
  const lineage = (lineageNames(json, byName) ?? [name]).join('.');
  const parent = parentOf(json);
  const baseSearch = text(json, 'baseSearch');
  // Inherited fields may be listed too; they belong to the object that their owner names.
  const isOwn = (part: Json): boolean => text(part, 'owner') === '' || text(part, 'owner') === lineage || text(part, 'owner') === name;
  const fields = list(json, 'fields').filter((field) => isOwn(field) && !COUNTERS.has(text(field, 'type')));
  const calculations = list(json, 'calculations').filter(isOwn).flatMap(calculationOf);
  const constraints = list(json, 'constraints')
    .filter(isOwn)
    .map((constraint) => text(constraint, 'search').trim());
  return {
    name,
    lineage,
    ...(parent === undefined ? {} : { parent }),
    children: [...byName.values()].filter((other) => parentOf(other) === name).map((other) => text(other, 'objectName')),
    constraints: constraints.filter(Boolean),
    ...(baseSearch.trim() === '' ? {} : { baseSearch: baseSearch.trim() }),
    transaction: text(json, 'parentName') === 'BaseTransaction',
    fields: [...new Set([...fields.map((field) => text(field, 'fieldName')), ...calculations.flatMap(calculatedFields)])].filter(
      (field) => field !== '' && !isInherent(field),
    ),
    calculations,
  };
}

/** Every event has these; they take no prefix. */
const isInherent = (field: string): boolean => /^(?:_time|host|source|sourcetype|index)$/.test(field);

function calculationOf(json: Json): readonly DataModelCalculation[] {
  const outputs = list(json, 'outputFields');
  const fields = outputs.map((output) => text(output, 'fieldName'));
  const [field] = fields;
  if (field === undefined) return [];
  switch (text(json, 'calculationType').toLowerCase()) {
    case 'eval':
      return [{ kind: 'eval', field, expression: text(json, 'expression') }];
    case 'rex':
      return [{ kind: 'rex', input: text(json, 'inputField'), pattern: text(json, 'expression'), fields }];
    case 'geoip':
      return [{ kind: 'geoip', input: text(json, 'inputField'), fields }];
    case 'lookup': {
      const one = text(json, 'inputField');
      const inputs = list(json, 'lookupInputs').map((input): readonly [string, string] => [
        text(input, 'lookupField'),
        text(input, 'inputField'),
      ]);
      return [
        {
          kind: 'lookup',
          table: text(json, 'lookupName'),
          inputs: inputs.length > 0 ? inputs : [[text(json, 'lookupField') || one, one]],
          outputs: outputs.map((output) => [text(output, 'lookupOutputFieldName') || text(output, 'fieldName'), text(output, 'fieldName')]),
        },
      ];
    }
    default:
      return [];
  }
}
