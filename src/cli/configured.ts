import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { Config } from '../config/config.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import type { DataCache } from '../testing/attack-data.ts';
import { configOptions } from './config-options.ts';
import { environmentOptions } from './environment-options.ts';
import { cannotRead } from './faults.ts';
import { findConfig } from './find-config.ts';
import { type Given, type Invocation, optionsOf } from './options.ts';
import { isError, type Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** What a command was asked for, once environment and configuration have said the rest. */
export interface Configured extends Invocation {
  /** Test files, folders and globs of the configuration. */
  readonly include: readonly string[];
  readonly dataCaches: readonly DataCache[];
  /** What the command line itself said. */
  readonly asked: Given;
}

/** Fills in what a command line leaves open: from `SPL_RUN_*`, then from the nearest configuration file. A list is taken as a whole. */
export async function configured(invocation: Invocation, { env }: Pick<Io, 'env'>, talk: Talk): Promise<Configured> {
  const { given, command } = invocation;
  const fromEnvironment = environmentOptions(env, command);
  talk.report(fromEnvironment.diagnostics);
  const known = { ...fromEnvironment.given, ...given };
  const file = known['no-config'] === true ? undefined : (known.config ?? findConfig(process.cwd()));
  if (file === undefined) return { ...unconfigured({ ...invocation, given: known }), asked: given };
  const config = await loadConfig(file, talk);
  const names = new Set(optionsOf(command).map(({ name }) => name));
  const fromFile = Object.fromEntries(Object.entries(configOptions(config, besideConfig(file))).filter(([name]) => names.has(name)));
  const beside = besideConfig(file);
  return {
    ...invocation,
    // The table of options has the names, and `configOptions` gives their types.
    given: { ...(fromFile as Given), ...known },
    include: (config.test?.include ?? []).map(beside),
    dataCaches: (config.dataCaches ?? []).map(({ url, path }) => ({ url, path: beside(path) })),
    asked: given,
  };
}

async function loadConfig(file: string, talk: Talk): Promise<Config> {
  let body: string;
  try {
    body = readFileSync(file, 'utf8');
  } catch (error) {
    throw cannotRead(file, error);
  }
  const { readConfig } = await import('../config/read-config.ts');
  const { config, diagnostics } = readConfig({ name: relative(process.cwd(), file) || file, body });
  const [first, ...more] = diagnostics.filter(isError);
  if (first === undefined) return config;
  talk.report(more);
  throw new DiagnosticError(first);
}

/** Paths of a configuration are relative to it; here they become relative to where the command runs. */
function besideConfig(file: string): (path: string) => string {
  return (path) => (isAbsolute(path) ? path : relative(process.cwd(), join(dirname(file), path)) || '.');
}

/** A mistake of the environment or the configuration has no place in a command that only tells about spl-run. */
export function needsConfiguration({ command, given }: Invocation): boolean {
  return given.help !== true && given.version !== true && optionsOf(command).some(({ name }) => name === 'config');
}

/** A command that no configuration concerns. */
export function unconfigured(invocation: Invocation): Configured {
  return { ...invocation, include: [], dataCaches: [], asked: invocation.given };
}
