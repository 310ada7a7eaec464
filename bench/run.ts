import { benchExtraction } from './extraction.ts';
import { benchGrowth } from './growth.ts';
import { benchStartUp } from './start-up.ts';
import { benchTests } from './tests.ts';
import { benchWorkload } from './workload/run.ts';

/**
 * `npm run bench` measures the start-up of `dist` (build first) and then the workload against DuckDB over 100,000 events; `-- start-up`,
 * `-- workload [--events N] [--rounds N] [--threads N] [--against REVISION] [QUERY ...]` one of the two; `-- growth [COMMAND ...]` what
 * commands take of more and more events, which is a matter of minutes; `-- extraction` searches over Windows events in XML; `-- tests` a thousand searches' unit tests. Exit 1 where a limit is not held or rows differ.
 */
const [which, ...rest] = process.argv.slice(2);
const held =
  which === 'growth'
    ? await benchGrowth(rest)
    : which === 'extraction'
      ? await benchExtraction(rest)
      : which === 'tests'
        ? benchTests()
        : which === 'start-up'
          ? benchStartUp()
          : which === 'workload'
            ? benchWorkload(rest)
            : benchStartUp() && benchWorkload([]);
process.exitCode = held ? 0 : 1;
