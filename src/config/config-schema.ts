import { MUTATIONS } from '../testing/mutation/variant.ts';
import { type JsonSchema, TEXT, TEXTS, text } from '../testing/schema/json-schema.ts';

const TIME: JsonSchema = { type: ['string', 'number'] };
const PERCENT: JsonSchema = { type: 'number', minimum: 0, maximum: 100 };
const BOOLEAN: JsonSchema = { type: 'boolean' };

function map(description: string, values: JsonSchema): JsonSchema {
  return { type: 'object', description, additionalProperties: values };
}

function group(description: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', description, additionalProperties: false, properties };
}

/** The schema of configuration files: paths in them are relative to the file. */
export const CONFIG_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'spl-run:schema/config.v1.json',
  title: 'spl-run.config.{json,yml} or package.json#spl-run',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: TEXT,
    apps: { ...TEXTS, description: 'Splunk apps and add-ons as they lie on disk (--app)' },
    content: { ...TEXTS, description: 'content repositories as contentctl lays them out (--content)' },
    datamodels: { ...TEXTS, description: "data models in Splunk's JSON format (--datamodel)" },
    macros: {
      oneOf: [{ ...TEXTS, description: 'files and folders of macros (--macros)' }, map('macros by name or name(2) (--macro)', TEXT)],
    },
    lookups: map('CSV files by the name of the lookup (--lookup)', TEXT),
    geoip: text('a GeoIP database in the MaxMind format (--geoip)'),
    dataCaches: {
      type: 'array',
      description: 'where data that tests name by an address lies on disk',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['url', 'path'],
        properties: { url: text('the beginning of the addresses'), path: text('the folder that stands for it') },
      },
    },
    defaults: group('metadata of events that carry none', { index: TEXT, sourcetype: TEXT, source: TEXT, host: TEXT }),
    now: TIME,
    tz: text('IANA zone (--tz)'),
    earliest: TIME,
    latest: TIME,
    limits: group("Splunk's default limits", { profile: { enum: ['splunk', 'unlimited'] } }),
    strict: { ...BOOLEAN, description: 'a guess or an approximation fails a test (--strict)' },
    test: group('spl-run test', {
      include: { ...TEXTS, description: 'test files, folders and globs, where the command line names none' },
      jobs: { type: 'integer', minimum: 1, description: 'threads that run test files (--jobs)' },
      reporters: { ...TEXTS, description: 'NAME or NAME=FILE (--reporter)' },
      requireNegative: { ...BOOLEAN, description: 'each search needs a test that expects nothing (--require-negative)' },
      bail: { ...BOOLEAN, description: 'end at the first failure (--bail)' },
      coverage: group('what tests have seen of the clauses of searches', {
        min: { ...PERCENT, description: 'the tests fail below it (--coverage-min)' },
        reporters: { ...TEXTS, description: 'text, json, lcov, html, each alone or with =FILE (--coverage)' },
      }),
      mutation: group('changes of searches that tests should notice', {
        min: { ...PERCENT, description: 'the tests fail below it (--mutation-min)' },
        reporters: { ...TEXTS, description: 'text, json, each alone or with =FILE (--mutate)' },
        operators: { type: 'array', description: 'kinds of changes that are tried (--mutations)', items: { enum: [...MUTATIONS] } },
        max: { type: 'integer', minimum: 1, description: 'changes tried of a search at most (--max)' },
        budget: { type: 'integer', minimum: 1, description: 'seconds for the changes of a search (--budget)' },
      }),
    }),
    external: { ...TEXTS, description: 'macros, lookups and data models that are defined elsewhere, such as corp_* (check --external)' },
    lint: group('spl-run check', { failLevel: { enum: ['error', 'warning', 'info'] } }),
  },
};
