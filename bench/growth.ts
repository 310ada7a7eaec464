import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Taken } from './growth/measure.ts';
import { SEARCHES } from './growth/searches.ts';
import { writeWebEvents } from './growth/web-events.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COUNTS = [10_000, 100_000, 1_000_000] as const;

/** Time for ten times the events, beyond start-up: sorting grows a little faster than its rows, and so do caches that no longer hold all. */
const MOST_GROWTH = 13;

/** How often a short run is repeated; the fastest counts, since other work on the machine only adds. */
const repeats = (count: number): number => (count < 1_000_000 ? 3 : 1);

/**
 * Searches over more and more events (issue 4): each in a process of its own, with the default heap. True if all end and none takes more
 * than its share of time. `only` names what is measured; all if empty.
 */
export async function benchGrowth(only: readonly string[] = []): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'spl-run-growth-'));
  const program = join(folder, 'measure.mjs');
  // What users run is a bundle; tsx wraps every function to keep its name.
  await build({
    entryPoints: [join(ROOT, 'bench/growth/measure.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: program,
    logLevel: 'error',
    alias: { yaml: join(ROOT, 'node_modules/yaml/browser/index.js') },
  });
  const files = COUNTS.map((count) => join(folder, `${count}.ndjson`));
  COUNTS.forEach((count, position) => {
    writeWebEvents(files[position] ?? '', count, 42);
  });
  console.log(['', ...COUNTS.map(shortCount)].map((text, column) => text.padEnd(column === 0 ? 24 : 22)).join(''), 'growth of time');
  const names = [...SEARCHES.keys()].filter((name) => only.length === 0 || only.includes(name));
  const held = names.map((name) =>
    report(
      name,
      files.map((file, position) => measure(program, [name, file], repeats(COUNTS[position] ?? 0))),
    ),
  );
  rmSync(folder, { recursive: true });
  return held.every(Boolean);
}

const shortCount = (count: number): string => (count < 1_000_000 ? `${count / 1000} k events` : `${count / 1_000_000} M events`);

/** The fastest of some runs; undefined where one fails. */
function measure(program: string, args: readonly string[], times: number): Taken | undefined {
  const taken: Taken[] = [];
  for (let round = 0; round < times; round += 1) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
    if (status !== 0) {
      process.stderr.write(`${stderr.split('\n').find((line) => /Error/.test(line)) ?? `ended with ${status}`}\n`);
      return undefined;
    }
    // measure.ts wrote it.
    taken.push(JSON.parse(stdout) as Taken);
  }
  return taken.toSorted((a, b) => a.milliseconds - b.milliseconds)[0];
}

function report(name: string, runs: readonly (Taken | undefined)[]): boolean {
  const cells = runs.map((run) => (run === undefined ? 'failed' : `${run.milliseconds.toFixed(0)} ms, ${run.megabytes.toFixed(0)} MB`));
  const growths = runs.slice(1).map((run, before) => (run?.milliseconds ?? Number.NaN) / (runs[before]?.milliseconds ?? Number.NaN));
  // What a process spends on itself hides growth among few events; among many it no longer counts.
  const last = growths.at(-1) ?? Number.NaN;
  const linear = last <= MOST_GROWTH;
  const shown = growths.map((growth) => `x${growth.toFixed(1)}`.padEnd(7)).join('');
  console.log(
    `${[name, ...cells].map((text, column) => text.padEnd(column === 0 ? 24 : 22)).join('')} ${shown}${linear ? '' : 'worse than linear'}`,
  );
  return linear;
}
