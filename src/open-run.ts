import { datasetExtraction } from './dataset-extraction.ts';
import { type Diagnostic, diagnose } from './diagnostics/diagnostic.ts';
import type { DataInput, Dataset, DatasetOptions, Metadata } from './io/data-input.ts';
import { openDataset } from './io/open.ts';
import { type AppKnowledge, appKnowledge } from './knowledge/app-knowledge.ts';
import type { EventTypes } from './knowledge/event-type.ts';
import { type LookupTables, PLAIN_RULES } from './knowledge/lookup.ts';
import type { TagTable } from './knowledge/tag.ts';
import type { LimitChoice } from './plan/limits.ts';
import type { Locate } from './values/location.ts';
import type { LookupTable, WrittenTable } from './values/lookup-table.ts';
import type { PluginCommand } from './values/plugin.ts';
import { parseTimeModifier } from './values/relative-time.ts';
import type { RunContext } from './values/value.ts';
import { isZone } from './values/zone.ts';

/** What a run is told about its data and its time. */
export interface RunOptions {
  readonly inputs: readonly DataInput[];
  /** Metadata for events that carry none. */
  readonly defaults?: Metadata;
  /** When the search runs: epoch seconds, a time modifier, or `data` for the greatest `_time` of the data. The clock if absent. */
  readonly now?: number | string;
  /** IANA zone of the searcher; UTC if absent. */
  readonly zone?: string;
  /** Time modifiers; a time that the search itself says overrides them (S31). */
  readonly earliest?: number | string;
  readonly latest?: number | string;
  /** The lookup tables that searches may ask for. */
  readonly lookups?: LookupTables;
  /** Takes a table that a search writes; absent where searches may write none. */
  readonly writeLookup?: (name: string, table: WrittenTable) => void;
  /** Splunk's default limits (the default) or none. */
  readonly limits?: LimitChoice;
  /** The apps whose configuration the data's fields are extracted by; the built-in one if absent. */
  readonly apps?: AppKnowledge;
  /** Event types and tags of the caller, over those of the apps. */
  readonly eventTypes?: EventTypes;
  readonly tags?: TagTable;
  /** Which reading of the data is used: the answer is the same (see DatasetOptions). */
  readonly kernel?: DatasetOptions['kernel'];
  /** Where an address is. */
  readonly locate?: Locate;
  /** Commands that the caller supplies, by lower-case name. */
  readonly plugins?: ReadonlyMap<string, PluginCommand>;
  /** Data that stay open for several runs, in the place of `inputs` and of all that says how these are read. */
  readonly held?: HeldData;
}

/** Data that stay open for several runs (hold-data.ts). */
export interface HeldData {
  /** The data as one run sees them. */
  view(): Dataset;
  /** The greatest time that the data say; that of the clock where they say none. */
  newest(): number;
}

/** Data that was opened, and what functions may know of the run. */
export interface OpenRun {
  readonly dataset: Dataset;
  readonly context: RunContext;
  /** What is wrong with the options; a run with an error must not start. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Settles the time of a run and opens its data. Reads nothing, unless `now` is to be the time of the data. */
export function openRun(options: RunOptions): OpenRun {
  const diagnostics: Diagnostic[] = [];
  const zone = options.zone ?? 'UTC';
  const known = isZone(zone);
  if (!known) diagnostics.push(diagnose('SPL3014', {}, { zone }));
  const base: RunContext = { now: Date.now() / 1000, zone: known ? zone : 'UTC' };
  const timeOf = (given: number | string, context: RunContext): number => {
    const time = typeof given === 'number' ? given : parseTimeModifier(given, context);
    if (time === null) diagnostics.push(diagnose('SPL3011', {}, { found: String(given) }));
    return time ?? context.now;
  };
  const now = options.now === 'data' ? dataTime(options, base) : timeOf(options.now ?? base.now, base);
  const atNow = { ...base, now };
  const context: RunContext = {
    ...atNow,
    ...(options.earliest === undefined ? {} : { earliest: timeOf(options.earliest, atNow) }),
    ...(options.latest === undefined ? {} : { latest: timeOf(options.latest, atNow) }),
    ...lookupSockets(options),
    ...(options.limits === 'unlimited' ? { unlimited: true } : {}),
    ...(options.locate === undefined ? {} : { locate: options.locate }),
    ...(options.plugins === undefined ? {} : { plugins: options.plugins }),
  };
  return { dataset: open(options, context), context, diagnostics };
}

/** What a run reads and writes by name: it sees what it has written itself. */
function lookupSockets({ lookups = new Map(), writeLookup }: RunOptions): Pick<RunContext, 'lookup' | 'writeLookup'> {
  const written = new Map<string, LookupTable>();
  const lookup = (name: string): LookupTable | undefined => written.get(name) ?? lookups.get(name);
  if (writeLookup === undefined) return { lookup };
  return {
    lookup,
    writeLookup: (name, table) => {
      written.set(name, { ...table, rules: lookup(name)?.rules ?? PLAIN_RULES });
      writeLookup(name, table);
    },
  };
}

function open(options: RunOptions, context: RunContext): Dataset {
  return options.held?.view() ?? openDataset(options.inputs, readingOptions(options, context));
}

/** How the data of runs are read. */
export function readingOptions(
  { defaults, apps = appKnowledge(), eventTypes, tags, kernel }: Pick<RunOptions, 'defaults' | 'apps' | 'eventTypes' | 'tags' | 'kernel'>,
  context: RunContext,
): DatasetOptions {
  const { now, zone } = context;
  const extraction = datasetExtraction(
    { apps, ...(eventTypes === undefined ? {} : { eventTypes }), ...(tags === undefined ? {} : { tags }) },
    context,
  );
  return {
    now,
    zone,
    ...(defaults === undefined ? {} : { defaults }),
    ...(extraction === undefined ? {} : { extraction, ingest: extraction.ingest }),
    ...(kernel === undefined ? {} : { kernel }),
  };
}

/** The greatest time that the data says; the clock where it says none. */
function dataTime(options: RunOptions, clock: RunContext): number {
  if (options.held !== undefined) return options.held.newest();
  const dataset = open(options, clock);
  let greatest = Number.NEGATIVE_INFINITY;
  for (const kind of ['events', 'metrics'] as const) {
    const { columns } = dataset.scan({ kind, fields: { all: false, names: ['_time'], patterns: [] } });
    for (const time of columns.get('_time') ?? []) {
      // An event without a time gets the very `now` of its dataset.
      if (typeof time === 'number' && time !== clock.now && time > greatest) greatest = time;
    }
  }
  return Number.isFinite(greatest) ? greatest : clock.now;
}
