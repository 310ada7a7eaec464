import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';

/** What the command line is run with. */
export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a run ended. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process. */
export async function splRun(
  argv: readonly string[],
  { stdin, terminal = false, columns = 100, env = {} }: Surroundings = {},
): Promise<Answer> {
  const said = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTerminal: terminal,
    ...(terminal ? { columns } : {}),
    write: (text: string): void => {
      said[name] += text;
    },
  });
  const code = await main(argv, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    readInput: () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : (stdin ?? new Uint8Array(0))),
    env,
  });
  return { code, ...said };
}

const FOLDER = mkdtempSync(join(tmpdir(), 'spl-run-cli-'));

/** Where `file` puts what it writes. */
export const inFolder = (name: string): string => join(FOLDER, name);

/** Writes a file for a test and gives its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = inFolder(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Three events of two users. */
export const THREE = file('three.json', '{"user":"root","n":1}\n{"user":"bob","n":2}\n{"user":"root","n":3}\n');

/** The rows of ndjson output. */
export function rowsIn(text: string): readonly unknown[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
}
