import { closeSync, openSync, writeSync } from 'node:fs';
import { cannotWrite } from './faults.ts';
import type { Output } from './terminal.ts';

/** Writes pieces of text to a file, or to stdout where there is none (`-` is stdout too). */
export async function writeTo(file: string | undefined, pieces: Iterable<string>, stdout: Output): Promise<void> {
  if (file !== undefined && file !== '-') {
    writeFile(file, pieces);
    return;
  }
  for (const piece of pieces) {
    const pending = stdout.write(piece);
    if (pending !== undefined) await pending;
  }
}

function writeFile(path: string, pieces: Iterable<string>): void {
  let file: number;
  try {
    file = openSync(path, 'w');
  } catch (error) {
    throw cannotWrite(path, error);
  }
  try {
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    }
  } catch (error) {
    throw cannotWrite(path, error);
  } finally {
    closeSync(file);
  }
}
