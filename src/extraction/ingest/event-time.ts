import type { LayeredSetting } from '../../knowledge/conf-layers.ts';
import { findTimestamp } from '../../values/iso-time.ts';
import { compilePattern, execPattern } from '../../values/pattern.ts';
import { compileStrptime } from '../../values/strptime.ts';
import { isZone } from '../../values/zone.ts';
import type { PropsSettings } from '../props-table.ts';
import type { RuleProblems } from '../rule-problems.ts';

/** Reads the time of an event from its text. */
export type ReadTime = (text: string, zone: string, now: number) => number | null;

const DAY = 86_400;

/**
 * The time of an event by TIME_PREFIX, MAX_TIMESTAMP_LOOKAHEAD, TIME_FORMAT, TZ and DATETIME_CONFIG (props.conf.spec). Undefined where a stanza sets none
 * of them. NONE means the time of the file, which is that of the reading here.
 */
export function eventTime(settings: PropsSettings, problems: RuleProblems): ReadTime | undefined {
  const text = (key: string): string => settings.get(key)?.value.text.trim() ?? '';
  if (/^(?:CURRENT|NONE)$/i.test(text('DATETIME_CONFIG'))) return (_text, _zone, now) => now;
  const find = prefixOf(settings.get('TIME_PREFIX'), problems);
  const format = text('TIME_FORMAT');
  const zone = isZone(text('TZ')) ? text('TZ') : undefined;
  if (find === undefined && format === '' && zone === undefined && !settings.has('MAX_TIMESTAMP_LOOKAHEAD')) return undefined;
  const given = settings.has('MAX_TIMESTAMP_LOOKAHEAD') ? Number(text('MAX_TIMESTAMP_LOOKAHEAD')) : 128;
  const lookahead = given > 0 ? given : Number.POSITIVE_INFINITY;
  const read = format === '' ? undefined : formatReader(format, find !== undefined);
  return (event, searcher, now) => {
    const start = find === undefined ? 0 : find(event);
    if (start === null) return null;
    const part = event.slice(start, Math.min(event.length, start + lookahead));
    return read === undefined ? findTimestamp(part, zone ?? searcher, now) : read(part, zone ?? searcher, now);
  };
}

/** Where TIME_PREFIX ends; null where the event lacks it. */
function prefixOf(rule: LayeredSetting | undefined, problems: RuleProblems): ((text: string) => number | null) | undefined {
  const written = rule?.value.text.trim() ?? '';
  if (rule === undefined || written === '') return undefined;
  const plain = plainText(written);
  if (plain !== undefined) {
    return (text) => {
      const at = text.indexOf(plain);
      return at === -1 ? null : at + plain.length;
    };
  }
  const pattern = compilePattern(written);
  if (!pattern.ok) {
    problems.pattern(rule, pattern);
    return undefined;
  }
  return (text) => execPattern(pattern, text)?.end ?? null;
}

/** The text that an expression without operators stands for. */
function plainText(pattern: string): string | undefined {
  if (/(?<!\\)[*+?.()[\]{}|^$]/.test(pattern)) return undefined;
  return /\\[A-Za-z0-9]/.test(pattern) ? undefined : pattern.replace(/\\(.)/g, '$1');
}

/** A format without TIME_PREFIX may stand anywhere within the lookahead. */
function formatReader(format: string, fixed: boolean): ReadTime {
  const parse = compileStrptime(format);
  const hasYear = /%[-_]?[EO]?[YyCGgscDFx+]/.test(format);
  const at = (text: string, zone: string, now: number): number | null => {
    const time = parse(text, { now, zone });
    // A stamp without a year is of the past.
    return time !== null && !hasYear && time > now + 2 * DAY ? parse(text, { now: now - 365 * DAY, zone }) : time;
  };
  return (text, zone, now) => {
    const first = at(text.trimStart(), zone, now);
    if (first !== null || fixed) return first;
    for (const { index } of text.matchAll(/(?<![A-Za-z0-9])[A-Za-z0-9]/g)) {
      const found = at(text.slice(index), zone, now);
      if (found !== null) return found;
    }
    return null;
  };
}
