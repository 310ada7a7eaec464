import type { ToldValue } from '../extraction/observe.ts';
import { isMetadataName } from '../io/data-input.ts';
import { compareText } from '../values/compare.ts';
import { fromValues, type Scalar, type Value, valuesOf } from '../values/value.ts';
import type { FoundEvent } from './find-event.ts';
import type { IndexTimeEffects } from './index-time.ts';
import type { EarlierValue, FieldReport, FieldSource } from './inspection.ts';
import type { RulePlaces } from './rule-places.ts';
import { sameValue, shownValue } from './shown-value.ts';

/** A value as it stood after a rule, and the rules that gave it. */
interface State {
  readonly value: Value;
  readonly by: readonly FieldSource[];
}

const INTERNAL: ReadonlySet<string> = new Set(['_raw', '_time', '_indextime']);

/**
 * The fields of an event with what gave them. `automatic`: the fields that its text gives by itself, where no configuration says how it is
 * read.
 */
export function fieldReports(
  { fields, told }: FoundEvent,
  {
    places,
    automatic,
    effects,
  }: { readonly places: RulePlaces; readonly automatic: readonly ToldValue[]; readonly effects: IndexTimeEffects },
): readonly FieldReport[] {
  const histories = statesOf(told, places);
  const plain = statesOf(automatic, places);
  const names = [...new Set([...fields.keys(), ...histories.keys()])].filter((name) => !INTERNAL.has(name)).sort(compareText);
  return names.flatMap((name) => {
    const value = fields.get(name) ?? null;
    const indexed = effects.fields.get(name);
    const source: FieldSource = isMetadataName(name)
      ? { kind: 'metadata' }
      : indexed === undefined
        ? { kind: 'given' }
        : { kind: 'indexed', rule: places.rule(indexed) };
    const report = fieldReport({ name, value, source }, histories.get(name) ?? [], plain.get(name)?.at(-1));
    return report === undefined ? [] : [report];
  });
}

function fieldReport(
  { name, value, source }: { readonly name: string; readonly value: Value; readonly source: FieldSource },
  states: readonly State[],
  plain: State | undefined,
): FieldReport | undefined {
  const shown = shownValue(value);
  const last = states.at(-1);
  const settled = last !== undefined && sameValue(shownValue(last.value), shown);
  const before = earlier(settled ? states.slice(0, -1) : states, shown);
  // A rule that gives nothing to a field that was not there is no matter of the field.
  if (shown === undefined) return before.length === 0 || last === undefined ? undefined : { name, by: last.by, before };
  if (settled) return { name, value: shown, by: last.by, before };
  const read = plain !== undefined && sameValue(shownValue(plain.value), shown) ? plain.by : [source];
  return { name, value: shown, by: read, before };
}

/** Values that were there before, none twice in a row. */
function earlier(states: readonly State[], last: EarlierValue['value'] | undefined): readonly EarlierValue[] {
  const found: EarlierValue[] = [];
  for (const { value, by } of states) {
    const shown = shownValue(value);
    if (shown !== undefined && !sameValue(found.at(-1)?.value, shown)) found.push({ value: shown, by });
  }
  return sameValue(found.at(-1)?.value, last) ? found.slice(0, -1) : found;
}

/** What each field was after each rule that gave it something; values that one extraction adds up are one. */
function statesOf(told: readonly ToldValue[], places: RulePlaces): ReadonlyMap<string, readonly State[]> {
  const states = new Map<string, State[]>();
  for (const one of told) {
    const own = states.get(one.field) ?? [];
    states.set(one.field, own);
    const by = sourceOf(one, places);
    const last = own.at(-1);
    if (!one.added || last === undefined || last.value === null) own.push({ value: one.value, by: [by] });
    else own[own.length - 1] = { value: joined(last.value, one.value), by: withSource(last.by, by) };
  }
  return states;
}

function joined(before: Value, added: Value): Value {
  const values: readonly Scalar[] = [...valuesOf(before), ...valuesOf(added)];
  return fromValues(values);
}

function withSource(sources: readonly FieldSource[], by: FieldSource): readonly FieldSource[] {
  return sources.some((one) => JSON.stringify(one) === JSON.stringify(by)) ? sources : [...sources, by];
}

function sourceOf({ field, rule, via, form }: ToldValue, places: RulePlaces): FieldSource {
  const at = { ...(rule === undefined ? {} : { rule: places.rule(rule) }), ...(via === undefined ? {} : { via: places.rule(via) }) };
  if (form !== undefined) return { kind: 'automatic', form, ...at };
  if (field === 'eventtype') return { kind: 'event types' };
  if (field === 'tag' || field.startsWith('tag::')) return rule === undefined ? { kind: 'tags' } : { kind: 'rule', ...at };
  return rule === undefined ? { kind: 'given' } : { kind: 'rule', ...at };
}
