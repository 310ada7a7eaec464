import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { openGeoipFile } from '../io/node/geoip-file.ts';
import type { DataCache } from '../testing/attack-data.ts';
import type { TestSettings } from '../testing/test-world.ts';
import { knowledgeOptions } from './knowledge-options.ts';
import type { Given } from './options.ts';
import { defaultMetadata, limitsOf } from './settings.ts';
import type { Io } from './terminal.ts';

/** What was asked of tests, as plain data: threads get it too. */
export interface Asked {
  readonly given: Given;
  readonly dataCaches: readonly DataCache[];
  /** A CI system runs this, or `--ci` is given. */
  readonly ci: boolean;
}

/** What a command line says for all tests. */
export function testSettings({ given, dataCaches, ci }: Asked): TestSettings {
  const { now, tz: zone, match, geoip } = given;
  return {
    knowledge: knowledgeOptions(given),
    dataCaches: [...(given['data-cache'] ?? []).map(cacheOf), ...dataCaches],
    defaults: defaultMetadata(given),
    snapshots: given.update === true ? 'update' : ci ? 'none' : 'new',
    ...(now === undefined ? {} : { now }),
    ...(zone === undefined ? {} : { zone }),
    ...limitsOf(given),
    ...(given.strict === true ? { strict: true } : {}),
    ...(geoip === undefined ? {} : { locate: openGeoipFile(geoip) }),
    ...(match === undefined ? {} : { match: patternOf(match) }),
    ...(ci ? { refuseOnly: true } : {}),
  };
}

/** `--data-cache URL=FOLDER`; an address may hold equals signs, and so the last one counts. */
function cacheOf(text: string): DataCache {
  const equals = text.lastIndexOf('=');
  if (equals <= 0 || equals === text.length - 1)
    throw new DiagnosticError(diagnose('SPL6004', {}, { option: '--data-cache', found: text, expected: 'URL=FOLDER' }));
  return { url: text.slice(0, equals), path: text.slice(equals + 1) };
}

/** Whether a CI system runs this: they set CI. */
export function isCi(given: Given, { env }: Pick<Io, 'env'>): boolean {
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
