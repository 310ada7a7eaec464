import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ByteSource } from '../scan/byte-source.ts';
import type { CodedEvents, CodedRequest } from '../scan/coded.ts';
import type { Extraction } from '../scan/extraction.ts';
import type { EventColumns, ScanRequest } from '../scan/scan.ts';
import type { IngestRules } from './ingest.ts';

/** Where an event comes from, as Splunk keeps it beside the text. */
export interface Metadata {
  readonly host?: string;
  readonly source?: string;
  readonly sourcetype?: string;
  readonly index?: string;
}

/** The names of `Metadata`, in the order in which they are delivered. */
export const METADATA_NAMES = ['host', 'source', 'sourcetype', 'index'] as const satisfies readonly (keyof Metadata)[];

/** Whether a field is metadata. */
export function isMetadataName(name: string): name is keyof Metadata {
  return name === 'host' || name === 'source' || name === 'sourcetype' || name === 'index';
}

/** A row in memory: a list of scalars is a multivalue, null a missing field, an inner object is flattened like JSON. */
export type DataRow = Readonly<Record<string, unknown>>;

/** One piece of data to search. `metadata` wins over what its events say of themselves. */
export type DataInput = { readonly metadata?: Metadata } & (
  | { readonly source: ByteSource }
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly bytes: Uint8Array }
  /** Fields are taken as given: nothing is extracted from `_raw`. */
  | { readonly name: string; readonly rows: readonly DataRow[] }
);

/** What reading depends on besides the data. */
export interface DatasetOptions {
  /** Epoch seconds: the time of events that have none. */
  readonly now: number;
  /** IANA zone of times that name no zone. */
  readonly zone: string;
  /** For events that carry no metadata of their own. */
  readonly defaults?: Metadata;
  /** Search-time field extraction beyond the default. */
  readonly extraction?: Extraction;
  /** Index-time configuration. */
  readonly ingest?: IngestRules;
  /** Which data the kernel reads: those worth starting it for (the default), none, or all that it can (for tests). */
  readonly kernel?: 'auto' | 'never' | 'always';
}

/** Data that a search can ask, any number of times. */
export interface Dataset {
  /** Reads all inputs; throws DiagnosticError where one cannot be read. */
  scan(request: ScanRequest): EventColumns;
  /** The same with numbered values, where all inputs are regular enough for it; undefined where not. */
  coded?(request: CodedRequest): CodedEvents | undefined;
  /** Events read so far; scanning again does not count twice. */
  readonly events: number;
  /** Approximations and guesses made so far (output's `fidelity`), each once. */
  readonly notes: readonly string[];
  /** Warnings so far. */
  readonly diagnostics: readonly Diagnostic[];
}
