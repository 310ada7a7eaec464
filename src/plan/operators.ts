import type { Span } from '../text/source.ts';
import type { FieldRequest, Literals, PlanExpr } from './expression.ts';
import type { Frame } from './frame.ts';
import type { JoinKey } from './join-key.ts';
import type { RowLimit } from './limits.ts';

interface Base {
  /** The command that asked for it, in the expanded text. */
  readonly origin: Span;
}
interface OverInput extends Base {
  readonly input: Plan;
}

/** Events, newest first, or metric points (one row a measurement: `metric_name`, `_value`, dimensions). */
export interface Scan extends Base {
  readonly op: 'scan';
  readonly kind: 'events' | 'metrics';
  /** Filled in by the rewrite `required-fields`. */
  readonly fields: FieldRequest;
  /** Filled in by the rewrite `raw-literals`. */
  readonly literals?: Literals;
  /** Filled in by the rewrite `raw-literals`: the metadata that the search asks for, name and value. */
  readonly assumed?: readonly (readonly [name: string, value: string])[];
  /** Fields that Splunk makes when it indexes an event, those that the search names. Filled in by the rewrite `required-fields`. */
  readonly defaults?: readonly string[];
  /** Fields that are only calculated with. Filled in by the rewrite `scan-use`. */
  readonly numbers?: readonly string[];
  /** True: the order of the events cannot be seen in the answer. Filled in by the rewrite `scan-use`. */
  readonly anyOrder?: true;
  /** True: the search says its own time range, which overrides that of the run (S31). */
  readonly ownTime?: true;
}

/** Rows that the plan itself makes: `makeresults`. */
export interface Values extends Base {
  readonly op: 'values';
  readonly fields: readonly string[];
  /** A cell is text, a list of texts, null, or the time at which the search starts. */
  readonly rows: readonly (readonly ValueCell[])[];
  /** How often the rows are repeated. */
  readonly times: number;
}
/** A cell of rows that the plan makes. */
export type ValueCell = string | readonly string[] | null | { readonly now: true };

/** Rows of a lookup table, in file order (`inputlookup`). */
export interface LookupRows extends Base {
  readonly op: 'lookupRows';
  readonly table: string;
  /** Rows that are left out at the beginning, and how many are read at most. */
  readonly start: number;
  readonly count: number | null;
  /** True: a table that does not exist ends the run; else it has no rows. */
  readonly strict: boolean;
}

/** Keeps the rows for which a condition is true. */
export interface Filter extends OverInput {
  readonly op: 'filter';
  readonly test: PlanExpr;
}

/** Gives fields new values, in order: a later one sees the earlier ones. A null value removes the field from the row. */
export interface Extend extends OverInput {
  readonly op: 'extend';
  readonly columns: readonly ExtendColumn[];
}
/** A field and the expression that gives its value. */
export interface ExtendColumn {
  /** `{f}` in the name stands for the value of f where `dynamic` is set (E8). */
  readonly name: string;
  readonly dynamic?: true;
  readonly value: PlanExpr;
}

/** How fields are shown in the end (`fieldformat`): the rows keep their values. Stands last in the plan of a whole search, and nowhere else. */
export interface Display extends OverInput {
  readonly op: 'display';
  readonly columns: readonly ExtendColumn[];
}

/** Renames fields, pair by pair; a `*` on both sides renames by pattern. */
export interface Rename extends OverInput {
  readonly op: 'rename';
  readonly pairs: readonly (readonly [from: string, to: string])[];
}

/** `table`: these columns, in this order. `fields`: keeps (or drops) these, and internal fields unless named. */
export interface Project extends OverInput {
  readonly op: 'project';
  readonly mode: 'table' | 'keep' | 'drop';
  readonly patterns: readonly string[];
}

/** `fillnull`: a value where there is none; without a list in every field that some row has. */
export interface Fill extends OverInput {
  readonly op: 'fill';
  readonly value: string;
  readonly fields?: readonly string[];
}

/** One aggregate: a function over a field, an expression, or the row itself. */
export interface AggregateCall {
  /** The entry of the table of aggregates. */
  readonly fn: string;
  readonly percentile?: number;
  /** `field` may hold a wildcard, then `as` may too. */
  readonly of:
    | { readonly kind: 'row' }
    | { readonly kind: 'field'; readonly name: string }
    | { readonly kind: 'expression'; readonly value: PlanExpr; readonly boolean: boolean };
  readonly as: string;
  /** The aggregate of every bucket of time instead of one value: `sparkline(...)`. Without a span the range of times decides. */
  readonly sparkline?: { readonly span?: string };
}

/** Groups rows by the text of fields and aggregates each group; groups in natural order. */
export interface Aggregate extends OverInput {
  readonly op: 'aggregate';
  readonly by: readonly string[];
  readonly aggregates: readonly AggregateCall[];
  readonly allNumeric: boolean;
  /** True: an aggregate looks at `_time`. */
  readonly timed: boolean;
  /** False: a multivalue's repeated value counts twice (the default). */
  readonly dedupSplitValues: boolean;
  /** What joins the values of list() and values() once a command makes one text of them; a line break if absent. */
  readonly delim?: string;
}

/** Gives each row aggregates over rows around it; a row that lacks a by-field stays as it is. */
export interface Window extends OverInput {
  readonly op: 'window';
  readonly by: readonly string[];
  readonly aggregates: readonly AggregateCall[];
  readonly allNumeric: boolean;
  /** True: an aggregate looks at `_time`. */
  readonly timed: boolean;
  readonly frame: Frame;
}

/** One field that `sort` orders by. */
/** A field to order by. */
export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
  readonly as: 'auto' | 'num' | 'str' | 'ip';
}
/** Orders rows, stably; null last in both directions. */
export interface Sort extends OverInput {
  readonly op: 'sort';
  readonly keys: readonly SortKey[];
  /** Rows that leave at most; null is no limit. */
  readonly limit: RowLimit | null;
  /** `desc`: the whole order turned round. */
  readonly reversed: boolean;
}

/** The first rows, the last rows (in reverse), or all rows in reverse. */
export interface Limit extends OverInput {
  readonly op: 'limit';
  readonly take: 'first' | 'last' | 'reverse';
  readonly count: number | null;
}

/** `head (condition)`: rows until the condition is not true. */
export interface TakeWhile extends OverInput {
  readonly op: 'takeWhile';
  readonly test: PlanExpr;
  /** True for a row where the condition cannot be decided. */
  readonly undecided: PlanExpr;
  readonly passNull: boolean;
  readonly keepLast: boolean;
  readonly count: number | null;
}

/** The first rows of each combination of fields. */
export interface Dedup extends OverInput {
  readonly op: 'dedup';
  readonly fields: readonly string[];
  readonly count: number;
  readonly keepEvents: boolean;
  readonly keepEmpty: boolean;
  readonly consecutive: boolean;
}

/** Adds to each row the fields of rows of another search: `join`, `appendcols`. */
export interface Join extends OverInput {
  readonly op: 'join';
  readonly other: Plan;
  /** Which rows stay that found none: those of neither side, of the input, of both. */
  readonly keep: 'inner' | 'left' | 'full';
  readonly on: JoinKey;
  /** Rows of the other search that a row is joined with; 0 for all. */
  readonly most: number;
  /** True: where both have a field, the value of the other search counts. */
  readonly overwrite: boolean;
  /** Only rows of the other search that are not later, or not earlier. */
  readonly time: 'any' | 'earlier' | 'later';
  /** Put in front of every field of the one and of the other side: `L.`, `R.`. */
  readonly prefixes?: readonly [input: string, other: string];
  /** Of the other search; null for all its rows. */
  readonly limit: RowLimit | null;
}

/** The rows at hand: what the plan of an inner pipeline begins with (`appendpipe`, the template of `foreach`). */
export interface Current extends Base {
  readonly op: 'current';
}

/** Rows of several searches: `append`, `appendpipe`, `union`, `multisearch`, `set`. A plan that begins with `current` works on the input's rows. */
export interface Union extends OverInput {
  readonly op: 'union';
  readonly others: readonly Plan[];
  /** All rows; each row once; those that every search has; those that only one has. Equal rows are equal in every field. */
  readonly keep: 'all' | 'distinct' | 'common' | 'different';
  /** True: newest first over all searches, where every row has a time. False: one search behind the other. */
  readonly byTime: boolean;
  /** Of each of the others; null for all their rows. */
  readonly limit: RowLimit | null;
}

/** Assignments that are made once for each value of a field of the row: `foreach mode=multivalue`. */
export interface Iterate extends OverInput {
  readonly op: 'iterate';
  readonly field: string;
  /** How the field is taken apart. */
  readonly as: 'multivalue' | 'json' | 'auto';
  /** The names under which the assignments see the value at hand and its number, from 0. */
  readonly item: string;
  readonly iteration: string;
  readonly columns: readonly ExtendColumn[];
}

/** Gives each row what the rows of a lookup table that match it say (semantics/commands.md section 12). */
export interface Lookup extends OverInput {
  readonly op: 'lookup';
  readonly table: string;
  /** A column of the table, and the field that it is compared with. */
  readonly keys: readonly (readonly [column: string, field: string])[];
  /** A column of the table, and the field that it is written to. */
  readonly outputs: readonly (readonly [column: string, field: string])[];
  /** True: a field that the row has already is left alone (`OUTPUTNEW`). */
  readonly keepExisting: boolean;
  /** The time of the row, where the lookup is time-based. */
  readonly timeField: string;
}

/** A verb by name, for the few commands that are no relational operator. Its arguments are plain JSON; see verbs of the back end. */
export interface VerbCall extends OverInput {
  readonly op: 'call';
  readonly verb: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The fields that it reads, null for all. */
  readonly reads: readonly string[] | null;
  /** The fields that it may write, null where the data decide. */
  readonly writes: readonly string[] | null;
  /** True: it compiles text while it runs (`map`, `foreach`), and so is handed the data. */
  readonly searches?: true;
}

/** A search as logical operators: plain JSON, engine-neutral. */
export type Plan =
  | Scan
  | Values
  | LookupRows
  | Filter
  | Extend
  | Display
  | Rename
  | Project
  | Fill
  | Aggregate
  | Window
  | Sort
  | Limit
  | TakeWhile
  | Dedup
  | Lookup
  | Join
  | Current
  | Union
  | Iterate
  | VerbCall;
