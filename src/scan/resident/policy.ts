/** Values that are made up where a search names them, and nowhere else. */
export const BY_NAME: ReadonlySet<string> = new Set(['host', '_indextime']);

/** Event types need rules that the kernel does not know: they must not keep it from reading the rest. */
export const IS_CLASS = /^(?:eventtype|tag|tag::.*)$/;

/** From so many readings for single fields on, everything is read at once. */
const READINGS_IN_JAVASCRIPT = 1;
const READINGS_BY_KERNEL = 24;
/** Of more events than these the kernel reads only what is asked for: it is some twenty times as fast. */
const MOST_READ_WHOLE = 300_000;
const SOON_READ_WHOLE = 20_000;
/** So often a large file is searched for all its fields before these are kept. */
const WHOLE_WISHES = 2;

/** What is known of the data and of what was asked of them. */
interface Experience {
  readonly byKernel: boolean | undefined;
  /** How often fields were read. */
  readonly readings: number;
  /** How often a search asked for all fields. */
  readonly wishes: number;
  /** Events. */
  readonly read: number;
}

/** Whether a field that is missing is a reason to read all of them: a reading in JavaScript looks at everything anyway. */
export const readsAllNow = ({ byKernel, readings, read }: Experience): boolean =>
  byKernel === false ? readings >= READINGS_IN_JAVASCRIPT : readings >= READINGS_BY_KERNEL && read <= MOST_READ_WHOLE;

/** Whether all fields are kept for a search that asks for them: what its literals leave of a large file is read sooner. */
export const keepsAll = ({ byKernel, wishes, read }: Experience): boolean =>
  byKernel === false || read <= SOON_READ_WHOLE || (wishes > WHOLE_WISHES && read <= MOST_READ_WHOLE);
