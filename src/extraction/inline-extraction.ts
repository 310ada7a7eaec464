import type { LayeredSetting } from '../knowledge/conf-layers.ts';
import { toText } from '../values/number.ts';
import { compilePattern, execPattern, namedGroup } from '../values/pattern.ts';
import { valuesOf } from '../values/value.ts';
import type { RuleProblems } from './rule-problems.ts';
import type { Step } from './step.ts';

/**
 * `EXTRACT-<class> = <regex> [in <field>]` (props.conf.spec): named groups become fields, `(?ms)` stands in front of the expression; a field that
 * the event has already keeps its value. `limit`: MATCH_LIMIT of its stanza.
 */
export function inlineExtraction(rule: LayeredSetting, problems: RuleProblems, limit?: number): Step | undefined {
  const written = rule.value.text.trim();
  const target = /^(.*\S)\s+in\s+([A-Za-z0-9_]+)$/s.exec(written);
  const source = target?.[2] ?? '_raw';
  const pattern = compilePattern(`(?ms)${target?.[1] ?? written}`, limit);
  if (!pattern.ok) {
    problems.pattern(rule, { offset: pattern.offset - 5, detail: pattern.detail });
    return undefined;
  }
  return {
    rule,
    writes: pattern.names,
    reads: () => [source],
    compile: (wanted) => {
      const groups = pattern.names.flatMap((name, group) => (wanted.has(name) ? [{ name, group }] : []));
      const give = (fields: Parameters<ReturnType<Step['compile']>>[0], text: string): boolean => {
        const match = execPattern(pattern, text);
        if (match === null) return false;
        for (const { name, group } of groups) {
          const value = namedGroup(pattern, match, group);
          if (value !== undefined && value !== '' && !fields.has(name)) fields.set(name, value);
        }
        return true;
      };
      return source === '_raw'
        ? (fields, text) => void (text !== undefined && give(fields, text))
        : (fields) => void valuesOf(fields.get(source)).some((value) => give(fields, toText(value)));
    },
  };
}
