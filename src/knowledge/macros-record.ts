import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type LoadedMacros, type MacroDefinition, macroKey, namesInDefinition, parseMacroKey, splitNames } from './macro.ts';

/** A macro as a library user or a test file writes it, with the words of macros.conf. */
export interface MacroInput {
  readonly definition: string;
  readonly args?: readonly string[] | string;
  readonly iseval?: boolean;
  readonly validation?: string;
  readonly errormsg?: string;
}

/** Macros by `name`, `name(2)` or `name(a,b)`; a text is a macro's definition. */
export type MacroRecord = Readonly<Record<string, string | MacroInput>>;

/** The macros of a record. Argument names stand in `args` or in the key; without either they are those in the definition. */
export function macrosFromRecord(record: MacroRecord): LoadedMacros {
  const macros = new Map<string, MacroDefinition>();
  for (const [key, value] of Object.entries(record)) {
    const input: MacroInput = typeof value === 'string' ? { definition: value } : value;
    const parsed = parseMacroKey(key);
    const given = typeof input.args === 'string' ? splitNames(input.args) : input.args;
    // With `args` alone (`"f": {args: ["x"], ...}`) they say the number.
    const count = parsed.count === 0 ? (given?.length ?? 0) : parsed.count;
    const names = given ?? parsed.arguments ?? namesInDefinition(input.definition, count);
    macros.set(macroKey(parsed.name, count), {
      name: parsed.name,
      arguments: names,
      definition: input.definition,
      ...(input.iseval === true ? { iseval: true } : {}),
      ...(input.validation === undefined ? {} : { validation: input.validation }),
      ...(input.errormsg === undefined ? {} : { errormsg: input.errormsg }),
    });
  }
  return { macros, diagnostics: [] };
}

/** The macro of a command line's `--macro "name=definition"`, `"name(2)=..."` or `"name(a,b)=..."`. */
export function macroFromArgument(text: string): LoadedMacros {
  const source = { name: '--macro', body: text };
  const equals = text.indexOf('=');
  const { name, count, arguments: named } = parseMacroKey(text.slice(0, Math.max(equals, 0)));
  if (equals === -1 || name === '') {
    const diagnostic: Diagnostic = diagnose('SPL1018', { source, span: { start: 0, end: text.length } }, { text });
    return { macros: new Map(), diagnostics: [diagnostic] };
  }
  const definition = text.slice(equals + 1);
  const macro: MacroDefinition = {
    name,
    arguments: named ?? namesInDefinition(definition, count),
    definition,
    source,
    span: { start: equals + 1, end: text.length },
  };
  return { macros: new Map([[macroKey(name, count), macro]]), diagnostics: [] };
}
