import type { Place, Source, Span } from './source.ts';

/** A text that went into the expanded one: the written search, a macro's definition, or an argument put into a definition. */
export interface Frame {
  /** Where its characters stand. */
  readonly source: Source;
  /** The frame whose text called for it, always an earlier one; -1 for the written search. */
  readonly parent: number;
  /** What stands in the parent's source in its place: the macro call, or `$argument$`. */
  readonly span: Span;
  /** The macro that was expanded; absent for the written search and for arguments. */
  readonly macro?: string;
}

/** A run of the expanded text that comes from one frame; it ends where the next one starts. */
export interface Segment {
  readonly start: number;
  readonly frame: number;
  /** Where it begins in the frame's source. */
  readonly from: number;
  /** Set where characters do not correspond one to one (the value of an eval-based macro): every part of the run means `from..until`. */
  readonly until?: number;
}

/** Where each character of an expanded text comes from. Plain data, built by `expand`. */
export interface SpanMap {
  readonly frames: readonly Frame[];
  readonly segments: readonly Segment[];
}

/** The place of a macro call. */
export interface Use {
  readonly macro: string;
  readonly place: Place;
}

/** Where a span of the expanded text was written, and the macro calls that brought it there, innermost first. */
export interface Located {
  readonly place: Place;
  readonly uses: readonly Use[];
}

/** The map of a text in which nothing was expanded. A text that was taken out of a file is written in that file. */
export function identityMap(source: Source): SpanMap {
  const { origin } = source;
  const whole = { start: 0, end: source.body.length };
  if (origin === undefined) return { frames: [{ source, parent: -1, span: whole }], segments: [{ start: 0, frame: 0, from: 0 }] };
  const { runs, span } = origin;
  const segments = runs.length === 0 ? [{ start: 0, from: span.start, until: span.end }] : runs;
  return { frames: [{ source: origin.source, parent: -1, span }], segments: segments.map((segment) => ({ ...segment, frame: 0 })) };
}

/** The index of the segment that holds an offset: the last one that starts at or before it. */
export function segmentAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The innermost frame that holds the whole span, and the span in that frame's source. */
export function innermost(map: SpanMap, span: Span): { readonly frame: number; readonly span: Span } {
  const { frames, segments } = map;
  const first = segments[segmentAt(segments, span.start)];
  const last = segments[segmentAt(segments, Math.max(span.start, span.end - 1))];
  if (first === undefined || last === undefined) return { frame: 0, span: frames[0]?.span ?? span };
  const frame = commonFrame(frames, first.frame, last.frame);
  const start =
    first.frame === frame
      ? first.from + (first.until === undefined ? span.start - first.start : 0)
      : childSpan(frames, first.frame, frame).start;
  const end =
    last.frame === frame
      ? (last.until ?? last.from + (Math.max(span.start, span.end) - last.start))
      : childSpan(frames, last.frame, frame).end;
  return { frame, span: { start, end: Math.max(start, end) } };
}

/** The macro calls that lead to a frame, innermost first. */
export function usesOf(frames: readonly Frame[], frame: number): readonly Use[] {
  const uses: Use[] = [];
  for (let at = frames[frame]; at !== undefined && at.parent >= 0; at = frames[at.parent]) {
    const caller = frames[at.parent];
    if (at.macro !== undefined && caller !== undefined) uses.push({ macro: at.macro, place: { source: caller.source, span: at.span } });
  }
  return uses;
}

/**
 * Where a span of the expanded text was written. Inside an expansion that is the definition (or the argument, in the call); a span that
 * covers more than one text gives the part of the common caller that encloses it.
 */
export function locate(map: SpanMap, span: Span): Located {
  const found = innermost(map, span);
  const source = map.frames[found.frame]?.source ?? { name: '', body: '' };
  return { place: { source, span: found.span }, uses: usesOf(map.frames, found.frame) };
}

/** A parent always stands before its children, so climbing from the later of the two meets at the nearest common one. */
function commonFrame(frames: readonly Frame[], one: number, other: number): number {
  let a = one;
  let b = other;
  while (a !== b) {
    if (a > b) a = frames[a]?.parent ?? 0;
    else b = frames[b]?.parent ?? 0;
  }
  return a;
}

/** The part of `ancestor`'s text that stands for `frame`. */
function childSpan(frames: readonly Frame[], frame: number, ancestor: number): Span {
  let at = frames[frame];
  while (at !== undefined && at.parent !== ancestor) at = frames[at.parent];
  return at?.span ?? { start: 0, end: 0 };
}
