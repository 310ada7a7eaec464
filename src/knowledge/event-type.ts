/** A named search that events belong to (eventtypes.conf). */
export interface EventType {
  readonly name: string;
  /** A search expression without pipes. */
  readonly search: string;
  /** Tags of `eventtype=<name>` (eventtypes.conf once held them; tags.conf adds more). */
  readonly tags: readonly string[];
  /** 1 comes first among the event types of an event, 10 last. */
  readonly priority: number;
}

/** Event types by name. */
export type EventTypes = ReadonlyMap<string, EventType>;

/** An event type as a library user writes it, with the words of eventtypes.conf. */
export interface EventTypeInput {
  readonly search: string;
  readonly tags?: readonly string[] | string;
  readonly priority?: number;
}

/** Event types by name; a text is an event type's search. */
export type EventTypeRecord = Readonly<Record<string, string | EventTypeInput>>;

/** The event types of a record. */
export function eventTypesFromRecord(record: EventTypeRecord = {}): EventTypes {
  return new Map(
    Object.entries(record).map(([name, given]) => {
      const input: EventTypeInput = typeof given === 'string' ? { search: given } : given;
      const { search, tags = [], priority = 5 } = input;
      const names = typeof tags === 'string' ? tags.split(/[\s,]+/).filter(Boolean) : tags;
      return [name, { name, search, tags: [...new Set(names)], priority }] as const;
    }),
  );
}
