import type { MacroDefinition } from '../knowledge/macro.ts';
import type { Source } from '../text/source.ts';
import { type Frame, innermost, type Segment } from '../text/span-map.ts';
import type { Argument } from './arguments.ts';
import { append, type Rope, type RopeBuilder, ropeBuilder } from './rope.ts';

/** The source of a definition: its file, or a text of its own where it came as a value. */
export function definitionSource(macro: MacroDefinition, key: string): Source {
  return macro.source ?? { name: `macro ${key}`, body: macro.definition };
}

/** A definition as a rope of the frame that its call has opened. */
export function definitionRope(macro: MacroDefinition, frame: number): Rope {
  const { definition, span, runs } = macro;
  if (definition === '') return { text: '', segments: [] };
  const start = span?.start ?? 0;
  const end = span?.end ?? definition.length;
  if (runs !== undefined && runs.length > 0) return { text: definition, segments: runs.map((run) => ({ ...run, frame })) };
  const exact = end - start === definition.length;
  return { text: definition, segments: [{ start: 0, frame, from: start, ...(exact ? {} : { until: end }) }] };
}

/** A `$name$` of a text that names an argument. */
interface Site {
  readonly start: number;
  readonly end: number;
  readonly value: Argument;
}

function sitesOf(text: string, values: ReadonlyMap<string, Argument>): readonly Site[] {
  const sites: Site[] = [];
  let start = values.size === 0 ? -1 : text.indexOf('$');
  while (start !== -1) {
    const close = text.indexOf('$', start + 1);
    if (close === -1) break;
    const value = values.get(text.slice(start + 1, close));
    if (value !== undefined) sites.push({ start, end: close + 1, value });
    // In `$5 $name$` the second dollar may open what the first did not.
    start = value === undefined ? close : text.indexOf('$', close + 1);
  }
  return sites;
}

/**
 * Puts the arguments in the place of `$name$`, everywhere, inside quotes too (rule M3); a `$name$` that is no argument stays. Undefined
 * where the text would cost more than `limit` (see `costOf`).
 */
export function substitute(rope: Rope, values: ReadonlyMap<string, Argument>, frames: Frame[], limit: number): Rope | undefined {
  const out = ropeBuilder();
  let copied = 0;
  for (const { start, end, value } of sitesOf(rope.text, values)) {
    append(out, rope, copied, start);
    insertArgument(out, value, innermost({ frames, segments: rope.segments }, { start, end }), frames);
    if (costOf(out) > limit) return undefined;
    copied = end;
  }
  append(out, rope, copied, rope.text.length);
  return out;
}

/** The same for a text whose places nobody asks for. */
export function substituteText(text: string, values: ReadonlyMap<string, Argument>): string {
  let out = '';
  let copied = 0;
  for (const { start, end, value } of sitesOf(text, values)) {
    out += text.slice(copied, start) + value.rope.text;
    copied = end;
  }
  return out + text.slice(copied);
}

/** What a rope costs in memory, in characters: a segment and its frame weigh about as much as 64. */
export function costOf(rope: Rope): number {
  return rope.text.length + 64 * rope.segments.length;
}

/**
 * Adds an argument: its characters stay where the caller wrote them, but the way there now leads through the definition. So the frames
 * of the argument's own macro calls are copied under a new one for the argument, once per `$name$`.
 */
function insertArgument(out: RopeBuilder, { rope, home }: Argument, site: ReturnType<typeof innermost>, frames: Frame[]): void {
  if (rope.text === '') return;
  const source = frames[home]?.source ?? { name: '', body: '' };
  const copies = new Map<number, number>([[home, frames.push({ source, parent: site.frame, span: site.span }) - 1]]);
  const copy = (index: number): number => {
    const known = copies.get(index);
    const frame = frames[index];
    if (known !== undefined || frame === undefined) return known ?? 0;
    const parent = copy(frame.parent);
    const added = frames.push({ ...frame, parent }) - 1;
    copies.set(index, added);
    return added;
  };
  const segments: readonly Segment[] = rope.segments.map((segment) => ({ ...segment, frame: copy(segment.frame) }));
  append(out, { text: rope.text, segments }, 0, rope.text.length);
}
