import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { classification } from '../knowledge/classification.ts';
import type { ConfLayers, LayeredSetting } from '../knowledge/conf-layers.ts';
import type { EventTypes } from '../knowledge/event-type.ts';
import { once } from '../knowledge/once.ts';
import type { TagTable } from '../knowledge/tag.ts';
import type { FieldRequest } from '../plan/expression.ts';
import type { LookupTable } from '../values/lookup-table.ts';
import type { RunContext } from '../values/value.ts';
import { aliasSteps } from './alias.ts';
import { automaticSteps } from './automatic.ts';
import { lookupStep } from './automatic-lookup.ts';
import { type CompileExpression, calculatedStep } from './calculated.ts';
import { eventTypeSteps } from './event-types.ts';
import { type Ingesting, ingestRules } from './ingest/ingest-rules.ts';
import { inlineExtraction } from './inline-extraction.ts';
import { observed, type ToldValue } from './observe.ts';
import { isBuiltInRule, ownExtractions, ownFirst } from './own-rules.ts';
import { matchLimit } from './pattern-limits.ts';
import { type Origin, type PropsSettings, propsTable } from './props-table.ts';
import { reportSteps } from './report.ts';
import { ruleProblems } from './rule-problems.ts';
import type { Fields, Step } from './step.ts';
import { tagStep } from './tag-step.ts';
import type { ExpandText } from './texts.ts';
import { verbatimFields } from './verbatim.ts';
import { WantedFields } from './wanted.ts';

/** The configuration that extraction follows. */
export interface ExtractionKnowledge {
  readonly props: ConfLayers;
  readonly transforms: ConfLayers;
  readonly eventtypes: ConfLayers;
  readonly tags: ConfLayers;
  /** What the caller gives besides files. */
  readonly given: { readonly eventTypes: EventTypes; readonly tags: TagTable };
  readonly lookup: (name: string) => LookupTable | undefined;
}

/** What upper rooms put in. */
export interface ExtractionSockets {
  readonly expand: ExpandText;
  readonly compile: CompileExpression;
  readonly context: RunContext;
  /** Told of every value that a rule gives; costs nothing where it is absent. */
  readonly observe?: (told: ToldValue) => void;
}

/** Search-time extraction of a dataset; the scan's `Extraction` (src/scan/extraction.ts). */
export interface FieldExtraction {
  of(origin: Origin, request: FieldRequest): OriginExtraction | undefined;
  verbatim(field: string): boolean;
  /** The index-time settings of the same configuration. */
  readonly ingest: { of(origin: Origin): Ingesting | undefined };
  readonly diagnostics: readonly Diagnostic[];
}

/** How the events of one origin get their fields. */
export interface OriginExtraction {
  readonly reads: FieldRequest;
  readonly usualForJson: boolean;
  run(fields: Fields, text?: string): void;
}

/**
 * Field extraction by configuration, in Splunk's order (Knowledge Manager Manual, "The sequence of search-time operations"): EXTRACT, REPORT,
 * automatic, aliases, calculated fields, lookups, event types, tags. For the events of one origin the rules are compiled once a scan;
 * going back through them, those are left out that give nothing that is needed.
 */
export function createExtraction(knowledge: ExtractionKnowledge, sockets: ExtractionSockets): FieldExtraction {
  const problems = ruleProblems();
  const props = propsTable(knowledge.props);
  // Most searches ask for no event type and no tag: their configuration is not even read.
  const classes = once(() => classification(knowledge, knowledge.given));
  const types = once(() => eventTypeSteps(classes(), { expand: sockets.expand, compile: sockets.compile, problems }));
  const tagging = once(() => tagStep(classes()));
  const verbatim = verbatimFields(props, () => knowledge.transforms);
  const rules = new Map<PropsSettings, readonly Step[]>();
  const stepsOf = (settings: PropsSettings): readonly Step[] => {
    const known = rules.get(settings) ?? fieldSteps(settings, { knowledge, sockets, problems });
    rules.set(settings, known);
    return known;
  };
  const compiled = (origin: Origin, request: FieldRequest, { asksTypes, settings, renamed }: OriginRules): OriginExtraction | undefined => {
    const sourcetype = renamed ?? origin.sourcetype;
    const known = new Map([
      ['sourcetype', sourcetype],
      ['source', origin.source],
    ]);
    const typing = asksTypes ? types().stepFor(known) : undefined;
    const tagged = asksTypes ? tagging() : undefined;
    // Where no event type can be, its tags cannot be either.
    const tags = typing === undefined && tagged !== undefined && readsOnlyTypes(tagged) ? undefined : tagged;
    const steps = [...stepsOf(settings), ...(typing === undefined ? [] : [typing]), ...(tags === undefined ? [] : [tags])];
    const rename = renamed === undefined ? undefined : { from: origin.sourcetype, to: renamed };
    return originExtraction(steps, request, { rename, sockets });
  };
  const known = new WeakMap<FieldRequest, Map<string, OriginExtraction | undefined>>();
  const numbers = new Map<PropsSettings, number>();
  return {
    diagnostics: problems.diagnostics,
    verbatim,
    ingest: ingestRules({ props, layers: knowledge.props, transforms: () => knowledge.transforms }, problems),
    of: (origin, request) => {
      const renamed = renameOf(props.settingsOf(origin));
      const now = renamed === undefined ? origin : { ...origin, sourcetype: renamed };
      const settings = props.settingsOf(now);
      const wanted = new WantedFields(request);
      const asksTypes = mayAskTypes(request) && (wanted.has('eventtype') || writesWanted(tagging(), wanted));
      const number = numbers.get(settings) ?? numbers.size;
      numbers.set(settings, number);
      // Origins differ in what stanzas they match, and to event types; thousands of hosts are one.
      const key = `${number}\0${renamed === undefined ? '' : origin.sourcetype}\0${asksTypes ? `${now.sourcetype}\0${now.source}` : ''}`;
      const before = known.get(request) ?? new Map<string, OriginExtraction | undefined>();
      known.set(request, before);
      if (!before.has(key)) before.set(key, compiled(origin, request, { asksTypes, settings, renamed }));
      return before.get(key);
    },
  };
}

/** Whether a request can be about event types or tags; no other rule reads them. */
const mayAskTypes = (request: FieldRequest): boolean =>
  request.all ||
  request.patterns.length > 0 ||
  request.names.some((name) => name === 'eventtype' || name === 'tag' || name.startsWith('tag::'));

const writesWanted = (step: Step | undefined, wanted: WantedFields): boolean =>
  step !== undefined && step.writes !== 'any' && step.writes.some((name) => wanted.has(name));

/** What is known of the rules of an origin. */
interface OriginRules {
  /** Whether event types, or tags, are needed. */
  readonly asksTypes: boolean;
  readonly settings: PropsSettings;
  readonly renamed: string | undefined;
}

interface OriginOptions {
  readonly rename: { readonly from: string; readonly to: string } | undefined;
  readonly sockets: ExtractionSockets;
}

/** The steps that a scan needs of all those of an origin, compiled; undefined where the default gives the same. */
function originExtraction(steps: readonly Step[], request: FieldRequest, { rename, sockets }: OriginOptions): OriginExtraction | undefined {
  const wanted = new WantedFields(request);
  const needed = neededSteps(steps, wanted);
  const renames = rename !== undefined && (wanted.has('sourcetype') || wanted.has('_sourcetype'));
  const all = (is: (step: Step) => boolean): boolean => !renames && steps.some(is) && needed.every(({ step }) => is(step));
  if (all(({ usual }) => usual === true)) return undefined;
  const runs = needed.map(({ step, wanted: asked }) => observed(step, step.compile(asked), sockets.observe));
  return {
    reads: requestOf(wanted),
    usualForJson: all(({ usualForJson }) => usualForJson === true),
    run: (fields, text) => {
      if (rename !== undefined) {
        fields.set('_sourcetype', rename.from);
        fields.set('sourcetype', rename.to);
      }
      for (const run of runs) run(fields, text);
    },
  };
}

const readsOnlyTypes = (tagging: Step): boolean => tagging.reads(() => true).every((name) => name === 'eventtype');

interface Needed {
  readonly step: Step;
  readonly wanted: ReturnType<WantedFields['copy']>;
}

/** The steps that give something needed, each with what is needed of it; `wanted` becomes all that the chain has to hold. */
function neededSteps(steps: readonly Step[], wanted: WantedFields): readonly Needed[] {
  const held = new Set(wanted.names);
  const needed: Needed[] = [];
  for (const step of steps.toReversed()) {
    const { writes } = step;
    const useful = writes === 'any' ? wanted.open : writes.some((name) => wanted.has(name));
    if (!useful) continue;
    needed.push({ step, wanted: wanted.copy() });
    const reads = step.reads((name) => wanted.has(name));
    if (writes !== 'any') for (const name of writes) if (step.replaces?.(name) === true) wanted.names.delete(name);
    for (const name of reads) {
      wanted.names.add(name);
      held.add(name);
    }
  }
  for (const name of held) wanted.names.add(name);
  return needed.reverse();
}

function requestOf({ all, names, patterns }: WantedFields): FieldRequest {
  return all ? { all } : { all, names: [...names], patterns };
}

function renameOf(settings: PropsSettings): string | undefined {
  return settings.get('rename')?.value.text.trim() || undefined;
}

/** What the rules of a kind of events are made of. */
export interface FieldRules {
  readonly knowledge: ExtractionKnowledge;
  readonly sockets: ExtractionSockets;
  readonly problems: ReturnType<typeof ruleProblems>;
}

/** The rules of a kind of events that make fields, in the order in which they count. */
export function fieldSteps(settings: PropsSettings, { knowledge, sockets, problems }: FieldRules): readonly Step[] {
  const classes = (prefix: string): readonly LayeredSetting[] =>
    [...settings.values()]
      .filter(({ key, value }) => key.startsWith(prefix) && value.text.trim() !== '')
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  const indexed = settings.has('INDEXED_EXTRACTIONS');
  const inline = classes('EXTRACT-');
  const limit = inline.length === 0 ? undefined : matchLimit((key) => settings.get(key), problems);
  const automatic = automaticSteps(settings, problems);
  const aliases = classes('FIELDALIAS-').flatMap((rule) => aliasSteps(rule, problems));
  const lookups = classes('LOOKUP-').flatMap((rule) => lookupStep(rule, knowledge.lookup, { problems, context: sockets.context }) ?? []);
  const ownNames = new Set([
    ...[...aliases, ...lookups].flatMap(({ rule, writes }) => (isBuiltInRule(rule) || writes === 'any' ? [] : writes)),
    ...classes('EVAL-').flatMap((rule) => (isBuiltInRule(rule) ? [] : [rule.key.slice(5)])),
  ]);
  // A field that a user's app names, calculates or looks up is no matter of the built-in apps.
  const free = ({ rule, writes }: Step): boolean => !isBuiltInRule(rule) || writes === 'any' || writes.some((name) => !ownNames.has(name));
  const calculations = classes('EVAL-').filter((rule) => !isBuiltInRule(rule) || !ownNames.has(rule.key.slice(5)));
  const calculated = calculatedStep(calculations, sockets.compile, problems);
  return [
    ...(indexed ? automatic : []),
    ...ownExtractions([
      ...inline.flatMap((rule) => inlineExtraction(rule, problems, limit) ?? []),
      ...classes('REPORT-').flatMap((rule) => reportSteps(rule, knowledge.transforms, problems)),
    ]),
    ...(indexed ? [] : automatic),
    ...aliases.filter(free),
    ...(calculated === undefined ? [] : [calculated]),
    ...ownFirst(lookups, ({ rule }) => rule).filter(free),
  ];
}
