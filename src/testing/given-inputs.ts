import type { DataInput, Metadata } from '../io/data-input.ts';
import { METADATA_NAMES } from '../io/data-input.ts';
import { parseSpan } from '../values/relative-time.ts';
import { shiftTime } from '../values/time-unit.ts';
import { ANCHOR, eventTime, isRelative } from './event-time.ts';
import type { Given, Time, When } from './test-file.ts';

/** Finds the files of `data`, which is written like `--data`. */
export type FindData = (data: string) => readonly DataInput[];

/** The data of a test, and the time at which its search runs. */
export interface TestData {
  readonly inputs: readonly DataInput[];
  /** As `RunOptions` takes it; absent: the clock. */
  readonly now?: number | string;
}

type Event = Readonly<Record<string, unknown>>;

/** What `given` says, as inputs of a dataset. Without `now` a search runs at the newest event, or at a fixed moment where times are relative. */
export function givenInputs(given: Given | readonly Given[], { now, tz = 'UTC' }: When, find: FindData): TestData {
  // `isArray` does not narrow readonly lists.
  const pieces = Array.isArray(given) ? (given as readonly Given[]) : [given as Given];
  const anchor = { now: anchorOf(now, tz), zone: tz };
  const relative = pieces.some(({ events = [], rows = [] }) => [...events, ...rows].some(({ _time: time }) => isRelative(time)));
  const runsAt = now ?? (relative ? ANCHOR : 'data');
  return {
    inputs: pieces.flatMap((piece, i) => inputsOf(piece, `given ${i + 1}`, { anchor, find })),
    ...(runsAt === 'clock' ? {} : { now: typeof runsAt === 'string' ? (isoTime(runsAt, anchor) ?? runsAt) : runsAt }),
  };
}

/** Where relative times count from. */
function anchorOf(now: Time | undefined, zone: string): number {
  if (now === undefined || now === 'data') return ANCHOR;
  const clock = Date.now() / 1000;
  return now === 'clock' ? clock : (eventTime(now, { now: clock, zone }) ?? clock);
}

function isoTime(text: string, context: Anchor): number | null {
  return isRelative(text) ? null : eventTime(text, context);
}

interface Anchor {
  readonly now: number;
  readonly zone: string;
}

interface Context {
  readonly anchor: Anchor;
  readonly find: FindData;
}

function inputsOf(piece: Given, name: string, { anchor, find }: Context): readonly DataInput[] {
  const { data, events, rows, raw } = piece;
  const metadata = metadataOf(piece);
  if (data !== undefined) return find(data).map((input) => ({ ...input, metadata: { ...metadata, ...input.metadata } }));
  if (events !== undefined) {
    const lines = repeated(events, piece, anchor).map((event) => JSON.stringify(eventRow(event)));
    return [{ name, text: lines.join('\n'), metadata }];
  }
  if (rows !== undefined) return [{ name, rows: repeated(rows, piece, anchor), metadata }];
  return (typeof raw === 'string' ? [raw] : (raw ?? [])).map((text) => ({ name, text, metadata }));
}

function metadataOf(piece: Metadata): Metadata {
  return Object.fromEntries(METADATA_NAMES.flatMap((name) => (piece[name] === undefined ? [] : [[name, piece[name]]])));
}

/** The events with their times as numbers, as often as the test says. An event without a time happens at the moment of the search. */
function repeated(events: readonly Event[], { repeat }: Given, anchor: Anchor): readonly Event[] {
  const times = repeat?.times ?? 1;
  return Array.from({ length: times }, (_, round) =>
    events.map((event) => {
      const { _time: stated } = event;
      const time = typeof stated === 'string' || typeof stated === 'number' ? eventTime(stated, anchor) : anchor.now;
      return { ...event, _time: later(time ?? anchor.now, repeat?.every, round, anchor.zone) };
    }),
  ).flat();
}

function later(time: number, every: string | undefined, rounds: number, zone: string): number {
  const span = every === undefined ? null : parseSpan(every);
  return span === null ? time : shiftTime(time, span.count * rounds, span.unit, zone);
}

/** An event as a row that Splunk would export: its metadata beside `_raw`, from which its fields are extracted as those of JSON. */
function eventRow(event: Event): Event {
  if (event._raw !== undefined) return event;
  const outside = (name: string): boolean => name === '_time' || (METADATA_NAMES as readonly string[]).includes(name);
  const inside = Object.fromEntries(Object.entries(event).filter(([name]) => !outside(name)));
  return { ...Object.fromEntries(Object.entries(event).filter(([name]) => outside(name))), _raw: JSON.stringify(inside) };
}
