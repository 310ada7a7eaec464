import { existsSync } from 'node:fs';
import { holdData } from '../../src/hold-data.ts';
import type { DataInput } from '../../src/io/data-input.ts';
import { fileSource } from '../../src/io/node/file-source.ts';
import { nodeFileTree } from '../../src/io/node/knowledge-files.ts';
import { loadKnowledge } from '../../src/session/load-knowledge.ts';
import { openSession } from '../../src/session/open-session.ts';

/** What all detections of a repository took over one file of events. */
export interface ContentTaken {
  readonly searches: number;
  readonly events: number;
  /** How many gave rows. */
  readonly found: number;
  /** Errors by code. */
  readonly errors: Readonly<Record<string, number>>;
  /** Seconds of processor time: reading and compiling the detections, reading the events, running. */
  readonly compiled: number;
  readonly loaded: number;
  readonly ran: number;
  /** Milliseconds of one run: the median, and the slowest with its name. */
  readonly median: number;
  readonly slowest: readonly (readonly [name: string, milliseconds: number])[];
  readonly megabytes: number;
}

// node content.mjs FOLDER FILE [sourcetype source]: every detection over the events of a file, as JSON.
const [folder = '', file = '', sourcetype, source] = process.argv.slice(2);
if (!existsSync(file)) throw new Error(`${file} is not there`);
const begun = process.cpuUsage();
const seconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

const knowledge = await loadKnowledge({ contentFolders: [folder] }, nodeFileTree('/'));
const [content] = knowledge.contents;
if (content === undefined) throw new Error(knowledge.diagnostics[0]?.message ?? `${folder} is no repository`);
const detections = content.detectionPaths.flatMap((path) => content.detection(path).detection ?? []);
const session = openSession(knowledge);
const errors = new Map<string, number>();
const compiled = detections.flatMap(({ name, search }) => {
  const one = session.compile(search);
  const error = one.diagnostics.find(({ severity }) => severity === 'error');
  if (error === undefined) return [{ name, one }];
  errors.set(error.code, (errors.get(error.code) ?? 0) + 1);
  return [];
});
const compiling = seconds(begun);

const loadedFrom = process.cpuUsage();
const metadata = {
  index: 'main',
  ...(sourcetype === undefined ? {} : { sourcetype }),
  ...(source === undefined ? {} : { source }),
  host: 'h',
};
const inputs: readonly DataInput[] = [{ source: fileSource(file), metadata }];
const held = holdData({ inputs, now: 1_700_000_000, lookups: knowledge.search.lookups, apps: knowledge.search.apps });
held.load(compiled.map(({ one }) => one.plan).filter((plan) => plan !== undefined));
const loading = seconds(loadedFrom);

const ranFrom = process.cpuUsage();
let found = 0;
const times = compiled.map(({ name, one }) => {
  const from = performance.now();
  const { run, diagnostics: wrong } = session.open({ inputs: [], held, now: 1_700_000_000 });
  const { length, diagnostics } = run(one);
  const error = [...wrong, ...diagnostics].find(({ severity }) => severity === 'error');
  if (error !== undefined) errors.set(error.code, (errors.get(error.code) ?? 0) + 1);
  else if (length > 0) found += 1;
  return [name, performance.now() - from] as const;
});
const running = seconds(ranFrom);
const sorted = times.toSorted(([, a], [, b]) => b - a);
const taken: ContentTaken = {
  searches: detections.length,
  events: held.view().scan({ kind: 'events', fields: { all: false, names: ['_time'], patterns: [] } }).read,
  found,
  errors: Object.fromEntries([...errors].sort()),
  compiled: compiling,
  loaded: loading,
  ran: running,
  median: sorted[sorted.length >> 1]?.[1] ?? 0,
  slowest: sorted.slice(0, 12),
  megabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(taken));
