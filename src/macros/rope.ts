import type { Source } from '../text/source.ts';
import { type Segment, type SpanMap, segmentAt } from '../text/span-map.ts';

/** A text together with where each of its characters comes from; the frames that its segments name stand in the expansion. */
export interface Rope {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** A rope under construction. */
export interface RopeBuilder {
  text: string;
  readonly segments: Segment[];
}

/** The rope of the text that was written. */
export function ropeOf({ body }: Source, { segments }: SpanMap): Rope {
  return { text: body, segments: body === '' ? [] : segments };
}

/** Begins a rope. */
export function ropeBuilder(): RopeBuilder {
  return { text: '', segments: [] };
}

/** Adds the part `start..end` of a rope. */
export function append(out: RopeBuilder, rope: Rope, start: number, end: number): void {
  if (start >= end) return;
  const shift = out.text.length - start;
  for (let i = segmentAt(rope.segments, start); i < rope.segments.length; i += 1) {
    const segment = rope.segments[i];
    if (segment === undefined || segment.start >= end) break;
    const { frame, until } = segment;
    const cut = Math.max(0, start - segment.start);
    const at = segment.start + cut + shift;
    out.segments.push(
      until === undefined ? { start: at, frame, from: segment.from + cut } : { start: at, frame, from: segment.from, until },
    );
  }
  out.text += rope.text.slice(start, end);
}

/** Adds a whole rope. */
export function appendAll(out: RopeBuilder, rope: Rope): void {
  append(out, rope, 0, rope.text.length);
}

/** The part `start..end` of a rope. */
export function slice(rope: Rope, start: number, end: number): Rope {
  const out = ropeBuilder();
  append(out, rope, start, end);
  return out;
}
