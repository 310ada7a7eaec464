import { isBuiltInRule } from '../extraction/own-rules.ts';
import type { PropsSettings } from '../extraction/props-table.ts';
import type { Fields, Step } from '../extraction/step.ts';
import { readCalculation } from '../extraction/texts.ts';
import { WantedFields } from '../extraction/wanted.ts';
import type { LayeredSetting } from '../knowledge/conf-layers.ts';
import { fieldsOf } from '../plan/substitute.ts';
import type { Value } from '../values/value.ts';
import type { FoundEvent } from './find-event.ts';

/** A rule that gave an event nothing, and why. */
export interface IdleRule {
  readonly rule: LayeredSetting;
  readonly because: string;
}

const FIELD_RULE = /^(?:EXTRACT|REPORT|FIELDALIAS|EVAL|LOOKUP)-/;

/** The rules of props.conf that apply to an event and gave it no value. `steps`: the rules that are followed for such events. */
export function idleRules(settings: PropsSettings, steps: readonly Step[], { fields, told }: FoundEvent): readonly IdleRule[] {
  const busy = new Set(told.filter(({ value }) => value !== null).flatMap(({ rule, via }) => [rule, via]));
  const isIdle = (rule: LayeredSetting): boolean => FIELD_RULE.test(rule.key) && rule.value.text.trim() !== '' && !busy.has(rule);
  return [...settings.values()].filter(isIdle).map((rule) => ({ rule, because: becauseOf(rule, steps, { fields, told }) }));
}

type Given = Pick<FoundEvent, 'fields' | 'told'>;

function becauseOf(rule: LayeredSetting, steps: readonly Step[], { fields, told }: Given): string {
  if (rule.key.startsWith('EVAL-')) return calculationText(rule, { fields, told });
  const own = steps.filter((step) => step.rule === rule || step.via === rule);
  if (own.length === 0) return isBuiltInRule(rule) ? "an app of the user's gives its fields" : 'it cannot be followed; a message says why';
  const missing = absent(
    own.flatMap((step) => step.reads(() => true)),
    fields,
  );
  if (missing.length > 0) return missingText(missing);
  if (own.some((step) => givesAnything(step, fields))) return 'its fields have values already';
  return rule.key.startsWith('LOOKUP-') ? 'no row of its table matches' : 'its pattern finds nothing';
}

/** A calculated field is null; or a user's app calculates it in place of a built-in one. */
function calculationText(rule: LayeredSetting, { fields, told }: Given): string {
  const name = rule.key.slice(5);
  const replaced =
    isBuiltInRule(rule) && told.some((one) => one.field === name && one.rule !== undefined && !isBuiltInRule(one.via ?? one.rule));
  if (replaced) return "an app of the user's gives this field";
  const meaning = readCalculation(rule.value.text);
  if ('problem' in meaning) return meaning.problem;
  const missing = absent(fieldsOf(meaning.expr), fields);
  return `it is null${missing.length === 0 ? '' : `; ${missingText(missing)}`}`;
}

const absent = (names: readonly string[], fields: ReadonlyMap<string, Value>): readonly string[] =>
  [...new Set(names)].filter((name) => name !== '*' && !name.startsWith('_') && !fields.has(name));

const missingText = (names: readonly string[]): string => `the event has no ${names.join(', ')}`;

/** Whether a rule would give something to an event without fields of its own. */
function givesAnything(step: Step, fields: ReadonlyMap<string, Value>): boolean {
  let given = false;
  const empty: Fields = {
    get: (name) => fields.get(name) ?? null,
    has: () => false,
    set: (_name, value) => {
      given ||= value !== null;
    },
    add: () => {
      given = true;
    },
  };
  const raw = fields.get('_raw');
  step.compile(new WantedFields({ all: true }))(empty, typeof raw === 'string' ? raw : undefined);
  return given;
}
