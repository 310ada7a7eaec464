import { diagnose } from '../../diagnostics/diagnostic.ts';
import { isTrue } from '../../knowledge/conf-flag.ts';
import type { LayeredSetting } from '../../knowledge/conf-layers.ts';
import { findTimestamp } from '../../values/iso-time.ts';
import { type CompiledPattern, compilePattern, execGroupSpans, execPattern, testPattern } from '../../values/pattern.ts';
import type { PropsSettings } from '../props-table.ts';
import type { RuleProblems } from '../rule-problems.ts';

/** Finds where an event ends and the next begins. */
export type FindBreak = (text: string, from: number, complete: boolean) => { readonly end: number; readonly next: number } | undefined;

/** A match so close to the end of what has been read may become another one when more is read. */
const UNSETTLED = 1024;

/**
 * LINE_BREAKER, and the settings that put lines together again: SHOULD_LINEMERGE with BREAK_ONLY_BEFORE, BREAK_ONLY_BEFORE_DATE, MUST_BREAK_AFTER
 * (props.conf.spec). Undefined where a stanza sets none of them, though Splunk's default is to merge lines without a date: who says nothing
 * gets one event a line.
 */
export function eventBreaker(settings: PropsSettings, problems: RuleProblems): FindBreak | 'lines' | undefined {
  const pattern = patternOf(settings.get('LINE_BREAKER'), problems);
  const broken = pattern === undefined || isDefault(pattern.text) ? undefined : byPattern(pattern);
  const merges = settings.get('SHOULD_LINEMERGE');
  const before = patternOf(settings.get('BREAK_ONLY_BEFORE'), problems);
  const after = patternOf(settings.get('MUST_BREAK_AFTER'), problems);
  const asks = merges !== undefined || before !== undefined || after !== undefined || settings.has('BREAK_ONLY_BEFORE_DATE');
  if (!asks || !isTrue(merges?.value.text ?? 'true'))
    return broken ?? (pattern === undefined && merges === undefined ? undefined : 'lines');
  for (const rule of ['MUST_NOT_BREAK_BEFORE', 'MUST_NOT_BREAK_AFTER'].flatMap((key) => settings.get(key) ?? []))
    if (rule.value.text.trim() !== '')
      problems.report(diagnose('SPL1090', { source: rule.source, span: rule.value.span }, { setting: rule.key, kind: 'merging' }));
  const dates = isTrue(settings.get('BREAK_ONLY_BEFORE_DATE')?.value.text ?? 'true');
  const begins = (line: string): boolean =>
    before !== undefined ? testPattern(before, line) : dates && after === undefined && findTimestamp(line, 'UTC', 0) !== null;
  return merging(broken ?? byLine, { begins, ends: (line) => after !== undefined && testPattern(after, line) });
}

function patternOf(rule: LayeredSetting | undefined, problems: RuleProblems): CompiledPattern | undefined {
  const text = rule?.value.text.trim() ?? '';
  if (rule === undefined || text === '') return undefined;
  const pattern = compilePattern(text);
  if (pattern.ok) return pattern;
  problems.pattern(rule, pattern);
  return undefined;
}

const isDefault = (text: string): boolean => /^\(\[\\r\\n\]\+\)$/.test(text);

const byLine: FindBreak = (text, from) => {
  const end = text.indexOf('\n', from);
  return end === -1 ? undefined : { end, next: end + 1 };
};

/** The first group is what stands between two events; without it the whole match is. */
function byPattern(pattern: CompiledPattern): FindBreak {
  // A group at the very front begins where the match does, whose place costs nothing.
  const leads = /^\((?!\?)/.test(pattern.text);
  return (text, from, complete) => {
    for (let start = from; ; start += 1) {
      const match = execPattern(pattern, text, start);
      if (match === null || (!complete && match.end > text.length - UNSETTLED)) return undefined;
      const span = leads ? undefined : execGroupSpans(pattern, text, match.index)?.[1];
      const [end, next] = span ?? [match.index, leads ? match.index + (match.groups[1] ?? '').length : match.end];
      if (next > from) return { end, next };
      start = match.index;
    }
  };
}

/** Lines together as one event, until one begins or ends an event. */
function merging(
  lines: FindBreak,
  { begins, ends }: { readonly begins: (line: string) => boolean; readonly ends: (line: string) => boolean },
): FindBreak {
  return (text, from, complete) => {
    let start = from;
    for (;;) {
      const found = lines(text, start, complete);
      if (found === undefined) return undefined;
      if (ends(text.slice(start, found.end))) return found;
      const following = lines(text, found.next, complete);
      // The next line has not been read to its end.
      if (following === undefined && !complete) return undefined;
      const next = text.slice(found.next, following?.end ?? text.length);
      if (next.trim() !== '' && begins(next)) return found;
      start = found.next;
    }
  };
}
