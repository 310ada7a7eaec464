import type { AppFiles } from './app-files.ts';
import { contentIndex, nameIn, stemOf } from './content-index.ts';
import { lazyMap } from './lazy-map.ts';
import { type MacroDefinition, type MacroTable, mergeMacros, parseMacroKey } from './macro.ts';
import { macrosFromYaml } from './macros-yaml.ts';
import { once } from './once.ts';

const FILTER = '_filter';

/**
 * The macros of a content repository: macros/*.yml, each read when a search calls it. contentctl adds a macro `<detection>_filter` for each
 * detection, `search *` until users of the app fill it: the name is that of the detection with `_` for blanks and `-./`, as in its file's name.
 * Any other `<name>_filter` is only assumed, since older detections call the macro of a name that they had before (see `MacroDefinition`).
 */
export function contentMacros(files: AppFiles, detectionPaths: () => readonly string[]): MacroTable {
  const index = contentIndex(files, 'macros');
  const read = new Map<string, MacroDefinition | undefined>();
  const detections = once(() => new Set(detectionPaths().map(stemOf)));
  // Files are read for their names only where no file is called so.
  const named = once(() => new Set(detectionPaths().map((path) => fileNameOf(nameIn(files.read(path)?.body ?? '') ?? ''))));
  const filterOf = (name: string): MacroDefinition | undefined => {
    if (!name.endsWith(FILTER)) return undefined;
    const detection = name.slice(0, -FILTER.length);
    const filter = { name, arguments: [], definition: 'search *' };
    return detections().has(detection) || named().has(detection) ? filter : { ...filter, assumed: true };
  };
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

/** What contentctl calls the file, and so the macro, of a detection. */
const fileNameOf = (name: string): string => name.replace(/[ \-./]/g, '_').toLowerCase();
