import { compileText, readyKnowledge } from './compile-text.ts';
import { type GivenData, inputsOf } from './given-data.ts';
import { holdData, type OpenHeldData } from './hold-data.ts';
import { once } from './knowledge/once.ts';
import { present, runText } from './search-data.ts';
import type { SearchOptions, SearchResult, SearchText } from './search-options.ts';

/** How data are opened for many searches: what these may ask for by name, and what is said of the data. */
export interface OpenOptions extends Omit<SearchOptions, 'spl' | 'data' | 'name'> {
  /** How many bytes of columns may stay in memory, roughly; what does not fit is read again by each search that needs it. 1 GiB if absent. */
  readonly memory?: number;
}

/** What is said of a single search over opened data; what is absent is as `open` was told. */
export type OpenedSearchOptions = Pick<SearchOptions, 'name' | 'now' | 'earliest' | 'latest'>;

/** A field that is kept in memory. */
export interface OpenedField {
  readonly name: string;
  /** Events, or metric points. */
  readonly kind: 'events' | 'metrics';
  /** How many different values it has. */
  readonly distinct: number;
  /** What it takes of memory, roughly. */
  readonly bytes: number;
}

/** Data that were opened for many searches. */
export interface OpenedData {
  /** Runs a search; the answer is that of `search` over the same data. Mistakes are in `diagnostics`. */
  search(spl: SearchText, options?: OpenedSearchOptions): SearchResult;
  /**
   * Reads, in one pass, what these searches will ask for. Without it a search reads the fields that none before it has asked for. A search that
   * is wrong is passed over: running it says what is.
   */
  load(searches: readonly SearchText[]): void;
  /** The fields that are in memory. */
  readonly fields: readonly OpenedField[];
  /** What they take of memory, roughly. */
  readonly bytes: number;
  /** Lets go of the data; a later search throws. */
  close(): void;
}

/**
 * Opens data for many searches. A field is read when a search first asks for it, and stays in memory as a column of numbered values: a later
 * search reads nothing, and asks its conditions once for each different value. Knowledge is read once, too; a later change of it is not seen.
 * Events without a time have that of the moment at which the data were opened (or `now`).
 */
export function open(data: GivenData, options: OpenOptions = {}): OpenedData {
  const { memory, ...given } = options;
  const ready = readyKnowledge(given);
  const { knowledge } = ready;
  const now = given.now ?? Date.now() / 1000;
  // Nothing is read before a search: what is wrong with the data is told by it.
  const hold = once(() =>
    holdData({
      inputs: inputsOf(data),
      now,
      ...present({ defaults: given.defaults, zone: given.tz, memory }),
      lookups: knowledge.lookups,
      apps: knowledge.apps,
      eventTypes: knowledge.eventTypes,
      tags: knowledge.tags,
    }),
  );
  let closed = false;
  const opened = (): OpenHeldData => {
    if (closed) throw new Error('the data were closed');
    return hold();
  };
  return {
    search: (spl, own = {}) => {
      const begun = performance.now();
      const all = { ...given, ...present(own) };
      return runText(compileText(spl, all, ready), all, { begun, held: opened() });
    },
    load: (searches) => opened().load(searches.flatMap((spl) => compileText(spl, given, ready).compiled.plan ?? [])),
    get fields() {
      return opened().kept;
    },
    get bytes() {
      return opened().bytes;
    },
    close: () => {
      if (!closed) hold().forget();
      closed = true;
    },
  };
}
