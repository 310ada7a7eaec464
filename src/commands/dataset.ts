import type { Analysis } from '../analyze/analysis.ts';
import type { SearchText } from '../analyze/inner-search.ts';
import type { Argument } from '../ast/parts.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { withArguments } from '../knowledge/saved-search.ts';

/** A dataset by type and name, as `join` and `union` take it: `savedsearch:daily`, `datamodel:Web.Web`. */
export interface Dataset {
  readonly type: string;
  readonly name: string;
  readonly argument: Argument;
}

/** Reads `type:name`. */
export function datasetOf(argument: Argument): Dataset {
  const colon = argument.text.indexOf(':');
  const type = colon < 0 ? argument.text : argument.text.slice(0, colon);
  return { type: type.toLowerCase(), name: colon < 0 ? '' : argument.text.slice(colon + 1), argument };
}

/** Arguments of which `type:"name"` is one: a quoted name stands right behind its colon. */
export function datasetArguments(all: readonly Argument[]): readonly Argument[] {
  const joined: Argument[] = [];
  for (const argument of all) {
    const type = joined.at(-1);
    if (type?.text.endsWith(':') !== true || !argument.quoted || argument.span.start !== type.span.end) joined.push(argument);
    else {
      const span = { start: type.span.start, end: argument.span.end };
      joined[joined.length - 1] = { ...type, span, text: type.text + argument.text, written: `${type.written}"${argument.written}"` };
    }
  }
  return joined;
}

const TYPES: ReadonlySet<string> = new Set(['datamodel', 'inputlookup', 'lookup', 'savedsearch']);

/** The search that a dataset is; undefined where there is none, which is reported. */
export function searchOfDataset({ type, name, argument }: Dataset, command: string, analysis: Analysis): SearchText | undefined {
  const { span } = argument;
  if (name !== '' && TYPES.has(type)) return { kind: 'SearchText', text: `| from ${type}:"${name.replace(/[\\"]/g, '\\$&')}"`, span };
  if (name === '') analysis.report(diagnose('SPL3007', { span }, { what: 'the name of a dataset', command }));
  else analysis.report(diagnose('SPL4002', { span }, { what: `a dataset of the type "${type}"` }));
  return undefined;
}

/** The text of a saved search, arguments put in and macros expanded; a name that nobody has is reported. */
export function savedSearch(
  name: string,
  given: ReadonlyMap<string, string>,
  { span }: Argument,
  analysis: Analysis,
): SearchText | undefined {
  const known = analysis.knowledge.savedSearches;
  const found = known.get(name);
  if (found === undefined) {
    analysis.report(diagnose('SPL2007', { span }, { name, near: closest(name, [...known.keys()]) }));
    return undefined;
  }
  return { kind: 'SearchText', text: analysis.inner.expanded(withArguments(found, given), span), span };
}
