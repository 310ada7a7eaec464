import { benchStartUp } from './start-up.ts';

/** `npm run bench`: one file a measurement; exit 1 where a limit is not held. Build first: what is measured is `dist`. */
const held = [benchStartUp()].every(Boolean);
process.exitCode = held ? 0 : 1;
