import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import type { YamlText } from './read-yaml.ts';
import type { JsonSchema, SchemaError, Validate } from './schema/json-schema.ts';

/** A schema, its compiled form, and what its value is called in messages. */
export interface Schema {
  readonly schema: JsonSchema;
  readonly validate: Validate;
  /** `the test file`. */
  readonly name: string;
}

/**
 * What a schema has against a file: one message for each mistake. ajv tells every branch of a `oneOf` that the value might have been; here the
 * branch that the value's type chooses speaks alone, and what stands inside speaks before what stands around it.
 */
export function schemaProblems(yaml: YamlText, { schema, validate, name }: Schema): readonly Diagnostic[] {
  if (validate(yaml.value)) return [];
  const errors = withoutOtherBranches(validate.errors ?? []);
  const told = new Set<string>();
  const problems = errors.flatMap((error) => {
    if (isMisspelt(error, errors)) return [];
    const place = `${error.instancePath} ${error.keyword === 'additionalProperties' ? String(error.params.additionalProperty) : ''}`;
    if (told.has(place)) return [];
    told.add(place);
    return [problemOf(error, { yaml, schema, name })];
  });
  return problems.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** Takes away what `oneOf` adds: its own error, and those of branches that were never meant. */
function withoutOtherBranches(errors: readonly SchemaError[]): readonly SchemaError[] {
  let left = errors;
  // Inner choices first: their errors stand inside those of outer ones.
  const parents = errors.filter(({ keyword }) => keyword === 'oneOf').sort((a, b) => b.schemaPath.length - a.schemaPath.length);
  for (const parent of parents) {
    const inside = (error: SchemaError): boolean =>
      error !== parent && error.schemaPath.startsWith(`${parent.schemaPath}/`) && error.instancePath.startsWith(parent.instancePath);
    const branches = new Set(left.filter(inside).map((error) => branchOf(error, parent)));
    const meant = [...branches].filter(
      (branch) => !left.some((error) => inside(error) && branchOf(error, parent) === branch && refusesAll(error, parent)),
    );
    const [chosen] = meant;
    if (chosen !== undefined) left = left.filter((error) => error !== parent && (!inside(error) || branchOf(error, parent) === chosen));
    else left = left.filter((error) => !inside(error));
  }
  return left;
}

const branchOf = (error: SchemaError, parent: SchemaError): string =>
  error.schemaPath.slice(parent.schemaPath.length + 1).split('/', 1)[0] ?? '';

/** The branch wants a value of another type, or one of a few words. */
function refusesAll(error: SchemaError, parent: SchemaError): boolean {
  return error.instancePath === parent.instancePath && (error.keyword === 'type' || error.keyword === 'enum' || error.keyword === 'oneOf');
}

/** A key is missing where one that is spelt nearly like it is unknown: one mistake, told as the unknown key. */
function isMisspelt({ keyword, instancePath, params }: SchemaError, errors: readonly SchemaError[]): boolean {
  if (keyword !== 'required') return false;
  const missing = String(params.missingProperty);
  return errors.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.instancePath === instancePath &&
      closest(String(other.params.additionalProperty), [missing]).length > 0,
  );
}

interface Context {
  readonly yaml: YamlText;
  readonly schema: JsonSchema;
  readonly name: string;
}

function problemOf(error: SchemaError, { yaml, schema, name }: Context): Diagnostic {
  const { source } = yaml;
  const path = pathOf(error.instancePath);
  const where = placeName(path, name);
  const around = schemaAt(schema, error.schemaPath);
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params.additionalProperty);
    const known = Object.keys(around.properties ?? {}).filter((other) => !other.startsWith('$schema'));
    if (known.every((other) => other.startsWith('$')) && !key.startsWith('$'))
      return diagnose('SPL7015', { source, span: yaml.keyPlaceOf(path) }, { field: path.at(-1) ?? '', key });
    return diagnose('SPL7001', { source, span: yaml.keyPlaceOf([...path, key]) }, { key, where, near: closest(key, known), known });
  }
  if (error.keyword === 'required')
    return diagnose('SPL7002', { source, span: firstLine(yaml, path) }, { keys: [String(error.params.missingProperty)], where });
  const span = yaml.placeOf(path);
  const value = valueAt(yaml.value, path);
  const words = wordsOf(around);
  const near = typeof value === 'string' ? closest(value, words) : [];
  return diagnose('SPL7003', { source, span }, { where, found: shown(value), expected: expected(error, around), near });
}

/** The part of the schema that holds the keyword of an error. */
function schemaAt(schema: JsonSchema, pointer: string): JsonSchema {
  let found: unknown = schema;
  // The schema has no references, so that the path leads to a schema.
  for (const part of pathOf(decodeURIComponent(pointer.slice(1))).slice(0, -1)) found = (found as Readonly<Record<string, unknown>>)[part];
  return found as JsonSchema;
}

function wordsOf({ enum: words = [], oneOf = [] }: JsonSchema): readonly string[] {
  return [...words.filter((word) => typeof word === 'string'), ...oneOf.flatMap(wordsOf)];
}

function expected(error: SchemaError, around: JsonSchema): readonly string[] {
  const { keyword, params } = error;
  if (keyword === 'minItems') return ['at least one'];
  if (keyword === 'minLength') return ['a text that is not empty'];
  if (keyword === 'minProperties') return ['at least one key'];
  if (keyword === 'minimum' || keyword === 'maximum')
    return [`a number ${keyword === 'minimum' ? 'from' : 'up to'} ${String(params.limit)}`];
  return [...new Set(kindsOf(around))];
}

/** What a schema takes, in words. */
function kindsOf({ enum: words, oneOf, type }: JsonSchema): readonly string[] {
  if (oneOf !== undefined) return oneOf.flatMap(kindsOf);
  if (words !== undefined) return words.map(String);
  const types = type === undefined ? [] : typeof type === 'string' ? [type] : type;
  return types.map((one) => KINDS[one]);
}

const KINDS = {
  object: 'a map',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
} as const;

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty map' : 'a map';
  const text = String(value);
  if (text === '') return 'an empty text';
  return typeof value === 'string' ? `"${text.length > 40 ? `${text.slice(0, 40)}...` : text}"` : text;
}

function pathOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const key of path)
    found = typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>)[key] : undefined;
  return found;
}

/** `"given" of test 2`: the last names of a path that a user would say. */
function placeName(path: readonly string[], name: string): string {
  const [first, index, ...rest] = path;
  if (first === 'tests' && index !== undefined) {
    const test = `test ${Number(index) + 1}`;
    return rest.length === 0 ? test : `"${dotted(rest)}" of ${test}`;
  }
  return path.length === 0 ? name : `"${dotted(path)}"`;
}

const dotted = (path: readonly string[]): string =>
  path.map((part, i) => (/^\d+$/.test(part) ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');

/** A map that lacks something is pointed at by its first line. */
function firstLine(yaml: YamlText, path: readonly string[]): { readonly start: number; readonly end: number } {
  const { start, end } = yaml.placeOf(path);
  const newline = yaml.source.body.indexOf('\n', start);
  return { start, end: newline === -1 ? end : Math.min(end, newline) };
}
