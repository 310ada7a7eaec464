import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kubeEvents } from './kube-events.ts';
import { measured, median } from './workload/measured.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 21;
/** So many runs add to the code that is kept (src/cli/kept-code.ts). */
const LEARNING_RUNS = 3;

/** Limits in milliseconds over bare Node (issue 2): help, a search over three events, and what 5,000 events may add to it. */
const LIMITS = { help: 15, search: 90, events: 60 };

/** What bare Node takes where nothing else runs: by as much as it takes longer, everything may take longer. */
const CALM_NODE = 60;

interface Times {
  /** Milliseconds, the median and the least. */
  readonly wall: number;
  readonly least: number;
  /** Milliseconds of the processor, on average: `time` tells hundredths of a second. */
  readonly cpu: number;
}

/** Whole processes of the packed command line against bare Node, interleaved, so that a busy machine slows all of them alike. */
export function benchStartUp(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'spl-run-bench-'));
  const times = timesOf(subjectsIn(folder));
  rmSync(folder, { recursive: true });
  const { node, help, three, thousands, cold } = times;
  const busy = Math.max(1, node.wall / CALM_NODE);
  const line = (name: string, { wall, cpu }: Times, over: Times, calm?: number): boolean => {
    const more = wall - over.wall;
    const limit = calm === undefined ? undefined : Math.round(calm * busy);
    const told = limit === undefined ? '' : ` (limit ${limit})`;
    console.log(`${name.padEnd(28)}${more < 0 ? '' : '+'}${more.toFixed(0)} ms, ${(cpu - over.cpu).toFixed(0)} ms of the processor${told}`);
    return limit === undefined || more <= limit;
  };
  console.log(
    `${'bare node'.padEnd(29)}${node.wall.toFixed(0)} ms (median of ${ROUNDS}, least ${node.least.toFixed(0)}), ${node.cpu.toFixed(0)} ms`,
  );
  return [
    line('--help', help, node, LIMITS.help),
    line('search over 3 events', three, node, LIMITS.search),
    line('the same, nothing kept', cold, node),
    line('over 5,000 events, more', thousands, three, LIMITS.events),
  ].every((held) => held);
}

type Name = 'node' | 'help' | 'three' | 'cold' | 'thousands';

function subjectsIn(folder: string): Readonly<Record<Name, readonly string[]>> {
  const cli = join(ROOT, 'dist/cli.cjs');
  const detection = join(ROOT, 'rules-spl/detections/kubernetes-scanner-image-pulling.spl');
  const data = (name: string, events: number, seed: number): string => {
    writeFileSync(join(folder, name), kubeEvents(events, seed));
    return `${join(folder, name)},sourcetype=kube:objects:events`;
  };
  const few = data('three.ndjson', 3, 1);
  const kept = [`NODE_COMPILE_CACHE=${folder}`, process.execPath];
  return {
    node: [...kept, '-e', '0'],
    help: [...kept, cli, '--help'],
    three: [...kept, cli, detection, '--data', few],
    cold: ['NODE_DISABLE_COMPILE_CACHE=1', process.execPath, cli, detection, '--data', few],
    thousands: [...kept, cli, detection, '--data', data('five-thousand.ndjson', 5000, 42)],
  };
}

function timesOf(subjects: Readonly<Record<Name, readonly string[]>>): Readonly<Record<Name, Times>> {
  const names = Object.keys(subjects) as Name[];
  const taken = new Map(names.map((name) => [name, [] as { readonly wall: number; readonly cpu: number }[]]));
  for (let round = -LEARNING_RUNS; round < ROUNDS; round += 1) {
    for (const name of names) {
      const run = measured('/usr/bin/env', subjects[name], 60);
      if (run === undefined) throw new Error(`${subjects[name].join(' ')} failed`);
      if (round >= 0) taken.get(name)?.push(run);
    }
  }
  const timesFor = (name: Name): Times => {
    const runs = taken.get(name) ?? [];
    const walls = runs.map(({ wall }) => wall * 1000);
    return { wall: median(walls), least: Math.min(...walls), cpu: (1000 * runs.reduce((sum, { cpu }) => sum + cpu, 0)) / runs.length };
  };
  return {
    node: timesFor('node'),
    help: timesFor('help'),
    three: timesFor('three'),
    cold: timesFor('cold'),
    thousands: timesFor('thousands'),
  };
}
