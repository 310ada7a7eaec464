import type { MacroDefinition, MacroTable } from '../../../src/knowledge/macro.ts';
import type { MacroUse } from '../../../src/macros/expansion.ts';

/** What may stand for a macro or a token whose meaning the repository does not hold: a word, an assignment, nothing, an aggregate, a condition. */
export const NEUTRAL = ['x', 'x=x', '', 'count', 'x=x x', '"x"', '1'] as const;

/** `$token$` of a dashboard, `$token|s$` with a filter; a double dollar is a dollar. */
const TOKEN = /\$\$|\$([A-Za-z_][\w.:{}@ -]*?)(?:\|([a-z]))?\$/g;

/** Whether a text holds tokens of a dashboard. */
export const hasTokens = (text: string): boolean => [...text.matchAll(TOKEN)].some(([, name]) => name !== undefined);

/** A text with its tokens replaced. */
export function withoutTokens(text: string, neutral: string): string {
  return text.replace(TOKEN, (_written, name, filter, offset: number) => {
    if (name === undefined) return '$';
    if (filter === 's') return '"x"';
    return isCommandPlace(text, offset) ? 'search x' : neutral;
  });
}

/** A definition for each macro that is unknown. */
export function neutralMacros(uses: readonly MacroUse[], neutral: string): MacroTable {
  const added = new Map<string, MacroDefinition>();
  for (const { key, place, definition, arguments: given } of uses) {
    if (definition !== undefined) continue;
    const command = isCommandPlace(place.source.body, place.span.start);
    const open = key.lastIndexOf('(');
    const name = given.length > 0 && open > 0 ? key.slice(0, open) : key;
    added.set(key, { name, arguments: given.map((_, index) => `a${index}`), definition: command ? 'search x' : neutral });
  }
  return added;
}

/** Whether a command begins at an offset: behind a pipe or an opening bracket. */
function isCommandPlace(text: string, offset: number): boolean {
  return /(?:\||\[)\s*$/.test(text.slice(Math.max(0, offset - 200), offset));
}
