import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeSysmonEvents } from '../extraction/sysmon-events.ts';
import { dataFile } from '../workload/generate.ts';
import type { ContentTaken } from './content.ts';

const EVENTS = 100_000;
/** Seconds for all detections of a repository, from reading them to the last answer. */
const MOST_SECONDS = 30;

interface ContentOptions {
  /** Where generated data are kept. */
  readonly data: string;
  readonly folder: string;
  readonly bundle: (name: string, folder: string) => Promise<string>;
}

/** Every detection of a repository over 100,000 events of three kinds, each in a process of its own. True if all keep the limit. */
export async function benchContent(content: string, { data, folder, bundle }: ContentOptions): Promise<boolean> {
  if (!existsSync(content)) throw new Error(`${content} is not there`);
  const program = await bundle('content', folder);
  const xml = join(folder, 'sysmon.xml');
  writeSysmonEvents(xml, EVENTS, 42);
  const runs: readonly (readonly [what: string, file: string, origin: readonly string[]])[] = [
    ['audit events, JSON', dataFile(data, 'audit', EVENTS), []],
    ['process events, JSON', dataFile(data, 'sysmon', EVENTS), []],
    ['Sysmon events, XML', xml, ['xmlwineventlog', 'XmlWinEventLog:Microsoft-Windows-Sysmon/Operational']],
  ];
  return runs.map(([what, file, origin]) => show(what, measure(program, [content, file, ...origin]))).every(Boolean);
}

function measure(program: string, args: readonly string[]): ContentTaken {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`ended with ${status}: ${stderr.slice(0, 2000)}`);
  // content.ts wrote it.
  return JSON.parse(stdout) as ContentTaken;
}

function show(what: string, taken: ContentTaken): boolean {
  const { searches, events, found, errors, compiled, loaded, ran, median, slowest, megabytes } = taken;
  const total = compiled + loaded + ran;
  const wrong = Object.entries(errors).map(([code, count]) => `${code} ${count}`);
  console.log(
    `${what}: ${searches} detections over ${events} events in ${total.toFixed(1)} s CPU${total > MOST_SECONDS ? `, more than ${MOST_SECONDS} s` : ''}`,
  );
  console.log(
    `  detections read and compiled ${compiled.toFixed(1)} s, events read ${loaded.toFixed(1)} s, run ${ran.toFixed(1)} s (median ${median.toFixed(2)} ms)`,
  );
  console.log(`  ${found} gave rows; errors: ${wrong.join(', ') || 'none'}; ${megabytes.toFixed(0)} MB`);
  console.log(
    `  slowest: ${slowest
      .slice(0, 5)
      .map(([name, milliseconds]) => `${name} ${milliseconds.toFixed(0)} ms`)
      .join('; ')}`,
  );
  return total <= MOST_SECONDS;
}
