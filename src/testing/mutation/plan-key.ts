import type { CompiledPlan } from '../../compile.ts';

/** A text that is the same for two searches that have the same plan, wherever its parts were written. */
export function planKey({ plan }: CompiledPlan): string {
  return JSON.stringify(plan, (name, value: unknown) => (PLACES.has(name) ? undefined : name === 'texts' ? asSet(value) : value));
}

const PLACES: ReadonlySet<string> = new Set(['origin', 'span', 'elements']);

/** The texts of a matcher are alternatives: neither their order nor a repetition means anything. */
const asSet = (texts: unknown): unknown => (Array.isArray(texts) ? [...new Set(texts.map(String))].sort() : texts);
