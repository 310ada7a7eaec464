import { readSearch } from '../../../src/compile.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { evaluateConstant } from '../../../src/evaluate-constant.ts';
import type { MacroTable } from '../../../src/knowledge/macro.ts';
import { mergeMacros } from '../../../src/knowledge/macro.ts';
import { expand } from '../../../src/macros/expand.ts';
import type { FoundSearch } from './find-searches.ts';
import { hasTokens, NEUTRAL, neutralMacros, withoutTokens } from './neutral.ts';

/** What the parser says of one search. */
export interface Verdict {
  readonly search: FoundSearch;
  /** Keys of macros that the repository does not define. */
  readonly macros: readonly string[];
  /** Commands that neither Splunk nor the repository defines. */
  readonly commands: readonly string[];
  /** The first thing that is wrong; absent where the search parses. */
  /** Why this is no search of SPL, so that it says nothing about the parser. */
  readonly noSearch?: string;
  readonly failure?: { readonly cause: string; readonly near: string };
}

/** Parses a search after macro expansion. What the repository cannot know gets any neutral expansion with which the search parses. */
export function judge(search: FoundSearch, macros: MacroTable, customCommands: ReadonlySet<string>): Verdict {
  const verdict = parsed(search, macros, customCommands);
  const noSearch = whyNoSearch(search, verdict.failure?.cause);
  return noSearch === undefined ? verdict : { ...verdict, noSearch };
}

/** What is plainly something else than a search. Of what does not parse: a sketch with placeholders, a template, notes of another language. */
function whyNoSearch({ kind, name, text }: FoundSearch, cause: string | undefined): string | undefined {
  if (kind === 'searchbnf example' && !/-command example\d*$/.test(name))
    return 'a fragment of a command (searchbnf stanza that is no command)';
  if (cause === undefined) return undefined;
  if (/\{\{|\{%/.test(text)) return 'a template (Jinja)';
  if (/^SPL0001 found "(?:\*|\/|\*\/)"/.test(cause) && text.includes('/*')) return 'a comment /* */, which SPL does not have';
  const sketch = kind === 'searchbnf example' || kind === 'markdown';
  if (sketch && /^SPL0001 found "<"/.test(cause) && /<[A-Za-z]/.test(text)) return 'a placeholder in angle brackets';
  if (sketch && /^SPL2001 unknown command "\.\.\.?"/.test(cause)) return 'an ellipsis in the place of a command';
  if (sketch && /^\s*--\s/m.test(text)) return 'notes between several searches';
  return undefined;
}

function parsed(search: FoundSearch, macros: MacroTable, customCommands: ReadonlySet<string>): Verdict {
  const tokens = search.kind !== 'searchbnf example' && hasTokens(search.text);
  let first: Verdict | undefined;
  for (const neutral of NEUTRAL) {
    const text = tokens ? withoutTokens(search.text, neutral) : search.text;
    const { verdict, unknown } = guarded({ ...search, text }, { macros, customCommands, neutral });
    first ??= verdict;
    if (verdict.failure === undefined) return verdict;
    if (!tokens && unknown.length === 0) return verdict;
  }
  return first ?? { search, macros: [], commands: [] };
}

/** A crash of ours is a failure like any other. */
function guarded(search: FoundSearch, setting: Setting): ReturnType<typeof attempt> {
  try {
    return attempt(search, setting);
  } catch (error) {
    const failure = { cause: `crash: ${error instanceof Error ? error.message : String(error)}`, near: search.text.slice(0, 120) };
    return { verdict: { search, macros: [], commands: [], failure }, unknown: [] };
  }
}

interface Setting {
  readonly macros: MacroTable;
  readonly customCommands: ReadonlySet<string>;
  readonly neutral: string;
}

function attempt(search: FoundSearch, { macros, customCommands, neutral }: Setting): { verdict: Verdict; unknown: readonly string[] } {
  const source = { name: search.path, body: search.text };
  const uses = expand(source, macros, evaluateConstant).uses;
  const added = neutralMacros(uses, neutral);
  const read = readSearch(source, added.size === 0 ? macros : mergeMacros(macros, added));
  const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
  const unknownCommands = errors.filter(({ code }) => code === 'SPL2001').map(nameIn);
  const foreign = unknownCommands.filter((name) => !customCommands.has(name.toLowerCase()) && isCommandName(name));
  const wrong = errors.find((error) => {
    // What can be read, and is not supported, is no matter of the parser.
    if (error.code.startsWith('SPL4')) return false;
    return error.code !== 'SPL2001' || !(isCommandName(nameIn(error)) || customCommands.has(nameIn(error).toLowerCase()));
  });
  const unknown = [...added.keys()];
  const verdict = { search, macros: unknown, commands: foreign };
  return { verdict: wrong === undefined ? verdict : { ...verdict, failure: failureOf(wrong) }, unknown };
}

const nameIn = ({ message }: Diagnostic): string => /"([^"]*)"/.exec(message)?.[1] ?? '';
/** Commands of apps have names like these; prose behind a pipe mostly has not. */
const isCommandName = (name: string): boolean => /^[a-z][a-z0-9_]*$/i.test(name);

/** The message without what only this search has, and the text around the place. */
function failureOf(diagnostic: Diagnostic): { readonly cause: string; readonly near: string } {
  const body = diagnostic.source?.body ?? '';
  const start = diagnostic.span?.start ?? 0;
  return {
    cause: `${diagnostic.code} ${diagnostic.message.replaceAll(/\s+/g, ' ')}`,
    near: body.slice(Math.max(0, start - 60), start + 60).replaceAll(/\s+/g, ' '),
  };
}
