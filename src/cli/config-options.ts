import type { Config } from '../config/config.ts';
import type { Given } from './options.ts';

/** The options that a configuration sets. */
export function configOptions(config: Config, beside: (path: string) => string): Given {
  const {
    apps,
    content,
    datamodels,
    macros,
    lookups,
    geoip,
    defaults = {},
    now,
    tz,
    earliest,
    latest,
    limits,
    strict,
    test = {},
    lint,
    external,
  } = config;
  const options: { readonly [Name in keyof Given]: Given[Name] | undefined } = {
    app: apps?.map(beside),
    content: content?.map(beside),
    datamodel: datamodels?.map(beside),
    macros: Array.isArray(macros) ? (macros as readonly string[]).map(beside) : undefined,
    macro: macros === undefined || Array.isArray(macros) ? undefined : Object.entries(macros).map(([name, text]) => `${name}=${text}`),
    lookup: lookups === undefined ? undefined : Object.entries(lookups).map(([name, path]) => `${name}=${beside(path)}`),
    external,
    geoip: geoip === undefined ? undefined : beside(geoip),
    ...defaults,
    now: written(now),
    tz,
    earliest: written(earliest),
    latest: written(latest),
    limits: limits?.profile,
    strict: strict === true ? true : undefined,
    jobs: written(test.jobs),
    reporter: test.reporters?.map((text) => reporterBeside(text, beside)),
    coverage: test.coverage?.reporters?.map((text) => reporterBeside(text, beside)),
    'coverage-min': written(test.coverage?.min),
    mutate: test.mutation?.reporters?.map((text) => reporterBeside(text, beside)),
    'mutation-min': written(test.mutation?.min),
    mutations: test.mutation?.operators?.join(','),
    max: written(test.mutation?.max),
    budget: written(test.mutation?.budget),
    'require-negative': test.requireNegative === true ? true : undefined,
    bail: test.bail === true ? true : undefined,
    'fail-level': lint?.failLevel,
  };
  // Entries without undefined are those of Given.
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Given;
}

/** A value as the command line has it. */
const written = (value: string | number | undefined): string | undefined => (value === undefined ? undefined : String(value));

function reporterBeside(text: string, beside: (path: string) => string): string {
  const equals = text.indexOf('=');
  const path = text.slice(equals + 1);
  return equals === -1 || path === '-' ? text : `${text.slice(0, equals)}=${beside(path)}`;
}
