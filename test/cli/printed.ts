import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Ended, spawnCommand } from '../kit/spawn.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;

/** A folder outside the checkout in which spl-run is installed, as users have it: printed programs import the built package. */
export function installFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spl-run-printed-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/spl-run'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
}

/** Runs a printed program: TypeScript through tsx, JavaScript as it is. */
export function runPrintedFile(path: string, args: readonly string[], stdin?: string): Promise<Ended> {
  const loader = path.endsWith('.ts') ? ['--import', TSX] : [];
  return spawnCommand(process.execPath, [...loader, path, ...args], stdin === undefined ? {} : { stdin });
}

/** Checks every printed TypeScript program of a folder with the strictest settings. */
export function typeCheck(folder: string): Promise<Ended> {
  const options = { module: 'NodeNext', moduleResolution: 'NodeNext', target: 'ES2022', strict: true };
  const stricter = { noUnusedLocals: true, noUnusedParameters: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
  const compilerOptions = { ...options, ...stricter, noEmit: true, skipLibCheck: true, types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return spawnCommand(process.execPath, [tsc, '-p', folder], { timeoutSeconds: 60 });
}
