import { benchGrowth } from './growth.ts';
import { benchStartUp } from './start-up.ts';

/**
 * `npm run bench` measures the start-up of `dist` (build first); `npm run bench -- growth [COMMAND ...]` what commands take of more and more
 * events, which is a matter of minutes. Exit 1 where a limit is not held.
 */
const [which, ...names] = process.argv.slice(2);
const held = which === 'growth' ? await benchGrowth(names) : benchStartUp();
process.exitCode = held ? 0 : 1;
