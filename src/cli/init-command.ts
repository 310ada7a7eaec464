import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { EXIT } from './exit-codes.ts';
import { cannotWrite } from './faults.ts';
import { INIT_FILES } from './init-files.ts';
import type { Invocation } from './options.ts';
import type { Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** Writes a working sample: a detection, its tests, a configuration and a CI job. Writes nothing where one of the files is there already. */
export async function initCommand({ words }: Invocation, io: Io, talk: Talk): Promise<number> {
  const folder = words[0] ?? '.';
  const files = INIT_FILES.map(({ path, text }) => ({ path: join(folder, path), text }));
  const there = files.map(({ path }) => path).filter((path) => existsSync(path));
  if (there.length > 0) throw new DiagnosticError(diagnose('SPL7016', {}, { files: there }));
  for (const { path, text } of files) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    } catch (error) {
      throw cannotWrite(path, error);
    }
    await io.stdout.write(`${path}\n`);
  }
  talk.note(`\nrun the tests: ${folder === '.' ? '' : `cd ${folder} && `}spl-run test`);
  return EXIT.ok;
}
