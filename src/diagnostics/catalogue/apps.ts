import { countOf, define, didYouMean, type Entry } from '../define.ts';

/** Messages of phase 1: apps and content repositories, SPL1050 to SPL1079. */
export const APPS = {
  SPL1050: define<{ folder: string; found: string; near: readonly string[] }>(
    'error',
    (p) => `"${p.folder}" is ${p.found}, expected the folder of a Splunk app`,
    (p) =>
      p.near.length === 0
        ? 'an app holds its .conf files in default and local, its tables in lookups'
        : `did you mean ${p.near
            .slice(0, 3)
            .map((folder) => `--app ${folder}`)
            .join(' or ')}?`,
  ),
  SPL1051: define<{ lookup: string; kind: 'script' | 'shapes' | 'file'; from: string }>(
    'error',
    (p) =>
      p.kind === 'file'
        ? `the file "${p.from}" of lookup "${p.lookup}" is not there`
        : `lookup "${p.lookup}" needs ${p.kind === 'script' ? 'a script' : 'the shapes'} of Splunk, "${p.from}"`,
    (p) => `give its rows with --lookup ${p.lookup}=FILE.csv`,
  ),
  SPL1052: define<{ lookup: string; collection: string }>(
    'warning',
    (p) => `lookup "${p.lookup}" has no rows: the collection "${p.collection}" is in the KV store of a Splunk`,
    (p) => `give its rows with --lookup ${p.lookup}=FILE.csv`,
  ),
  SPL1053: define<{ missing: string }>('error', (p) => `this YAML is no detection: ${p.missing} is missing`),
  SPL1054: define<{ folder: string; found: string }>(
    'error',
    (p) => `"${p.folder}" is ${p.found}, expected a content repository`,
    () => 'it holds detections, macros and lookups in folders of these names, as contentctl lays them out',
  ),
  SPL1055: define<{ name: string; near: readonly string[]; count: number }>(
    'error',
    (p) => (p.name === '' ? 'a saved search is named behind the file, as FILE#Stanza' : `there is no saved search "${p.name}"`),
    (p) =>
      didYouMean(p.near) ?? (p.count === 0 ? 'no stanza of the file has a search' : `the file has ${countOf(p.count, 'saved search')}`),
  ),
  SPL1056: define<{ setting: string; stanza: string; found: string; expected: string }>(
    'warning',
    (p) => `the setting "${p.setting}" of [${p.stanza}] is "${p.found}", expected ${p.expected}`,
  ),
  SPL1057: define<{ lookup: string; file: string }>(
    'warning',
    (p) => `the file "${p.file}" of lookup "${p.lookup}" is not in lookups`,
    () => 'a search that asks for it ends with an error',
  ),
  SPL1058: define<{ rule: string; transform: string; near: readonly string[] }>(
    'warning',
    (p) => `"${p.rule}" names the transform "${p.transform}", which no transforms.conf defines`,
    (p) => didYouMean(p.near),
  ),
  SPL1059: define<{ table: string }>('info', (p) => `the table "${p.table}" is written for this run only, no file is changed`),
  SPL1078: define<{ setting: string; message: string }>('error', (p) => `the setting "${p.setting}" is no JSON: ${p.message}`),
} as const satisfies Record<string, Entry<never>>;
