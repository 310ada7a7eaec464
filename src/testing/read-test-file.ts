import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { validate } from './generated/validate-test-file.ts';
import { readYaml, type YamlText } from './read-yaml.ts';
import { TEST_SCHEMA } from './schema/test-schema.ts';
import { schemaProblems } from './schema-problems.ts';
import type { ReadTestFile, TestFile } from './test-file.ts';
import { valueProblems } from './value-problems.ts';

/** A test file, or what is wrong with it. */
export type TestFileReading = { readonly read: ReadTestFile } | { readonly diagnostics: readonly Diagnostic[] };

/** Reads a test file (YAML or JSON) and checks it: against the schema, then what a schema cannot say. */
export function readTestFile(source: Source): TestFileReading {
  const yaml = readYaml(source);
  if (yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics };
  const problems = schemaProblems(yaml, { schema: TEST_SCHEMA, validate, name: 'the test file' });
  if (problems.length > 0) return { diagnostics: problems };
  // The schema has just said so.
  const file = yaml.value as TestFile;
  const diagnostics = [...searchProblems(yaml, file), ...nameProblems(yaml, file), ...valueProblems(yaml, file)];
  if (diagnostics.length > 0) return { diagnostics };
  const spl = yaml.originOf(['spl']);
  return {
    read: {
      file,
      ...(spl === undefined ? {} : { spl }),
      places: file.tests.map((_, i) => yaml.placeOf(['tests', String(i), 'name'])),
      searchPlace: yaml.placeOf([file.spl === undefined ? 'search' : 'spl']),
    },
  };
}

function searchProblems(yaml: YamlText, { search, spl, tests }: TestFile): readonly Diagnostic[] {
  const { source } = yaml;
  const choice = exactlyOne(yaml, [], { where: 'the test file', keys: ['search', 'spl'], value: { search, spl } });
  const pieces = tests.flatMap(({ given }, i) => {
    const list = Array.isArray(given) ? (given as readonly object[]) : [given];
    return list.flatMap((one, j) => {
      const path = ['tests', String(i), 'given', ...(Array.isArray(given) ? [String(j)] : [])];
      const keys = ['data', 'events', 'rows', 'raw'];
      const wrong = exactlyOne(yaml, path, { where: `"given" of test ${i + 1}`, keys, value: one });
      if (wrong.length > 0 || !('repeat' in one) || 'events' in one || 'rows' in one) return wrong;
      const detail = 'repeats "events" or "rows" only: other data says its times itself';
      return [diagnose('SPL7009', { source, span: yaml.keyPlaceOf([...path, 'repeat']) }, { where: `"repeat" of test ${i + 1}`, detail })];
    });
  });
  return [...choice, ...pieces];
}

function exactlyOne(
  yaml: YamlText,
  path: readonly string[],
  { where, keys, value }: { readonly where: string; readonly keys: readonly string[]; readonly value: object },
): readonly Diagnostic[] {
  const { source } = yaml;
  const found = keys.filter((key) => (value as Readonly<Record<string, unknown>>)[key] !== undefined);
  if (found.length === 1) return [];
  if (found.length === 0) {
    const { start } = yaml.placeOf(path);
    const newline = source.body.indexOf('\n', start);
    const span = { start, end: newline === -1 ? source.body.length : newline };
    return [diagnose('SPL7002', { source, span }, { keys, where })];
  }
  return [diagnose('SPL7004', { source, span: yaml.keyPlaceOf([...path, found.at(-1) ?? '']) }, { where, found, one: keys })];
}

function nameProblems(yaml: YamlText, { tests }: TestFile): readonly Diagnostic[] {
  const names = tests.map(({ name }) => name);
  const again = names.findIndex((name, i) => names.indexOf(name) < i);
  if (again === -1) return [];
  const span = yaml.placeOf(['tests', String(again), 'name']);
  return [diagnose('SPL7006', { source: yaml.source, span }, { name: names[again] ?? '' })];
}
