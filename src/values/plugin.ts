/** A row as a supplied command sees it: text, a list of texts for a multivalue; a missing field has no key. The object has no prototype. */
export type PluginRow = Readonly<Record<string, string | readonly string[]>>;

/** What stands behind the name of a supplied command. */
export interface PluginArguments {
  /** All of it, as it was written. */
  readonly text: string;
  /** `name=value`, names in lower case. The object has no prototype; of a repeated name the last value counts. */
  readonly named: Readonly<Record<string, string>>;
  /** Everything else, in order, quotes resolved. */
  readonly positional: readonly string[];
}

/**
 * A command that the caller supplies, for what needs a server or an add-on of Splunk: from the rows before it (none where it stands first) to the
 * rows after it. In these a list is a multivalue, null or undefined a missing field, an object its JSON text.
 */
export type PluginCommand = (rows: readonly PluginRow[], args: PluginArguments) => readonly Readonly<Record<string, unknown>>[];
