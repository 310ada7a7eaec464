import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { type ByteSource, memorySource } from '../scan/byte-source.ts';
import type { CodedEvents, CodedRequest } from '../scan/coded.ts';
import { chooseExtraction } from '../scan/js/choose-extraction.ts';
import { EventSink } from '../scan/js/event-sink.ts';
import { ScanFault } from '../scan/js/fault.ts';
import { literalsWithin, prefilterOf } from '../scan/js/literals.ts';
import type { EventColumns, ScanRequest } from '../scan/scan.ts';
import { compilePaths } from '../values/json-paths.ts';
import { type CodedInput, codedEvents, isRegular } from './coded-events.ts';
import { textContent } from './content.ts';
import { type DataInput, type Dataset, type DatasetOptions, isMetadataName, type Metadata } from './data-input.ts';
import { EventTimes, NeedsEventBefore } from './event-times.ts';
import { faultDiagnostic } from './fault-diagnostic.ts';
import type { EventBreaker } from './ingest.ts';
import type { ShapeContext } from './shapes/context.ts';
import { detectShape, type Shape } from './shapes/detect.ts';
import { objectRow } from './shapes/object-row.ts';
import { isInternal } from './shapes/raw.ts';
import { readRecords } from './shapes/read-records.ts';
import { breakerByContent } from './shapes/text-forms.ts';

/** Data of any shape as one dataset. Nothing is read before the first scan; the shape of each input is told from its content. */
export function openDataset(inputs: readonly DataInput[], options: DatasetOptions): Dataset {
  const opened = inputs.map((input) => openInput(input));
  const notes = new Set<string>();
  let events = 0;
  return {
    scan: (request) => {
      const columns = scanInputs(opened, request, { ...options, notes });
      events = Math.max(events, columns.read);
      return columns;
    },
    coded: (request) => {
      const found = scanCoded(opened, request, { ...options, notes });
      if (found !== undefined) events = Math.max(events, found.read);
      return found;
    },
    get events() {
      return events;
    },
    get notes() {
      return [...notes];
    },
    get diagnostics() {
      return options.extraction?.diagnostics ?? [];
    },
  };
}

/** An input that can be read again and again; its shape is found out once. */
export interface OpenInput {
  readonly input: DataInput;
  readonly name: string;
  /** The bytes, where there are any, and what they are. */
  readonly known?: () => KnownInput;
  readonly read: (context: ShapeContext) => void;
}

interface KnownInput {
  readonly source: ByteSource;
  readonly shape: Shape;
  /** The beginning that told the shape is all there is. */
  readonly complete: boolean;
  /** The beginning of a text. */
  readonly beginning?: string;
}

/** What one reading depends on; it tells what it notices. */
export interface ScanOptions extends DatasetOptions {
  readonly notes: Set<string>;
}

/** Opens an input; nothing is read yet. */
export function openInput(input: DataInput): OpenInput {
  if ('rows' in input) {
    return {
      input,
      name: input.name,
      read: (context) => {
        for (const row of input.rows) objectRow(context, row);
      },
    };
  }
  const given = sourceOf(input);
  let found: KnownInput | undefined;
  const known = (): KnownInput => {
    if (found === undefined) {
      const { source, sample, complete } = textContent(given);
      const shape = detectShape(sample, { name: source.name, complete });
      found =
        shape.kind === 'text'
          ? { source, shape: { ...shape, ...present(breakerByContent(sample)) }, complete, beginning: sample.slice(0, LOOKED_AT) }
          : { source, shape, complete };
    }
    return found;
  };
  const read = (context: ShapeContext): void => {
    const { source, shape, beginning } = known();
    readRecords(beginning === undefined ? context : withSourcetype(context, beginning), source, shape);
  };
  return { input, name: given.name, read, known };
}

/** How much of a text the rules for its sourcetype look at. */
const LOOKED_AT = 64 * 1024;

/** A text of which nothing says the sourcetype has the one that its lines look like. */
function withSourcetype(context: ShapeContext, beginning: string): ShapeContext {
  const { override, defaults, ingest, note } = context;
  if ('sourcetype' in override || 'sourcetype' in defaults) return context;
  const sourcetype = ingest?.sourcetypeOf?.(beginning);
  if (sourcetype === undefined) return context;
  note(`the lines look like those of sourcetype "${sourcetype}"`);
  return { ...context, override: { ...override, sourcetype } };
}

const present = (breaker: EventBreaker | undefined): Pick<Shape, 'breaker'> => (breaker === undefined ? {} : { breaker });

function sourceOf(input: Exclude<DataInput, { readonly rows: unknown }>): ByteSource {
  if ('source' in input) return input.source;
  return memorySource(input.name, 'bytes' in input ? input.bytes : new TextEncoder().encode(input.text));
}

/** The kernel is worth its start where an input is larger than what is looked at to tell its shape. */
export function scanCoded(inputs: readonly OpenInput[], request: CodedRequest, options: ScanOptions): CodedEvents | undefined {
  const { kernel = 'auto', now, zone, extraction, ingest } = options;
  if (kernel === 'never' || !inputs.every(({ known }) => known !== undefined)) return undefined;
  const ready: CodedInput[] = [];
  let large = kernel === 'always';
  for (const { input, name, known } of inputs) {
    if (known === undefined) return undefined;
    const { source, shape, complete } = known();
    if (!isRegular(shape)) return undefined;
    large ||= !complete;
    ready.push({ source, shape, override: input.metadata ?? {}, note: (text) => options.notes.add(`${name}: ${text}`) });
  }
  return large ? codedEvents(ready, request, { defaults: options.defaults ?? {}, now, zone, extraction, ingest }) : undefined;
}

/** Reads inputs in JavaScript. */
export function scanInputs(inputs: readonly OpenInput[], request: ScanRequest, options: ScanOptions): EventColumns {
  const sink = new EventSink(request);
  readInto(inputs, request, options, sink);
  return sink.finish();
}

/** Reads inputs in JavaScript into a sink. */
export function readInto(inputs: readonly OpenInput[], request: ScanRequest, options: ScanOptions, sink: EventSink): void {
  const shared = sharedContext(request, sink, options);
  for (const { input, name, read, known } of inputs) {
    const kept = sink.kept;
    const before = sink.read;
    // Without literals and filter every event is looked at anyway.
    let inOrder = request.literals === undefined && request.filter === undefined;
    for (let done = false; !done; ) {
      sink.dropping = false;
      try {
        const defaults = known !== undefined && isPlainText(known().shape) ? defaultsOf(request, options) : (options.defaults ?? {});
        read({ ...shared, defaults, ...inputContext(input, name, { inOrder, ...options }) });
        done = true;
      } catch (error) {
        if (error instanceof ScanFault) throw new DiagnosticError(faultDiagnostic(name, error.fault));
        if (!(error instanceof NeedsEventBefore)) throw error;
        inOrder = true;
        sink.truncate(kept);
        sink.read = before;
      }
    }
  }
}

type InputPart = 'times' | 'note' | 'override' | 'defaults';

/** Lines of a log say nothing of where they come from; an object that has no `sourcetype` has none. */
export const isPlainText = ({ kind }: Shape): boolean => kind === 'text' || kind === 'strings';

function sharedContext(request: ScanRequest, sink: EventSink, options: ScanOptions): Omit<ShapeContext, InputPart> {
  const { fields } = request;
  const { extraction } = options;
  const literals = extraction === undefined ? request.literals : literalsWithin(request.literals, extraction.verbatim);
  const names = fields.all ? [] : fields.names.filter((name) => !isInternal(name));
  return {
    sink,
    paths: fields.all ? undefined : compilePaths(names, fields.patterns),
    innerPaths: fields.all
      ? undefined
      : compilePaths(
          names.filter((name) => !isMetadataName(name)),
          fields.patterns,
        ),
    prefilter: literals === undefined ? undefined : prefilterOf(literals),
    extraction: extraction === undefined || request.kind === 'metrics' ? undefined : chooseExtraction(extraction, fields, sink),
    ingest: options.ingest,
    metrics: request.kind === 'metrics',
    hostAsked: !fields.all && fields.names.includes('host'),
    now: options.now,
    indexTimeAsked: !fields.all && fields.names.includes('_indextime'),
  };
}

/**
 * Metadata of lines of text, which carry none: what the command line says, then what the search asks for. A log that is given without its
 * sourcetype is of the one that the search is about; a note tells of it.
 */
function defaultsOf({ assumed = [] }: Pick<ScanRequest, 'assumed'>, { defaults = {}, notes }: ScanOptions): Metadata {
  const all: Metadata = { ...defaults };
  for (const [name, value] of assumed) {
    if (!isMetadataName(name) || defaults[name] !== undefined) continue;
    const get = (): string => {
      notes.add(`events that say no ${name} are taken for "${value}", as the search asks`);
      return value;
    };
    Object.defineProperty(all, name, { get, configurable: true });
  }
  return all;
}

function inputContext(
  input: DataInput,
  name: string,
  options: ScanOptions & { readonly inOrder: boolean },
): Pick<ShapeContext, Exclude<InputPart, 'defaults'>> {
  const note = (text: string): void => {
    options.notes.add(`${name}: ${text}`);
  };
  const { now, zone, inOrder } = options;
  return { note, override: input.metadata ?? {}, times: new EventTimes({ now, zone, inOrder, note }) };
}
