import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileSearch } from '../../src/compile.ts';
import { renderDiagnostic } from '../../src/diagnostics/render.ts';
import type { Diagnostic } from '../../src/index.ts';
import { nodeFileTree } from '../../src/io/node/knowledge-files.ts';
import { filesOf } from '../../src/knowledge/app-files.ts';
import { appKnowledge } from '../../src/knowledge/app-knowledge.ts';
import { type Content, contentInFolder, contentOf } from '../../src/knowledge/content.ts';
import { layeredMap } from '../../src/knowledge/lazy-map.ts';
import { NO_KNOWLEDGE, type SearchKnowledge } from '../../src/knowledge/search-knowledge.ts';
import { openGitTree } from './repository/git-tree.ts';

/** What compiling the searches of a content repository says. */
export interface ContentEvidence {
  readonly name: string;
  readonly detections: Tally;
  readonly baselines: Tally;
  readonly seconds: number;
}

/** Searches of one kind: how many there are, how many could be read, and what is wrong with those that do not compile. */
export interface Tally {
  readonly files: number;
  readonly loaded: number;
  readonly failures: readonly { readonly path: string; readonly diagnostic: Diagnostic }[];
}

/** How much of the detections has to load, and to compile. */
const FLOORS = { loaded: 1, compiled: 0.97 };

/**
 * Compiles every detection and baseline of a content repository, with macros, lookups and data models of the repository and the built-in
 * apps: a folder, or a git repository at a commit (`FOLDER#REF`). Undefined where there is none.
 */
export function contentEvidence(given: string): ContentEvidence | undefined {
  const begun = performance.now();
  const opened = openContent(given);
  if (opened === undefined) return undefined;
  const { name, content } = opened;
  const knowledge: SearchKnowledge = {
    ...NO_KNOWLEDGE,
    lookups: layeredMap(
      () => content.lookups,
      () => appKnowledge().lookups,
    ),
    mayWrite: true,
  };
  const detections = tallyOf(content, content.detectionPaths, knowledge);
  const baselines = tallyOf(content, content.baselinePaths, knowledge);
  return { name, detections, baselines, seconds: (performance.now() - begun) / 1000 };
}

/** A content repository: a folder, or a git repository at a commit (`FOLDER#REF`). */
export function openContent(given: string): { readonly name: string; readonly content: Content } | undefined {
  const [folder = '', ref] = given.split('#');
  if (ref === undefined && existsSync(join(folder, 'detections'))) {
    const { content } = contentInFolder(resolve(folder), nodeFileTree(process.cwd()));
    return content === undefined ? undefined : { name: folder, content };
  }
  const tree = openGitTree(resolve(folder), ref);
  if (tree === undefined) return undefined;
  const wanted = tree.paths.filter((path) =>
    /^(?:detections|baselines|macros|lookups|deployments|schedules)\/.*\.(?:ya?ml|csv)$/.test(path),
  );
  const texts = new Map([...tree.read(wanted)].map(([path, text]) => [path, () => text] as const));
  const files = filesOf(texts, { name: folder, label: (path) => path });
  return { name: `${folder} at ${ref ?? 'HEAD'} (${tree.commit.slice(0, 12)})`, content: contentOf(files) };
}

function tallyOf(content: Content, paths: readonly string[], knowledge: SearchKnowledge): Tally {
  let loaded = 0;
  const failures = paths.flatMap((path) => {
    const { detection, diagnostics } = content.detection(path);
    if (detection !== undefined) loaded += 1;
    const all = detection === undefined ? diagnostics : compileSearch(detection.search, content.macros, knowledge).diagnostics;
    const diagnostic = all.find(({ severity }) => severity === 'error');
    return diagnostic === undefined ? [] : [{ path, diagnostic }];
  });
  return { files: paths.length, loaded, failures };
}

/** Whether the evidence reaches its floors. */
export function contentHolds({ detections: { files, loaded, failures } }: ContentEvidence): boolean {
  return loaded >= FLOORS.loaded * files && files - failures.length >= FLOORS.compiled * files;
}

/** The table: shares, then each search that does not compile by cause, with its diagnostic. */
export function shownContent({ name, detections, baselines, seconds }: ContentEvidence): string {
  const causes = new Map<string, (typeof detections.failures)[number][]>();
  for (const failure of detections.failures)
    causes.set(causeOf(failure.diagnostic), [...(causes.get(causeOf(failure.diagnostic)) ?? []), failure]);
  return [
    name,
    `  ${'searches'.padEnd(12)}${['files', 'load', 'compile', 'share'].map((head) => head.padStart(9)).join('')}`,
    lineOf('detections', detections),
    lineOf('baselines', baselines),
    `  in ${seconds.toFixed(1)} s; floors of detections: ${100 * FLOORS.loaded} % load, ${100 * FLOORS.compiled} % compile`,
    ...[...causes]
      .sort(([, a], [, b]) => b.length - a.length)
      .flatMap(([cause, failures]) => [
        `  ${String(failures.length).padStart(4)} ${cause}`,
        ...failures.map(({ path, diagnostic }) => `       ${path}: ${shortly(diagnostic)}`),
      ]),
  ].join('\n');
}

function lineOf(what: string, { files, loaded, failures }: Tally): string {
  const good = files - failures.length;
  const share = files === 0 ? '-' : `${((100 * good) / files).toFixed(2)} %`;
  return `  ${what.padEnd(12)}${[files, loaded, good, share].map((cell) => String(cell).padStart(9)).join('')}`;
}

/** What a search would need, or what is wrong with it. */
function causeOf({ code, message }: Diagnostic): string {
  if (code === 'SPL4003')
    return message.includes('Machine Learning') ? 'a model of the Machine Learning Toolkit' : 'a command of an add-on';
  if (code === 'SPL1001') return 'a macro of another app';
  if (code === 'SPL1020') return 'a lookup of another app';
  if (code === 'SPL1051') return 'a lookup that a script or a file that is not there answers';
  return code.startsWith('SPL4') ? 'not supported' : 'a mistake of the search';
}

function shortly(diagnostic: Diagnostic): string {
  const [head = '', place = ''] = renderDiagnostic(diagnostic, { color: false }).split('\n');
  return `${head} (${place
    .trim()
    .replace(/^.*?(?=:\d+:\d+$)/, '')
    .slice(1)})`;
}
