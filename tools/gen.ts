import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { OUTPUTS } from './gen/outputs.ts';
import { pathOf, textOf } from './stories.ts';

// npm run gen [-- --check]: writes the files that come from tables, or fails where one is stale.

const check = process.argv.includes('--check');
for (const { path, text } of OUTPUTS) {
  let fresh: string;
  try {
    fresh = text();
  } catch (error) {
    // The others are written all the same: the grammar's types are what mends a broken table.
    process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    continue;
  }
  if (fresh === current(path)) continue;
  process.stderr.write(`${path} ${check ? 'is stale: npm run gen' : 'written'}\n`);
  if (check) process.exitCode = 1;
  else {
    mkdirSync(dirname(pathOf(path)), { recursive: true });
    writeFileSync(pathOf(path), fresh);
  }
}

function current(path: string): string | undefined {
  try {
    return textOf(path);
  } catch {
    return undefined;
  }
}
