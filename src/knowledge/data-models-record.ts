import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../text/file-tree.ts';
import { BUILT_IN, dataModels } from './built-in-models.ts';
import type { DataModels } from './data-model.ts';
import { type LoadedDataModel, loadDataModel } from './data-model-json.ts';

/** Data models, the built-in ones included, and what was wrong with those that were given. */
export interface LoadedDataModels {
  readonly dataModels: DataModels;
  readonly diagnostics: readonly Diagnostic[];
}

/** The data models of a library user: texts in Splunk's JSON format, or what such a text parses to. */
export function dataModelsFromRecord(given: readonly (string | object)[] = [], below: DataModels = BUILT_IN): LoadedDataModels {
  return merged(
    below,
    given.map((one, index) =>
      loadDataModel({ name: `data model ${index + 1}`, body: typeof one === 'string' ? one : JSON.stringify(one) }),
    ),
  );
}

/** The data models of a command line's `--datamodel FILE.json`. */
export function dataModelsFromFiles(files: readonly string[], tree: FileTree, below: DataModels = BUILT_IN): LoadedDataModels {
  return merged(
    below,
    files.map((file) => {
      const body = tree.read(file);
      return body === undefined ? { diagnostics: [diagnose('SPL1016', {}, { file })] } : loadDataModel({ name: file, body });
    }),
  );
}

function merged(below: DataModels, loaded: readonly LoadedDataModel[]): LoadedDataModels {
  const own = loaded.flatMap(({ model }) => (model === undefined ? [] : [model]));
  return { dataModels: own.length === 0 ? below : dataModels(own, below), diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics) };
}
