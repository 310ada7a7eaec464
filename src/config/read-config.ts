import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readYaml, type YamlText } from '../testing/read-yaml.ts';
import { schemaProblems } from '../testing/schema-problems.ts';
import type { Source } from '../text/source.ts';
import type { Config } from './config.ts';
import { CONFIG_SCHEMA } from './config-schema.ts';
import { validate } from './generated/validate-config.ts';

/** The key of package.json under which a configuration may stand. */
const KEY = 'spl-run';

/** Reads a configuration (YAML, JSON, or the key "spl-run" of a package.json) and checks it against the schema. */
export function readConfig(source: Source): { readonly config: Config; readonly diagnostics: readonly Diagnostic[] } {
  const whole = readYaml(source);
  const yaml = /(?:^|[\\/])package\.json$/.test(source.name) ? inside(whole) : whole;
  if (yaml.diagnostics.length > 0) return { config: {}, diagnostics: yaml.diagnostics };
  // An empty file sets nothing.
  if (yaml.value === null || yaml.value === undefined) return { config: {}, diagnostics: [] };
  const diagnostics = schemaProblems(yaml, { schema: CONFIG_SCHEMA, validate, name: 'the configuration' });
  // The schema has just said so.
  return { config: diagnostics.length > 0 ? {} : (yaml.value as Config), diagnostics };
}

function inside(yaml: YamlText): YamlText {
  const value = yaml.value as Readonly<Record<string, unknown>> | undefined;
  return {
    ...yaml,
    value: value?.[KEY],
    placeOf: (path) => yaml.placeOf([KEY, ...path]),
    originOf: (path) => yaml.originOf([KEY, ...path]),
    keyPlaceOf: (path) => yaml.keyPlaceOf([KEY, ...path]),
  };
}
