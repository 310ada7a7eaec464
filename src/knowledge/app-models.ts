import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import type { AppFiles } from './app-files.ts';
import type { DataModel, DataModels } from './data-model.ts';
import { loadDataModel } from './data-model-json.ts';

const FOLDERS = ['local/data/models', 'default/data/models'];

/** The data models of apps (data/models/*.json), the weakest app first; each is read when a search names it. A file that is none is left out. */
export function appModels(apps: readonly AppFiles[], below: DataModels): DataModels {
  const known = new Map<string, DataModel | undefined>();
  const own = (name: string): DataModel | undefined => {
    if (!known.has(name)) known.set(name, modelNamed(apps, name));
    return known.get(name);
  };
  return {
    get names() {
      return [...new Set([...apps.flatMap(modelNames), ...below.names])];
    },
    get: (name) => own(name) ?? below.get(name),
  };
}

/** What is wrong with the data models of an app. */
export function modelProblems(app: AppFiles): readonly Diagnostic[] {
  return FOLDERS.flatMap((folder) => modelNames(app).flatMap((name) => app.read(`${folder}/${name}.json`) ?? [])).flatMap(problemsOf);
}

function problemsOf(source: Source): readonly Diagnostic[] {
  const { model, diagnostics } = loadDataModel(source);
  const file = /([^/]+)\.json$/.exec(source.name)?.[1] ?? model?.name;
  if (model === undefined || model.name === file) return diagnostics;
  return [
    ...diagnostics,
    diagnose('SPL1042', { source }, { name: source.name, message: `its "modelName" is "${model.name}", expected "${file}"` }),
  ];
}

function modelNames(app: AppFiles): readonly string[] {
  const files = FOLDERS.flatMap((folder) => app.list(folder));
  return [...new Set(files.flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : [])))];
}

function modelNamed(apps: readonly AppFiles[], name: string): DataModel | undefined {
  for (const app of apps.toReversed()) {
    for (const folder of FOLDERS) {
      const source = app.read(`${folder}/${name}.json`);
      const model = source === undefined ? undefined : loadDataModel(source).model;
      if (model !== undefined) return model;
    }
  }
  return undefined;
}
