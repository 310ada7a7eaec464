import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compileSearch } from '../../src/compile.ts';
import { openGeoipFile } from '../../src/io/node/geoip-file.ts';
import { nodeFileTree } from '../../src/io/node/knowledge-files.ts';
import type { AppFiles } from '../../src/knowledge/app-files.ts';
import { appInFolder } from '../../src/knowledge/app-files.ts';
import { appKnowledge } from '../../src/knowledge/app-knowledge.ts';
import type { Content } from '../../src/knowledge/content.ts';
import { layeredMap } from '../../src/knowledge/lazy-map.ts';
import { NO_KNOWLEDGE, type SearchKnowledge } from '../../src/knowledge/search-knowledge.ts';
import { openRun } from '../../src/open-run.ts';
import { runSearch } from '../../src/run-search.ts';
import type { Figure } from './check.ts';
import { openContent } from './content.ts';

/** A log, and the detections that fire on it or stay silent. */
interface LogEntry {
  readonly path: string;
  readonly sourcetype: string | null;
  readonly source: string | null;
  readonly detections: readonly { readonly path: string; readonly expected: 'fires' | 'silent'; readonly why: string }[];
}

/** A detection with all the logs that it is listed for. */
interface Subject {
  readonly path: string;
  readonly expected: 'fires' | 'silent';
  /** The commit of a historic state. */
  readonly commit?: string;
  readonly logs: readonly LogEntry[];
}

/** Where detections and add-ons are. */
export interface FiresOptions {
  /** Content repositories, `FOLDER` or `FOLDER#REF`; a detection counts if it does what is said of it in any of these states. */
  readonly contents: readonly string[];
  /** Folders of add-ons. */
  readonly apps: readonly string[];
  /** A GeoIP database (.mmdb) for `iplocation`. */
  readonly geoip?: string;
}

/** Detections of which this is known: 22 of 25 on the built-in apps alone, 23 with a GeoIP database, and 6 of 6 with the add-ons of Sysmon and auditd. */
const FLOORS = { alone: 22, located: 23, apps: 6 };
const HISTORY = '_detections_history/';

/**
 * Which public detections do on real logs what the list says: with the built-in apps alone, and, where add-ons are given, those of
 * Sysmon and auditd logs with these loaded too. Nothing is checked where no content repository is given.
 */
export function firesFigures(shared: string, { contents, apps, geoip }: FiresOptions): readonly Figure[] {
  if (contents.length === 0) return [];
  const folder = join(shared, 'data');
  const list = readFileSync(join(folder, 'attack_data/fires.jsonl'), 'utf8').split('\n').filter(Boolean);
  const subjects = subjectsOf(list.map((line): LogEntry => JSON.parse(line)));
  const tree = nodeFileTree(process.cwd());
  const loaded = apps.flatMap((app) => appInFolder(resolve(app), tree).app ?? []);
  const states = statesOf(contents);
  const world = { folder, states, ...(geoip === undefined ? {} : { locate: openGeoipFile(geoip) }) };
  const judge = (chosen: readonly Subject[], with_: readonly AppFiles[]) =>
    chosen.map((subject) => ({ subject, verdict: verdictOf(subject, { ...world, apps: with_ }) }));
  const own = subjects.filter(({ logs }) => logs.some(isEndpointLog));
  return [
    figureOf('detections on real logs, built-in apps alone', judge(subjects, []), geoip === undefined ? FLOORS.alone : FLOORS.located),
    ...(loaded.length === 0 ? [] : [figureOf('detections on Sysmon and auditd logs, with add-ons', judge(own, loaded), FLOORS.apps)]),
  ];
}

const isEndpointLog = ({ source, sourcetype }: LogEntry): boolean =>
  source?.endsWith('Microsoft-Windows-Sysmon/Operational') === true || sourcetype === 'auditd';

function subjectsOf(list: readonly LogEntry[]): readonly Subject[] {
  const subjects = new Map<string, Subject>();
  for (const log of list) {
    for (const { path, expected, why } of log.detections) {
      if (path.startsWith('_detections_2026/')) continue;
      const commit = path.startsWith(HISTORY) ? /commit ([0-9a-f]+)/.exec(why)?.[1] : undefined;
      const known = subjects.get(path);
      const subject = { path: path.replace(HISTORY, ''), expected, ...(commit === undefined ? {} : { commit }) };
      subjects.set(path, { ...subject, logs: [...(known?.logs ?? []), log] });
    }
  }
  return [...subjects.values()];
}

/** The states of the repositories in which a detection is looked for, each opened once. */
function statesOf(contents: readonly string[]): (subject: Subject) => readonly (readonly [name: string, content: Content])[] {
  const opened = new Map<string, ReturnType<typeof openContent>>();
  const open = (given: string): ReturnType<typeof openContent> => {
    if (!opened.has(given)) opened.set(given, openContent(given));
    return opened.get(given);
  };
  return ({ commit }) =>
    contents.flatMap((given) => {
      const state = open(commit === undefined ? given : `${given.split('#')[0]}#${commit}`);
      return state === undefined ? [] : [[commit ?? given.split('#')[1] ?? basename(given), state.content] as const];
    });
}

interface Surroundings {
  readonly folder: string;
  readonly states: ReturnType<typeof statesOf>;
  readonly apps: readonly AppFiles[];
  readonly locate?: ReturnType<typeof openGeoipFile>;
}

/** What came of a detection: in which state it did what is said of it, or why in none. */
interface Verdict {
  readonly good: boolean;
  readonly text: string;
}

function verdictOf(subject: Subject, surroundings: Surroundings): Verdict {
  const texts: string[] = [];
  for (const [name, content] of surroundings.states(subject)) {
    const found = rowsOf(subject, content, surroundings);
    if (found === undefined) continue;
    const good = typeof found === 'number' && found > 0 === (subject.expected === 'fires');
    const text = `${name}: ${typeof found === 'number' ? `${found} rows` : found}`;
    if (good) return { good, text };
    texts.push(text);
  }
  return { good: false, text: texts.join('; ') || 'no repository that was given has it' };
}

/** How many rows a detection finds, or why it does not run; undefined where the repository lacks it. */
function rowsOf(
  { path, logs }: Subject,
  content: Content,
  { folder, apps: added, locate }: Pick<Surroundings, 'folder' | 'apps' | 'locate'>,
): number | string | undefined {
  const { detection } = content.detection(path);
  if (detection === undefined) return undefined;
  const apps = appKnowledge(added);
  const lookups = layeredMap(
    () => content.lookups,
    () => apps.lookups,
  );
  const knowledge: SearchKnowledge = { ...NO_KNOWLEDGE, apps, lookups, mayWrite: true };
  const macros = layeredMap(
    () => content.macros,
    () => apps.macros,
  );
  const compiled = compileSearch(detection.search, macros, knowledge);
  const error = compiled.diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) return `${error.code} ${error.message}`;
  const inputs = logs.map(({ path: log, sourcetype, source }) => ({
    name: log,
    bytes: readFileSync(join(folder, log)),
    metadata: { ...(sourcetype === null ? {} : { sourcetype }), ...(source === null ? {} : { source }) },
  }));
  const run = openRun({ inputs, now: 'data', apps, lookups, writeLookup: () => undefined, ...(locate === undefined ? {} : { locate }) });
  const { length, diagnostics } = runSearch(compiled, run.dataset, run.context);
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  return fault === undefined ? length : `${fault.code} ${fault.message}`;
}

function figureOf(what: string, verdicts: readonly { readonly subject: Subject; readonly verdict: Verdict }[], floor: number): Figure {
  const line = ({ subject, verdict }: (typeof verdicts)[number]): string =>
    `${verdict.good ? 'ok  ' : 'FAIL'} ${subject.path} (${verdict.text})`;
  const good = verdicts.filter(({ verdict }) => verdict.good).length;
  return { what, good, of: verdicts.length, floor, table: verdicts.map(line), faults: [] };
}
