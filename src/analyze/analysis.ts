import type { Expr } from '../ast/expression.ts';
import type { Aggregation, Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import type { SearchExpr } from '../ast/search.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EventType } from '../knowledge/event-type.ts';
import type { SearchKnowledge } from '../knowledge/search-knowledge.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { Limits } from '../plan/limits.ts';
import type { AggregateCall } from '../plan/operators.ts';
import type { FieldSet } from './field-set.ts';
import type { InnerSearches } from './inner-search.ts';

/** What a command's `analyze` and `plan` may ask. `analyze` reports; `plan` is called only where nothing was wrong. */
export interface Analysis {
  report(diagnostic: Diagnostic): void;
  /** What an eval expression means; problems are reported. */
  expression(expr: Expr, fields: FieldSet): PlanExpr;
  /** The same for an expression whose value becomes a field: a Boolean is refused (T3). */
  value(expr: Expr, fields: FieldSet, destination: Argument): PlanExpr;
  /** What a search expression means as a condition. */
  search(expr: SearchExpr, fields: FieldSet): PlanExpr;
  /** What an aggregation means; undefined where it means nothing. */
  aggregation(aggregation: Aggregation, fields: FieldSet, command: string): AggregateCall | undefined;
  /** Warns of a field that cannot exist here. */
  field(argument: Argument, fields: FieldSet): void;
  /** Reads a command's options by their declaration; problems are reported. */
  options<O extends OptionTable>(options: readonly Option[], table: O, command: CommandNode): OptionValues<O>;
  /** Searches inside of a command. */
  readonly inner: InnerSearches;
  /** What the search may ask for by name. */
  readonly knowledge: SearchKnowledge;
  /** Splunk's default limits, or none. */
  readonly limits: Limits;
  /** When an event belongs to an event type. */
  eventType(type: EventType, fields: FieldSet): PlanExpr;
}

/** What `plan` may ask: the same questions. The time range of a run is no part of a plan: scans apply it, see `Scan.ownTime`. */
export type Planner = Analysis;

/** How an option's value is read. */
export type OptionType = 'boolean' | 'integer' | 'text' | 'field';

/** How an option is read, and what it is for. */
export interface OptionDeclaration {
  readonly type: OptionType;
  readonly doc: string;
  /** Least and greatest integer. */
  readonly minimum?: number;
  /** The only texts that are accepted, in lower case. */
  readonly among?: readonly string[];
}

/** A command's options by lower-case name. */
export type OptionTable = Readonly<Record<string, OptionDeclaration>>;

type OptionValue<T extends OptionType> = T extends 'boolean' ? boolean : T extends 'integer' ? number : string;

/** The options that were given, read. */
export type OptionValues<O extends OptionTable> = { readonly [K in keyof O]?: OptionValue<O[K]['type']> };
