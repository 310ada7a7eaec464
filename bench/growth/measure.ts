import { readFileSync } from 'node:fs';
import { compileSearch, SETTINGS } from '../../src/compile.ts';
import { PLAIN_RULES } from '../../src/knowledge/lookup.ts';
import { NO_KNOWLEDGE } from '../../src/knowledge/search-knowledge.ts';
import { openRun } from '../../src/open-run.ts';
import { runSearch } from '../../src/run-search.ts';
import { SEARCHES } from './searches.ts';

// node measure.mjs NAME FILE: runs one search in a process of its own, so that its memory is its own, and prints what it took as JSON.

/** What one run took. */
export interface Taken {
  readonly milliseconds: number;
  /** The most memory that the process held. */
  readonly megabytes: number;
  readonly rows: number;
}

const [name = '', file = ''] = process.argv.slice(2);
const owners = {
  fields: ['host', 'owner'],
  rows: Array.from({ length: 50 }, (_, host) => [`web-${host}`, `team-${host % 7}`]),
  rules: PLAIN_RULES,
};
const lookups = new Map([['owners', owners]]);
const bytes = readFileSync(file);
const begun = performance.now();
const { dataset, context } = openRun({ inputs: [{ name: 'events', bytes }], now: 1_700_000_000, limits: 'unlimited', lookups });
const body = SEARCHES.get(name) ?? '';
const compiled = compileSearch({ name, body }, new Map(), { ...NO_KNOWLEDGE, lookups }, { ...SETTINGS, limits: 'unlimited' });
const problem = compiled.diagnostics.find(({ severity }) => severity === 'error');
if (problem !== undefined) throw new Error(`${name}: ${problem.message}`);
const { length, diagnostics } = runSearch(compiled, dataset, context);
if (length === 0 || diagnostics.length > 0) throw new Error(`${name}: ${length} rows, ${diagnostics[0]?.message}`);
const milliseconds = performance.now() - begun;
const taken: Taken = { milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, rows: length };
process.stdout.write(JSON.stringify(taken));
