import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { DiagnosticError } from '../../diagnostics/diagnostic.ts';
import type { FieldRequest } from '../../plan/expression.ts';
import type { CodedEvents, CodedRequest } from '../coded.ts';
import type { ScanRequest } from '../scan.ts';
import { ColumnSink, TooLarge } from './column-sink.ts';
import { BY_NAME, IS_CLASS, keepsAll, readsAllNow } from './policy.ts';
import { columnsOfKernel } from './read-kernel.ts';
import type { ReadColumns, ResidentColumn } from './resident-column.ts';
import type { TextColumn } from './text-pages.ts';

/** Reads data for a store; what is noticed meanwhile is told. */
export interface ResidentReader {
  /** By the kernel; undefined where the data need the reading in JavaScript. */
  coded(request: CodedRequest, told: Told): CodedEvents | undefined;
  /** In JavaScript, every event in file order. */
  read(request: ScanRequest, sink: ColumnSink, told: Told): void;
}

/** What was noticed while fields were read. */
export interface Told {
  readonly notes: Set<string>;
  readonly diagnostics: Set<Diagnostic>;
}

/** How much may be kept. */
export interface Holding {
  /** How many bytes the store may take, roughly. */
  most(): number;
  /** Lets go of something else; false where there is nothing more. */
  relieve(): boolean;
  /** The fields were asked for ahead of any search. */
  readonly eagerly: boolean;
}

/** Columns for a search, and what is to be said of them. */
export interface Held {
  readonly data: ReadColumns;
  readonly told: Iterable<Told>;
}

/** A field that was read; without a column no event has it. */
interface Field {
  readonly column: ResidentColumn | undefined;
  readonly told: Told;
}

/** The events of a dataset of one kind, as columns that are read when a search first asks for them. */
export class ResidentStore {
  private readonly reader: ResidentReader;
  private readonly asked: Pick<ScanRequest, 'kind' | 'assumed' | 'defaults'>;
  private readonly named = new Map<string, Field>();
  private whole: { readonly columns: ReadonlyMap<string, ResidentColumn>; readonly told: Told } | undefined;
  private raw: { readonly texts: TextColumn | undefined; readonly told: Told } | undefined;
  /** Of all events; set by the first reading. */
  private events: Pick<ReadColumns, 'length' | 'read' | 'times'> | undefined;
  /** Whether the kernel reads the data; undefined before it tried. */
  byKernel: boolean | undefined;
  /** How often fields were read, and how often a search asked for all of them. */
  readings = 0;
  wishes = 0;
  /** What would be too much to keep. */
  private readonly refused = new Set<string>();
  private broken = false;

  constructor(reader: ResidentReader, asked: Pick<ScanRequest, 'kind' | 'assumed' | 'defaults'>) {
    this.reader = reader;
    this.asked = asked;
  }

  /** What the columns take of memory, roughly. */
  get bytes(): number {
    const columns = [...this.named.values()].map(({ column }) => column);
    const all = new Set([...columns, ...(this.whole?.columns.values() ?? [])]);
    return [...all].reduce((total, column) => total + (column?.bytes ?? 0), (this.raw?.texts?.bytes ?? 0) + 8 * (this.events?.length ?? 0));
  }

  /** The fields that are held, each with its column. */
  get columns(): ReadonlyMap<string, ResidentColumn> {
    const named = [...this.named].flatMap(([name, { column }]) => (column === undefined ? [] : [[name, column] as const]));
    return new Map([...(this.whole?.columns ?? []), ...named]);
  }

  /** Events that were looked at. */
  get read(): number {
    return this.events?.read ?? 0;
  }

  /** Lets go of everything. */
  forget(): void {
    this.named.clear();
    this.whole = undefined;
    this.raw = undefined;
    this.events = undefined;
  }

  /** The columns that a request needs, read where they are missing; undefined where they are too large, or better read without keeping them. */
  hold(fields: FieldRequest, holding: Holding): Held | undefined {
    if (this.broken) return undefined;
    for (let tries = 0; ; tries += 1) {
      try {
        return this.load(fields, holding.most(), holding.eagerly) ? this.held(fields) : undefined;
      } catch (error) {
        if (error instanceof DiagnosticError) this.broken = true;
        else if (error instanceof TooLarge ? holding.relieve() : error instanceof Changed && tries === 0) continue;
        else if (error instanceof TooLarge || error instanceof Changed) this.refused.add(keyOf(fields));
        else throw error;
        return undefined;
      }
    }
  }

  private load(fields: FieldRequest, most: number, eagerly: boolean): boolean {
    if (this.refused.has(keyOf(fields))) return false;
    const asksAll = fields.all || fields.patterns.length > 0;
    const names = fields.all ? [] : fields.names;
    if (asksAll && this.whole === undefined && !this.readWhole(most, eagerly)) return false;
    const missing = names.filter((name) => !this.has(name));
    if (missing.length > 0) this.readNames(missing, most);
    if (this.events === undefined) this.readNames(['_time'], most);
    if ((asksAll || names.includes('_raw')) && this.raw === undefined) this.readRaw(most);
    return true;
  }

  private has(name: string): boolean {
    if (name === '_time' || name === '_raw') return name === '_raw' || this.events !== undefined;
    if (this.named.has(name)) return true;
    // What every event says need not be made up.
    return this.whole !== undefined && (!BY_NAME.has(name) || this.whole.columns.get(name)?.codes.includes(0) === false);
  }

  private readNames(names: readonly string[], most: number): void {
    const known = names.filter((name) => !BY_NAME.has(name) && name !== '_time');
    if (known.length > 0 && readsAllNow(this) && !this.refused.has(WHOLE)) {
      try {
        this.readAll(most);
      } catch (error) {
        if (!(error instanceof TooLarge)) throw error;
        this.refused.add(WHOLE);
      }
    }
    const left = names.filter((name) => !this.has(name));
    // Event types need rules that the kernel does not know: they must not keep it from reading the rest.
    const [classes, plain] = [left.filter((name) => IS_CLASS.test(name)), left.filter((name) => !IS_CLASS.test(name))];
    for (const part of [plain, classes]) if (part.length > 0) this.readPart(part, most);
  }

  private readPart(names: readonly string[], most: number): void {
    this.readings += 1;
    const told: Told = { notes: new Set(), diagnostics: new Set() };
    const read = this.readByKernel(names, told) ?? this.readInto({ all: false, names: [...names, '_time'], patterns: [] }, told, most);
    this.settle(read);
    for (const name of names) if (name !== '_time') this.named.set(name, { column: read.columns.get(name), told });
    if (this.bytes > most) {
      for (const name of names) this.named.delete(name);
      throw new TooLarge('columns');
    }
  }

  private readByKernel(names: readonly string[], told: Told): ReadColumns | undefined {
    const areClasses = names.some((name) => IS_CLASS.test(name));
    if (this.byKernel === false) return undefined;
    const fields: FieldRequest = { all: false, names: [...new Set([...names, '_time'])], patterns: [] };
    const found = this.reader.coded({ ...this.asked, fields, filters: [], order: 'newest first' }, told);
    const read = found === undefined ? undefined : columnsOfKernel(found);
    if (!areClasses) this.byKernel = read !== undefined;
    if (read === undefined) {
      told.notes.clear();
      told.diagnostics.clear();
    }
    return read;
  }

  private readWhole(most: number, eagerly: boolean): boolean {
    if (this.refused.has(WHOLE)) return false;
    if (!eagerly && this.events === undefined) this.readNames(['_time'], most);
    this.wishes += 1;
    if (!eagerly && !keepsAll(this)) return false;
    this.readAll(most);
    return true;
  }

  private readAll(most: number): void {
    const told: Told = { notes: new Set(), diagnostics: new Set() };
    const read = this.readInto({ all: true }, told, most);
    this.settle(read);
    this.whole = { columns: read.columns, told };
    this.raw = { texts: read.raw, told };
    // Those that were read by name are the same.
    for (const name of this.named.keys()) if (!BY_NAME.has(name)) this.named.delete(name);
  }

  private readRaw(most: number): void {
    const told: Told = { notes: new Set(), diagnostics: new Set() };
    const read = this.readInto({ all: false, names: ['_raw', '_time'], patterns: [] }, told, most);
    this.settle(read);
    this.raw = { texts: read.raw, told };
  }

  private readInto(fields: FieldRequest, told: Told, most: number): ReadColumns {
    const request: ScanRequest = { ...this.asked, fields };
    const sink = new ColumnSink(request, most - this.bytes);
    this.reader.read(request, sink, told);
    return sink.columnsRead();
  }

  /** Data that changed since they were read first (a file that grows) are read anew. */
  private settle({ length, read, times }: ReadColumns): void {
    if (this.events !== undefined && (this.events.length !== length || this.events.read !== read)) {
      this.forget();
      throw new Changed();
    }
    this.events ??= { length, read, times };
  }

  private held(fields: FieldRequest): Held {
    const { length, read, times } = this.events ?? { length: 0, read: 0, times: new Float64Array(0) };
    const columns = new Map<string, ResidentColumn>();
    const told = new Set<Told>();
    const asksAll = fields.all || fields.patterns.length > 0;
    if (asksAll && this.whole !== undefined) {
      told.add(this.whole.told);
      for (const [name, column] of this.whole.columns) columns.set(name, column);
    }
    for (const name of fields.all ? [] : fields.names) {
      const field =
        this.named.get(name) ?? (this.whole === undefined ? undefined : { column: this.whole.columns.get(name), told: this.whole.told });
      if (field === undefined) continue;
      told.add(field.told);
      if (field.column === undefined) columns.delete(name);
      else columns.set(name, field.column);
    }
    const asksRaw = asksAll || (!fields.all && fields.names.includes('_raw'));
    if (asksRaw && this.raw !== undefined) told.add(this.raw.told);
    return { data: { length, read, times, columns, raw: asksRaw ? this.raw?.texts : undefined }, told };
  }
}

/** Thrown where the data are not what they were when other columns were read. */
class Changed extends Error {}

const WHOLE = 'all fields';

const keyOf = (fields: FieldRequest): string => (fields.all ? WHOLE : JSON.stringify([fields.names, fields.patterns]));
