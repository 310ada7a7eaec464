import { findTimestamp, parseTimestamp } from '../values/iso-time.ts';
import { compilePaths, type PathFilter } from '../values/json-paths.ts';
import { flattenJson } from '../values/json-text.ts';

/** Where a JSON event may say when it happened, the first that parses (design/ingestion.md). `_time` is a statement, the rest guesses. */
const TIME_NAMES: readonly string[] = [
  '_time',
  'requestReceivedTimestamp',
  'eventTime',
  'timestamp',
  'time',
  '@timestamp',
  'published',
  'creationTime',
  'CreationTime',
  'stageTimestamp',
];

const NESTED_NAMES: readonly string[] = ['creationTimestamp', ...TIME_NAMES.slice(1)];

/** Numbers from here on count milliseconds, microseconds, nanoseconds. */
const SUBSECOND_SCALES: readonly (readonly [from: number, divisor: number])[] = [
  [1e17, 1e9],
  [1e14, 1e6],
  [1e11, 1e3],
];

/** A number below this (September 2001) in a field called `time` is more likely something else. */
const FIRST_LIKELY_EPOCH = 1e9;

/** Thrown when an event needs the time of the event before it, in a scan that did not read that one: the input is read again, in full. */
export class NeedsEventBefore extends Error {}

interface TimeOptions {
  readonly now: number;
  readonly zone: string;
  /** Every event is settled in file order, so that one without a time can take the time of the one before it. */
  readonly inOrder: boolean;
  readonly note: (text: string) => void;
}

/** Finds the times of one input's events. */
export class EventTimes {
  readonly inOrder: boolean;
  private readonly options: TimeOptions;
  private readonly full = compilePaths(
    [...TIME_NAMES, 'creationTimestamp'],
    NESTED_NAMES.map((name) => `*.${name}`),
  );
  private readonly upTo: PathFilter[] = [];
  /** The place in TIME_NAMES that served last: most files say their time always in one place. */
  private rank: number | undefined;
  private before: number | undefined;

  constructor(options: TimeOptions) {
    this.options = options;
    this.inOrder = options.inOrder;
  }

  /** The zone of times that name none. */
  get zone(): string {
    return this.options.zone;
  }

  /** A time that the data states as such: epoch seconds (or milliseconds and finer), or a timestamp. */
  stated(text: string): number | null {
    return epochOf(text, 0) ?? parseTimestamp(text, this.options.zone);
  }

  /** The names at which events like this one state their time, the first that is one counts; undefined where it is found deeper or not at all. */
  namesOf(text: string): readonly string[] | undefined {
    return this.ofJson(text) === null || this.rank === undefined ? undefined : TIME_NAMES.slice(0, this.rank + 1);
  }

  /** The time that a JSON event states or, failing that, seems to state. */
  ofJson(text: string, start = 0, end = text.length): number | null {
    if (this.rank !== undefined) {
      const quick = this.pick(this.valuesAt(text, start, end, this.pathsUpTo(this.rank)));
      if (quick !== null) return quick;
    }
    // What no field says may stand in the beginning of the text, where Splunk looks.
    return this.pick(this.valuesAt(text, start, end, this.full)) ?? this.ofText(text.slice(start, Math.min(end, start + 200)));
  }

  /** The first timestamp in the beginning of a text event. */
  ofText(text: string): number | null {
    const found = findTimestamp(text, this.options.zone, this.options.now);
    if (found !== null) this.options.note('_time is the first timestamp in the text of the event');
    return found;
  }

  /** The event's final time: its own, else that of the event before it, else now. */
  settled(own: number | null): number {
    if (own === null && !this.inOrder) throw new NeedsEventBefore();
    if (own === null) {
      const what = this.before === undefined ? 'the time of the search' : 'that of the event before it';
      this.options.note(`_time of an event that has none is ${what}`);
    }
    const time = own ?? this.before ?? this.options.now;
    // Only a time that was read is passed on: `now` would hide that the file has none.
    if (own !== null) this.before = own;
    return time;
  }

  private valuesAt(text: string, start: number, end: number, wanted: PathFilter): ReadonlyMap<string, string> {
    const values = new Map<string, string>();
    flattenJson(
      text,
      (path, value) => {
        if (!values.has(path)) values.set(path, value);
      },
      { wanted, start, end },
    );
    return values;
  }

  private pick(values: ReadonlyMap<string, string>): number | null {
    for (const [rank, name] of TIME_NAMES.entries()) {
      const text = values.get(name);
      if (text === undefined) continue;
      const time = rank === 0 ? this.stated(text) : this.guessed(name, text);
      if (time === null) continue;
      this.rank = rank;
      return time;
    }
    for (const name of NESTED_NAMES) {
      for (const [path, text] of values) {
        if (path !== name && !path.endsWith(`.${name}`)) continue;
        const time = this.guessed(path, text);
        if (time !== null) return time;
      }
    }
    return null;
  }

  private guessed(path: string, text: string): number | null {
    const time = epochOf(text, FIRST_LIKELY_EPOCH) ?? parseTimestamp(text, this.options.zone);
    if (time !== null) this.options.note(`_time is taken from the field "${path}"`);
    return time;
  }

  private pathsUpTo(rank: number): PathFilter {
    let paths = this.upTo[rank];
    if (paths === undefined) {
      paths = compilePaths(TIME_NAMES.slice(0, rank + 1), []);
      this.upTo[rank] = paths;
    }
    return paths;
  }
}

function epochOf(text: string, least: number): number | null {
  if (!/^-?\d+(\.\d*)?(e[+-]?\d+)?$/i.test(text)) return null;
  const number = Number(text);
  if (number < least) return null;
  for (const [from, divisor] of SUBSECOND_SCALES) if (number >= from) return number / divisor;
  return number;
}
