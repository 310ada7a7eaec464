import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a process ended. `code` is null when a signal ended it, or the time limit. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Where and with what a process runs. */
export interface SpawnOptions {
  readonly cwd?: string;
  /** Added to the environment; undefined takes a name out of it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The whole standard input; without it the process has none. */
  readonly stdin?: string | Uint8Array;
  /** Default 20. */
  readonly timeoutSeconds?: number;
}

// So that tests leave nothing in the folder of the user.
const COMPILED = fileURLToPath(new URL('../../.cache/compiled', import.meta.url));

/** Runs a program without a shell and gives back all that it said. Rejects only when the program cannot be started. */
export function spawnCommand(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  const { cwd, env = {}, stdin, timeoutSeconds = 20 } = options;
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, SPL_RUN_TEST: undefined, NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    timeout: timeoutSeconds * 1000,
    killSignal: 'SIGKILL',
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A program that does not read to the end closes the pipe; how it ended says more.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString(), code }));
  });
}

const BIN = fileURLToPath(new URL('../../bin/spl-run.cjs', import.meta.url));

/** Runs the command line as users do: the built one (`npm test` builds it first). */
export function spawnSplRun(args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return spawnCommand(process.execPath, [BIN, ...args], options);
}
