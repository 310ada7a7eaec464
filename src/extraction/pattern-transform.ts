import { cleanKey } from '../values/key-values.ts';
import { afterMatch, type CompiledPattern, compilePattern, execPattern, type PatternMatch } from '../values/pattern.ts';
import { matchLimit } from './pattern-limits.ts';
import type { RuleProblems } from './rule-problems.ts';
import type { Fields, Wanted } from './step.ts';
import type { Transform } from './transform.ts';

/** A part of a transform's result: the name and the value are texts, or groups of the match. */
interface Pair {
  readonly name: string | number;
  readonly value: string | number;
}

/** What a transform takes out of one text. */
export interface TransformReader {
  readonly writes: readonly string[] | 'any';
  read(wanted: Wanted): (fields: Fields, text: string) => void;
}

const KEY_GROUP = /^_KEY_(.+)$/;

/**
 * A transform with REGEX (transforms.conf.spec): FORMAT says names and values, without it named groups do, `_KEY_<n>` with `_VAL_<n>` for names that
 * stand in the text. With names from the text, and with MV_ADD, the expression is applied again and again.
 */
export function patternTransform(transform: Transform, problems: RuleProblems): TransformReader | undefined {
  const rule = transform.setting('REGEX');
  if (rule === undefined) return undefined;
  const pattern = compilePattern(rule.value.text.trim(), matchLimit(transform.setting, problems));
  if (!pattern.ok) {
    problems.pattern(rule, pattern);
    return undefined;
  }
  const cleaned = transform.flag('CLEAN_KEYS', true) ? cleanKey : (key: string): string => key;
  const format = transform.text('FORMAT');
  const pairs = format === undefined ? groupPairs(pattern) : formatPairs(format);
  const several = transform.flag('MV_ADD', false);
  const keepEmpty = transform.flag('KEEP_EMPTY_VALS', false);
  const dynamic = pairs.some(({ name }) => typeof name === 'number');
  const fixed = pairs.flatMap(({ name }) => (typeof name === 'string' ? [cleaned(name)] : []));
  const textOf = (match: PatternMatch, part: string | number): string | undefined => (typeof part === 'string' ? part : match.groups[part]);
  return {
    writes: dynamic ? 'any' : fixed,
    read: (wanted) => {
      const asked = pairs.filter(({ name }) => typeof name === 'number' || wanted.has(cleaned(name)));
      const keys = new Map<string, string>();
      const keyOf = (written: string): string => {
        const known = keys.get(written) ?? cleaned(written);
        if (keys.size < MOST_KEYS) keys.set(written, known);
        return known;
      };
      const give = (fields: Fields, match: PatternMatch): void => {
        for (const { name, value } of asked) {
          const written = textOf(match, name);
          const found = textOf(match, value);
          if (written === undefined || found === undefined || (found === '' && !keepEmpty)) continue;
          const key = keyOf(written);
          if (key !== '' && wanted.has(key) && (several || !fields.has(key))) fields.add(key, found);
        }
      };
      return (fields, text) => {
        let match = execPattern(pattern, text);
        while (match !== null) {
          give(fields, match);
          match = dynamic || several ? execPattern(pattern, text, afterMatch(match, text)) : null;
        }
      };
    },
  };
}

/** Keys that are remembered cleaned: data with endless different keys must not fill the memory. */
const MOST_KEYS = 10_000;

function groupPairs(pattern: CompiledPattern): readonly Pair[] {
  const groupOf = (name: string): number | undefined => pattern.nameGroups[pattern.names.indexOf(name)]?.[0];
  return pattern.names.flatMap((name): Pair[] => {
    if (name.startsWith('_VAL_')) return [];
    const group = groupOf(name);
    const key = KEY_GROUP.exec(name)?.[1];
    if (group === undefined) return [];
    if (key === undefined) return [{ name, value: group }];
    const value = groupOf(`_VAL_${key}`);
    return value === undefined ? [] : [{ name: group, value }];
  });
}

/** `first::$1 "second one"::$2 third::text`. */
function formatPairs(format: string): readonly Pair[] {
  return [...format.matchAll(/("(?:[^"\\]|\\.)*"|[^\s:"]+(?::[^\s:"]+)*)::("(?:[^"\\]|\\.)*"|\S+)/g)].map(([, name = '', value = '']) => ({
    name: partOf(name),
    value: partOf(value),
  }));
}

function partOf(written: string): string | number {
  const text = written.startsWith('"') ? written.slice(1, -1) : written;
  const group = /^\$(\d+)$/.exec(text)?.[1];
  return group === undefined ? text : Number(group);
}
