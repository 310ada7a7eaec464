import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import type { AppKnowledge } from './app-knowledge.ts';
import { isLookup } from './app-lookups.ts';
import { modelProblems } from './app-models.ts';
import { builtInApps } from './built-in-app.ts';
import { parseConf } from './conf.ts';
import type { ConfLayers, LayeredSetting, LayeredStanza } from './conf-layers.ts';
import { isLookupSetting, readLookupDefinition } from './lookup-definition.ts';
import { macrosFromLayers } from './macros-conf.ts';
import { SETTING_KINDS, TAG_KIND } from './setting-kinds.ts';

/** The files that search and data depend on, in the order in which their problems are told. */
const CHECKED: readonly string[] = ['macros', 'props', 'transforms', 'eventtypes', 'tags', 'savedsearches', 'times'];

/**
 * What is wrong with the configuration of the user's apps, as far as no search has to be read for it: lines that are no setting, values
 * of the wrong kind, lookups without rows, transforms that nobody defines, data models. Unknown settings are ignored, as Splunk does.
 */
export function appProblems(apps: AppKnowledge): readonly Diagnostic[] {
  const found = [
    ...CHECKED.flatMap((name) => [...apps.conf(name).diagnostics, ...valueProblems(apps.conf(name), name)]),
    ...macrosFromLayers(apps.conf('macros')).diagnostics,
    ...lookupProblems(apps),
    ...transformProblems(apps),
    ...tagProblems(apps.tags),
  ];
  const own = apps.apps.filter((app) => !builtInApps().includes(app));
  const others = own.flatMap((app) =>
    ['default', 'local'].flatMap((folder) =>
      app.list(folder).flatMap((file) => {
        const source =
          /\.conf$/.test(file) && !CHECKED.includes(file.slice(0, -'.conf'.length)) ? app.read(`${folder}/${file}`) : undefined;
        return source === undefined ? [] : parseConf(source).diagnostics;
      }),
    ),
  );
  return ofOwnApps([...found, ...others, ...own.flatMap(modelProblems)], apps);
}

/** Without what is said of the built-in apps, and without repetitions. */
export function ofOwnApps(diagnostics: readonly Diagnostic[], apps: AppKnowledge): readonly Diagnostic[] {
  const told = new Set<string>();
  return diagnostics.filter(({ code, source, span, message }) => {
    const owner = source === undefined ? undefined : apps.appOf(source);
    const key = `${code} ${source?.name} ${span?.start} ${message}`;
    const isNew = !told.has(key);
    told.add(key);
    return isNew && (owner === undefined || !builtInApps().includes(owner));
  });
}

function valueProblems({ stanzas }: ConfLayers, file: string): readonly Diagnostic[] {
  const kinds = SETTING_KINDS.get(file);
  return [...stanzas.values()].flatMap(({ name, settings }) =>
    [...settings.values()].flatMap((setting) => {
      const kind = kinds?.get(setting.key);
      const text = setting.value.text.trim();
      if (kind === undefined || text === '' || kind.accepts(text)) return [];
      return [wrongValue(setting, name, kind.expected)];
    }),
  );
}

function wrongValue({ key, value, source }: LayeredSetting, stanza: string, expected: string): Diagnostic {
  return diagnose('SPL1056', { source, span: value.span }, { setting: key, stanza, found: value.text.trim().slice(0, 60), expected });
}

function lookupProblems({ transforms, lookups }: AppKnowledge): readonly Diagnostic[] {
  return [...transforms.stanzas.values()].filter(isLookup).flatMap(({ name, settings }) => {
    const wrong = [...settings.values()].flatMap((setting) => {
      // That a script answers is no mistake of the app; a search that asks it is told.
      if (!isLookupSetting(setting.key) || setting.key === 'external_cmd') return [];
      const { diagnostics } = readLookupDefinition(name, { [setting.key]: setting.value.text });
      return diagnostics.map((diagnostic) => ({ ...diagnostic, source: setting.source, span: setting.value.span }));
    });
    const file = settings.get('filename');
    const missing = lookups.get(name)?.missing;
    if (file === undefined || missing?.kind !== 'file') return wrong;
    return [...wrong, diagnose('SPL1057', { source: file.source, span: file.value.span }, { lookup: name, file: missing.name })];
  });
}

/** Index-time transforms that nobody defines; those of search time are looked at with the other rules of extraction. */
function transformProblems({ props, transforms }: AppKnowledge): readonly Diagnostic[] {
  const known = transforms.stanzas;
  return [...props.stanzas.values()].flatMap(({ settings }: LayeredStanza) =>
    [...settings.values()].flatMap(({ key, value, source }) => {
      if (!/^(?:TRANSFORMS|RULESET)-/.test(key)) return [];
      const names = value.text.split(',').map((name) => name.trim());
      return names
        .filter((name) => name !== '' && !known.has(name))
        .map((name) =>
          diagnose('SPL1058', { source, span: value.span }, { rule: key, transform: name, near: closest(name, known.keys()) }),
        );
    }),
  );
}

function tagProblems({ stanzas }: ConfLayers): readonly Diagnostic[] {
  return [...stanzas.values()].flatMap(({ name, place, settings }) => {
    const wrong = [...settings.values()].filter(({ value }) => !TAG_KIND.accepts(value.text.trim()));
    return [
      ...(name === 'default' || name.indexOf('=') > 0 ? [] : [diagnose('SPL1027', place, { key: name })]),
      ...wrong.map((setting) => wrongValue(setting, name, TAG_KIND.expected)),
    ];
  });
}
