import type { AppKnowledge } from '../knowledge/app-knowledge.ts';
import type { ConfLayers, LayeredSetting } from '../knowledge/conf-layers.ts';
import { once } from '../knowledge/once.ts';
import { type Place, positionAt } from '../text/source.ts';
import type { PlaceReport, RuleReport } from './inspection.ts';

/** Says where settings stand. */
export interface RulePlaces {
  rule(setting: LayeredSetting): RuleReport;
  place(place: Place): PlaceReport;
}

/** The places of the settings of apps. */
export function rulePlaces(apps: AppKnowledge): RulePlaces {
  const stanzas = once(() => {
    const names = new Map<LayeredSetting, string>();
    for (const layers of [apps.props, apps.transforms, apps.eventtypes, apps.tags]) addNames(layers, names);
    return names;
  });
  const place = ({ source, span }: Place): PlaceReport => {
    const app = apps.appOf(source)?.name;
    return { file: source.name, line: positionAt(source.body, span.start).line, ...(app === undefined ? {} : { app }) };
  };
  return {
    place,
    rule: (setting) => {
      const stanza = stanzas().get(setting);
      const { source, keySpan, key, value, over } = setting;
      return {
        ...(stanza === undefined ? {} : { stanza }),
        key,
        text: value.text.trim(),
        ...place({ source, span: keySpan }),
        ...(over === undefined ? {} : { over: place({ source: over.source, span: over.keySpan }) }),
      };
    },
  };
}

function addNames({ stanzas }: ConfLayers, names: Map<LayeredSetting, string>): void {
  for (const { name, settings } of stanzas.values()) for (const setting of settings.values()) names.set(setting, name);
}
