import { withAppCommands } from './app-commands.ts';
import { type CompiledPlan, compileSearch } from './compile.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { readKnowledge, withKnownMacros } from './given-knowledge.ts';
import type { SearchKnowledge } from './knowledge/search-knowledge.ts';
import { withMacros } from './known-macros.ts';
import type { Commands } from './plan-search.ts';
import type { ReadOptions, SearchText } from './search-options.ts';
import { supplyCommands } from './supplied-commands.ts';
import type { Source } from './text/source.ts';
import type { PluginCommand } from './values/plugin.ts';

/** What a caller of the library gives searches to ask for, read: for one search or for many. */
export interface ReadyKnowledge {
  readonly knowledge: SearchKnowledge;
  readonly commands: Commands;
  readonly plugins: ReadonlyMap<string, PluginCommand>;
  /** What is wrong with it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A search of a caller of the library, compiled. */
export interface CompiledText extends Omit<ReadyKnowledge, 'commands'> {
  readonly compiled: CompiledPlan;
}

const NO_COMMANDS = {};

/** Reads the knowledge of a caller. */
export function readyKnowledge(options: ReadOptions): ReadyKnowledge {
  const { knowledge, diagnostics } = readKnowledge(options, { mayWrite: options.writeLookup !== undefined });
  const { table, plugins, diagnostics: refused } = supplyCommands(options.commands ?? NO_COMMANDS);
  return { knowledge, commands: withAppCommands(table, knowledge.apps), plugins, diagnostics: [...diagnostics, ...refused] };
}

/** Compiles a text for what the caller gives with it; `ready`: that was read before. */
export function compileText(text: SearchText, options: ReadOptions, ready = readyKnowledge(options)): CompiledText {
  const { knowledge, commands, plugins, diagnostics: problems } = ready;
  return withMacros(options.macros, ({ macros, diagnostics }) => {
    const settings = { limits: options.limits ?? 'splunk', commands };
    const compiled = compileSearch(sourceOf(text, options), withKnownMacros(macros, options), knowledge, settings);
    return { compiled, knowledge, plugins, diagnostics: [...diagnostics, ...problems, ...compiled.diagnostics] };
  });
}

/** The text of a search with what diagnostics call it. */
export function sourceOf(text: SearchText, { name = 'search' }: Pick<ReadOptions, 'name'>): Source {
  return typeof text === 'string' ? { name, body: text } : text;
}
