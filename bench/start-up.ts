import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kubeEvents } from './kube-events.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 21;

/** Limits in milliseconds over bare Node (issue 2): a three-event search, and what 5,000 events may add to it. */
const LIMITS = { search: 120, events: 60 };

function milliseconds(args: readonly string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - begun;
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Whole processes of the packed command line against bare Node, interleaved, so that a busy machine slows all of them alike. */
export function benchStartUp(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'spl-run-bench-'));
  const cli = join(ROOT, 'dist/cli.cjs');
  const detection = join(ROOT, 'rules-spl/detections/kubernetes-scanner-image-pulling.spl');
  const few = join(folder, 'three.ndjson');
  const many = join(folder, 'five-thousand.ndjson');
  writeFileSync(few, kubeEvents(3, 1));
  writeFileSync(many, kubeEvents(5000, 42));
  const metadata = ',sourcetype=kube:objects:events';
  const subjects = {
    node: ['-e', '0'],
    help: [cli, '--help'],
    three: [cli, detection, '--data', few + metadata],
    thousands: [cli, detection, '--data', many + metadata],
  };
  const times = { node: [] as number[], help: [] as number[], three: [] as number[], thousands: [] as number[] };
  const names = Object.keys(subjects) as (keyof typeof subjects)[];
  for (let round = 0; round < ROUNDS; round += 1) for (const name of names) times[name].push(milliseconds(subjects[name]));
  rmSync(folder, { recursive: true });
  const node = median(times.node);
  const search = median(times.three) - node;
  const events = median(times.thousands) - median(times.three);
  console.log(`bare node                    ${node.toFixed(0)} ms (median of ${ROUNDS}, least ${Math.min(...times.node).toFixed(0)})`);
  console.log(`--help                      +${(median(times.help) - node).toFixed(0)} ms`);
  console.log(`search over 3 events        +${search.toFixed(0)} ms (limit ${LIMITS.search})`);
  console.log(`the same over 5,000 events  +${events.toFixed(0)} ms more (limit ${LIMITS.events})`);
  return search <= LIMITS.search && events <= LIMITS.events;
}
