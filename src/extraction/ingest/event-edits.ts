import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { ConfLayers, LayeredSetting } from '../../knowledge/conf-layers.ts';
import { afterMatch, compilePattern, execPattern, type PatternMatch } from '../../values/pattern.ts';
import { readSed, runSed } from '../../values/sed.ts';
import { matchLimit } from '../pattern-limits.ts';
import type { PropsSettings } from '../props-table.ts';
import type { RuleProblems } from '../rule-problems.ts';
import { type Transform, transformOf } from '../transform.ts';

/** An event on its way into the index. */
export interface Incoming {
  readonly raw: string;
  readonly metadata: { readonly host?: string; readonly source?: string; readonly sourcetype?: string; readonly index?: string };
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Changes an event; null drops it. */
export type EditEvent = (event: Incoming) => Incoming | null;

const METADATA = new Map([
  ['MetaData:Sourcetype', 'sourcetype'],
  ['MetaData:Source', 'source'],
  ['MetaData:Host', 'host'],
  ['_MetaData:Index', 'index'],
] as const);

/** SEDCMD classes, then TRANSFORMS classes, each in ASCII order (props.conf.spec); undefined where there are none. */
export function eventEdits(settings: PropsSettings, transforms: () => ConfLayers, problems: RuleProblems): EditEvent | undefined {
  const classes = (prefix: string): readonly LayeredSetting[] =>
    [...settings.values()]
      .filter(({ key, value }) => key.startsWith(prefix) && value.text.trim() !== '')
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  const edits = [
    ...classes('SEDCMD-').flatMap((rule) => sedEdit(rule, problems) ?? []),
    ...classes('TRANSFORMS-').flatMap((rule) => transformEdits(rule, transforms(), problems)),
  ];
  if (edits.length === 0) return undefined;
  return (event) => {
    const queued = { event, dropped: false };
    for (const edit of edits) edit(queued);
    return queued.dropped ? null : queued.event;
  };
}

/** The last transform that sends the event to a queue decides whether it is dropped. */
interface Queued {
  event: Incoming;
  dropped: boolean;
}
type Edit = (queued: Queued) => void;

function sedEdit(rule: LayeredSetting, problems: RuleProblems): Edit | undefined {
  const sed = readSed(rule.value.text.trim());
  if (!sed.ok) {
    problems.pattern(rule, sed);
    return undefined;
  }
  return (queued) => {
    queued.event = { ...queued.event, raw: runSed(queued.event.raw, sed.commands) };
  };
}

function transformEdits(rule: LayeredSetting, transforms: ConfLayers, problems: RuleProblems): readonly Edit[] {
  const names = rule.value.text.split(',').map((name) => name.trim());
  return names.filter(Boolean).flatMap((name): Edit[] => {
    const transform = transformOf(transforms, name);
    if (transform === undefined) {
      problems.report(diagnose('SPL1081', { source: rule.source, span: rule.value.span }, { rule: rule.key, transform: name }));
      return [];
    }
    const edit = transformEdit(rule, transform, problems);
    return edit === undefined ? [] : [edit];
  });
}

function transformEdit(rule: LayeredSetting, transform: Transform, problems: RuleProblems): Edit | undefined {
  const regex = transform.setting('REGEX');
  const target = transform.text('DEST_KEY') ?? (transform.flag('WRITE_META', false) ? '_meta' : '');
  const source = transform.text('SOURCE_KEY') ?? '_raw';
  const unsupported = ['INGEST_EVAL', 'CLONE_SOURCETYPE'].find((key) => transform.text(key) !== undefined);
  const known = target === '_meta' || target === '_raw' || target === 'queue' || isMetadataKey(target);
  if (regex === undefined || unsupported !== undefined || !known) {
    const what = unsupported ?? (regex === undefined ? 'a transform without REGEX' : `DEST_KEY = ${target}`);
    problems.report(
      diagnose('SPL1089', { source: rule.source, span: rule.value.span }, { rule: rule.key, transform: transform.name, what }),
    );
    return undefined;
  }
  const pattern = compilePattern(regex.value.text.trim(), matchLimit(transform.setting, problems));
  if (!pattern.ok) {
    problems.pattern(regex, pattern);
    return undefined;
  }
  const format = transform.text('FORMAT') ?? `${transform.name}::$1`;
  const within = lookahead(transform);
  const repeats = transform.flag('REPEAT_MATCH', false) && target !== '_raw';
  return (queued) => {
    const text = within(sourceText(queued.event, source));
    for (let match = execPattern(pattern, text); match !== null; ) {
      apply(queued, target, filled(format, match, target === '_raw' ? queued.event.raw : ''));
      match = repeats ? execPattern(pattern, text, afterMatch(match, text)) : null;
    }
  };
}

/** LOOKAHEAD (transforms.conf.spec): so many characters of the source are searched; add-ons write -1 for all of them. */
function lookahead(transform: Transform): (text: string) => string {
  const written = transform.text('LOOKAHEAD') ?? '';
  const most = /^[-+]?\d+$/.test(written) ? Number(written) : 4096;
  return most < 0 ? (text) => text : (text) => (text.length > most ? text.slice(0, most) : text);
}

const isMetadataKey = (key: string): key is 'MetaData:Sourcetype' | 'MetaData:Source' | 'MetaData:Host' | '_MetaData:Index' =>
  METADATA.has(key as 'MetaData:Host');

/** Metadata stands with its kind in front of it: `host::web1`. */
function sourceText({ raw, metadata, fields }: Incoming, key: string): string {
  if (isMetadataKey(key)) {
    const name = METADATA.get(key) ?? 'host';
    return name === 'index' ? (metadata.index ?? '') : `${name}::${metadata[name] ?? ''}`;
  }
  if (key === '_raw') return raw;
  return fields.find(([name]) => name === key.replace(/^field:/, ''))?.[1] ?? '';
}

function apply(queued: Queued, target: string, text: string): void {
  const { event } = queued;
  if (target === 'queue') queued.dropped = text.trim() === 'nullQueue';
  else if (target === '_raw') queued.event = { ...event, raw: text };
  else if (target === '_meta') queued.event = { ...event, fields: [...event.fields, ...metaFields(text)] };
  else if (isMetadataKey(target)) {
    const name = METADATA.get(target) ?? 'host';
    queued.event = { ...event, metadata: { ...event.metadata, [name]: text.replace(new RegExp(`^${name}::`), '') } };
  }
}

/** `$n` is a group of the match, `$0` what stood in the target before; a dollar before anything else is a dollar. */
function filled(format: string, match: PatternMatch, before: string): string {
  return format.replace(/\$(\d+)/g, (whole, number: string) => {
    const group = Number(number);
    if (group === 0) return before;
    return group < match.groups.length ? (match.groups[group] ?? '') : whole;
  });
}

/** `name::value name::"value with blanks"`. */
function metaFields(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/([^\s:"]+(?::[^\s:"]+)*)::("(?:[^"\\]|\\.)*"|\S*)/g)].map(([, name = '', value = '']) => [
    name,
    value.startsWith('"') ? value.slice(1, -1).replace(/\\(["\\])/g, '$1') : value,
  ]);
}
