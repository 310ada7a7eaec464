import type { KnowledgeOptions } from '../session/load-knowledge.ts';
import type { Given } from './options.ts';

/** What the options of a command line say about knowledge. */
export function knowledgeOptions({ macro, macros, lookup, datamodel, app, content }: Given, searchFile?: string): KnowledgeOptions {
  return {
    ...(searchFile === undefined ? {} : { searchFile }),
    macroFiles: macros ?? [],
    macroTexts: macro ?? [],
    lookupFiles: lookup ?? [],
    dataModelFiles: datamodel ?? [],
    appFolders: app ?? [],
    contentFolders: content ?? [],
  };
}
