import { shiftedModifier } from '../values/relative-time.ts';
import { compileStrftime } from '../values/strftime.ts';
import { compileStrptime } from '../values/strptime.ts';

/** What a term such as `earliest=-1h` or `daysago=7` bounds (S31, S32). */
export interface TimeTerm {
  readonly field: '_time' | '_indextime';
  readonly bound: 'earliest' | 'latest';
  /** The term's value as a time modifier. */
  modifier(text: string): string;
}

const asWritten = (text: string): string => text;
/** `7` days ago; what is no whole number stays as it is, and is no time. */
const ago =
  (unit: string) =>
  (text: string): string =>
    /^\d+$/.test(text) ? `-${text}${unit}` : text;

const UNITS = [
  ['days', 'd'],
  ['hours', 'h'],
  ['minutes', 'm'],
  ['months', 'mon'],
] as const;

/** Terms that are times and not comparisons of a field: `earliest` and its like, and the old forms that still parse (searchbnf.conf, time-modifier). */
const TIME_TERMS: ReadonlyMap<string, TimeTerm> = new Map<string, TimeTerm>([
  ['earliest', { field: '_time', bound: 'earliest', modifier: asWritten }],
  ['latest', { field: '_time', bound: 'latest', modifier: asWritten }],
  ['_index_earliest', { field: '_indextime', bound: 'earliest', modifier: asWritten }],
  ['_index_latest', { field: '_indextime', bound: 'latest', modifier: asWritten }],
  ['starttime', { field: '_time', bound: 'earliest', modifier: asWritten }],
  ['starttimeu', { field: '_time', bound: 'earliest', modifier: asWritten }],
  ['endtime', { field: '_time', bound: 'latest', modifier: asWritten }],
  ['endtimeu', { field: '_time', bound: 'latest', modifier: asWritten }],
  ...UNITS.flatMap(([name, unit]): (readonly [string, TimeTerm])[] => [
    [`${name}ago`, { field: '_time', bound: 'earliest', modifier: ago(unit) }],
    [`start${name}ago`, { field: '_time', bound: 'earliest', modifier: ago(unit) }],
    [`end${name}ago`, { field: '_time', bound: 'latest', modifier: ago(unit) }],
  ]),
]);

/** The time term of a name, if it is one. */
const timeTermOf = (name: string): TimeTerm | undefined => TIME_TERMS.get(name);

/** What a time term of a search bounds, as a time modifier. */
export interface TimeBound {
  readonly field: '_time' | '_indextime';
  readonly bound: 'earliest' | 'latest';
  readonly modifier: string;
}

/** True for a name whose term bounds the time of a search. */
export const isTimeTerm = (name: string): boolean => TIME_TERMS.has(name) || SPAN_TERM.test(name);

const SPAN_TERM = /^searchtimespan(days|hours|minutes|months)$/;

/**
 * Reads the time terms that stand side by side, from left to right. `searchtimespanhours=5` counts from the boundary closest to its left:
 * behind a start it sets the end, behind an end the start (searchbnf.conf, searchtimespanhours); with none before it, it counts back from now.
 * `timeformat` is the format of the `starttime` and `endtime` behind it.
 */
export class TimeTermReader {
  private format: string | null = null;
  private last: TimeBound | null = null;

  /** What the term bounds; `format` for the term that bounds nothing itself; undefined for a comparison of a field. */
  read(name: string, text: string): TimeBound | 'format' | undefined {
    if (name === 'timeformat') {
      this.format = text;
      return 'format';
    }
    const span = SPAN_TERM.exec(name)?.[1];
    if (span !== undefined) return this.span(UNITS.find(([unit]) => unit === span)?.[1] ?? 's', text);
    const term = timeTermOf(name);
    if (term === undefined) return undefined;
    const { field, bound } = term;
    const formatted = this.format !== null && (name === 'starttime' || name === 'endtime');
    const read = { field, bound, modifier: formatted ? timeInFormat(text, this.format ?? '') : term.modifier(text) };
    if (field === '_time') this.last = read;
    return read;
  }

  private span(unit: string, text: string): TimeBound {
    const field = '_time';
    if (!/^\d+$/.test(text)) return { field, bound: 'earliest', modifier: text === '' ? '?' : `?${text}` };
    if (this.last === null) return { field, bound: 'earliest', modifier: `-${text}${unit}` };
    const { bound, modifier } = this.last;
    return bound === 'earliest'
      ? { field, bound: 'latest', modifier: shiftedModifier(modifier, `+${text}${unit}`) }
      : { field, bound: 'earliest', modifier: shiftedModifier(modifier, `-${text}${unit}`) };
  }
}

/** A time of a format as a time modifier: the same time of day in whatever zone, or an instant where the text names its zone. */
function timeInFormat(text: string, format: string): string {
  const epoch = compileStrptime(format)(text, { now: 0, zone: 'UTC' });
  if (epoch === null) return `?${text}`;
  return /%[zZs]|%:+z/.test(format) ? String(epoch) : compileStrftime('%m/%d/%Y:%H:%M:%S')(epoch, 'UTC');
}
