import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MacroTable } from '../knowledge/macro.ts';
import type { Source } from '../text/source.ts';
import { identityMap, type SpanMap } from '../text/span-map.ts';
import { DEPTH_LIMIT, expandCall } from './call.ts';
import type { Evaluate } from './evaluate.ts';
import { type Chain, type Expansion, type MacroUse, report } from './expansion.ts';
import { append, appendAll, type Rope, ropeBuilder, ropeOf } from './rope.ts';
import { type MacroFault, scanMacros } from './scan.ts';

/** A search whose macros are expanded. */
export interface Expanded {
  /** The expanded text, under the name of the written one. */
  readonly source: Source;
  readonly map: SpanMap;
  /** Already at their places in the written text and in the definitions. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every call, in the order of expansion. */
  readonly uses: readonly MacroUse[];
}

/**
 * Expands the macros of a search (semantics, expressions.md section 5): textual, before parsing, recursive, no parentheses added. Comments
 * stay. A call that cannot be expanded is reported and stays as it is written, so that the parser goes on with it as a `MacroCall`.
 */
export function expand(source: Source, macros: MacroTable, evaluate: Evaluate): Expanded {
  const map = identityMap(source);
  if (!source.body.includes('`')) return { source, map, diagnostics: [], uses: [] };
  const expansion: Expansion = {
    macros,
    evaluate,
    frames: [...map.frames],
    diagnostics: [],
    reported: new Set(),
    uses: [],
    characters: 0,
    calls: 0,
    stopped: false,
  };
  const rope = expandText(expansion, ropeOf(source, map), undefined);
  return {
    source: { name: source.name, body: rope.text },
    map: { frames: expansion.frames, segments: rope.segments },
    diagnostics: expansion.diagnostics,
    uses: expansion.uses,
  };
}

function expandText(expansion: Expansion, rope: Rope, chain: Chain | undefined): Rope {
  if (!rope.text.includes('`')) return rope;
  const out = ropeBuilder();
  let copied = 0;
  for (const item of scanMacros(rope.text)) {
    if (expansion.stopped) break;
    if (item.kind === 'fault') {
      reportFault(expansion, rope, item);
      continue;
    }
    const value = expandCall(expansion, rope, item, chain, (text, inner) => expandText(expansion, text, inner));
    if (value === undefined) continue;
    append(out, rope, copied, item.span.start);
    appendAll(out, value);
    copied = item.span.end;
  }
  append(out, rope, copied, rope.text.length);
  return out;
}

function reportFault(expansion: Expansion, rope: Rope, { fault, span, name }: MacroFault): void {
  if (fault === 'unclosed') report(expansion, rope, span, 'SPL1002', {});
  else if (fault === 'parenthesis') report(expansion, rope, span, 'SPL0003', { open: '(', close: ')' });
  else if (fault === 'too deep') report(expansion, rope, span, 'SPL1005', { limit: DEPTH_LIMIT });
  else report(expansion, rope, span, 'SPL1003', { found: rope.text.slice(span.start, span.end).trim().slice(0, 40), name });
}
