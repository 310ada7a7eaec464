import { type AppFiles, type AppRecord, appFromRecord } from './app-files.ts';
import { type AppKnowledge, appKnowledge } from './app-knowledge.ts';

/** The files of an app or a repository: texts by path, or something that lists and reads them. */
export type GivenFiles = AppRecord | AppFiles;

const known = new WeakMap<readonly GivenFiles[], AppKnowledge>();

/** The knowledge of the apps that a caller of the library gives; he passes the same list with thousands of searches, so it is read once. */
export function appsFromRecords(given: readonly GivenFiles[] | undefined): AppKnowledge {
  if (given === undefined || given.length === 0) return appKnowledge();
  const apps =
    known.get(given) ?? appKnowledge(given.map((files, index) => filesFrom(files, given.length === 1 ? 'app' : `app ${index + 1}`)));
  known.set(given, apps);
  return apps;
}

/** The files that a caller gives. */
export function filesFrom(given: GivenFiles, name: string): AppFiles {
  return isFiles(given) ? given : appFromRecord(name, given);
}

function isFiles(given: GivenFiles): given is AppFiles {
  // A record holds texts only.
  return typeof (given as Partial<AppFiles>).list === 'function' && typeof (given as Partial<AppFiles>).read === 'function';
}
