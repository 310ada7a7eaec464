import { type AppRecord, appFromRecord } from './app-files.ts';
import { type AppKnowledge, appKnowledge } from './app-knowledge.ts';

const known = new WeakMap<readonly AppRecord[], AppKnowledge>();

/** The knowledge of the apps that a caller of the library gives; he passes the same list with thousands of searches, so it is read once. */
export function appsFromRecords(records: readonly AppRecord[] | undefined): AppKnowledge {
  if (records === undefined || records.length === 0) return appKnowledge();
  const apps =
    known.get(records) ??
    appKnowledge(records.map((record, index) => appFromRecord(records.length === 1 ? 'app' : `app ${index + 1}`, record)));
  known.set(records, apps);
  return apps;
}
