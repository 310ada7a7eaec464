import { nodeFileTree } from '../src/io/node/knowledge-files.ts';
import { appInFolder } from '../src/knowledge/app-files.ts';
import { appKnowledge } from '../src/knowledge/app-knowledge.ts';

const ROUNDS = 11;

/** Milliseconds to load one add-on (issue 5). */
const LIMIT = 300;

const CONFS = ['props', 'transforms', 'eventtypes', 'tags', 'macros', 'savedsearches'];

/**
 * `npm run bench -- apps FOLDER...`: an add-on read whole, over and over: every .conf file that counts with those of the built-in apps, every
 * lookup table with its rows. A search reads less: what it names.
 */
export function benchApps(folders: readonly string[]): boolean {
  let held = true;
  for (const folder of folders) {
    const loads = Array.from({ length: ROUNDS }, () => loadOnce(folder));
    const [{ settings, rows } = { settings: 0, rows: 0 }] = loads;
    const median = loads.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    const first = loads[0]?.milliseconds ?? 0;
    held &&= first <= LIMIT;
    process.stdout.write(
      `${folder}: ${settings} settings, ${rows} rows of lookups; first ${first.toFixed(0)} ms, median ${median.toFixed(0)} ms (limit ${LIMIT} ms)\n`,
    );
  }
  return held;
}

function loadOnce(folder: string): { readonly milliseconds: number; readonly settings: number; readonly rows: number } {
  const begun = performance.now();
  const { app } = appInFolder(folder, nodeFileTree('.'));
  if (app === undefined) throw new Error(`${folder} is no app`);
  const known = appKnowledge([app]);
  const stanzas = CONFS.flatMap((name) => [...known.conf(name).stanzas.values()]);
  const settings = stanzas.reduce((sum, stanza) => sum + stanza.settings.size, 0);
  const rows = [...known.lookups.values()].reduce((sum, table) => sum + table.rows.length, 0);
  return { milliseconds: performance.now() - begun, settings, rows };
}
