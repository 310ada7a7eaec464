import { writeFileSync } from 'node:fs';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { formatWritten } from '../session/format.ts';
import { EXIT } from './exit-codes.ts';
import { cannotWrite } from './faults.ts';
import { lineDiff } from './line-diff.ts';
import type { Given, Invocation } from './options.ts';
import { splFilesAt } from './search-files.ts';
import { readSpl, textOf } from './search-source.ts';
import { isError, type Talk } from './talk.ts';
import type { Io } from './terminal.ts';

/** Lays searches out: prints them, writes them back, names those that would change, or shows how. Gives the exit code. */
export async function fmtCommand({ words, given }: Invocation, io: Io, talk: Talk): Promise<number> {
  if (given.write === true && given.check === true)
    throw new DiagnosticError(diagnose('SPL6012', {}, { one: '--write', other: '--check' }));
  const paths = (words.length === 0 ? ['.'] : words).flatMap(splFilesAt);
  let wrong = false;
  let changes = 0;
  for (const path of paths) {
    const source = path === '-' ? { name: '<stdin>', body: textOf('<stdin>', io.readInput()) } : { name: path, body: readSpl(path) };
    const { text, diagnostics } = formatWritten(source.body);
    const placed = diagnostics.map((diagnostic): Diagnostic => ({ ...diagnostic, source }));
    talk.report(placed.filter(isError));
    wrong ||= placed.some(isError);
    const after = placed.some(isError) ? source.body : `${text.trimEnd()}\n`;
    if (after !== source.body) changes += 1;
    await show({ path, before: source.body, after }, given, io);
  }
  if (wrong) return EXIT.search;
  return given.check === true && changes > 0 ? EXIT.finding : EXIT.ok;
}

interface Formatted {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

async function show({ path, before, after }: Formatted, given: Given, io: Io): Promise<void> {
  const changed = before !== after;
  if (given.write === true && changed && path !== '-') {
    try {
      writeFileSync(path, after);
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }
  const text =
    given.diff === true
      ? lineDiff(path, before, after)
      : given.check === true
        ? changed
          ? `${path}\n`
          : ''
        : given.write === true && path !== '-'
          ? ''
          : after;
  if (text !== '') await io.stdout.write(text);
}
