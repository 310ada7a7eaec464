import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { searchesInConf, searchInYaml } from '../session/searches-in-file.ts';
import type { FileTree } from '../text/file-tree.ts';
import type { Source } from '../text/source.ts';
import { besideFile } from './test-world.ts';

/** The search that a test file tests: a .spl file, a detection in YAML, or `savedsearches.conf#Stanza`. */
export async function readTested(
  path: string,
  named: string,
  tree: FileTree,
): Promise<{ readonly search?: Source; readonly file: string; readonly diagnostics: readonly Diagnostic[] }> {
  const [, conf, stanza = ''] = /^(.+\.conf)(?:#(.*))?$/is.exec(named) ?? [];
  const file = besideFile(path, conf ?? named);
  const body = tree.read(file);
  if (body === undefined) return { file, diagnostics: [diagnose('SPL5001', {}, { path: file })] };
  const source = { name: file, body };
  if (conf === undefined && !/\.ya?ml$/i.test(file)) return { search: source, file, diagnostics: [] };
  const { searches, diagnostics } = conf === undefined ? await searchInYaml(source) : searchesInConf(source, stanza);
  const [search] = searches;
  return search === undefined ? { file, diagnostics } : { search, file, diagnostics: [] };
}
