import type { AppFiles } from './app-files.ts';
import { contentIndex, stemOf } from './content-index.ts';
import { lazyMap } from './lazy-map.ts';
import { type MacroDefinition, type MacroTable, mergeMacros, parseMacroKey } from './macro.ts';
import { macrosFromYaml } from './macros-yaml.ts';
import { once } from './once.ts';

const FILTER = '_filter';

/**
 * The macros of a content repository: macros/*.yml, each read when a search calls it. contentctl adds a macro `<detection>_filter` for each
 * detection, which users of the app fill; a macro of such a name without a file of its own is `search *`.
 */
export function contentMacros(files: AppFiles, detectionPaths: () => readonly string[]): MacroTable {
  const index = contentIndex(files, 'macros');
  const read = new Map<string, MacroDefinition | undefined>();
  const detections = once(() => new Set(detectionPaths().map(stemOf)));
  // Of a detection that was renamed the search still calls the macro by the old name.
  const filterOf = (name: string): MacroDefinition | undefined =>
    name.endsWith(FILTER) ? { name, arguments: [], definition: 'search *' } : undefined;
  const find = (key: string): MacroDefinition | undefined => {
    const { name } = parseMacroKey(key);
    const source = index.find(name);
    return (source === undefined ? undefined : macrosFromYaml(source).macros.get(key)) ?? filterOf(key);
  };
  const all = (): MacroTable => {
    const filters = [...detections()].map((detection) => [`${detection}${FILTER}`, filterOf(`${detection}${FILTER}`)] as const);
    const sources = index.paths.flatMap((path) => files.read(path) ?? []);
    const generated = new Map(filters.flatMap(([key, macro]) => (macro === undefined ? [] : [[key, macro] as const])));
    return mergeMacros(generated, ...sources.map((source) => macrosFromYaml(source).macros));
  };
  return lazyMap(all, (key) => {
    if (!read.has(key)) read.set(key, find(key));
    return read.get(key);
  });
}
