import type { DataInput, Metadata } from '../io/data-input.ts';
import type { LimitChoice } from '../plan/limits.ts';
import type { Knowledge, KnowledgeOptions } from '../session/load-knowledge.ts';
import type { SharedData } from '../session/shared-data.ts';
import type { FileTree } from '../text/file-tree.ts';
import type { Locate } from '../values/location.ts';
import type { DataCache } from './attack-data.ts';
import type { ObserveTest } from './observed-test.ts';

/** What tests ask of the world; Node's answers stand in the command line. */
export interface TestWorld {
  readonly tree: FileTree;
  /** One file of data. */
  readonly openFile: (path: string) => readonly DataInput[];
  /** Loads knowledge, once for all searches of a folder. */
  readonly loadKnowledge: (options: KnowledgeOptions) => Promise<Knowledge>;
  /** Data that tests share; absent where each reads its own. */
  readonly shared?: SharedData;
  /** The files of a test's `data`, which is written like `--data`, relative to a folder. Throws DiagnosticError where there are none. */
  readonly findData: (data: string, folder: string) => readonly DataInput[];
}

/** What a command line or a configuration says for all tests; a test file says it over this. */
export interface TestSettings {
  /** Apps, macros, lookups and data models for every search. */
  readonly knowledge: KnowledgeOptions;
  /** Where the data of detections' tests lies. */
  readonly dataCaches?: readonly DataCache[];
  readonly now?: string | number;
  readonly zone?: string;
  readonly limits?: LimitChoice;
  readonly defaults?: Metadata;
  readonly locate?: Locate;
  readonly strict?: boolean;
  /** Only tests whose name, or the name of whose search, or a tag of which matches. */
  readonly match?: RegExp;
  /** A test that is marked `only` fails: in CI it would hide the others. */
  readonly refuseOnly?: boolean;
  /** Writes new and changed snapshots (`-u`), new ones only, or none (`--ci`). */
  readonly snapshots: 'update' | 'new' | 'none';
  /** Told of every test that ran: coverage, mutation. */
  readonly observe?: ObserveTest;
}

/** Whether a test is asked for by one of its names or tags. */
export function matchesTest(match: RegExp | undefined, names: readonly string[]): boolean {
  return match === undefined || names.some((name) => match.test(name));
}

/** The folder of a path with `/`. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : slash === 0 ? '/' : path.slice(0, slash);
}

/** A path that a file names, from where the file lies. */
export function besideFile(file: string, path: string): string {
  if (/^(?:\/|[A-Za-z]:[\\/])/.test(path)) return path;
  const folder = folderOf(file);
  return folder === '.' ? path : normalized(`${folder}/${path}`);
}

/** Without `.` and `..` between names, as a user would write it. */
function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
