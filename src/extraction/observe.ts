import type { LayeredSetting } from '../knowledge/conf-layers.ts';
import type { Value } from '../values/value.ts';
import type { AutomaticForm, Fields, Step } from './step.ts';

/** A value that an event was given, and by what. */
export interface ToldValue {
  readonly field: string;
  /** Null: the field was taken away. */
  readonly value: Value;
  /** One more value of the field, besides those that it had. */
  readonly added: boolean;
  /** Absent for what Splunk does of itself. */
  readonly rule: LayeredSetting | undefined;
  /** The setting of props.conf that names the rule, where it stands in transforms.conf. */
  readonly via: LayeredSetting | undefined;
  /** How automatic extraction read the text. */
  readonly form?: AutomaticForm;
}

/** Lets a step tell of the values that it gives. */
export function observed(
  step: Step,
  run: ReturnType<Step['compile']>,
  observe: ((told: ToldValue) => void) | undefined,
): ReturnType<Step['compile']> {
  if (observe === undefined) return run;
  return (fields, text) => {
    const told: Fields = {
      get: (name) => fields.get(name),
      has: (name) => fields.has(name),
      set: (name, value, by) => {
        fields.set(name, value);
        observe({ field: name, value, added: false, rule: by ?? step.rule, via: step.via });
      },
      add: (name, value, by) => {
        fields.add(name, value);
        const told = { field: name, value, added: true, via: step.via };
        observe(typeof by === 'string' ? { ...told, rule: step.rule, form: by } : { ...told, rule: by ?? step.rule });
      },
    };
    run(told, text);
  };
}
