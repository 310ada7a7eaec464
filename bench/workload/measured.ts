import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one process took. */
export interface Taken {
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
}

let runs = 0;

/** Runs a program under `time`; undefined (and its words on stderr) where it fails. */
export function measured(command: string, args: readonly string[], seconds: number): Taken | undefined {
  runs += 1;
  const report = join(tmpdir(), `spl-run-time-${process.pid}-${runs}`);
  const begun = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-o', report, '-f', '%U %S %M', command, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: seconds * 1000,
    maxBuffer: 1 << 26,
  });
  const wall = (performance.now() - begun) / 1000;
  if (status !== 0) {
    const line =
      stderr.split('\n').find((text) => /error|Error/.test(text)) ??
      (status === null ? `ended after ${seconds} s` : `ended with ${status}`);
    process.stderr.write(`  ${line.slice(0, 200)}\n`);
    rmSync(report, { force: true });
    return undefined;
  }
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(report, 'utf8').trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  rmSync(report);
  return { cpu: user + system, wall, megabytes: kilobytes / 1024 };
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
