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
