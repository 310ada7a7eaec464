import type { Source } from '../text/source.ts';
import type { LookupTable, MissingRows, WrittenTable } from '../values/lookup-table.ts';
import type { AppFiles } from './app-files.ts';
import { COMPUTED_SCRIPTS } from './computed-scripts.ts';
import type { ConfLayers, LayeredStanza } from './conf-layers.ts';
import { type LookupTables, lookupFromCsv, PLAIN_RULES } from './lookup.ts';
import { isLookupSetting, readLookupDefinition } from './lookup-definition.ts';
import { lazyTable } from './lookup-lazy.ts';
import { once } from './once.ts';

/** The lookup files of an app by name, each read when its rows are asked for. */
type Files = ReadonlyMap<string, () => WrittenTable>;

/**
 * The lookup tables of apps, the weakest first: the files of `lookups/`, and the definitions of transforms.conf. A file is read when its rows
 * are asked for. A definition finds the file of the app that names it first, then that of the strongest app.
 */
export function appLookups(apps: readonly AppFiles[], transforms: ConfLayers, appOf: (source: Source) => number | undefined): LookupTables {
  const tables = new Map<string, LookupTable>();
  const files = apps.map(knownFiles);
  for (const known of files) for (const [name, read] of known) tables.set(name, lazyTable(read, { rules: PLAIN_RULES }));
  const general = transforms.stanzas.get('default');
  for (const stanza of transforms.stanzas.values()) {
    if (stanza.name === 'default' || !isLookup(stanza)) continue;
    const settings = Object.fromEntries([...lookupSettings(general), ...lookupSettings(stanza)]);
    const { definition } = readLookupDefinition(stanza.name, settings);
    const script = stanza.settings.get('external_cmd')?.value.text.trim().split(/\s+/)[0];
    if (script !== undefined && COMPUTED_SCRIPTS.has(script)) {
      tables.set(stanza.name, { fields: listed(stanza), rows: [], rules: definition.rules, computed: script });
      continue;
    }
    const missing = cannotHave(stanza);
    const read = missing === undefined ? fileOf(stanza, files, appOf) : undefined;
    const absent = missing ?? (read === undefined ? notThere(stanza) : undefined);
    const rest = { rules: definition.rules, ...(absent === undefined ? {} : { missing: absent }) };
    tables.set(stanza.name, lazyTable(read ?? (() => ({ fields: listed(stanza), rows: [] })), rest));
  }
  return tables;
}

/** The collection is called like the stanza where it has no name of its own (transforms.conf.spec: collection). */
function isCollection(settings: LayeredStanza['settings']): boolean {
  return settings.get('external_type')?.value.text.trim().toLowerCase() === 'kvstore';
}

/** Whether a stanza of transforms.conf defines a lookup; the others extract fields. */
export function isLookup({ settings }: LayeredStanza): boolean {
  return ['filename', 'collection', 'external_cmd'].some((key) => settings.has(key)) || isCollection(settings);
}

const known = new WeakMap<AppFiles, Files>();

/** The built-in apps are part of every set of apps: their tables are read once. */
function knownFiles(app: AppFiles): Files {
  const files = known.get(app) ?? lookupFiles(app);
  known.set(app, files);
  return files;
}

/** An app ships `x.csv.default` as the content of `x.csv` for as long as nothing was written to that. */
function lookupFiles(app: AppFiles): Files {
  const files = new Map<string, () => WrittenTable>();
  const names = app.list('lookups');
  for (const name of [...names].sort().reverse()) {
    const called = name.replace(/\.default$/, '');
    if (!/\.csv$/i.test(called) || (called !== name && names.includes(called))) continue;
    files.set(
      called,
      once(() => lookupFromCsv(app.read(`lookups/${name}`)?.body ?? '')),
    );
  }
  return files;
}

/** What would need a Splunk: a script, or the shapes of a map. */
function cannotHave({ settings }: LayeredStanza): MissingRows | undefined {
  const text = (key: string): string | undefined => settings.get(key)?.value.text.trim();
  const command = text('external_cmd');
  if (command !== undefined) return { kind: 'script', name: command.split(/\s+/)[0] ?? '' };
  return text('external_type')?.toLowerCase() === 'geo' ? { kind: 'shapes', name: text('filename') ?? '' } : undefined;
}

function fileOf({ name: title, settings }: LayeredStanza, files: readonly Files[], appOf: (source: Source) => number | undefined) {
  const named = settings.get('filename') ?? settings.get('collection') ?? settings.get('external_type');
  if (named === undefined) return undefined;
  const own = files[appOf(named.source) ?? -1];
  const order = [...(own === undefined ? [] : [own]), ...files.toReversed()];
  const name = fileName(named.value.text);
  const names = settings.has('filename') ? [name] : [`${name}.csv`, `${title}.csv`];
  return names.flatMap((wanted) => order.flatMap((known) => known.get(wanted) ?? []))[0];
}

/** "If you specify a path, Splunk software strips the path" (transforms.conf.spec: filename). */
const fileName = (path: string): string => path.trim().split(/[\\/]/).at(-1) ?? path;

function notThere({ name, settings }: LayeredStanza): MissingRows {
  const file = settings.get('filename')?.value.text;
  if (file !== undefined) return { kind: 'file', name: fileName(file) };
  return { kind: 'collection', name: settings.get('collection')?.value.text.trim() || name };
}

/** The columns of a collection, as its definition lists them. */
function listed({ settings }: LayeredStanza): readonly string[] {
  const list = settings.get('fields_list')?.value.text ?? '';
  return [...new Set(list.split(/[\s,]+/))].filter((name) => name !== '');
}

function lookupSettings(stanza: LayeredStanza | undefined): readonly (readonly [string, string])[] {
  const settings = [...(stanza?.settings ?? [])];
  return settings.flatMap(([key, { value }]) => (isLookupSetting(key) ? [[key, value.text] as const] : []));
}
