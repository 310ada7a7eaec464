import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { layeredMap } from '../knowledge/lazy-map.ts';
import { type LookupInput, lookupsFromRecord } from '../knowledge/lookups-record.ts';
import { macrosFromRecord } from '../knowledge/macros-record.ts';
import type { Knowledge } from '../session/load-knowledge.ts';
import type { GivenLookup, SharedTest, TestCase } from './test-file.ts';
import { besideFile, type TestSettings, type TestWorld } from './test-world.ts';

/** What a search may ask for by name. */
export type TestKnowledge = Pick<Knowledge, 'macros' | 'search'>;

/** What the search of a test file may ask for: what lies beside the search, what the command line names, what the test file says. */
export async function fileKnowledge(
  { path, shared, searchFile }: { readonly path: string; readonly shared: SharedTest; readonly searchFile: string },
  settings: TestSettings,
  world: TestWorld,
): Promise<TestKnowledge & { readonly diagnostics: readonly Diagnostic[] }> {
  const beside = (files: readonly string[] = []): readonly string[] => files.map((file) => besideFile(path, file));
  const { macroFiles = [], dataModelFiles = [], appFolders = [], contentFolders = [] } = settings.knowledge;
  const loaded = await world.loadKnowledge({
    ...settings.knowledge,
    searchFile,
    macroFiles: [...macroFiles, ...beside(shared.macroFiles)],
    dataModelFiles: [...dataModelFiles, ...beside(shared.datamodels)],
    appFolders: [...appFolders, ...beside(shared.apps)],
    contentFolders: [...contentFolders, ...beside(shared.content)],
  });
  const own = withOwn(loaded, shared, { path, world });
  return { ...own, diagnostics: [...loaded.diagnostics, ...own.diagnostics] };
}

/** Knowledge with the macros and lookups that a test, or a test file, brings. */
export function withOwn(
  { macros, search }: TestKnowledge,
  { macros: ownMacros = {}, lookups = {} }: Pick<TestCase, 'macros' | 'lookups'>,
  { path, world }: { readonly path: string; readonly world: TestWorld },
): TestKnowledge & { readonly diagnostics: readonly Diagnostic[] } {
  const own = macrosFromRecord(ownMacros);
  const diagnostics: Diagnostic[] = [...own.diagnostics];
  const inputs = Object.entries(lookups).flatMap(([name, given]) => {
    const input = lookupInput(given, (file) => world.tree.read(besideFile(path, file)));
    if (typeof input === 'object' && 'missing' in input) {
      diagnostics.push(diagnose('SPL1016', {}, { file: besideFile(path, input.missing) }));
      return [];
    }
    return [[name, input] as const];
  });
  const tables = lookupsFromRecord(Object.fromEntries(inputs));
  return {
    macros: layeredMap(
      () => own.macros,
      () => macros,
    ),
    // Without own tables the knowledge is that of other files, with which data can be shared.
    search:
      inputs.length === 0
        ? search
        : {
            ...search,
            lookups: layeredMap(
              () => tables.tables,
              () => search.lookups,
            ),
          },
    diagnostics: [...diagnostics, ...tables.diagnostics],
  };
}

/** A lookup table as the loader takes it, or the file that is not there. */
function lookupInput(given: GivenLookup, read: (file: string) => string | undefined): LookupInput | { readonly missing: string } {
  if (typeof given === 'string') return read(given) ?? { missing: given };
  if (Array.isArray(given)) return given as LookupInput;
  // What is neither a text nor a list is the map with settings.
  const { file, rows = [], ...definition } = given as Exclude<GivenLookup, string | readonly unknown[]>;
  if (file === undefined) return { rows, definition };
  const csv = read(file);
  return csv === undefined ? { missing: file } : { csv, definition };
}
