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
export const timeTermOf = (name: string): TimeTerm | undefined => TIME_TERMS.get(name);

/** Old terms that depend on the terms around them. */
export const isUnsupportedTimeTerm = (name: string): boolean => /^(?:searchtimespan(?:days|hours|minutes|months)|timeformat)$/.test(name);
