import { delimiter } from 'node:path';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { type CommandName, type Given, OPTIONS, type OptionSpec, optionsOf } from './options.ts';

const PREFIX = 'SPL_RUN_';

/** The name of the variable that stands for an option: `SPL_RUN_FAIL_ON_EMPTY`. */
export function variableOf(option: string): string {
  return PREFIX + option.toUpperCase().replaceAll('-', '_');
}

/**
 * The options that the environment sets: `SPL_RUN_TZ=Europe/Berlin`, a flag by `1` or `true`, a list with the system's separator of paths.
 * A variable of an option that this command lacks is meant for another; one of no option at all is told.
 */
export function environmentOptions(
  env: Readonly<Record<string, string | undefined>>,
  command: CommandName,
): { readonly given: Given; readonly diagnostics: readonly Diagnostic[] } {
  const set = Object.entries(env).filter(([name, value]) => name.startsWith(PREFIX) && value !== undefined && value !== '');
  if (set.length === 0) return { given: {}, diagnostics: [] };
  const own = new Map(optionsOf(command).map((option) => [variableOf(option.name), option]));
  const all = (OPTIONS as readonly OptionSpec[]).map(({ name }) => variableOf(name));
  const given = new Map<string, unknown>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, value = ''] of set) {
    const option = own.get(name);
    if (option !== undefined) {
      const found = readVariable(option, name, value);
      if (found !== undefined) given.set(option.name, found);
    } else if (!all.includes(name)) diagnostics.push(diagnose('SPL6016', {}, { name, near: closest(name, all) }));
  }
  // The table gave the names and types.
  return { given: Object.fromEntries(given) as Given, diagnostics };
}

function readVariable({ type, choices, repeatable }: OptionSpec, name: string, value: string): unknown {
  if (type === 'flag') return ['0', 'false', 'no'].includes(value.toLowerCase()) ? undefined : true;
  if (choices?.includes(value) === false)
    throw new DiagnosticError(
      diagnose('SPL6004', {}, { option: name, found: value, expected: choices.join(', '), near: closest(value, choices) }),
    );
  return repeatable === true ? value.split(delimiter).filter((part) => part !== '') : value;
}
