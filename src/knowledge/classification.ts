import { isBuiltIn } from './built-in-app.ts';
import { isTrue } from './conf-flag.ts';
import type { ConfLayers, LayeredSetting } from './conf-layers.ts';
import type { EventType, EventTypes } from './event-type.ts';
import type { SearchKnowledge } from './search-knowledge.ts';
import type { TagTable } from './tag.ts';

/** An event type, and where it stands; one that the caller gave stands nowhere. */
export interface KnownEventType extends EventType {
  readonly rule: LayeredSetting | undefined;
}

/** The event types and tags of a dataset. */
export interface Classification {
  readonly eventTypes: ReadonlyMap<string, KnownEventType>;
  readonly tags: TagTable;
  /** Where the tag of a value stands: by `field=value=tag`. */
  readonly tagRules: ReadonlyMap<string, LayeredSetting>;
}

/**
 * What the commands `typer` and `tags` look for: the event types and tags of the user's apps, under those that the caller gave. Those of the
 * built-in apps are on the events already.
 */
export function classificationOf({ apps, eventTypes, tags }: SearchKnowledge): Classification {
  const known = classification(apps, { eventTypes, tags });
  return { ...known, eventTypes: new Map([...known.eventTypes].filter(([, { rule }]) => rule === undefined || !isBuiltIn(rule.source))) };
}

/** Event types of eventtypes.conf and tags of tags.conf; those of the caller count over them. */
export function classification(
  layers: { readonly eventtypes: ConfLayers; readonly tags: ConfLayers },
  given: { readonly eventTypes: EventTypes; readonly tags: TagTable },
): Classification {
  const ofApps = known.get(layers.eventtypes) ?? ofLayers(layers);
  known.set(layers.eventtypes, ofApps);
  if (given.eventTypes.size === 0 && given.tags.size === 0) return ofApps;
  const types = new Map(ofApps.eventTypes);
  for (const type of given.eventTypes.values()) types.set(type.name, { ...type, rule: undefined });
  const merged = new Map(ofApps.tags);
  for (const [field, values] of given.tags) merged.set(field, new Map([...(merged.get(field) ?? []), ...values]));
  return { eventTypes: types, tags: merged, tagRules: ofApps.tagRules };
}

/** Many datasets are read with the same configuration. */
const known = new WeakMap<ConfLayers, Classification>();

function ofLayers({ eventtypes, tags }: { readonly eventtypes: ConfLayers; readonly tags: ConfLayers }): Classification {
  const types = new Map<string, KnownEventType>();
  for (const { name, settings } of eventtypes.stanzas.values()) {
    const search = settings.get('search');
    const off = isTrue(settings.get('disabled')?.value.text ?? '');
    if (name === 'default' || search === undefined || search.value.text.trim() === '' || off) continue;
    const own = (settings.get('tags')?.value.text ?? '').split(/[\s,]+/).filter(Boolean);
    types.set(name, {
      name,
      search: search.value.text,
      tags: own,
      priority: Number(settings.get('priority')?.value.text ?? 5),
      rule: search,
    });
  }
  const read = tagTable(tags);
  return { eventTypes: types, tags: read.tags, tagRules: read.rules };
}

/** `[<field>=<value>]` with `<tag> = enabled`; names are written as in a URL (tags.conf.spec). */
function tagTable(layers: ConfLayers): { readonly tags: TagTable; readonly rules: ReadonlyMap<string, LayeredSetting> } {
  const tags = new Map<string, Map<string, readonly string[]>>();
  const rules = new Map<string, LayeredSetting>();
  for (const { name, settings } of layers.stanzas.values()) {
    const equals = name.indexOf('=');
    if (equals < 1) continue;
    const field = decoded(name.slice(0, equals).trim());
    const value = decoded(name.slice(equals + 1).trim());
    const names = [...settings.values()].filter(({ value: { text } }) => isTrue(text)).map(({ key }) => decoded(key));
    if (names.length === 0) continue;
    const values = tags.get(field) ?? new Map<string, readonly string[]>();
    values.set(value, names);
    tags.set(field, values);
    for (const setting of settings.values()) rules.set(`${field}=${value}=${decoded(setting.key)}`, setting);
  }
  return { tags, rules };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
