import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { openGeoipFile } from '../io/node/geoip-file.ts';
import type { DataCache } from '../testing/attack-data.ts';
import type { TestSettings } from '../testing/test-world.ts';
import { knowledgeOptions } from './knowledge-options.ts';
import type { Given } from './options.ts';
import { defaultMetadata, limitsOf } from './settings.ts';
import type { Io } from './terminal.ts';

/** What a command line says for all tests. */
export function testSettings(given: Given, { env }: Pick<Io, 'env'>, dataCaches: readonly DataCache[]): TestSettings {
  const { now, tz: zone, match, geoip } = given;
  return {
    knowledge: knowledgeOptions(given),
    dataCaches: [...(given['data-cache'] ?? []).map(cacheOf), ...dataCaches],
    defaults: defaultMetadata(given),
    snapshots: given.update === true ? 'update' : isCi(given, env) ? 'none' : 'new',
    ...(now === undefined ? {} : { now }),
    ...(zone === undefined ? {} : { zone }),
    ...limitsOf(given),
    ...(given.strict === true ? { strict: true } : {}),
    ...(geoip === undefined ? {} : { locate: openGeoipFile(geoip) }),
    ...(match === undefined ? {} : { match: patternOf(match) }),
    ...(isCi(given, env) ? { refuseOnly: true } : {}),
  };
}

/** `--data-cache URL=FOLDER`; an address may hold equals signs, and so the last one counts. */
function cacheOf(text: string): DataCache {
  const equals = text.lastIndexOf('=');
  if (equals <= 0 || equals === text.length - 1)
    throw new DiagnosticError(diagnose('SPL6004', {}, { option: '--data-cache', found: text, expected: 'URL=FOLDER' }));
  return { url: text.slice(0, equals), path: text.slice(equals + 1) };
}

/** CI systems set CI. */
function isCi(given: Given, env: Io['env']): boolean {
  return given.ci === true || !['', '0', 'false'].includes(env.CI ?? '');
}

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text, 'i');
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new DiagnosticError(diagnose('SPL7008', {}, { pattern: text, detail }));
  }
}
