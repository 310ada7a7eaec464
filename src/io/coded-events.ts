import type { ByteSource } from '../scan/byte-source.ts';
import { type CodedEvents, type CodedRequest, Irregular } from '../scan/coded.ts';
import type { EventOrigin, Extraction } from '../scan/extraction.ts';
import { literalsWithin } from '../scan/js/literals.ts';
import type { EventLore } from '../scan/kernel/event-lore.ts';
import { newKernel } from '../scan/kernel/kernel.ts';
import { KernelScan } from '../scan/kernel/kernel-scan.ts';
import { compilePaths } from '../values/json-paths.ts';
import { flattenJson } from '../values/json-text.ts';
import { type Row, type Scalar, type Value, valuesOf } from '../values/value.ts';
import { formLore } from './coded-forms.ts';
import { isMetadataName, METADATA_NAMES, type Metadata } from './data-input.ts';
import { EventTimes } from './event-times.ts';
import type { IngestRules } from './ingest.ts';
import type { Shape } from './shapes/detect.ts';
import { isInternal } from './shapes/raw.ts';

/** An input that the kernel may read. */
export interface CodedInput {
  readonly source: ByteSource;
  readonly shape: Shape;
  readonly override: Metadata;
  readonly note: (text: string) => void;
}

/** What reading depends on besides the data. */
interface CodedOptions {
  readonly now: number;
  readonly zone: string;
  readonly defaults: Metadata;
  readonly extraction: Extraction | undefined;
  readonly ingest: IngestRules | undefined;
}

const REGULAR: ReadonlySet<Shape['kind']> = new Set(['json', 'hec', 'rows', 'export', 'csv']);
const FRAMINGS = { lines: 'lines', values: 'values', whole: 'cells' } as const;
/** Rows of a result, whose fields are given. */
const ROWS: ReadonlySet<Shape['kind']> = new Set(['rows', 'export', 'csv']);

/** Whether the kernel may read an input of this shape. */
export const isRegular = ({ kind, framing }: Shape): boolean => REGULAR.has(kind) && (kind === 'csv') === (framing === 'whole');

/** Reads events with the kernel; undefined where the data turn out to need the reading in JavaScript. */
export function codedEvents(inputs: readonly CodedInput[], request: CodedRequest, options: CodedOptions): CodedEvents | undefined {
  if (request.fields.all || request.fields.patterns.length > 0) return undefined;
  if (request.fields.names.includes('_indextime') || request.defaults !== undefined) return undefined;
  // A record of another kind may be any number of data points.
  if (request.kind === 'metrics' && inputs.some(({ shape }) => shape.kind !== 'json')) return undefined;
  if (inputs.some((input) => isStructured(input, options))) return undefined;
  const kernel = newKernel();
  if (kernel === undefined) return undefined;
  const configured = options.extraction !== undefined || options.ingest !== undefined;
  const asked =
    configured && request.kind === 'events'
      ? withOrigin(
          request,
          options,
          inputs.some(({ shape }) => ROWS.has(shape.kind)),
        )
      : request;
  try {
    const scan = new KernelScan(kernel, asked);
    for (const input of inputs) scan.scan(input.source, loreOf(input, asked, options), FRAMINGS[input.shape.framing]);
    return scan.finish();
  } catch (error) {
    if (error instanceof Irregular || isOutOfMemory(error)) return undefined;
    throw error;
  }
}

/** Whether the configuration says how a file of rows is read (INDEXED_EXTRACTIONS). */
function isStructured({ shape, override }: CodedInput, { defaults, ingest }: CodedOptions): boolean {
  if (shape.kind !== 'csv') return false;
  const of = (name: (typeof ORIGIN)[number]): string => override[name] ?? defaults[name] ?? '';
  return ingest?.of({ sourcetype: of('sourcetype'), source: of('source'), host: of('host') })?.structured !== undefined;
}

/** The kernel stops where its memory, of 4 GB at most, cannot grow; views of it fail with a RangeError. */
const isOutOfMemory = (error: unknown): boolean => error instanceof Error && (error.name === 'RuntimeError' || error instanceof RangeError);

const ORIGIN = ['sourcetype', 'source', 'host'] as const;

/**
 * The same request, given up as soon as an event is found whose fields come from more than its JSON. Of rows, whose fields are given, only JSON is
 * read by the default.
 */
function withOrigin(request: CodedRequest, { extraction, ingest }: CodedOptions, rows: boolean): CodedRequest {
  const known = new Map<string, 'plain' | 'JSON' | 'ruled'>();
  const judge = (origin: EventOrigin): 'plain' | 'JSON' | 'ruled' => {
    const settings = ingest?.of(origin);
    if (settings?.edit !== undefined || settings?.longest !== undefined || settings?.time !== undefined) return 'ruled';
    const found = extraction?.of(origin, request.fields);
    if (found === undefined) return 'plain';
    return !found.usualForJson ? 'ruled' : rows ? 'JSON' : 'plain';
  };
  const isPlain = (row: Row): boolean => {
    const [sourcetype, source, host] = ORIGIN.map((name) => String(valuesOf(row.get(name))[0] ?? '')) as [string, string, string];
    const key = `${sourcetype}\0${source}\0${host}`;
    const verdict = known.get(key) ?? judge({ sourcetype, source, host });
    known.set(key, verdict);
    if (verdict === 'ruled' || (verdict === 'JSON' && !isJson(row.get('_raw'))))
      throw new Irregular('an event whose fields are extracted by rules');
    return true;
  };
  const literals = extraction === undefined ? request.literals : literalsWithin(request.literals, extraction.verbatim);
  const { literals: _, ...rest } = request;
  return { ...rest, watched: ORIGIN, filters: [isPlain, ...request.filters], ...(literals === undefined ? {} : { literals }) };
}

const isJson = (raw: Value): boolean => raw === null || String(raw).startsWith('{');

function loreOf({ shape, override, note }: CodedInput, request: CodedRequest, options: CodedOptions): EventLore {
  const { fields, kind, watched = [] } = request;
  const { now, zone, defaults } = options;
  const times = new EventTimes({ now, zone, inOrder: false, note });
  const form = formLore(shape.kind, request, { ...options, times, override, note });
  if (form !== undefined) return { ...form, override: metadataMap(override), defaults: defaultValues(form.defaults) };
  const wanted = compilePaths(
    (fields.all ? [] : [...fields.names, ...watched]).filter((name) => !isInternal(name)),
    [],
  );
  return {
    timeNames: (text) => times.namesOf(text),
    // The time of a data point is what it states.
    timeOf: (text) => (kind === 'metrics' ? null : times.ofJson(text)),
    override: metadataMap(override),
    defaults: defaultValues(defaults),
    oddEvent: (text) => {
      const fields = new Map<string, Scalar[]>();
      let isRow = text.includes('"_raw"');
      const outcome = flattenJson(
        text,
        (path, value) => {
          if (isMetadataName(path)) fields.set(path, [value]);
          else if (!isInternal(path)) fields.set(path, [...(fields.get(path) ?? []), value]);
        },
        { wanted },
      );
      if (!outcome.ok || outcome.end !== text.length) isRow = true;
      return isRow ? undefined : new Map([...metadataValues(fields, override, defaults), ...listed(fields)]);
    },
  };
}

/** A default may tell of itself when it is asked for. */
const defaultValues = (defaults: Metadata): EventLore['defaults'] => ({
  has: (name) => name in defaults,
  get: (name) => (isMetadataName(name) ? defaults[name] : undefined),
});

const metadataMap = (metadata: Metadata): ReadonlyMap<string, string> => new Map(Object.entries(metadata));

function metadataValues(
  fields: ReadonlyMap<string, readonly Scalar[]>,
  override: Metadata,
  defaults: Metadata,
): readonly (readonly [string, Value])[] {
  return METADATA_NAMES.map((name) => [name, override[name] ?? fields.get(name)?.[0] ?? defaults[name] ?? null]);
}

function listed(fields: ReadonlyMap<string, readonly Scalar[]>): readonly (readonly [string, Value])[] {
  return [...fields]
    .filter(([name]) => !isMetadataName(name))
    .map(([name, values]) => [name, values.length === 1 ? (values[0] ?? null) : values]);
}
