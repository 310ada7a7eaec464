import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/**
 * How many runs of a command add to what is kept. V8 compiles a function when it is first called, so each of them may bring some that the
 * ones before did not call.
 */
const LEARNING_RUNS = 3;

/** V8 throws compiled code away that a long run has not called for a while; only a short one has all that its start needed. */
const SHORT_RUN_SECONDS = 3;

/** Some commands of some versions; a file has about 2 MB. */
const MOST_FILES = 24;

/** What a packed file is run for: a command, or a thread of one. */
export type PackedRole = 'command' | 'part' | 'test';

/** A function that the build wraps a packed file in: V8 gives back its value. */
type Packed = (require: NodeJS.Require, file: PackedFile, role: PackedRole) => void;

/** What `import.meta` says of a file. */
interface PackedFile {
  readonly folder: string;
  readonly path: string;
  readonly url: string;
}

/**
 * Runs a file with the code that V8 made of it in an earlier run: compiling takes longer than a small search. What is kept lies in the user's
 * folder for such things, by the name of the file (which changes with what it holds) and of the command; without it, or where it cannot be read
 * or written, all goes as ever. Node does this itself from 22.1 on (`module.enableCompileCache`), with the same two variables.
 */
export function runKeepingCode(file: string, { command, role }: { readonly command: string; readonly role: PackedRole }): void {
  const folder = keptFolder(process.env);
  const name = `${basename(file, '.cjs')}-${command}-${process.version}-${process.arch}${flags()}`;
  const kept = folder === undefined ? undefined : readKept(folder, name);
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, ...(kept === undefined ? {} : { cachedData: kept.code }) });
  // Another V8, or other flags: such code must not stand in the way of new.
  const rejected = kept !== undefined && script.cachedDataRejected === true;
  if (rejected) attempt(() => rmSync(kept.path));
  const runs = kept === undefined || rejected ? 0 : kept.runs;
  // A thread is ended by who started it, and has no end of its own.
  if (folder !== undefined && runs < LEARNING_RUNS && role === 'command') {
    process.once('exit', () => {
      if (process.uptime() < SHORT_RUN_SECONDS)
        attempt(() => keep(folder, name, { runs: runs + 1, code: () => script.createCachedData() }));
    });
  }
  // The build wrote the file as this function.
  const run = script.runInThisContext() as Packed;
  // The packed start is CommonJS.
  const where: PackedFile = {
    folder: dirname(file),
    path: file,
    // Few ask, and the first address that Node makes takes a millisecond.
    get url() {
      return pathToFileURL(file).href;
    },
  };
  run(require, where, role);
}

/** Code as it is kept, and how many runs it has learned from. */
interface Kept<Code = Buffer> {
  readonly runs: number;
  readonly code: Code;
}

const pathOf = (folder: string, name: string, runs: number): string => join(folder, `${name}-${runs}.bin`);

function readKept(folder: string, name: string): (Kept & { readonly path: string }) | undefined {
  for (let runs = LEARNING_RUNS; runs > 0; runs -= 1) {
    const path = pathOf(folder, name, runs);
    const code = attempt(() => readOwn(path));
    if (code !== undefined) return { runs, code, path };
  }
  return undefined;
}

/** V8 runs what it is given, so only what this user has written, and nobody else can write, is read. */
function readOwn(path: string): Buffer | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const { uid, mode } = fstatSync(descriptor);
    // Windows has no such numbers; its folder belongs to the user.
    const own = process.geteuid === undefined || (uid === process.geteuid() && (mode & 0o022) === 0);
    return own ? readFileSync(descriptor) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

function keep(folder: string, name: string, { runs, code }: Kept<() => Buffer>): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (runs === 1) attempt(() => forgetOld(folder));
  const path = pathOf(folder, name, runs);
  // V8 does not notice a torn file: it gets its name when all of it is on the disk.
  const fresh = `${path}-${process.pid}`;
  const descriptor = openSync(fresh, 'wx', 0o600);
  try {
    writeFileSync(descriptor, code());
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(fresh, path);
  if (runs > 1) rmSync(pathOf(folder, name, runs - 1), { force: true });
}

/** All but the newest go: those of versions that are no longer here. */
function forgetOld(folder: string): void {
  const files = readdirSync(folder).flatMap((name) => (/\.bin(?:-\d+)?$/.test(name) ? join(folder, name) : []));
  const byAge = files.map((path) => ({ path, time: statSync(path).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { path } of byAge.slice(MOST_FILES)) rmSync(path);
}

/** Where code is kept; undefined where none is to be. */
function keptFolder(env: NodeJS.ProcessEnv): string | undefined {
  if (env.NODE_DISABLE_COMPILE_CACHE !== undefined && env.NODE_DISABLE_COMPILE_CACHE !== '') return undefined;
  const named = env.NODE_COMPILE_CACHE;
  if (named !== undefined && named !== '') return join(named, 'spl-run');
  const home = env.HOME ?? '';
  const base =
    process.platform === 'win32'
      ? env.LOCALAPPDATA
      : process.platform === 'darwin'
        ? join(home, 'Library/Caches')
        : (env.XDG_CACHE_HOME ?? join(home, '.cache'));
  // The specification of XDG: a path that is not absolute is to be ignored.
  return base !== undefined && isAbsolute(base) ? join(base, 'spl-run') : undefined;
}

/** Code depends on the flags of V8. */
function flags(): string {
  const given = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ').trim();
  return given === '' ? '' : `-${given.replaceAll(/[^\w=.-]+/g, '_').slice(0, 80)}`;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
