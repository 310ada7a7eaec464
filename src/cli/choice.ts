import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';

/** The one word of a command, which is one of a few. */
export function choiceOf<Word extends string>(command: string, [found]: readonly string[], words: readonly Word[]): Word {
  const known = words.find((word) => word === found);
  if (known !== undefined) return known;
  throw new DiagnosticError(
    diagnose('SPL7017', {}, { command, found, expected: words, near: found === undefined ? [] : closest(found, words) }),
  );
}
