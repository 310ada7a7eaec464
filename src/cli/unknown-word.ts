import { existsSync } from 'node:fs';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { COMMANDS, type CommandSpec } from './options.ts';

/** The mistake of a word that names no file: a command that does not exist, or a search that forgot its `-e`. */
export function unknownWord(word: string): DiagnosticError | undefined {
  if (existsSync(word)) return undefined;
  if (/^[a-z]+$/.test(word)) return unknownCommand(word);
  if (/[|=`\n]|\s/.test(word)) return new DiagnosticError(diagnose('SPL6014', {}, { found: word }));
  return undefined;
}

/** The mistake of a word that is no command. */
export function unknownCommand(name: string): DiagnosticError {
  const names = (COMMANDS as readonly CommandSpec[]).flatMap(({ name: own, alias }) => (alias === undefined ? [own] : [own, alias]));
  return new DiagnosticError(diagnose('SPL6005', {}, { name, near: closest(name, names) }));
}
