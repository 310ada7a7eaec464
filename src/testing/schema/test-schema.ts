import { EXPECT } from './expect-schema.ts';
import { DEFAULTS, GIVEN, TIME } from './given-schema.ts';
import { type JsonSchema, TEXT, TEXTS, text } from './json-schema.ts';
import { LOOKUPS, MACROS } from './knowledge-schema.ts';

const BOOLEAN: JsonSchema = { type: 'boolean' };

const WHEN: Readonly<Record<string, JsonSchema>> = {
  now: TIME,
  tz: text('IANA zone of the searcher; UTC if absent'),
  earliest: TIME,
  latest: TIME,
};

const TEST: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'given', 'expect'],
  properties: {
    name: { type: 'string', minLength: 1 },
    given: GIVEN,
    expect: EXPECT,
    macros: MACROS,
    lookups: LOOKUPS,
    ...WHEN,
    skip: { type: ['boolean', 'string'], description: 'true, or why' },
    only: { ...BOOLEAN, description: 'leaves the other tests of the file out; an error with --ci' },
    todo: { ...BOOLEAN, description: 'the test is known to fail' },
    timeout: { type: 'integer', minimum: 1, description: 'milliseconds that the search may take' },
    tags: TEXTS,
  },
};

/** The schema of test files (`*.spltest.yml`). */
export const TEST_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'spl-run:schema/spl-test.v1.json',
  title: 'spl-run unit tests (*.spltest.yml)',
  type: 'object',
  additionalProperties: false,
  required: ['tests'],
  properties: {
    $schema: TEXT,
    search: text('path of the search: a .spl file, relative to the test file'),
    spl: text('the search itself'),
    apps: { ...TEXTS, description: 'Splunk apps as they lie on disk' },
    content: { ...TEXTS, description: 'content repositories as contentctl lays them out' },
    macroFiles: { ...TEXTS, description: 'macros of .conf or .yml files, or of folders of them' },
    macros: MACROS,
    lookups: LOOKUPS,
    datamodels: { ...TEXTS, description: "data models in Splunk's JSON format" },
    ...WHEN,
    defaults: DEFAULTS,
    limits: { enum: ['splunk', 'unlimited'], default: 'splunk' },
    strict: { ...BOOLEAN, default: false, description: 'a guess or an approximation fails the test' },
    tests: { type: 'array', minItems: 1, items: TEST },
  },
};
