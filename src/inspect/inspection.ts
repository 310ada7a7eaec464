/** Where something stands in the configuration. */
export interface PlaceReport {
  readonly file: string;
  readonly line: number;
  /** The app that the file belongs to. */
  readonly app?: string;
}

/** A setting that did something. */
export interface RuleReport extends PlaceReport {
  readonly stanza?: string;
  readonly key: string;
  readonly text: string;
  /** The setting of a weaker file in whose place it stands. */
  readonly over?: PlaceReport;
}

/** A rule that gave nothing, and why. */
export interface IdleRuleReport extends RuleReport {
  readonly because: string;
}

/** By what a field got a value. */
export interface FieldSource {
  /**
   * `rule`: a setting; `automatic`: the text was read as JSON, XML or `key=value`; `metadata`; `event types` and `tags`: what the event was classified
   * as; `indexed`: a setting of index time; `given`: it came with the event.
   */
  readonly kind: 'rule' | 'automatic' | 'metadata' | 'event types' | 'tags' | 'indexed' | 'given';
  readonly form?: 'json' | 'xml' | 'pairs';
  readonly rule?: RuleReport;
  /** The setting of props.conf that names the rule. */
  readonly via?: RuleReport;
}

/** What a field holds: a text, or the texts of a multivalue. */
export type ShownValue = string | readonly string[];

/** A value that a field had for a time. */
export interface EarlierValue {
  readonly value: ShownValue;
  readonly by: readonly FieldSource[];
}

/** A field of the event. */
export interface FieldReport {
  readonly name: string;
  /** Absent: it was taken away again. */
  readonly value?: ShownValue;
  /** What gave the value, or took it away. */
  readonly by: readonly FieldSource[];
  /** Other values that it had before, in their order. */
  readonly before: readonly EarlierValue[];
}

/** Where `_time` comes from. */
export interface TimeReport {
  /** Epoch seconds. */
  readonly value: number;
  /** In the zone of the searcher. */
  readonly text: string;
  /**
   * `configuration`: the `rules`; `field`: a field of the JSON text that seems to say it; `text`: the first timestamp of the text; `xml`: TimeCreated;
   * `data`: it came with the event; `event before`: the event shows none; `now`: no event so far showed one.
   */
  readonly from: 'configuration' | 'field' | 'text' | 'xml' | 'data' | 'event before' | 'now';
  readonly field?: string;
  readonly rules: readonly RuleReport[];
  /** Settings of time that found nothing in the event. */
  readonly failed: readonly RuleReport[];
}

/** Metadata of the event, and who says so. */
export interface MetadataReport {
  readonly name: string;
  readonly value: ShownValue;
  /**
   * `data`: said of the piece of data; `default`: said for events that say none; `event`: by the event itself;
   * `rule`: by settings; `lines`: nobody says, and the lines of the data look like it.
   */
  readonly from: 'data' | 'default' | 'event' | 'rule' | 'lines';
  readonly rules: readonly RuleReport[];
}

/** A stanza of props.conf that applies. */
export interface StanzaReport {
  readonly name: string;
  /** The files that it stands in, the strongest first. */
  readonly places: readonly PlaceReport[];
}

/** An event type, and why the event is not of it. */
export interface EventTypeReport {
  readonly name: string;
  readonly search: string;
  /** Absent for one that the caller gave. */
  readonly rule?: RuleReport;
}

/** An event type that the event has not got. */
export interface MissedEventType extends EventTypeReport {
  readonly clauses: readonly ClauseReport[];
}

/** A condition that is not what it should be. */
export interface ClauseReport {
  readonly text: string;
  /** What the event says instead. */
  readonly because: string;
}

/** A tag of the event. */
export interface TagReport {
  readonly tag: string;
  /** The field and the value that have the tag. */
  readonly field: string;
  readonly value: string;
  /** Absent for one that the caller gave. */
  readonly rule?: RuleReport;
}

/** A field as a dataset of a data model gives it. */
export interface DatasetField {
  /** With the lineage in front of it. */
  readonly name: string;
  readonly value: ShownValue;
  readonly calculated: boolean;
}

/** A dataset of a data model, and whether the event is in it. */
export interface DatasetReport {
  readonly model: string;
  readonly dataset: string;
  readonly accepted: boolean;
  /** The first clause of its constraints, or of those above it, that is false. */
  readonly fails?: ClauseReport & { readonly dataset: string };
  /** Where it is accepted: its fields that have a value. */
  readonly fields?: readonly DatasetField[];
  /** Where it is accepted: its fields that have none. */
  readonly missing?: readonly string[];
}

/** All that is said of an event. Plain JSON. */
export interface EventInspection {
  /** From 1, as a search sees the events: newest first. */
  readonly event: number;
  readonly events: number;
  /** What the data is called that holds it. */
  readonly data: string;
  readonly raw?: string;
  readonly time?: TimeReport;
  readonly metadata: readonly MetadataReport[];
  readonly stanzas: readonly StanzaReport[];
  /** Settings of index time that apply, other than those of time. */
  readonly indexTime: readonly RuleReport[];
  readonly fields: readonly FieldReport[];
  /** Rules that apply and gave this event nothing. */
  readonly idle: readonly IdleRuleReport[];
  readonly eventTypes: readonly EventTypeReport[];
  /** Event types for its source or sourcetype that it misses by one predicate; where all is asked for. */
  readonly nearEventTypes: readonly MissedEventType[];
  /** The event type that was asked for. */
  readonly whyNot?: WhyNotReport;
  readonly tags: readonly TagReport[];
  /** The datasets whose root takes the event, and those whose root misses it by one predicate; all that were asked for. */
  readonly dataModels: readonly DatasetReport[];
}

/** The whole condition of an event type for the event. */
export interface WhyNotReport extends EventTypeReport {
  readonly matches: boolean;
  readonly condition: ConditionReport;
}

/** A part of a condition, and what it is for the event. */
export interface ConditionReport {
  readonly text: string;
  readonly kind: 'all' | 'any' | 'not' | 'leaf';
  readonly pass: boolean;
  /** Fields that a leaf reads, with their values as JSON. */
  readonly values?: readonly { readonly field: string; readonly value: string }[];
  /** Why a leaf is not what it should be. */
  readonly reason?: 'absent' | 'value' | 'case' | 'type' | 'wildcard' | 'time window' | 'matches';
  readonly parts?: readonly ConditionReport[];
}
