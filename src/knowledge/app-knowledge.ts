import type { Source } from '../text/source.ts';
import type { AppFiles } from './app-files.ts';
import { appLookups } from './app-lookups.ts';
import { builtInApps } from './built-in-app.ts';
import { type ConfLayers, layerConf } from './conf-layers.ts';
import type { LookupTables } from './lookup.ts';
import type { MacroTable } from './macro.ts';
import { macrosFromLayers } from './macros-conf.ts';
import { once } from './once.ts';
import { type SavedSearchTable, savedSearchesFromLayers } from './saved-search.ts';

/**
 * What the apps of a search say, the built-in apps below them. Nothing is read before it is asked for, and once only; who asks often keeps
 * what it makes of it (a `WeakMap` with this object as its key will do: the knowledge of no app is one object for the whole process).
 */
export interface AppKnowledge {
  readonly props: ConfLayers;
  readonly transforms: ConfLayers;
  readonly eventtypes: ConfLayers;
  readonly tags: ConfLayers;
  /** By the name of a definition (a stanza of transforms.conf) and by the name of a file of `lookups/`; the rows are read when they are asked for. */
  readonly lookups: LookupTables;
  /** The macros of macros.conf, which texts of eventtypes.conf may call. */
  readonly macros: MacroTable;
  /** The saved searches of savedsearches.conf. */
  readonly savedSearches: SavedSearchTable;
  /** The layers of any other .conf file, by its name without `.conf`. */
  conf(name: string): ConfLayers;
  /** The app that a file of configuration belongs to, once it was read. */
  appOf(source: Source): AppFiles | undefined;
  /** The apps, the weakest (the built-in ones) first. */
  readonly apps: readonly AppFiles[];
}

/**
 * The knowledge of apps, the weakest first. Within an app `local` counts over `default`; a later app's setting over an earlier one's, whichever
 * of its two folders it stands in (Admin Manual, "Configuration file precedence", app or user context: the last app is the one that the
 * search runs in).
 */
export function appKnowledge(apps: readonly AppFiles[] = []): AppKnowledge {
  if (apps.length === 0) return withoutApps();
  return layered([...builtInApps(), ...apps]);
}

const withoutApps = once(() => layered(builtInApps()));

function layered(apps: readonly AppFiles[]): AppKnowledge {
  const known = new Map<string, ConfLayers>();
  const owners = new Map<Source, number>();
  const conf = (name: string): ConfLayers => {
    const layers = known.get(name) ?? layerConf(confFiles(apps, name, owners));
    known.set(name, layers);
    return layers;
  };
  const lookups = once(() => appLookups(apps, conf('transforms'), (source) => owners.get(source)));
  const macros = once(() => macrosFromLayers(conf('macros')).macros);
  const savedSearches = once(() => savedSearchesFromLayers(conf('savedsearches')));
  return {
    apps,
    conf,
    appOf: (source) => apps[owners.get(source) ?? -1],
    get props() {
      return conf('props');
    },
    get transforms() {
      return conf('transforms');
    },
    get eventtypes() {
      return conf('eventtypes');
    },
    get tags() {
      return conf('tags');
    },
    get lookups() {
      return lookups();
    },
    get macros() {
      return macros();
    },
    get savedSearches() {
      return savedSearches();
    },
  };
}

/** The files of one kind, the weakest first; the place of each one's app is put down in `owners`. */
function confFiles(apps: readonly AppFiles[], name: string, owners: Map<Source, number>): readonly Source[] {
  return apps.flatMap((app, index) => {
    const sources = ['default', 'local'].flatMap((folder) => app.read(`${folder}/${name}.conf`) ?? []);
    for (const source of sources) owners.set(source, index);
    return sources;
  });
}
