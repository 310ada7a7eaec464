import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { GivenData } from './given-data.ts';
import type { GivenKnowledge } from './given-knowledge.ts';
import type { Metadata } from './io/data-input.ts';
import type { MacroRecord } from './knowledge/macros-record.ts';
import type { LimitChoice } from './plan/limits.ts';
import type { Source } from './text/source.ts';
import type { PluginCommand } from './values/plugin.ts';

/** Macros by name, or by `name(N)` with the number of arguments: a definition, or its parts. */
export type Macros = MacroRecord;

/** One row of an answer: text, a list of texts for a multivalue; a missing field has no key. The object has no prototype. */
export type ResultRow = Readonly<Record<string, string | readonly string[]>>;

/** The text of a search, or one that remembers the file that it was taken out of (`Detection.search`): messages point into that file. */
export type SearchText = string | Source;

/** What a search text may come with. */
export interface ReadOptions extends GivenKnowledge {
  /** What diagnostics call the text; `search` if absent. */
  readonly name?: string;
  readonly macros?: Macros;
  /** Takes the tables that a search writes (`outputlookup`, `outputcsv`); without it a search that writes is refused. */
  readonly writeLookup?: (name: string, table: WrittenLookup) => void;
  /** Commands that the caller supplies, for what needs a server or an add-on of Splunk. A printed program cannot hold them. */
  readonly commands?: Readonly<Record<string, PluginCommand>>;
  /** `unlimited` takes Splunk's default limits away (10000 rows of `sort`, 50000 of a join, ...); `splunk` if absent: a warning tells of what was cut. */
  readonly limits?: LimitChoice;
}

/** A table that a search wrote: all of it, with the rows that were there before where the search adds to them. */
export interface WrittenLookup {
  readonly fields: readonly string[];
  /** The object has no prototype; an empty cell has no key. */
  readonly rows: readonly ResultRow[];
}

/** What to search, and how. */
export interface SearchOptions extends ReadOptions {
  readonly spl: SearchText;
  readonly data?: GivenData;
  /** Metadata for events that carry none. */
  readonly defaults?: Metadata;
  /** The time at which the search starts: epoch seconds, a time modifier, or `data` for the greatest `_time` of the data; the clock if absent. */
  readonly now?: number | string;
  /** IANA zone of the searcher; UTC if absent. */
  readonly tz?: string;
  /** Time modifiers: `-24h@h`, epoch seconds, `%m/%d/%Y:%H:%M:%S`. An inline time of the search overrides them. */
  readonly earliest?: string | number;
  readonly latest?: string | number;
  /** A GeoIP database in the MaxMind format, for `iplocation`. */
  readonly geoip?: Uint8Array;
}

/** What a search gave. */
export interface SearchResult {
  readonly rows: readonly ResultRow[];
  /** The columns, in order. */
  readonly fields: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly stats: {
    /** Events that were looked at. */
    readonly events: number;
    readonly rows: number;
    readonly milliseconds: number;
    /** Approximations and guesses, each told once. */
    readonly fidelity: readonly string[];
  };
}
