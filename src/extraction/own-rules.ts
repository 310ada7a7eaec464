import { isBuiltIn } from '../knowledge/built-in-app.ts';
import type { LayeredSetting } from '../knowledge/conf-layers.ts';
import type { Fields, Step } from './step.ts';

/** Whether a rule comes from a built-in app. */
export const isBuiltInRule = (rule: LayeredSetting | undefined): boolean => rule !== undefined && isBuiltIn(rule.source);

/** Rules of the user's apps before those of the built-in ones, each part in its order. */
export function ownFirst<T>(rules: readonly T[], ruleOf: (rule: T) => LayeredSetting | undefined): readonly T[] {
  const own = rules.filter((rule) => !isBuiltInRule(ruleOf(rule)));
  return own.length === rules.length ? rules : [...own, ...rules.filter((rule) => isBuiltInRule(ruleOf(rule)))];
}

/**
 * Extracting steps, those of the user's apps first; one of a built-in app then gives no field that the event has already, not even another value
 * of it: what the user's add-on extracts is not extracted twice.
 */
export function ownExtractions(steps: readonly Step[]): readonly Step[] {
  const ordered = ownFirst(steps, settingOf);
  if (ordered === steps || ordered.every((step) => isBuiltInRule(settingOf(step)))) return steps;
  return ordered.map((step) => (isBuiltInRule(settingOf(step)) ? filling(step) : step));
}

/** The setting of props.conf that a step comes from. */
const settingOf = ({ rule, via }: Step): LayeredSetting | undefined => via ?? rule;

function filling(step: Step): Step {
  return {
    ...step,
    compile: (wanted) => {
      const run = step.compile(wanted);
      const before = new Map<string, boolean>();
      let target: Fields | undefined;
      const taken = (name: string): boolean => {
        const known = before.get(name) ?? target?.has(name) ?? false;
        before.set(name, known);
        return known;
      };
      const fields: Fields = {
        get: (name) => target?.get(name) ?? null,
        has: (name) => target?.has(name) ?? false,
        set: (name, value, by) => void (taken(name) || target?.set(name, value, by)),
        add: (name, value, by) => void (taken(name) || target?.add(name, value, by)),
      };
      return (event, text) => {
        target = event;
        before.clear();
        run(fields, text);
      };
    },
  };
}
