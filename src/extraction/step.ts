import type { LayeredSetting } from '../knowledge/conf-layers.ts';
import type { Row, Scalar, Value } from '../values/value.ts';

/** What automatic extraction takes the text of an event for. */
export type AutomaticForm = 'json' | 'xml' | 'pairs';

/** The fields of the event at hand, as steps work on them. */
export interface Fields extends Row {
  /** `by`: the rule that says so, where a step has several. */
  set(name: string, value: Value, by?: LayeredSetting): void;
  /** `by`: the rule, or how automatic extraction read it. */
  add(name: string, value: Scalar, by?: LayeredSetting | AutomaticForm): void;
  has(name: string): boolean;
}

/** One rule of extraction, ready to run on events. */
export interface Step {
  /** Where the rule stands; absent for what Splunk does of itself. */
  readonly rule: LayeredSetting | undefined;
  /** The setting of props.conf that names the rule, where it stands in transforms.conf. */
  readonly via?: LayeredSetting;
  /** It is what happens to events of which no configuration says anything. */
  readonly usual?: boolean;
  /** The same, for an event that is a JSON object. */
  readonly usualForJson?: boolean;
  /** The fields that it writes; `any` where their names stand in the events. */
  readonly writes: readonly string[] | 'any';
  /** Whether it decides a field alone, whatever was there before: no earlier step needs to give it. */
  replaces?(name: string): boolean;
  /** The fields that it reads, for those that are wanted of what it writes. */
  reads(wanted: (name: string) => boolean): readonly string[];
  /** The part of it that gives the wanted fields; asked once for each kind of events. */
  compile(wanted: Wanted): (fields: Fields, text: string | undefined) => void;
}

/** Which fields somebody needs. */
export interface Wanted {
  has(name: string): boolean;
  /** By name, where no pattern is among them. */
  readonly names: ReadonlySet<string>;
  readonly patterns: readonly string[];
  readonly all: boolean;
}
