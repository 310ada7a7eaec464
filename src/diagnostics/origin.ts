import { locate, type SpanMap } from '../text/span-map.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * A diagnostic about the expanded text, moved to where that was written: into the macro's definition or the call's argument, with every call
 * that led there as a related place, innermost first.
 */
export function atOrigin(diagnostic: Diagnostic, map: SpanMap): Diagnostic {
  if (diagnostic.span === undefined || diagnostic.source !== undefined) return diagnostic;
  const { place, uses } = locate(map, diagnostic.span);
  const related = (diagnostic.related ?? []).map((note) => ({ ...note, ...locate(map, note.span).place }));
  for (const use of uses) related.push({ message: `in macro "${use.macro}", expanded`, ...use.place });
  const moved = { ...diagnostic, source: place.source, span: place.span };
  return related.length === 0 ? moved : { ...moved, related };
}
