import { benchApps } from './apps.ts';
import { benchExtraction } from './extraction.ts';
import { benchGrowth } from './growth.ts';
import { benchResident } from './resident.ts';
import { benchStartUp } from './start-up.ts';
import { benchTests } from './tests.ts';
import { benchWorkload } from './workload/run.ts';

/** What can be measured, by its word. */
const BENCHES = new Map<string | undefined, (words: readonly string[]) => boolean | Promise<boolean>>([
  ['apps', benchApps],
  ['extraction', benchExtraction],
  ['growth', benchGrowth],
  ['resident', benchResident],
  ['start-up', () => benchStartUp()],
  ['tests', () => benchTests()],
  ['workload', benchWorkload],
]);

/**
 * `npm run bench` measures the start-up of `dist` (build first) and then the workload against DuckDB over 100,000 events; `-- start-up`,
 * `-- workload [--events N] [--rounds N] [--threads N] [--against REVISION] [--contender arquero] [QUERY ...]` one of the two; `-- growth [COMMAND ...]` what
 * commands take of more and more events, which is a matter of minutes; `-- extraction` searches over Windows events in XML; `-- tests` a
 * thousand searches' unit tests; `-- apps FOLDER...` the loading of add-ons; `-- resident [--content FOLDER]` searches over data in memory. Exit 1
 * where a limit is not held or rows differ.
 */
const [which, ...rest] = process.argv.slice(2);
const bench = BENCHES.get(which);
const held = bench === undefined ? benchStartUp() && benchWorkload([]) : await bench(rest);
process.exitCode = held ? 0 : 1;
