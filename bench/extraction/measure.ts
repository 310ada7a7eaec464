import { readFileSync } from 'node:fs';
import { compileSearch } from '../../src/compile.ts';
import { NO_KNOWLEDGE } from '../../src/knowledge/search-knowledge.ts';
import { openRun } from '../../src/open-run.ts';
import { runSearch } from '../../src/run-search.ts';
import { SEARCHES } from './searches.ts';

// node measure.mjs NAME FILE: runs one search over a file of Sysmon events and prints what it took as JSON.

const [name = '', file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
const used = process.cpuUsage();
const metadata = { sourcetype: 'xmlwineventlog', source: 'XmlWinEventLog:Microsoft-Windows-Sysmon/Operational', host: 'h' };
const { dataset, context } = openRun({ inputs: [{ name: 'events', bytes, metadata }], now: 1_700_000_000 });
const compiled = compileSearch({ name, body: SEARCHES.get(name) ?? '' }, new Map(), NO_KNOWLEDGE);
const problem = compiled.diagnostics.find(({ severity }) => severity === 'error');
if (problem !== undefined) throw new Error(`${name}: ${problem.message}`);
const { length, diagnostics } = runSearch(compiled, dataset, context);
if (length === 0) throw new Error(`${name}: no rows, ${diagnostics[0]?.message ?? 'no messages'}`);
// Processor time: other work on the machine must not count.
const { user, system } = process.cpuUsage(used);
const milliseconds = (user + system) / 1000;
process.stdout.write(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, rows: length }));
