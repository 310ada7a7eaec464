import { compileSearch } from '../../../src/compile.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { evaluateConstant } from '../../../src/evaluate-constant.ts';
import { withBuiltInMacros } from '../../../src/knowledge/built-in-macros.ts';
import { type MacroTable, mergeMacros } from '../../../src/knowledge/macro.ts';
import { NO_KNOWLEDGE, type SearchKnowledge } from '../../../src/knowledge/search-knowledge.ts';
import { expand } from '../../../src/macros/expand.ts';
import { neutralMacros } from './neutral.ts';

/** What a search asks for that is not there: a feature of SPL that is not supported, or something outside of the repository. */
export interface Missing {
  readonly kind:
    | 'command'
    | 'command of an add-on'
    | 'ML model'
    | 'function'
    | 'option'
    | 'external lookup'
    | 'macro of another app'
    | 'other';
  readonly name: string;
}

/** Kinds that the language lacks; the others are what a repository asks of other apps and of servers. */
export const OF_THE_LANGUAGE: ReadonlySet<Missing['kind']> = new Set([
  'command',
  'function',
  'option',
  'other',
  'ML model',
  'command of an add-on',
]);

// A search may write: whether it is allowed to is the user's matter.
const KNOWLEDGE: SearchKnowledge = { ...NO_KNOWLEDGE, mayWrite: true };

/** What a search needs and cannot have. `lookups` are the tables that the repository holds. */
export function missingIn(text: string, macros: MacroTable, lookups: ReadonlySet<string>): readonly Missing[] {
  const source = { name: 'search', body: text };
  const uses = expand(source, withBuiltInMacros(text, macros), evaluateConstant).uses;
  const added = neutralMacros(uses, 'x=x');
  const foreign = [...added.keys()].map((name): Missing => ({ kind: 'macro of another app', name }));
  const { diagnostics } = compileSearch(source, added.size === 0 ? macros : mergeMacros(macros, added), KNOWLEDGE);
  const found = diagnostics.filter(({ severity }) => severity === 'error').flatMap((diagnostic) => missing(diagnostic, lookups));
  const seen = new Map([...foreign, ...found].map((each) => [`${each.kind} ${each.name}`, each]));
  return [...seen.values()];
}

function missing({ code, message }: Diagnostic, lookups: ReadonlySet<string>): readonly Missing[] {
  const [, name = message] = /"([^"]*)"/.exec(message) ?? [];
  switch (code) {
    case 'SPL1020':
      return lookups.has(name) ? [] : [{ kind: 'external lookup', name }];
    case 'SPL2001':
    case 'SPL4001':
      return [{ kind: 'command', name }];
    case 'SPL4003':
      return [{ kind: message.includes('Machine Learning') ? 'ML model' : 'command of an add-on', name }];
    case 'SPL2003':
    case 'SPL2004':
      return [{ kind: 'function', name }];
    case 'SPL2002':
    case 'SPL2006':
    case 'SPL3005':
    case 'SPL4002':
      return [{ kind: 'option', name: message.replace(/ (?:is|are) not supported$/, '') }];
    default:
      return [{ kind: 'other', name: `${code} ${message}` }];
  }
}
