import { type Recording, recordSearch } from '../../src/explain/recording.ts';
import { type LookupRecord, lookupsFromRecord } from '../../src/knowledge/lookups-record.ts';
import { type MacroRecord, macrosFromRecord } from '../../src/knowledge/macros-record.ts';
import { NO_KNOWLEDGE } from '../../src/knowledge/search-knowledge.ts';
import { openRun } from '../../src/open-run.ts';
import { openSession } from '../../src/session/open-session.ts';
import type { StoryData } from '../../tools/stories.ts';
import type { TestRow } from '../kit/rows.ts';
import { TEST_NOW } from '../kit/run-spl.ts';

/** Data of a test: a file, or JSON events as text, or rows. */
export type Given = StoryData | readonly TestRow[] | string;

/** Runs a search over data with recording on. Throws where the search is wrong. */
export function recorded(spl: string, given: Given, macros: MacroRecord = {}, lookups: LookupRecord = {}): Recording {
  const { tables } = lookupsFromRecord(lookups);
  const session = openSession({ ...macrosFromRecord(macros), search: { ...NO_KNOWLEDGE, lookups: tables } });
  const compiled = session.compile({ name: 'search', body: spl });
  if (compiled.plan === undefined) throw new Error(compiled.diagnostics.map(({ message }) => message).join('; '));
  const input = typeof given === 'string' ? { name: 'data', text: given } : 'bytes' in given ? given : { name: 'data', rows: given };
  return recordSearch(compiled, openRun({ inputs: [input], now: TEST_NOW, lookups: tables }));
}
