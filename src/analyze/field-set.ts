/** The fields that rows may have at a point of a search. */
export interface FieldSet {
  /** True: there may be others than `names` (raw events, a wildcard rename). */
  readonly open: boolean;
  /** In column order, as far as it is known. */
  readonly names: readonly string[];
  /** The command that closed the set, for messages. */
  readonly closedBy?: string;
}

/** Events as they come from data: any field. */
export const ANY_FIELDS: FieldSet = { open: true, names: [] };

/** The same fields, and these. */
export function withFields(fields: FieldSet, names: readonly string[]): FieldSet {
  const added = names.filter((name) => !fields.names.includes(name));
  return added.length === 0 ? fields : { ...fields, names: [...fields.names, ...added] };
}

/** Exactly these fields, as a transforming command leaves them. */
export function closedFields(names: readonly string[], closedBy: string): FieldSet {
  return { open: false, names: [...new Set(names)], closedBy };
}

/** True if a row may have the field. */
export function mayHave(fields: FieldSet, name: string): boolean {
  return fields.open || fields.names.includes(name);
}

/** The fields of rows from several searches. */
export function unitedFields(fields: FieldSet, others: readonly FieldSet[]): FieldSet {
  const all = others.reduce((known, other) => ({ ...withFields(known, other.names), open: known.open || other.open }), fields);
  return all;
}
