import { fstatSync, readFileSync, statSync, writeSync } from 'node:fs';
import type { Io, Output } from './terminal.ts';

/** The streams and the environment of this process. A reader that goes away ends the process quietly, as it ends other tools. */
export function processIo(): Io {
  return { stdout: outputOf(1), stderr: outputOf(2), readInput: () => readFileSync(0), env: process.env };
}

/** The streams of Node that were needed. */
const streams: NodeJS.WriteStream[] = [];

/** A stream of Node loads what terminals and sockets need, half of what this process has to load: a file or a pipe is written to without. */
function outputOf(descriptor: 1 | 2): Output {
  if (isPlain(descriptor)) return { isTerminal: false, write: (text) => writeAll(descriptor, text) };
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  stream.on('error', endQuietly);
  streams.push(stream);
  return {
    isTerminal: stream.isTTY === true,
    ...(stream.isTTY ? { columns: stream.columns } : {}),
    write: (text) => {
      if (stream.write(text)) return undefined;
      return new Promise((resolve) => stream.once('drain', resolve));
    },
  };
}

/** Whether something is written to as a file is: a file, a pipe, or nothing at all. */
function isPlain(descriptor: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    const about = fstatSync(descriptor);
    return about.isFile() || about.isFIFO() || about.isSocket() || about.rdev === statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') endQuietly(error);
      // Somebody else has told the pipe not to wait: a moment, then the reader may have taken something.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** How it is told that the reader has gone away: of a pipe, and of a socket that was closed with something unread. */
const GONE: ReadonlySet<unknown> = new Set(['EPIPE', 'ECONNRESET']);

function endQuietly(error: unknown): never {
  if (GONE.has(codeOf(error))) process.exit(process.exitCode ?? 0);
  throw error;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * Ends the process at once, unless a reader still has to take what was written: Node's own end takes the whole heap apart, which costs more than
 * a small search.
 */
export function endProcess(code: number): void {
  process.exitCode = code;
  if (streams.every(({ writableLength }) => writableLength === 0)) process.exit();
}
