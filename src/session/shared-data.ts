import { holdData, reopenedData } from '../hold-data.ts';
import type { HeldData, RunOptions } from '../open-run.ts';

/** Data that searches of one run of tests share: files that several of them name stay in memory. */
export interface SharedData {
  /** The data of a run, kept in memory where others have asked for the same; undefined where something of them belongs to this run only. */
  held(options: RunOptions): HeldData | undefined;
}

/** Fewer events than these are read again: that takes less than to number all their values. */
const LEAST_EVENTS = 5000;
/** So many files at a time stay in memory, each with so many bytes of columns. */
const MOST_KEPT = 8;
const MOST_BYTES = 1 << 27;

/** Data that were asked for, and what stays in memory of them. */
interface Asked {
  readonly small: ReturnType<typeof reopenedData>;
  readonly large?: HeldData;
}

/**
 * Shares files among runs. A file that a single run names is read for that run; the second run begins to keep it. Runs share where all that
 * decides how data are read is the same: files and their metadata, time, zone, defaults, and the knowledge of fields.
 */
export function sharedData(): SharedData {
  const known = new Map<string, Asked>();
  const numbers = new WeakMap<object, number>();
  let next = 1;
  const numberOf = (part: object | undefined): number => {
    if (part === undefined) return 0;
    const number = numbers.get(part) ?? next;
    if (number === next) next += 1;
    numbers.set(part, number);
    return number;
  };
  const keyOf = ({ inputs, defaults, now, zone, ...options }: RunOptions): string | undefined => {
    const files = inputs.map((input) => ('source' in input ? [input.source.name, input.metadata] : undefined));
    // Without a time of its own a run happens at the moment of the clock.
    if (files.length === 0 || files.includes(undefined) || now === undefined) return undefined;
    const parts = [options.apps, options.lookups, options.eventTypes, options.tags].map(numberOf);
    return JSON.stringify([files, defaults, now, zone, options.kernel, parts]);
  };
  return {
    held: (options) => {
      const key = keyOf(options);
      if (key === undefined) return undefined;
      const asked = known.get(key) ?? { small: reopenedData(options) };
      const isLarge = asked.small.events >= LEAST_EVENTS;
      const large = isLarge ? (asked.large ?? holdData({ ...options, memory: MOST_BYTES })) : undefined;
      // Used last stands last.
      known.delete(key);
      known.set(key, { ...asked, ...(large === undefined ? {} : { large }) });
      const kept = [...known].filter(([, { large: held }]) => held !== undefined);
      for (const [other, { small }] of kept.slice(0, Math.max(0, kept.length - MOST_KEPT))) known.set(other, { small });
      return large ?? asked.small;
    },
  };
}
