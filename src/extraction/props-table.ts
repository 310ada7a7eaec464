import { isBuiltIn } from '../knowledge/built-in-app.ts';
import type { ConfLayers, LayeredSetting, LayeredStanza } from '../knowledge/conf-layers.ts';
import { readStanzaName, type StanzaKind } from '../values/stanza-pattern.ts';

/** The settings that count for the events of an origin, by key. */
export type PropsSettings = ReadonlyMap<string, LayeredSetting>;

/** What props.conf says of events. */
export interface PropsTable {
  /** The settings of an origin; one object for all origins that the same stanzas apply to. */
  settingsOf(origin: Origin): PropsSettings;
  /** The stanzas that apply to an origin, the strongest first, [default] last. */
  stanzasOf(origin: Origin): readonly LayeredStanza[];
  /** The files that say it. */
  readonly files: ConfLayers['files'];
  /** Whether the host of an event decides anything. */
  readonly asksHost: boolean;
}

/** What decides which stanzas apply. */
export interface Origin {
  readonly sourcetype: string;
  readonly source: string;
  readonly host: string;
}

interface Stanza {
  readonly name: string;
  readonly about: StanzaKind;
  readonly priority: number;
  readonly stanza: LayeredStanza;
}

const RANK = { sourcetype: 0, host: 1, source: 2 } as const;

/**
 * The stanzas of props.conf by what they apply to. Setting by setting a source counts over a host, that over a sourcetype; within a kind
 * the higher `priority`, then the name that comes first in ASCII order; [default] comes last (props.conf.spec).
 */
export function propsTable(layers: ConfLayers): PropsTable {
  const table = tables.get(layers) ?? readTable(layers);
  tables.set(layers, table);
  return table;
}

/** Many datasets are read with the same configuration. */
const tables = new WeakMap<ConfLayers, PropsTable>();

function readTable(layers: ConfLayers): PropsTable {
  const literal = new Map<string, Stanza>();
  const others: Stanza[] = [];
  for (const stanza of layers.stanzas.values()) {
    const about = readStanzaName(stanza.name);
    if (about === undefined) continue;
    const read: Stanza = { name: stanza.name, about, priority: priorityOf(stanza, about), stanza };
    if (about.kind === 'sourcetype' && about.literal) literal.set(stanza.name, read);
    else others.push(read);
  }
  const general = (): PropsSettings => layers.stanzas.get('default')?.settings ?? new Map<string, LayeredSetting>();
  const merged = new Map<string, PropsSettings>();
  const appliedTo = (origin: Origin): readonly Stanza[] => {
    const own = literal.get(origin.sourcetype);
    const applied = others.filter(({ about }) => about.test(origin[about.kind]));
    return own === undefined ? applied : [...applied, own];
  };
  return {
    files: layers.files,
    asksHost: others.some(({ about }) => about.kind === 'host'),
    stanzasOf: (origin) => [
      ...weakestFirst(appliedTo(origin))
        .reverse()
        .map(({ stanza }) => stanza),
      ...[layers.stanzas.get('default') ?? []].flat(),
    ],
    settingsOf: remembered((origin) => {
      const applied = appliedTo(origin);
      const key = applied.map(({ name }) => name).join('\n');
      const known = merged.get(key) ?? mergedSettings(general(), applied);
      merged.set(key, known);
      return known;
    }),
  };
}

/** Origins that are remembered: data with endless different sources must not fill the memory. */
const MOST_ORIGINS = 10_000;

/** The settings of origins that were asked for before; events of one origin follow each other. */
function remembered(find: (origin: Origin) => PropsSettings): (origin: Origin) => PropsSettings {
  const known = new Map<string, PropsSettings>();
  let last: { readonly origin: Origin; readonly settings: PropsSettings } | undefined;
  return (origin) => {
    if (last !== undefined && isSame(last.origin, origin)) return last.settings;
    const key = `${origin.sourcetype}\0${origin.source}\0${origin.host}`;
    const settings = known.get(key) ?? find(origin);
    if (known.size >= MOST_ORIGINS) known.clear();
    known.set(key, settings);
    last = { origin, settings };
    return settings;
  };
}

const isSame = (a: Origin, b: Origin): boolean => a.sourcetype === b.sourcetype && a.source === b.source && a.host === b.host;

function priorityOf(stanza: LayeredStanza, { literal }: StanzaKind): number {
  const text = stanza.mentions('priority') ? stanza.settings.get('priority')?.value.text.trim() : undefined;
  const given = Number(text);
  return Number.isFinite(given) && text !== undefined ? given : literal ? 100 : 0;
}

/**
 * The settings of stanzas that apply together. Any of a user's app counts over those of the built-in apps, whatever its stanza is about; and
 * where a user's app says how fields are found, so it does of KV_MODE, by saying nothing: as it would be without the built-in apps.
 */
function mergedSettings(general: PropsSettings, stanzas: readonly Stanza[]): PropsSettings {
  const all = weakestFirst(stanzas).flatMap(({ stanza }) => [...stanza.settings]);
  const own = all.filter(([, { source }]) => !isBuiltIn(source));
  const finds = own.some(([key]) => /^(?:EXTRACT|REPORT)-/.test(key));
  const below = all.filter(([key, { source }]) => isBuiltIn(source) && !(finds && (key === 'KV_MODE' || key === 'AUTO_KV_JSON')));
  return new Map([...general, ...below, ...own]);
}

function weakestFirst(stanzas: readonly Stanza[]): Stanza[] {
  return [...stanzas].sort((a, b) => RANK[a.about.kind] - RANK[b.about.kind] || a.priority - b.priority || (a.name < b.name ? 1 : -1));
}
