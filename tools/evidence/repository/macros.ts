import { posix } from 'node:path';
import { parseConf } from '../../../src/knowledge/conf.ts';
import { type MacroDefinition, type MacroTable, mergeMacros } from '../../../src/knowledge/macro.ts';
import { macrosFromConf } from '../../../src/knowledge/macros-conf.ts';
import { macrosFromYaml } from '../../../src/knowledge/macros-yaml.ts';

/** Whether a file may define macros, commands or lookup tables. */
export const isKnowledge = (path: string): boolean =>
  /(?:^|\/)(?:macros|commands|transforms|collections)\.conf$/.test(path) || /(?:^|\/)(?:macros|lookups)\/[^/]+\.ya?ml$/.test(path);

/** The names under which a repository holds lookup tables: files, definitions, and the descriptions that contentctl makes definitions of. */
export function lookupNames(paths: readonly string[], knowledge: ReadonlyMap<string, string>): ReadonlySet<string> {
  const files = paths.filter((path) => /(?:^|\/)lookups\/[^/]+\.csv$/.test(path)).map((path) => posix.basename(path));
  const defined = [...knowledge].flatMap(([path, body]) => {
    if (/(?:^|\/)transforms\.conf$/.test(path)) return parseConf({ name: path, body }).stanzas.map(({ name }) => name);
    return /(?:^|\/)lookups\//.test(path) ? [/^name:\s*['"]?([^'"\r\n]+?)['"]?\s*$/m.exec(body)?.[1] ?? posix.basename(path, '.yml')] : [];
  });
  return new Set([...files, ...files.map((file) => posix.basename(file, '.csv')), ...defined]);
}

/** The knowledge of a repository. */
export interface RepositoryKnowledge {
  /** The macros that a search of a file may call: those of its app, then those that all apps define alike. */
  macrosFor(path: string): MacroTable;
  readonly commands: ReadonlySet<string>;
}

/** Reads macros and the names of commands. */
export function repositoryKnowledge(files: ReadonlyMap<string, string>): RepositoryKnowledge {
  const apps = new Map<string, MacroTable>();
  const commands = new Set<string>();
  // `local` overrides `default`, which stands before it.
  for (const [path, body] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const source = { name: path, body };
    if (/(?:^|\/)(?:transforms|collections)\.conf$|(?:^|\/)lookups\//.test(path)) continue;
    if (path.endsWith('commands.conf')) for (const { name } of parseConf(source).stanzas) commands.add(name.toLowerCase());
    else {
      const { macros } = path.endsWith('.conf') ? macrosFromConf(source) : macrosFromYaml(source);
      apps.set(appOf(path), mergeMacros(apps.get(appOf(path)) ?? new Map(), macros));
    }
  }
  const shared = definedAlike([...apps.values()]);
  const merged = new Map<string, MacroTable>();
  return {
    commands,
    macrosFor: (path) => {
      const app = appOf(path);
      const table = merged.get(app) ?? mergeMacros(shared, apps.get(app) ?? new Map());
      merged.set(app, table);
      return path.endsWith('.yml') ? mergeMacros(filterMacro(path), table) : table;
    },
  };
}

/** contentctl, which builds the app from such files, adds to each detection a macro that users may fill. */
function filterMacro(path: string): MacroTable {
  const name = `${posix.basename(path, '.yml')}_filter`;
  return new Map([[name, { name, arguments: [], definition: 'search *' }]]);
}

/** The folder of the app that a file belongs to; '' where there are no apps. */
function appOf(path: string): string {
  const [, app] = /^(.*?)(?:^|\/)(?:default|local)\//.exec(path) ?? [];
  return app ?? (path.endsWith('.conf') ? posix.dirname(path) : '');
}

function definedAlike(tables: readonly MacroTable[]): MacroTable {
  const shared = new Map<string, MacroDefinition | undefined>();
  for (const table of tables) {
    for (const [key, macro] of table) {
      const same = !shared.has(key) || shared.get(key)?.definition === macro.definition;
      shared.set(key, same ? macro : undefined);
    }
  }
  return new Map([...shared].flatMap(([key, macro]) => (macro === undefined ? [] : [[key, macro] as const])));
}
