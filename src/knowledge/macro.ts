import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../text/source.ts';

/** A search macro (Splunk: macros.conf.spec). */
export interface MacroDefinition {
  readonly name: string;
  /** The names between `$`, in the order in which a call gives them. */
  readonly arguments: readonly string[];
  /** The text to insert; with `iseval` an eval expression whose value is that text. */
  readonly definition: string;
  readonly iseval?: boolean;
  /** An eval expression over the arguments; false, or a text, refuses the call (rule M7). */
  readonly validation?: string;
  readonly errormsg?: string;
  /** Nothing defines it: only the search of a detection of a content repository may call it, and that is told (SPL1091). */
  readonly assumed?: boolean;
  /** Where the definition stands; absent where there is no text but the definition itself. */
  readonly source?: Source;
  readonly span?: Span;
  /** Where each run of the definition stands in the source; absent: without a gap from `span.start` on. */
  readonly runs?: readonly DefinitionRun[];
}

/** The characters of a definition from `start` on stand in its source from `from` on. */
export interface DefinitionRun {
  readonly start: number;
  readonly from: number;
}

/** Macros by `name`, or `name(N)` with their number of arguments: macros of one name and different numbers are different macros (M1). */
export type MacroTable = ReadonlyMap<string, MacroDefinition>;

/** What a loader of macros gives: all that could be read, and what was wrong with the rest. */
export interface LoadedMacros {
  readonly macros: MacroTable;
  readonly diagnostics: readonly Diagnostic[];
}

/** The key of a macro in the table, which is its stanza's name in macros.conf. */
export function macroKey(name: string, count: number): string {
  return count === 0 ? name : `${name}(${count})`;
}

/** Takes `name(2)`, `name(a, b)` or `name` apart. */
export function parseMacroKey(key: string): {
  readonly name: string;
  readonly count: number;
  readonly arguments: readonly string[] | undefined;
} {
  const text = key.trim();
  const open = text.indexOf('(');
  if (open <= 0 || !text.endsWith(')')) return { name: text, count: 0, arguments: undefined };
  const name = text.slice(0, open).trim();
  const list = text.slice(open + 1, -1).trim();
  if (/^\d*$/.test(list)) return { name, count: Number(list), arguments: undefined };
  const names = splitNames(list);
  return { name, count: names.length, arguments: names };
}

/** The names of `args = a, b`. */
export function splitNames(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * The argument names of a definition that comes without any: the `$names$` in it, in order, when they are as many as the number says
 * (`--macro "only(2)=search $field$=$value$"`), else `$1$`, `$2$` ... . Not a rule of Splunk, whose macros.conf always names them.
 */
export function namesInDefinition(definition: string, count: number): readonly string[] {
  const found = new Set<string>();
  for (const match of definition.matchAll(/\$([A-Za-z0-9_-]+)\$/g)) if (match[1] !== undefined) found.add(match[1]);
  const names = [...found];
  if (names.length === count && names.some((name) => !/^\d+$/.test(name))) return names;
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

/** One table of several; of two macros with the same key the later table's counts. */
export function mergeMacros(...tables: readonly MacroTable[]): MacroTable {
  const merged = new Map<string, MacroDefinition>();
  for (const table of tables) for (const [key, macro] of table) merged.set(key, macro);
  return merged;
}
