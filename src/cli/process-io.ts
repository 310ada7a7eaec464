import { readFileSync } from 'node:fs';
import type { Io, Output } from './terminal.ts';

/** The streams and the environment of this process. A reader that goes away ends the process quietly, as it ends other tools. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly);
  return { stdout: outputOf(process.stdout), stderr: outputOf(process.stderr), readInput: () => readFileSync(0), env: process.env };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY === true,
    ...(stream.isTTY ? { columns: stream.columns } : {}),
    write: (text) => {
      if (stream.write(text)) return undefined;
      return new Promise((resolve) => stream.once('drain', resolve));
    },
  };
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
}

/**
 * Ends the process at once, unless a reader still has to take what was written: Node's own end takes the whole heap apart, which costs more than
 * a small search.
 */
export function endProcess(code: number): void {
  process.exitCode = code;
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}
