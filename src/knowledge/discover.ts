import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../text/file-tree.ts';
import { type LoadedMacros, type MacroTable, mergeMacros } from './macro.ts';
import { macrosFromConf } from './macros-conf.ts';

/** Macros together with the files that gave them. */
export interface FoundMacros extends LoadedMacros {
  readonly files: readonly string[];
}

const NOTHING: FoundMacros = { macros: new Map(), files: [], diagnostics: [] };

/**
 * The macros beside a search: `macros.conf` and `macros/*.yml` in its folder, or in the nearest folder above that has one of them. In one
 * folder macros.conf counts over the YAML files, as the file closest at hand. `until` is a folder at which the search ends: a repository that is
 * read on its own.
 */
export async function discoverMacros(searchFile: string, tree: FileTree, until?: string): Promise<FoundMacros> {
  for (const folder of candidateFolders(searchFile, tree)) {
    if (folder === until) break;
    const files = [
      ...macroFilesIn(join(folder, 'macros'), tree, isYaml),
      ...[join(folder, 'macros.conf')].filter((file) => tree.kind(file) === 'file'),
    ];
    if (files.length > 0) return loadAll(files, tree);
  }
  return NOTHING;
}

/** The macros of a `--macros` argument: a .conf or YAML file, or a folder of them. */
export async function loadMacros(path: string, tree: FileTree): Promise<FoundMacros> {
  const kind = tree.kind(path);
  const problem = (diagnostic: Diagnostic): FoundMacros => ({ ...NOTHING, diagnostics: [diagnostic] });
  if (kind === undefined) return problem(diagnose('SPL1016', {}, { file: path }));
  const files = kind === 'folder' ? macroFilesIn(path, tree, isMacroFile) : [path].filter(isMacroFile);
  if (files.length === 0) return problem(diagnose('SPL1017', {}, { file: path }));
  return loadAll(files, tree);
}

/** The content repository that a search lies in: the nearest folder above with detections and macros, or with a contentctl.yml. */
export function contentRootOf(searchFile: string, tree: FileTree): string | undefined {
  return candidateFolders(searchFile, tree).find((folder) => {
    const isFolder = (name: string): boolean => tree.kind(join(folder, name)) === 'folder';
    return isFolder('detections') && (isFolder('macros') || tree.kind(join(folder, 'contentctl.yml')) === 'file');
  });
}

/** The app that a saved search lies in: the folder above the `default` or `local` with its savedsearches.conf. */
export function appRootOf(searchFile: string, tree: FileTree): string | undefined {
  const [, root] = /^(.+)\/(?:default|local)\/[^/]+\.conf$/.exec(tree.absolute(searchFile)) ?? [];
  return root;
}

/**
 * The folders in which knowledge for a search may lie, nearest first: from its own up to the one that holds `.git`, `package.json` or
 * `spl-run.config.*`, which is looked into as well.
 */
export function candidateFolders(searchFile: string, tree: FileTree): readonly string[] {
  const folders: string[] = [];
  let folder = parentOf(tree.absolute(searchFile));
  while (folder !== undefined) {
    folders.push(folder);
    if (tree.list(folder).some(isProjectMark)) break;
    folder = parentOf(folder);
  }
  return folders;
}

function isProjectMark(name: string): boolean {
  return name === '.git' || name === 'package.json' || name.startsWith('spl-run.config.');
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function isMacroFile(name: string): boolean {
  return isYaml(name) || /\.conf$/i.test(name);
}

function macroFilesIn(folder: string, tree: FileTree, wanted: (name: string) => boolean): readonly string[] {
  if (tree.kind(folder) !== 'folder') return [];
  const names = tree.list(folder).filter((name) => wanted(name) && tree.kind(join(folder, name)) === 'file');
  return [...names].sort().map((name) => join(folder, name));
}

async function loadAll(files: readonly string[], tree: FileTree): Promise<FoundMacros> {
  const tables: MacroTable[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const body = tree.read(file);
    const name = tree.label(file);
    if (body === undefined) {
      diagnostics.push(diagnose('SPL1016', {}, { file: name }));
      continue;
    }
    // The reader of YAML is large: a search without such files must not wait for it to load.
    const loaded = isYaml(file) ? (await import('./macros-yaml.ts')).macrosFromYaml({ name, body }) : macrosFromConf({ name, body });
    tables.push(loaded.macros);
    diagnostics.push(...loaded.diagnostics);
  }
  return { macros: mergeMacros(...tables), files, diagnostics };
}

function join(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The folder of a full path; undefined for a root (`/`, `C:/`). */
function parentOf(path: string): string | undefined {
  const trimmed = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  const slash = trimmed.lastIndexOf('/');
  if (slash === -1 || trimmed === '/') return undefined;
  return slash === 0 ? '/' : trimmed.slice(0, slash);
}
