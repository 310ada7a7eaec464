import { existsSync } from 'node:fs';
import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import { isMetadataName, type Metadata } from '../data-input.ts';

/** What `--data` says: a file, glob, directory or `-`, and the metadata that its events get. */
export interface DataArgument {
  readonly path: string;
  readonly metadata: Metadata;
}

const SETTING = /,(sourcetype|source|host|index)=/g;

/**
 * Takes `--data FILE,sourcetype=…,source=…,host=…,index=…` apart. Only these keys after a comma are a suffix, any other comma belongs
 * to the name (or the value); a file that is called exactly so is meant as it stands.
 */
export function parseDataArgument(argument: string): DataArgument {
  const settings = [...argument.matchAll(SETTING)];
  const [first] = settings;
  if (first === undefined || existsSync(argument)) return { path: argument, metadata: {} };
  const path = argument.slice(0, first.index);
  const metadata: { -readonly [Name in keyof Metadata]?: string } = {};
  for (const [i, setting] of settings.entries()) {
    const name = setting[1] ?? '';
    const value = argument.slice(setting.index + setting[0].length, settings[i + 1]?.index ?? argument.length);
    if (value === '') throw new DiagnosticError(diagnose('SPL5014', {}, { setting: name, file: path }));
    if (isMetadataName(name)) metadata[name] = value;
  }
  return { path, metadata };
}
