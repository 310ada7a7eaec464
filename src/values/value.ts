/**
 * Splunk's values at run time. A field holds text as it was read, a number that a search computed, a list of those
 * (a multivalue), or nothing. Booleans exist inside expressions only (semantics/expressions.md, T1-T3).
 */

import type { Locate } from './location.ts';
import type { LookupTable, WrittenTable } from './lookup-table.ts';
import type { PluginCommand } from './plugin.ts';

/** A computed number whose printed form is limited by its significant figures (rules N2-N4). */
export interface Inexact {
  readonly value: number;
  /** Significant figures that the value is good for. */
  readonly figures: number;
  /** Decimals to print, where an operation (+, -, round) fixed them. */
  readonly decimals?: number;
}

/** One value: text, an exact number, a number of limited precision, or (inside an expression) a Boolean. */
export type Scalar = string | number | Inexact | boolean;

/** What a field holds. `null` is the missing field; an array is a multivalue of at least two values. */
export type Value = Scalar | readonly Scalar[] | null;

/** A row as an expression sees it. */
export interface Row {
  get(name: string): Value;
}

/** What a function may know of the run. All times are epoch seconds. */
export interface RunContext {
  /** The search's start time: `now()`, and the base of relative times. */
  readonly now: number;
  /** IANA zone of the searcher. */
  readonly zone: string;
  /** The time range of the search, where one was given. */
  readonly earliest?: number;
  readonly latest?: number;
  /** True: default limits do not count in this run. */
  readonly unlimited?: boolean;
  /** Told when a default limit of a command cut something off: rows, if `what` says nothing else. */
  readonly cut?: (command: string, limit: number, what?: string) => void;
  /** Told of what else a user should know: a command got events that are not newest first, or made more than Splunk would keep. */
  readonly notice?: (what: 'unordered' | 'oversized', command: string) => void;
  /** Commands that the caller supplies, by name. */
  readonly plugins?: ReadonlyMap<string, PluginCommand>;
  /** Where an address is (`iplocation`); absent where the run has no GeoIP database. */
  readonly locate?: Locate;
  /** The lookup table that a search asks for by name (house.md section 2, socket `Lookup`); absent where the run has none. */
  readonly lookup?: (name: string) => LookupTable | undefined;
  /** Takes a table that the search writes; absent where the user does not allow it. */
  readonly writeLookup?: (name: string, table: WrittenTable) => void;
}

/** True for a number of limited precision. */
export function isInexact(value: Value): value is Inexact {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a multivalue. */
export function isMultivalue(value: Value): value is readonly Scalar[] {
  return Array.isArray(value);
}

/** Every single value of a field: none for null, the elements of a multivalue. */
export function valuesOf(value: Value): readonly Scalar[] {
  if (value === null) return [];
  return isMultivalue(value) ? value : [value];
}

/** A list as a field's value: nothing becomes null, one value itself. */
export function fromValues(values: readonly Scalar[]): Value {
  if (values.length === 0) return null;
  return values.length === 1 ? (values[0] ?? null) : values;
}
