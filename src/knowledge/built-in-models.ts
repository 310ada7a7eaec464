import { invariant } from '../diagnostics/diagnostic.ts';
import type { DataModel, DataModels } from './data-model.ts';
import { loadDataModel } from './data-model-json.ts';
import { BUILT_IN_MODELS } from './generated/data-models.ts';

const loaded = new Map<string, DataModel>();

/** The data models of the built-in app (the CIM's), each read when it is first asked for. */
export const BUILT_IN: DataModels = {
  names: BUILT_IN_MODELS.map(([name]) => name),
  get: (name) => {
    const known = loaded.get(name);
    const json = BUILT_IN_MODELS.find(([found]) => found === name)?.[1];
    if (known !== undefined || json === undefined) return known;
    const { model } = loadDataModel({ name: `${name}.json`, body: json() });
    invariant(model !== undefined, `the built-in data model ${name} cannot be read`);
    loaded.set(name, model);
    return model;
  },
};

/** Data models of the user, which win over those of the built-in app or of the user's apps. */
export function dataModels(own: readonly DataModel[], below: DataModels = BUILT_IN): DataModels {
  const byName = new Map(own.map((model) => [model.name, model]));
  return {
    names: [...new Set([...byName.keys(), ...below.names])],
    get: (name) => byName.get(name) ?? below.get(name),
  };
}
