import type { CstNode, Grammar, Rule } from '../../grammar/dsl.ts';
import type { Analysis, OptionTable, Planner } from '../analyze/analysis.ts';
import type { FieldSet } from '../analyze/field-set.ts';
import type { Child, Role } from '../ast/parts.ts';
import type { CommandNode, Pipeline } from '../ast/pipeline.ts';
import type { EventTypeRecord } from '../knowledge/event-type.ts';
import type { LookupRecord, TransformRecord } from '../knowledge/lookups-record.ts';
import type { SavedSearchRecord } from '../knowledge/saved-search.ts';
import type { TagRecord } from '../knowledge/tag.ts';
import type { Plan } from '../plan/operators.ts';
import type { AstBuilder } from '../syntax/ast-builder.ts';

/** What the reference says of a command. */
export interface CommandDoc {
  readonly summary: string;
  /** In Splunk's notation. */
  readonly syntax: string;
  /** Splunk's page. */
  readonly see: string;
  /** Where we differ from Splunk, one sentence each. */
  readonly departures?: readonly string[];
}

/** A case that the tests run and the reference shows. */
export interface Example {
  readonly title: string;
  /** The command with its arguments; it follows a search over `given`. */
  readonly spl: string;
  readonly given: readonly Readonly<Record<string, string | number | null | readonly string[]>>[];
  readonly gives: readonly Readonly<Record<string, string | number | null | readonly string[]>>[];
  /** What the search asks for by name, as a caller of the library would pass it. */
  readonly knowledge?: ExampleKnowledge;
}

/** Knowledge objects of an example. */
export interface ExampleKnowledge {
  readonly lookups?: LookupRecord;
  readonly transforms?: TransformRecord;
  readonly tags?: TagRecord;
  readonly eventtypes?: EventTypeRecord;
  readonly savedsearches?: SavedSearchRecord;
  /** True: the example writes lookup tables. */
  readonly mayWrite?: boolean;
}

/** What printing a command needs from around it. */
export interface SplPrinter {
  /** The commands of a subsearch. */
  pipeline(pipeline: Pipeline): string;
}

/** One SPL command: how it is written, what it means, how it is planned. */
export interface Command<N extends CommandNode = CommandNode> {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly doc: CommandDoc;
  readonly options: OptionTable;
  readonly examples: readonly [Example, ...Example[]];
  /** True: it makes its rows itself and can only stand first. */
  readonly generates?: boolean | ((node: N) => boolean);
  /** True: it can be read, and cannot be run. */
  readonly reserved?: boolean;
  /** True: the caller of the library supplies it. */
  readonly supplied?: boolean;
  /** True: it depends on something outside, so that a caller of the library may supply another one in its place. */
  readonly replaceable?: boolean;
  /** A Chevrotain production, its EBNF line above it. It begins with `CommandName`. */
  rule(g: Grammar): Rule;
  /** Total: a CST that parsed always gives a node. */
  toAst(cst: CstNode, build: AstBuilder): N;
  /** Field names in, field names out; reports, never throws. */
  analyze(node: N, fields: FieldSet, analysis: Analysis): FieldSet;
  /** To logical operators; called only where analyze reported no error. `input` is undefined for a command that generates its rows. */
  plan(node: N, input: Plan, planner: Planner, fields: FieldSet): Plan;
  /** As written; parsing it gives the same node. */
  print(node: N, printer: SplPrinter): string;
  /** Which keys of the node hold its parts, and what these are to it. */
  readonly parts: { readonly [K in keyof N]?: Role };
}

/** Declares a command; its node's type stays private to its file. */
export function defineCommand<N extends CommandNode>(command: Command<N>): Command {
  // The table hands each command only nodes that its own toAst made.
  return command as unknown as Command;
}

type PartHolder = Readonly<Record<string, unknown>>;

/** The parts of a command: expressions, terms, fields, aggregates, by-fields, subsearches, each with its role. */
export function childrenOf(command: Command, node: CommandNode): readonly Child[] {
  // A node is a plain object; `parts` names the keys that hold children.
  const holder = node as unknown as PartHolder;
  return Object.entries(command.parts as Readonly<Record<string, Role>>).flatMap(([key, role]) =>
    listOf(holder[key]).map((part) => ({ role, node: part as Child['node'] })),
  );
}

/** The same command with other parts, in the order of `childrenOf`. */
export function replaceChildren<N extends CommandNode>(command: Command, node: N, children: readonly Child[]): N {
  const holder = node as unknown as PartHolder;
  let next = 0;
  const changes = Object.keys(command.parts).map((key) => {
    const before = holder[key];
    const count = listOf(before).length;
    const after = children.slice(next, next + count).map((child) => child.node);
    next += count;
    return [key, Array.isArray(before) ? after : after[0]] as const;
  });
  return { ...node, ...Object.fromEntries(changes.filter(([, value]) => value !== undefined)) };
}

/** The same command without one of its parts, by its number in `childrenOf`. */
export function withoutChild<N extends CommandNode>(command: Command, node: N, index: number): N {
  const holder = node as unknown as PartHolder;
  let first = 0;
  for (const key of Object.keys(command.parts)) {
    const value = holder[key];
    const count = listOf(value).length;
    if (index < first + count) {
      const { [key]: _dropped, ...rest } = holder;
      const kept = Array.isArray(value) ? { [key]: value.filter((_, at) => at !== index - first) } : {};
      // The keys are those of the node; a part that is no list may be absent.
      return { ...rest, ...kept } as unknown as N;
    }
    first += count;
  }
  return node;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
